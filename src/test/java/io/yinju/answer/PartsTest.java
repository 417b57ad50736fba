package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartsTest {
  @Test
  void takesTwoQuestionsApartTheSecondLeaningOnTheFirst() {
    List<Question> parts = Parts.of(Question.of("去年新增了多少家企业？谁公布的这个数字？"));

    assertThat(parts).extracting(Question::text).containsExactly("去年新增了多少家企业？", "谁公布的这个数字？");
    assertThat(parts.getLast().history())
        .extracting(Question.Turn::content)
        .containsExactly("去年新增了多少家企业？");
  }

  @ParameterizedTest
  @ValueSource(strings = {"去年新增了多少家企业？", "真的吗？去年新增了多少家企业？", "是谁说的？“飞得划算才算本事”"})
  void leavesOneQuestionWhole(String text) {
    assertThat(Parts.of(Question.of(text))).containsExactly(Question.of(text));
  }
}
