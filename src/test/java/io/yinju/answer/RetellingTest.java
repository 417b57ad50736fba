package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetellingTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "seeds",
              "种子库访谈",
              """
              @ 喻静澜: 种质资源库副主任
              @ 佟广源: 种质资源库主任
              喻静澜 | | 我们主任佟广源有一句话：“丢一份是损失，混一份是事故。”
              喻静澜 | | 她拉着我的手说：“我走了，这个麦就没人种了。”
              喻静澜 | | 我当时就跟他们讲：“钥匙要两个人拿。”
              喻静澜 | 说 | 喻静澜说：“库里的温度不能省。”
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "喻静澜说过“我走了，这个麦就没人种了”吗？,**是转述别人的话**",
    "“丢一份是损失，混一份是事故”是谁说的？,**喻静澜转述佟广源的话**",
    "谁说“我走了，这个麦就没人种了”？,**喻静澜转述别人的话**",
  })
  void saysThatSomebodyElsesWordsArePassedOn(String question, String lead) {
    assertThat(text(question)).startsWith(lead);
  }

  @ParameterizedTest
  @CsvSource({
    "喻静澜说过“钥匙要两个人拿”吗？,**是**",
    "喻静澜说过“库里的温度不能省”吗？,**是**",
    "谁说“库里的温度不能省”？,**喻静澜**",
  })
  void leavesTheSpeakersOwnQuotationsAlone(String question, String lead) {
    assertThat(text(question)).startsWith(lead + "。");
  }

  private String text(String question) {
    Answer answer = answering.ask(Question.of(question), snapshot);
    assertThat(answer).isInstanceOf(Answered.class);
    return answer.text();
  }
}
