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

  @Test
  void takesNoQuestionsOfAnArticleForAnInterviewWhoseAnswersTellWhatOthersSay()
      throws UnreadableFileException {
    assertThat(
            turns(
                "report.txt",
                """
                机器人为何热起来

                云岭智能公司总裁李大川在接受记者采访时表示，技术的发展是非线性的。

                眼下流行的机器人比赛，是试验场，还是秀场？

                对此，王兴宁认为，比赛让大众看到机器人走到了哪一步。他坦言，机器人还不能进家门。

                江州机器人中心总经理熊友山也表示，接下来的运动会会有更多项目。

                什么样的机器人才是未来？

                “我一直不坚持做成人的样子。”王兴宁解释说，轮子同样好用。

                熊友山则指出，人的样子是最好的载体。
                """))
        .contains(
            "|眼下流行的机器人比赛，是试验场，还是秀场？",
            "王兴宁|对此，王兴宁认为，比赛让大众看到机器人走到了哪一步。",
            "熊友山|江州机器人中心总经理熊友山也表示，接下来的运动会会有更多项目。",
            "熊友山|熊友山则指出，人的样子是最好的载体。");
  }

  @Test
  void readsWhoSpeaksInAnAnswerWhoseLabelNamesNobody() throws UnreadableFileException {
    assertThat(
            turns(
                "prices.txt",
                """
                房价未来如何？部长市长这样说

                【问】目前是否出现了两极分化？

                【答】住建部副部长齐东骥说：“绝大多数城市比较稳定。今年涨价压力仍然很大。”

                【问】江州的房价多久才会松动？

                【答】江州市常务副市长李世祥表示，现在就有效果。

                李世祥还说，房价既不能大涨也不能大跌。
                """))
        .contains(
            "齐东骥|【答】住建部副部长齐东骥说：“绝大多数城市比较稳定。",
            "齐东骥|今年涨价压力仍然很大。”",
            "李世祥|【答】江州市常务副市长李世祥表示，现在就有效果。",
            "李世祥|李世祥还说，房价既不能大涨也不能大跌。");
  }
}
