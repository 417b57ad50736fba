package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CmrcScoreTest {

  /** Worked by hand from the script's rules: answers, prediction, exact match, F1. */
  static Stream<Arguments> examples() {
    return Stream.of(
        arguments(List.of("踢爆"), "踢爆", 1.0, 1.0),
        arguments(List.of("踢爆"), "“踢爆”。", 1.0, 1.0),
        arguments(List.of("《泡泡堂》"), "泡泡堂", 1.0, 1.0),
        arguments(List.of("Nexon"), "NEXON", 1.0, 1.0),
        arguments(List.of("Nexon 公司"), "nexon公司", 0.0, 1.0),
        arguments(List.of("137家"), "137家科技企业", 0.0, 2 * (2 / 6.0) * 1 / (2 / 6.0 + 1)),
        arguments(List.of("北京大学"), "北大", 0.0, 2 * (1 / 2.0) * (1 / 4.0) / (1 / 2.0 + 1 / 4.0)),
        arguments(List.of("甲乙丙丁"), "甲丙乙丁", 0.0, 0.25),
        arguments(List.of("一月", "二月三日"), "二月", 0.0, 2 * 1 * 0.5 / 1.5),
        arguments(List.of("12.5%"), "12.5", 0.0, 2 * 1 * 0.5 / 1.5),
        arguments(List.of("12.5%"), "12.5％", 0.0, 0.5),
        arguments(List.of("1998年"), "1999年", 0.0, 0.5),
        arguments(List.of("甲"), "", 0.0, 0.0),
        arguments(List.of("。"), "甲", 0.0, 0.0),
        arguments(List.of(), "甲", 0.0, 0.0));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void scoresAsTheScriptDoes(
      List<String> answers, String prediction, double exactMatch, double f1) {
    assertThat(CmrcScore.exactMatch(answers, prediction)).isEqualTo(exactMatch);
    assertThat(CmrcScore.f1(answers, prediction)).isCloseTo(f1, within(1e-9));
  }

  @Test
  void cutsIdeographsOneByOneAndOtherTextIntoWords() {
    assertThat(CmrcScore.segments(" GDP增长12.5%，共3,000人 (Q&A) "))
        .containsExactly("gdp", "增", "长", "12.5", "%", "共", "3,000", "人", "(", "q", "&", "a", ")");
  }

  @Test
  void anEllipsisStaysBecauseTheScriptOnlyListsItTwice() {
    assertThat(CmrcScore.withoutPunctuation("甲…乙—丙·丁")).isEqualTo("甲…乙—丙丁");
  }
}
