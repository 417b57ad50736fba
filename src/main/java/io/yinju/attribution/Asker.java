package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one person who asks in an interview: whom the introduction tells to have interviewed
 * (本刊记者某某同他长谈), or the only one whom a byline or the programme's header names.
 */
final class Asker {
  /** Longest line that is a byline. */
  private static final int LONGEST = 40;

  /** Notes and paragraphs at the end among which a byline may stand. */
  private static final int CLOSING = 3;

  /** Points that a byline gives to a name. */
  private static final int BONUS = 4;

  /** 本刊记者 某某, 文／某某: a byline whose only name may be made of ordinary words. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?:记者|编辑|主笔|撰稿人)[ ：｜|/／]+|(?:^|[ （])(?:文|本刊|本报|采写|撰文|文字|采访、撰文|采访)[ ]*[：｜|/／][ ]*)"
              + "(\\p{IsHan}{2,4})(?=[ ）]*$|[ ]+|(?:发自|采访|报道))");

  private static final Pattern INTERVIEWED = Pattern.compile("采访|专访|采写|对话|访谈");
  private static final Pattern PICTURES = Pattern.compile("摄影|摄像|图片");

  private static final WordList INTERVIEWING = WordList.load("interviewing-verbs.txt");
  private static final WordList PRESS = WordList.load("press-titles.txt");
  private static final WordList HOST_FIELDS = WordList.load("host-fields.txt");

  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final int first;

  /** Looks for the person around what stands behind {@code first}, where the first turn begins. */
  Asker(Document document, String plain, MentionFinder mentions, int first) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    this.first = first;
  }

  /** A reporter with a verb of interviewing in the same sentence of the introduction. */
  @Nullable Mention told(List<Span> opening) {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      for (Mention here : mentions.find(span.start(), span.end())) {
        int stop = plain.indexOf('。', here.until());
        int end = stop < 0 ? span.end() : Math.min(stop, span.end());
        boolean asks = false;
        for (int i = here.until(); i < end && !asks; i++) {
          asks = INTERVIEWING.lengthAt(plain, i, end) > 0;
        }
        if (isPress(here) && asks) {
          add(here, found);
        }
      }
    }
    return only(found);
  }

  /** The only reporter of the lines above the first turn, or of those below the last one. */
  @Nullable Mention byline() {
    List<Mention> above = new ArrayList<>();
    List<Mention> below = new ArrayList<>();
    List<Paragraph> paragraphs = document.paragraphs();
    int closing = paragraphs.size() - CLOSING;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      String words = plain.substring(span.start(), span.end());
      if (words.length() > LONGEST || PICTURES.matcher(words).find()) {
        continue;
      }
      if (span.start() < first) {
        reporters(span, above);
      } else if (i >= closing && paragraphs.get(i).isNote() && INTERVIEWED.matcher(words).find()) {
        reporters(span, below);
      }
    }
    if (above.isEmpty() && below.isEmpty()) {
      paragraphs.stream().filter(p -> p.span().start() < first).forEach(p -> signed(p, above));
    }
    return above.isEmpty() ? only(below) : only(above);
  }

  /** A name on a line of its own below the title. */
  private void signed(Paragraph paragraph, List<Mention> found) {
    Span span = paragraph.span();
    mentions.find(span.start(), span.end(), BONUS).stream()
        .filter(m -> m.start() == span.start() && m.end() == span.end() && !m.surnameOnly())
        .forEach(m -> add(m, found));
  }

  /** Whom a header line names as the host. */
  @Nullable Mention host() {
    List<Mention> found = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      Span span = paragraph.span();
      LabelShape shape = span.start() < first ? LabelShape.of(plain, span) : null;
      if (shape != null && shape.marked() && HOST_FIELDS.contains(shape.bare(plain))) {
        mentions.find(shape.end(), span.end(), 2).forEach(m -> add(m, found));
      }
    }
    return only(found);
  }

  private void reporters(Span span, List<Mention> found) {
    int before = found.size();
    named(span, found);
    Matcher line = BYLINE.matcher(plain).region(span.start(), span.end());
    Mention name =
        found.size() == before && line.find()
            ? PlainName.in(plain, line.start(1), line.end(1))
            : null;
    if (name != null) {
      add(name, found);
    }
  }

  private void named(Span span, List<Mention> found) {
    boolean press = false;
    int until = span.start();
    for (Mention here : mentions.find(span.start(), span.end(), BONUS)) {
      boolean beside = press && plain.substring(until, here.from()).matches("[ 、]*");
      press = isPress(here) || (beside && !here.hasFrontTitle());
      until = here.until();
      if (press) {
        add(here, found);
      }
    }
  }

  private boolean isPress(Mention mention) {
    int end = mention.start();
    while (end > mention.from() && " ／/｜|：".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return mention.hasFrontTitle()
        && PRESS.lengthBefore(plain, end, mention.from()) > 0
        && !mention.surnameOnly();
  }

  private void add(Mention here, List<Mention> found) {
    if (found.stream().noneMatch(m -> name(m).equals(name(here)))) {
      found.add(here);
    }
  }

  private static @Nullable Mention only(List<Mention> found) {
    return found.size() == 1 ? found.getFirst() : null;
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
