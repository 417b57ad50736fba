package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SequelsTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "lanterns",
              "灯会筹备座谈会侧记",
              """
              @ 柯以宁: 市文旅局局长
              | | 3月2日，灯会筹备座谈会在南浦举行。
              | | 会上通过了《灯会安全公约》。
              | | 公约提出，灯组之间留出六米通道。
              | | 会场的灯全都关着。
              | | 主办方说，这样做是为了让大家看清样灯。

              柯以宁 | 表示 | 市文旅局局长柯以宁表示，今年门票不涨价。
              柯以宁 | | 钱从哪里来？
              柯以宁 | | 靠灯组冠名。

              柯以宁 | | 不收。
              柯以宁 | | 摊位费今年免到底。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "灯会安全公约的主要内容是什么？,六米通道",
    "会上通过的灯会安全公约写了什么,六米通道",
    "会场的灯为什么全都关着？,看清样灯",
    "会场的灯为啥关着,看清样灯",
    "柯以宁说钱从哪里来,灯组冠名",
    "今年收摊位费吗,不收。",
  })
  void addsTheStatementThatCompletesAnother(String question, String expected) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains(expected));
  }

  @ParameterizedTest
  @CsvSource({"会场的灯怎么样了,看清样灯", "今年门票涨价吗,六米通道"})
  void addsNothingWhereNothingIsOpen(String question, String other) {
    assertThat(answering.ask(Question.of(question), snapshot).text()).doesNotContain(other);
  }
}
