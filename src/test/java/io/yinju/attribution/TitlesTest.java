package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which persons short texts name, and under which titles. */
class TitlesTest {
  private static final StatementParser PARSER = new StatementParser();
  private static final String BEFORE = "一次会议的报道\n\n　　会议于6月1日在江州举行，来自各地的代表参加了会议并进行了讨论。\n\n　　";

  static Stream<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TitlesTest.class.getResourceAsStream("titles-of-persons.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("%")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsThePersonsWithTheirTitles(String line) throws UnreadableFileException {
    int tab = line.indexOf('\t');
    String body = line.substring(0, tab).replace("⏎- ", "\n- ").replace("⏎", "\n\n　　");
    Briefing briefing =
        PARSER.attribute(
            new DocumentReader()
                .read(
                    "text",
                    body.contains("- ") ? "text.md" : "text.txt",
                    (BEFORE + body).getBytes(StandardCharsets.UTF_8)));

    List<String> found =
        briefing.speakers().stream()
            .map(s -> s.name() + "=" + String.join("|", s.titles()))
            .toList();

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(line.substring(tab + 1).split(";")).filter(s -> !s.isEmpty()).toList());
  }
}
