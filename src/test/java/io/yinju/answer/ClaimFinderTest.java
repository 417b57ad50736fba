package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Refused;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimFinderTest {
  private final Snapshot snapshot = Conferences.both();
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王素琴劝大家让低空航线绕开学校和医院走，是这样吗？",
        "是高允之提醒低空航线离学校和医院远一点吗？",
        "林知远主张航线要绕着学校和医院飞，是他说的吗？",
        "是不是王素琴提醒低空航线必须避开学校和医院的",
        "听说高允之讲低空航线必须避开学校和医院，帮我核实一下",
        "林知远是不是让低空航线避开学校和医院来着？",
        "我记得是林知远提醒低空航线必须避开学校和医院的，有没有记错",
      })
  void givesWhatIsToldInOtherWordsBackToItsSpeaker(String question) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(
            Answered.class, a -> assertThat(a.text()).startsWith("**不是**").contains("王崇礼"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "林知远是不是说过电池明年要涨价？",
        "王崇礼是不是说过机场周边要限高？",
        "是欧阳敏估计善本能卖一个亿吗？",
        "王素琴认为低空航线应当避开学校吗？",
      })
  void refusesWhatNobodySaid(String question) {
    assertThat(answering.ask(Question.of(question), snapshot)).isInstanceOf(Refused.class);
  }
}
