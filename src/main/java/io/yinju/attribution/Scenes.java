package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs among the turns of an interview that nobody in it says: the narrator's (说到这里，她笑了),
 * a short life of the person at the end, and the host's farewell.
 */
final class Scenes {
  /** A number on a line of its own. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|[一二三四五六七八九十]{1,3}|[*·—]+");

  private static final Pattern REPORTED = Pattern.compile("“”[，。]?[他她](?!们)");
  private static final Pattern QUOTED = Pattern.compile("“”[，。]?\\p{IsHan}");
  private static final Pattern OTHERS = Pattern.compile("[他她]|记者|笔者");

  /** Paragraphs at the end among which a host may take leave. */
  private static final int CLOSING = 2;

  private static final WordList OPENINGS = WordList.load("scene-openings.txt");
  private static final WordList SCENERY = WordList.load("scenery-words.txt");
  private static final WordList FAREWELLS = WordList.load("farewells.txt");

  /** Characters between a name and the verb of saying behind it (进一步解释, 也表示). */
  private static final int ADVERBS = 6;

  /** What closes the words that tell who speaks. */
  private static final Pattern TELLING = Pattern.compile("[道说着]?[，：“]");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final List<Paragraph> closing;

  Scenes(Document document, String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
    List<Paragraph> body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    this.closing = body.subList(Math.max(0, body.size() - CLOSING), body.size());
  }

  /** Whether one of the persons speaks of themselves. */
  boolean isPersonal(Span span) {
    String words = PlainText.unquoted(plain, span);
    return PersonalPronouns.hasFirst(words);
  }

  /** “……”她说: whether a paragraph quotes somebody at its head and goes on to tell of them. */
  boolean isReported(Span span) {
    String words = PlainText.unquoted(plain, span);
    return REPORTED.matcher(words).lookingAt() && !PersonalPronouns.hasFirst(words);
  }

  /** 对此，某某认为，…: whether a narrator tells in a paragraph what somebody says. */
  boolean isTold(Span span) {
    return !PersonalPronouns.hasFirst(PlainText.unquoted(plain, span))
        && mentions.find(span.start(), span.end()).stream()
            .anyMatch(m -> !isQuoted(m, span) && isToldOf(m, span));
  }

  private boolean isQuoted(Mention mention, Span span) {
    int open = plain.lastIndexOf('“', mention.start());
    return open >= span.start() && plain.lastIndexOf('”', mention.start()) < open;
  }

  private boolean isToldOf(Mention mention, Span span) {
    int until = mention.until();
    for (int at = until; at < Math.min(until + ADVERBS, span.end()); at++) {
      int length = lexicon.verbs.lengthAt(plain, at, span.end());
      if (length > 0) {
        return TELLING.matcher(plain).region(at + length, span.end()).lookingAt();
      }
      if (!Character.isIdeographic(plain.charAt(at))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a paragraph only numbers what follows, or parts it from what stands above. */
  boolean isNumber(Span span) {
    return NUMBER.matcher(plain).region(span.start(), span.end()).matches();
  }

  /** Whether a paragraph tells of the persons who speak around it rather than being their words. */
  boolean isScene(Span span, Collection<String> speakers) {
    String words = PlainText.unquoted(plain, span);
    if (isNumber(span)) {
      return true;
    }
    if (PersonalPronouns.hasFirst(words)) {
      return false;
    }
    return isOthersWords(span, words, speakers)
        || speakers.stream().anyMatch(n -> SpeakerHeadings.tellsOf(n, words))
        || (OPENINGS.lengthAt(words, 0, words.length()) > 0 && OTHERS.matcher(words).find());
  }

  /**
   * “是四个月。”徒弟某某头也不抬地纠正，“……”, 对此，某某后来告诉记者，…: whether a narrator gives the words of somebody who
   * doesn't speak around the paragraph: quoted at its head and named by full name behind, or taken
   * up with 对此.
   */
  private boolean isOthersWords(Span span, String words, Collection<String> speakers) {
    if (!QUOTED.matcher(words).lookingAt() && !words.startsWith("对此，")) {
      return false;
    }
    return mentions.find(span.start(), span.end()).stream()
        .filter(m -> !isQuoted(m, span) && !m.surnameOnly())
        .filter(m -> !speakers.contains(plain.substring(m.start(), m.end())))
        .anyMatch(m -> reports(m, span));
  }

  /** Whether a verb of saying stands behind a name in its clause. */
  private boolean reports(Mention mention, Span span) {
    for (int at = mention.until(); at < span.end(); at++) {
      if (lexicon.verbs.lengthAt(plain, at, span.end()) > 0) {
        return true;
      }
      if (!Character.isIdeographic(plain.charAt(at))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a paragraph is the view with which a narrator ends (窗外，草原一直铺到天边). */
  boolean isLastView(Paragraph paragraph) {
    String words = plain.substring(paragraph.span().start(), paragraph.span().end());
    return SCENERY.isIn(words)
        && !closing.isEmpty()
        && closing.getLast().equals(paragraph)
        && words.indexOf('“') < 0
        && !PersonalPronouns.hasFirstOrSecond(words);
  }

  /** 感谢…的分享。下一期…: the last words of who asks. */
  boolean isFarewell(Paragraph paragraph, Collection<String> speakers) {
    String words = plain.substring(paragraph.span().start(), paragraph.span().end());
    boolean thanked =
        speakers.stream()
            .anyMatch(
                n ->
                    words.matches(
                        "(?s)(?:好，|好的，|再次)*(?:感谢|谢谢)[^，。]{0,6}"
                            + Pattern.quote(n.substring(Math.min(1, n.length() - 1)))
                            + ".*"));
    return closing.contains(paragraph)
        && (thanked || FAREWELLS.lengthAt(words, 0, words.length()) > 0);
  }
}
