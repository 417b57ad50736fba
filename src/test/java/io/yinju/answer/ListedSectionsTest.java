package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListedSectionsTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "minutes",
              "区政府常务会议纪要",
              """
              @ 冼志远: 区长
              # 一、预算调整
              ## （一）先复工
              冼志远 | 要求 | 区长冼志远要求，老项目先复工。
              ## （二）再压减
              冼志远 | | 会议费一律压减。
              冼志远 | | 差旅费、会议费都要压减。

              # 二、任务清单
              | | 本次会议共列四项。

              | | 1. 预算调整方案送审：区财政局，10月31日前。

              | | 2. 停工小区临时照明：区住建局，10月24日前。

              | | 3. 课后服务补助办法：区教育局，12月15日前。

              # 三、议定事项
              | | 会议决定：

              | | （一）自10月20日起分三轮放水。

              | | （二）组建六人巡渠队。

              # 四、附件
              | | 1. 签名册。

              | | 2. 示意图。

              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"会后任务有哪几项？", "会后列了哪几项任务，各自什么时候交", "会议定了哪些任务", "任务有哪几项"})
  void givesAllMembersOfTheListUnderAHeading(String question) {
    assertThat(quotes(question))
        .containsExactly(
            "1. 预算调整方案送审：区财政局，10月31日前。", "2. 停工小区临时照明：区住建局，10月24日前。", "3. 课后服务补助办法：区教育局，12月15日前。");
  }

  @Test
  void givesTheHeadingsBelowOneThatIsNamed() {
    assertThat(quotes("预算调整有哪些内容？")).containsExactly("（一）先复工", "（二）再压减");
  }

  @ParameterizedTest
  @ValueSource(strings = {"请列出会议最后决定的两件事", "会议决定了哪几件事？"})
  void givesAllThatWasDecided(String question) {
    assertThat(quotes(question)).containsExactly("（一）自10月20日起分三轮放水。", "（二）组建六人巡渠队。");
  }

  @Test
  void leavesOtherListsAlone() {
    assertThat(answering.ask(Question.of("冼志远有哪些任务？"), snapshot).text()).doesNotContain("10月31日");
    assertThat(answering.ask(Question.of("会议费压减的任务有哪些？"), snapshot).text())
        .doesNotContain("10月31日");
    assertThat(answering.ask(Question.of("会上有哪些意见？"), snapshot).text()).doesNotContain("10月31日");
  }

  private List<String> quotes(String question) {
    return answering.ask(Question.of(question), snapshot) instanceof Answered answered
        ? answered.citations().stream().map(Citation::quote).toList()
        : List.of();
  }
}
