package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortAnswersTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "ferry",
              "轮渡安全通气会",
              """
              @ 卢晚舟: 轮渡公司总经理
              @ 祁小川: 市港航局局长
              @ 戚明月: 海事大学教授
              卢晚舟 | 介绍 | 轮渡公司总经理卢晚舟介绍，公司18个月查了52起碰擦事故，换下旧缆绳240余根。
              祁小川 | 表示 | 市港航局局长祁小川表示，7月5日起开通夜航，一晚发船36班。
              戚明月 | 认为 | 海事大学教授戚明月认为，夜航先要补灯。
              戚明月 | | 航线由最初的3条增加到今年的11条。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "轮渡公司查了几起碰擦事故？,52起",
    "查了多少起碰擦事故,52起",
    "轮渡公司换下多少旧缆绳？,240余",
    "夜航一晚发船多少班？,36班",
    "今年航线有多少条？,11条",
  })
  void takesTheNumberThatIsAskedFor(String question, String expected) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(
            Answered.class, a -> assertThat(a.shortAnswer()).startsWith(expected));
  }

  @Test
  void leavesOutWhoIsExcepted() {
    assertThat(answering.ask(Question.of("谁的看法跟祁小川谈夜航的不一样？"), snapshot).text())
        .doesNotContain("祁小川");
    assertThat(answering.ask(Question.of("除了祁小川还有谁谈到夜航？"), snapshot))
        .isInstanceOfSatisfying(
            Answered.class, a -> assertThat(a.text()).startsWith("**戚明月**").doesNotContain("祁小川"));
  }
}
