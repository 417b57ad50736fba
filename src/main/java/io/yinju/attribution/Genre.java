package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.regex.Pattern;

/**
 * What kind of text a document is.
 *
 * @param narrative a newspaper story, where speech stands in quotation marks, rather than a summary
 * @param meeting whether its title says that it tells of a meeting where everybody spoke in turn
 * @param personal whether its writer tells of himself or herself (十年前我写过一篇文章)
 */
record Genre(boolean narrative, boolean meeting, boolean personal) {
  /** What stands around the turns of a transcript is told like a story. */
  static final Genre AROUND_TURNS = new Genre(true, false, false);

  private static final Pattern DATELINE =
      Pattern.compile(
          "(电|讯|报道)[ ]*（|（[^（），。]{2,20}[电讯]）|【[^】]{0,30}(记者|电|讯|报道|报导)|（[^）]{0,14}记者|(?<!接受|接受了|告诉|对|向|与|和|同)本报记者|新华社.{0,14}电|记者.{2,12}(报道|报导)");
  private static final Pattern INDIRECT = Pattern.compile("(表示|指出|认为|强调|提出|介绍|说|称)[，：](?!“)");
  private static final Pattern MEETING = Pattern.compile("圆桌|座谈|研讨|沙龙|对谈|恳谈|论坛|峰会|年会|大会|会议|茶叙|茶话");

  /** How far into a document a dateline may stand. */
  private static final int DATELINE_REACH = 800;

  /** How far into a document the words stand that say what it tells of. */
  private static final int TITLE_REACH = 120;

  static Genre of(Document document, String plain) {
    String opening = plain.substring(0, Math.min(plain.length(), DATELINE_REACH));
    boolean press = DATELINE.matcher(opening).find();
    String title = plain.substring(0, Math.min(plain.length(), TITLE_REACH));
    boolean meeting = !press && MEETING.matcher(title).find();
    boolean narrative = press || (!meeting && quotesMore(document, plain));
    return new Genre(narrative, meeting, opensWithWriter(document, plain));
  }

  /** Whether the writer of a personal text tells of himself or herself here. */
  boolean isWriters(String plain, Span span) {
    return personal && isOfWriter(plain, span);
  }

  private static boolean opensWithWriter(Document document, String plain) {
    return document.paragraphs().stream()
        .filter(p -> !p.isNote())
        .limit(1)
        .anyMatch(p -> isOfWriter(plain, p.span()));
  }

  /** Whether somebody tells of himself or herself outside quotation marks. */
  static boolean isOfWriter(String plain, Span span) {
    return PersonalPronouns.hasFirstSingular(PlainText.unquoted(plain, span));
  }

  private static boolean quotesMore(Document document, String plain) {
    long quotations = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      quotations +=
          Unit.of(plain, paragraph.span().start(), paragraph.span().end(), false).stream()
              .filter(Unit::quote)
              .count();
    }
    return quotations > 2 * INDIRECT.matcher(plain).results().count();
  }
}
