package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import io.yinju.corpus.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short texts, each with one difficulty: every stretch is said by exactly whom its tag names. */
class HardSentencesTest {
  private static final StatementParser PARSER = new StatementParser();
  private static final Pattern STRETCH = Pattern.compile("([^⟦]+)⟦([^⟧]*)⟧");
  private static final String BEFORE = "一次会议的报道\n\n　　会议于6月1日在江州举行，来自各地的代表参加了会议并进行了讨论。\n\n　　";

  private static final String STORY = "塘里的新生意\n\n　　新华社江州6月3日电（记者崔砚秋）清晨五点，塘埂上站满了人。\n\n　　";

  static Stream<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HardSentencesTest.class.getResourceAsStream("hard-sentences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("%")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesEveryStretchToItsSpeaker(String line) throws UnreadableFileException {
    String tagged = line.substring(line.indexOf('\t') + 1);
    String body = STRETCH.matcher(tagged).replaceAll("$1").replace("⏎", "\n\n　　");
    String before = line.startsWith("报") ? STORY : BEFORE;
    Briefing briefing =
        PARSER.attribute(
            new DocumentReader()
                .read("text", "text.txt", (before + body).getBytes(StandardCharsets.UTF_8)));

    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Matcher stretch = STRETCH.matcher(tagged);
    int at = 0;
    while (stretch.find()) {
      String words = stretch.group(1).replace("⏎", "");
      int start = briefing.document().text().indexOf(words, at);
      assertThat(start).as("place of " + words).isNotNegative();
      at = start + words.length();
      expected.add(words + " " + stretch.group(2));
      found.add(words + " " + voices(briefing, new Span(start, at)));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static String voices(Briefing briefing, Span span) {
    return briefing.statements().stream()
        .filter(s -> s.span().overlaps(span))
        .map(s -> voice(briefing, s))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String voice(Briefing briefing, Statement statement) {
    if (statement.source() != null) {
      return "@" + statement.source();
    }
    return statement.speakers().isEmpty()
        ? "-"
        : briefing.speakers().stream()
            .filter(s -> statement.speakers().contains(s.key()))
            .map(s -> s.name())
            .collect(Collectors.joining("+"));
  }
}
