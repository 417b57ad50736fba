package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a panel's transcript brings along: hosts who ask, greetings, thanks. */
final class PanelTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "falls",
              "防跌倒座谈",
              """
              @ 祖安然: 主持人
              @ 蓬若英: 康复科医师
              @ 暴晓峰: 街道办主任
              祖安然 | | 老人在家最容易在哪里摔倒？
              蓬若英 | | 谢谢主持人。
              蓬若英 | | 排第一的是床边，占34%。
              祖安然 | | 租房的也可以申请补贴？
              祖安然 | | 这个我要划重点。
              暴晓峰 | | 各位好。
              暴晓峰 | | 租房的要房东签字才可以申请补贴。
              祖安然 | | 雷达报警值不值得买？
              蓬若英 | | 独居的我建议装雷达。
              暴晓峰 | | 雷达报警救了十九个人，值得买。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({"谁讲到租房的申请补贴？,房东签字", "租房的要怎样才可以申请补贴？,房东签字"})
  void citesNoQuestionOfTheHost(String question, String expected) {
    assertThat(text(question)).contains(expected).doesNotContain("？[");
  }

  @Test
  void citesNoGreetingAndNoThanks() {
    assertThat(text("暴晓峰说了什么？")).contains("房东签字").doesNotContain("各位好");
    assertThat(text("关于雷达，蓬若英和暴晓峰各怎么看？")).contains("独居的", "十九个人").doesNotContain("谢谢");
  }

  private String text(String question) {
    Answer answer = answering.ask(Question.of(question), snapshot);
    assertThat(answer).isInstanceOf(Answered.class);
    return answer.text();
  }
}
