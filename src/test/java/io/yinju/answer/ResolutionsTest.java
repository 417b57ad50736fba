package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResolutionsTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "minutes",
              "业主委员会例会纪要",
              """
              @ 汤海涛: 物业项目经理
              汤海涛 | | 汤海涛：换一部电梯报价28万元。

              | | 会议决定：九部电梯今年一次性更换。
              | | 表决结果：同意4票，反对1票。

              | | 会议决定：停车收费方案暂缓表决。

              | | 会议要求物业下周三之前划完黄线。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"会议作出了哪些决定？", "会议决定了什么", "会上形成了什么决议？", "这次例会通过了哪些决定"})
  void givesAllThatAMeetingDecided(String question) {
    assertThat(answered(question).citations())
        .extracting(Citation::quote)
        .containsExactly("会议决定：九部电梯今年一次性更换。", "会议决定：停车收费方案暂缓表决。");
  }

  @Test
  void saysOnceThatItIsTheBriefingWhichSpeaks() {
    assertThat(answered("会议决定了什么").text()).containsOnlyOnce("简报写道");
  }

  @ParameterizedTest
  @ValueSource(strings = {"会议要求什么？", "会议提出了哪些要求？"})
  void givesWhatItAskedFor(String question) {
    assertThat(answered(question).citations())
        .extracting(Citation::quote)
        .containsExactly("会议要求物业下周三之前划完黄线。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"会议对停车收费决定了什么？"})
  void weighsWhatIsAskedOfOneMatter(String question) {
    assertThat(answered(question).citations())
        .extracting(Citation::quote)
        .containsExactly("会议决定：停车收费方案暂缓表决。");
  }

  private Answered answered(String question) {
    return (Answered) answering.ask(Question.of(question), snapshot);
  }
}
