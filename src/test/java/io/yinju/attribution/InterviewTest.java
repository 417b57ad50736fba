package io.yinju.attribution;

import static io.yinju.attribution.TranscriptTest.turns;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** Interviews whose answers bear no name. */
class InterviewTest {
  @Test
  void givesAnswersToWhomTheTitleNames() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少？——专访江州大学教授陈立

                价格一路下跌，厂家叫苦。

                **问：您怎么看？**

                答：我不担心。

                价格还会降。

                **问：谈谈产能**

                答：产能过剩。
                """))
        .contains("|价格一路下跌，厂家叫苦。", "|问：您怎么看？", "陈立|答：我不担心。", "陈立|价格还会降。", "|问：谈谈产能", "陈立|答：产能过剩。");
  }

  @Test
  void givesAnswersToWhomTheIntroductionNamesAndQuestionsToTheNamedReporter()
      throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少

                记者：林芳

                近日，江州大学材料学院教授陈立接受本刊专访，谈储能的价格。

                Q：您怎么看？

                A：我不担心，价格还会降。

                Q：为什么？

                A：因为产能过剩。
                """))
        .contains("林芳|Q：您怎么看？", "陈立|A：我不担心，价格还会降。", "林芳|Q：为什么？", "陈立|A：因为产能过剩。");
  }

  @Test
  void givesAnswersToTheOnlyPersonIntroducedWithATitle() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少

                江州大学教授陈立研究储能三十年，很少见媒体。

                记者：您怎么看价格？

                答：我不担心，价格还会降。

                记者：为什么？

                答：因为产能过剩。
                """))
        .contains("@记者|记者：您怎么看价格？", "陈立|答：我不担心，价格还会降。", "@记者|记者：为什么？", "陈立|答：因为产能过剩。");
  }

  @Test
  void givesWhatFollowsABoldQuestionToTheGuest() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少

                这一期我们邀请到江州大学教授陈立。

                **您怎么看价格？**

                我不担心，价格还会降。

                产能太多了。

                **那厂家怎么办？**

                只能比谁活得久。
                """))
        .contains("|您怎么看价格？", "陈立|我不担心，价格还会降。", "陈立|产能太多了。", "|那厂家怎么办？", "陈立|只能比谁活得久。");
  }

  @Test
  void givesWhatStandsUnderAQuestionToTheGuest() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 对话陈立：储能还能便宜多少

                价格一路下跌。

                ### 您怎么看价格？

                我不担心，价格还会降。

                ### 厂家怎么办？

                只能比谁活得久。

                产能太多了。
                """))
        .contains("|价格一路下跌。", "陈立|我不担心，价格还会降。", "陈立|只能比谁活得久。", "陈立|产能太多了。");
  }

  @Test
  void givesPlainAnswersBehindMarkedQuestionsToTheGuest() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少

                采访对象：江州大学教授陈立

                **记者：您怎么看价格？**

                我不担心，价格还会降。

                **记者：为什么？**

                产能太多了。
                """))
        .contains("@记者|记者：您怎么看价格？", "陈立|我不担心，价格还会降。", "@记者|记者：为什么？", "陈立|产能太多了。");
  }

  @Test
  void leavesAnswersOpenWhereSeveralMayHaveGivenThem() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能还能便宜多少

                本刊记者采访了江州大学教授陈立和江州储能公司总经理王芳。

                问：您怎么看？

                答：我不担心，价格还会降。

                问：为什么？

                答：因为产能过剩。
                """))
        .contains("|答：我不担心，价格还会降。", "|答：因为产能过剩。");
  }

  @Test
  void questionsWithoutAPersonAreAnsweredByNobody() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 异地就医常见问题

                ### 怎么备案？

                登录平台填写信息即可。

                ### 多久生效？

                当天生效。

                **能补报吗？**

                可以，出院后九十天内办理。
                """))
        .contains("|登录平台填写信息即可。", "|当天生效。", "|可以，出院后九十天内办理。");
  }

  @Test
  void aNarratedPortraitUnderQuestionsIsNoInterview() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 专访江州大学教授陈立

                ### 价格还会降吗？

                实验室的灯亮到深夜。“我不担心。”陈立说。

                ### 厂家怎么办？

                工厂门口停满了车。
                """))
        .contains("陈立|“我不担心。”陈立说。", "|工厂门口停满了车。");
  }
}
