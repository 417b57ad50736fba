package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels that stand for longer ones: what the first of them says (屈正则（以下简称“屈”）：), or the surname of
 * somebody who is named before the first turn (屈：).
 */
final class BriefLabels {
  /** How many paragraphs before the turns may name somebody. */
  private static final int OPENING = 8;

  /** Points that the opening of a transcript gives to a name. */
  private static final int BONUS = 2;

  private static final Pattern SHORTENED =
      Pattern.compile("（(?:以下)?(?:简称|简写|下称)[为作：]?“?(\\p{IsHan}{1,4})”?）");

  private final Lexicon lexicon = Lexicon.chinese();
  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final Map<String, Span> whole = new HashMap<>();

  BriefLabels(Document document, String plain, MentionFinder mentions) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    for (Paragraph paragraph : document.paragraphs()) {
      LabelShape shape = paragraph.isNote() ? null : LabelShape.of(plain, paragraph.span());
      Matcher shortened = shape == null ? null : shortened(shape);
      if (shortened != null && shortened.find()) {
        whole.putIfAbsent(shortened.group(1), paragraph.span());
      }
    }
  }

  /** The paragraph whose label says what this one stands for, null when none does. */
  @Nullable Span whole(String label) {
    return whole.get(label);
  }

  /** A label without the brackets that say how it is shortened further on. */
  LabelShape withoutShortening(LabelShape shape) {
    Matcher shortened = shortened(shape);
    return shortened.find() && shortened.start() > shape.from()
        ? new LabelShape(
            shape.from(), shortened.start(), shape.end(), shape.marked(), shape.timed())
        : shape;
  }

  private Matcher shortened(LabelShape shape) {
    return SHORTENED.matcher(plain).region(shape.from(), Math.min(plain.length(), shape.to() + 1));
  }

  /** The person whose name is all of a label. */
  Mention person(LabelShape shape) {
    List<Mention> named = mentions.find(shape.from(), shape.to(), BONUS);
    return named.isEmpty()
        ? new Mention(
            shape.from(), shape.from(), shape.to(), shape.to(), false, MentionFinder.ENOUGH)
        : named.getLast();
  }

  /**
   * The one person named before the turns whose surname, or one of whose names (阿不都热西提 of
   * 阿不都热西提·买买提), this is; null when none or several are.
   */
  @Nullable Mention byPart(String label) {
    List<Mention> named = new ArrayList<>();
    int body = 0;
    int title = Math.min(plain.length(), document.title().length());
    int mark = plain.indexOf('：') < title ? Math.max(0, plain.indexOf('：')) : title;
    Mention headline = plain.indexOf('·') < mark ? PlainName.in(plain, 0, mark) : null;
    if (headline != null && name(headline).startsWith(label + "·")) {
      return headline;
    }
    collect(label, new Span(0, mark), named);
    collect(label, new Span(mark, title), named);
    for (Paragraph paragraph : document.paragraphs()) {
      body += paragraph.isNote() ? 0 : 1;
      LabelShape shape = LabelShape.of(plain, paragraph.span());
      if (body <= OPENING && (shape == null || !shape.bare(plain).equals(label))) {
        collect(label, paragraph.span(), named);
        collectTitled(label, paragraph.span(), named);
      }
    }
    return named.size() == 1 ? named.getFirst() : null;
  }

  private void collect(String label, Span span, List<Mention> named) {
    for (Mention mention : mentions.find(span.start(), span.end(), BONUS)) {
      String name = name(mention);
      boolean fits =
          !mention.surnameOnly()
              && name.length() > 1
              && name.startsWith(label)
              && (name.startsWith(label + "·")
                  || lexicon.surnameAt(name, 0, name.length()) == label.length());
      if (fits && named.stream().noneMatch(m -> name(m).equals(name))) {
        named.add(mention);
      }
    }
  }

  /** （本报特约记者 楼南）: the name behind a title that only its surname shows to be one. */
  private void collectTitled(String label, Span span, List<Mention> named) {
    for (int at = plain.indexOf(label, span.start()); at >= 0 && at < span.end(); ) {
      int title = at;
      while (title > span.start() && plain.charAt(title - 1) == ' ') {
        title--;
      }
      int end = at + label.length();
      while (end < span.end() && Character.isIdeographic(plain.charAt(end))) {
        end++;
      }
      boolean titled =
          lexicon.titles.lengthBefore(plain, title, span.start()) > 1
              || lexicon.frontRoles.lengthBefore(plain, title, span.start()) > 1;
      Mention name = titled ? PlainName.in(plain, at, end) : null;
      if (name != null && named.stream().noneMatch(m -> name(m).equals(name(name)))) {
        named.add(name);
      }
      at = plain.indexOf(label, at + 1);
    }
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
