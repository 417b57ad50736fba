package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is for something isn't who is against it. */
final class StanceTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "owners",
              "业主委员会会议纪要",
              """
              @ 汤海涛 : 物业项目经理
              @ 郝雪芬 : 副主任
              @ 邵立群 : 委员
              @ 卜一鸣 : 委员
              # 一、电梯更新改造

              汤海涛 | | 汤海涛：换一部电梯报价28万元，大修一部6万元左右。

              郝雪芬 | | 郝雪芬：我主张分两年做电梯更新。

              邵立群 | | 邵立群：我不同意分两年做电梯更新。
              邵立群 | | 脚手架要付两遍。

              卜一鸣 | | 卜一鸣：补贴的截止日期快到了，所以我支持邵立群的意见。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "谁主张分两年做电梯更新？,郝雪芬",
    "谁同意分两年做电梯更新？,郝雪芬",
    "谁不同意分两年做电梯更新？,邵立群",
    "谁支持邵立群的意见？,卜一鸣",
  })
  void tellsWhoIsForFromWhoIsAgainst(String question, String name) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(
            Answered.class, a -> assertThat(a.text()).startsWith("**" + name + "**"));
  }

  @Test
  void givesTheReasonBehindAStance() {
    assertThat(answering.ask(Question.of("邵立群为什么不同意分两年做电梯更新？"), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains("脚手架要付两遍"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"谁没有谈到电梯？"})
  void countsWhatIsSaidUnderAHeadingAsSaidOfIt(String question) {
    assertThat(answering.ask(Question.of(question), snapshot)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"谁反对修游泳池？", "谁说过“一分价钱一分货”？"})
  void givesNobodyAStanceOnAnotherMatterOrWordsThatNobodyUsed(String question) {
    assertThat(answering.ask(Question.of(question), snapshot)).isInstanceOf(Refused.class);
  }
}
