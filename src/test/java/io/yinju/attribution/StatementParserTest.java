package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Sentences;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import java.io.IOException;
import java.util.stream.Stream;
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
}
