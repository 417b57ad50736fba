package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Sentences;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.corpus.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden texts: every line is said by exactly the persons its gold names. */
class StatementParserTest {
  private static final StatementParser PARSER = new StatementParser();

  static Stream<String> goldenTexts() {
    return Stream.of(
        "forum-report",
        "interview",
        "traditional-news",
        "newspaper",
        "policy",
        "launch-event",
        "rescue-exercise",
        "school-feature",
        "seminar-summary",
        "football",
        "city-interview",
        "regional-forum",
        "woven-quotes",
        "round-table",
        "press-meeting",
        "orchard-feature",
        "tram-news");
  }

  @ParameterizedTest
  @MethodSource("goldenTexts")
  void givesEveryLineToItsSpeaker(String name) throws IOException {
    GoldenText golden = GoldenText.load(name);

    Briefing briefing = PARSER.attribute(golden.document());

    assertThat(golden.mismatches(briefing)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldenTexts")
  void tilesParagraphsAndNotesWithinSentences(String name) throws IOException {
    Briefing briefing = PARSER.attribute(GoldenText.load(name).document());
    String text = briefing.document().text();

    for (Paragraph paragraph : briefing.document().paragraphs()) {
      int at = paragraph.span().start();
      for (Statement statement : briefing.statements()) {
        if (!statement.paragraph().equals(paragraph.anchor())) {
          continue;
        }
        assertThat(text.substring(at, statement.span().start())).isBlank();
        assertThat(Sentences.of(text, paragraph.span()))
            .filteredOn((Span s) -> s.contains(statement.span()))
            .hasSize(1);
        at = statement.span().end();
      }
      assertThat(text.substring(at, paragraph.span().end())).isBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenTexts")
  void readsTheSameTextTheSameWayTwice(String name) throws IOException {
    GoldenText golden = GoldenText.load(name);

    assertThat(PARSER.attribute(golden.document())).isEqualTo(PARSER.attribute(golden.document()));
  }

  @Test
  void readsANameThatReachesOverTheEndOfItsParagraph() throws UnreadableFileException {
    String text =
        """
        高兴原来是捕鱼的，现在每天巡湖二十公里。他说，谁家田里来了白鹤，会先给他打电话。

        民间机构“守望鸟浪”发起人阮秋水：投喂要慎重

        阮秋水谈到，前年枯水的时候，许多人运来玉米投喂白鹤。前年的投喂，高兴也参加过，他背了六十袋玉米。他插话说，阮老师讲得对。
        """;

    Briefing briefing =
        PARSER.attribute(
            new DocumentReader().read("t", "t.txt", text.getBytes(StandardCharsets.UTF_8)));

    assertThat(briefing.speakers()).extracting(Speaker::name).contains("阮秋水");
  }
}
