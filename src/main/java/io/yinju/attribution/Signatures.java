package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that are signed by who has written or said them: behind a dash (……。——某某，某大学教授) or in
 * brackets (……。（某某，某研究院研究员）) at their end, or on a line of its own below (——某某，…; 某市　某某). One
 * signature alone is an author's.
 */
final class Signatures {
  private static final int ENOUGH = 2;

  /** Longest signature in characters. */
  private static final int LONGEST = 48;

  /** Longest signature of a letter. */
  private static final int LONGEST_OF_LETTER = 24;

  /** Longest heading of a letter. */
  private static final int LONGEST_HEADING = 24;

  private static final Pattern AT_END =
      Pattern.compile(
          "(?<=[。！？”…）])[ ]*(?:[—－-]{1,2}[ ]*([^。！？—“”]{2,"
              + LONGEST
              + "})。?|（([^。！？（）“”]{4,"
              + LONGEST
              + "})）)$");

  private static final Pattern OWN_LINE =
      Pattern.compile("^[—－-]{1,2}[ ]*([^。！？—]{2," + LONGEST + "})(?:。.*)?$");

  /** 临溪市　宓建华: place and name without a mark. */
  private static final Pattern OF_LETTER =
      Pattern.compile(
          "^[\\p{IsHan}\\d（][\\p{IsHan}\\d（）]{1,15}[ 　]+\\p{IsHan}[\\p{IsHan}· 　]{1,12}$");

  /** 编者按：本刊…: the editor's own words. */
  private static final Pattern EDITORS = Pattern.compile("编者按|编者的话|编辑手记|本刊|本报|本版");

  /** Whose signature says that they wrote the report. */
  private static final Pattern REPORTER =
      Pattern.compile("记者|通讯员|(?<!总)编辑|整理|责编|摄影(?![师家])|供稿|来源|(?<!》)作者");

  /** ——一位不愿具名的专家: somebody whose name isn't told. */
  private static final Pattern NAMELESS = Pattern.compile("(?:一[位名个]|某|匿名|佚名|网友|读者)");

  private static final Lexicon LEXICON = Lexicon.chinese();

  private final String plain;
  private final MentionFinder mentions;
  private final Map<String, Label> signed = new HashMap<>();

  /** Those of one text in which paragraphs of {@code transcript} have labels. */
  Signatures(Document document, String plain, MentionFinder mentions, Transcript transcript) {
    this.plain = plain;
    this.mentions = mentions;
    List<Paragraph> body =
        document.paragraphs().stream()
            .filter(p -> !p.isNote() && transcript.label(p) == null)
            .toList();
    findAtEnds(body);
    findOwnLines(body);
    findOfLetters(body);
  }

  /** Who has signed a paragraph; null when nobody has. */
  @Nullable Label label(Paragraph paragraph) {
    return signed.get(paragraph.anchor());
  }

  private void findAtEnds(List<Paragraph> body) {
    Map<String, Label> found = new HashMap<>();
    int signatures = 0;
    List<Paragraph> open = new ArrayList<>();
    String section = null;
    boolean begun = false;
    for (Paragraph paragraph : body) {
      if (!Objects.equals(section, paragraph.section())) {
        section = paragraph.section();
        open.clear();
        begun = false;
      }
      Matcher end = AT_END.matcher(plain).region(paragraph.span().start(), paragraph.span().end());
      end.useTransparentBounds(true);
      boolean bracket = end.find() && end.group(1) == null;
      Label label =
          end.hasMatch()
              ? signer(end.start(bracket ? 2 : 1), end.end(bracket ? 2 : 1), bracket)
              : null;
      if (label == null && end.hasMatch() && !bracket && isNameless(end.start(1), end.end(1))) {
        label = Label.role(Label.UNKNOWN, paragraph.span().end());
      }
      if (label == null) {
        open.add(paragraph);
        continue;
      }
      signatures++;
      found.put(paragraph.anchor(), label);
      for (Paragraph before : begun ? open : List.<Paragraph>of()) {
        found.put(before.anchor(), label);
      }
      open.clear();
      begun = true;
    }
    if (signatures >= ENOUGH) {
      signed.putAll(found);
    }
  }

  private boolean isNameless(int from, int to) {
    return NAMELESS.matcher(plain).region(from, to).lookingAt();
  }

  private void findOwnLines(List<Paragraph> body) {
    Map<String, Label> found = new HashMap<>();
    int signatures = 0;
    for (int i = 1; i < body.size(); i++) {
      Matcher line =
          OWN_LINE.matcher(plain).region(body.get(i).span().start(), body.get(i).span().end());
      Label label = line.find() ? signer(line.start(1), line.end(1), false) : null;
      if (label != null && Objects.equals(body.get(i - 1).section(), body.get(i).section())) {
        signatures++;
        found.put(body.get(i).anchor(), label);
        for (int j = firstOwn(body, i, found); j < i; j++) {
          found.put(body.get(j).anchor(), label);
        }
      }
    }
    if (signatures >= ENOUGH) {
      signed.putAll(found);
    }
  }

  /**
   * The first of the paragraphs above a signature that are in its writer's words: the last one, and
   * all behind the first in which somebody speaks of themselves.
   */
  private int firstOwn(List<Paragraph> body, int signature, Map<String, Label> found) {
    int first = signature - 1;
    for (int i = signature - 2; i >= 0; i--) {
      Paragraph paragraph = body.get(i);
      if (!Objects.equals(paragraph.section(), body.get(signature).section())
          || found.containsKey(paragraph.anchor())
          || isEditors(paragraph)) {
        break;
      }
      if (PersonalPronouns.hasFirst(PlainText.unquoted(plain, paragraph.span()))) {
        first = i;
      }
    }
    return first;
  }

  private boolean isEditors(Paragraph paragraph) {
    return EDITORS
        .matcher(plain)
        .region(paragraph.span().start(), paragraph.span().end())
        .lookingAt();
  }

  /** Letters, with place and name below, each up to its heading or the letter before. */
  private void findOfLetters(List<Paragraph> body) {
    Map<String, Label> found = new HashMap<>();
    int signatures = 0;
    for (int i = 0; i < body.size(); i++) {
      Label label = ofLetter(body.get(i));
      if (label == null) {
        continue;
      }
      int j = i - 1;
      while (j >= 0
          && Objects.equals(body.get(i).section(), body.get(j).section())
          && ofLetter(body.get(j)) == null
          && !isHeading(body.get(j))) {
        found.put(body.get(j).anchor(), label);
        j--;
      }
      if (j < i - 1) {
        signatures++;
        found.put(body.get(i).anchor(), label);
      }
    }
    if (signatures >= ENOUGH) {
      signed.putAll(found);
    }
  }

  /** A short line without any mark at its end. */
  private boolean isHeading(Paragraph paragraph) {
    int end = paragraph.span().end();
    return end - paragraph.span().start() <= LONGEST_HEADING
        && "。！？”…：，；）".indexOf(plain.charAt(end - 1)) < 0;
  }

  private @Nullable Label ofLetter(Paragraph paragraph) {
    int from = paragraph.span().start();
    int to = paragraph.span().end();
    String words = plain.substring(from, to);
    if (words.length() > LONGEST_OF_LETTER
        || !OF_LETTER.matcher(words).matches()
        || REPORTER.matcher(words).find()) {
      return null;
    }
    int blank = from;
    while (" 　".indexOf(plain.charAt(blank)) < 0) {
      blank++;
    }
    List<Mention> named =
        mentions.find(blank, to, 3).stream().filter(m -> !m.surnameOnly()).toList();
    return named.isEmpty() ? null : new Label(named, "", to);
  }

  /** Whom a signature names: the persons that it begins with, alone or behind their titles. */
  private @Nullable Label signer(int from, int to, boolean described) {
    if (REPORTER.matcher(plain).region(from, to).find()) {
      return null;
    }
    List<Mention> named = new ArrayList<>();
    int at = from;
    for (Mention mention : mentions.find(from, to, 3)) {
      if (mention.surnameOnly() || mention.from() != at) {
        break;
      }
      named.add(mention);
      at = mention.until();
      if (at >= to || "、和与".indexOf(plain.charAt(at)) < 0) {
        break;
      }
      at++;
    }
    if (named.isEmpty() || (at < to && Character.isIdeographic(plain.charAt(at)))) {
      return described ? null : plainly(from, to);
    }
    boolean closed = at >= to || "，、 　（".indexOf(plain.charAt(at)) >= 0;
    boolean titled = named.size() == 1 && named.getFirst().hasFrontTitle();
    boolean says = at < to || titled;
    return !closed || (described && !says) ? null : new Label(named, "", to);
  }

  /** 乌兰其其格，某合作社理事长: a name that nothing but its place shows to be one, before a comma. */
  private @Nullable Label plainly(int from, int to) {
    int comma = plain.indexOf('，', from);
    if (comma < 0 || comma >= to) {
      return null;
    }
    Mention name =
        LEXICON.isMongolian(plain.substring(from, comma))
            ? new Mention(from, from, comma, comma, false, MentionFinder.ENOUGH)
            : PlainName.in(plain, from, comma);
    return name == null || name.start() != from || name.end() != comma
        ? null
        : new Label(List.of(name), "", to);
  }
}
