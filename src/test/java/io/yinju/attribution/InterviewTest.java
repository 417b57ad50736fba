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

  @Test
  void givesAnswersToTheOfficialOfAnOfficeWhomOnlyTheIntroductionNames()
      throws UnreadableFileException {
    assertThat(
            turns(
                "talk.txt",
                """
                能源服务部设施运行司负责人就《公共充换电设施服务管理办法》答记者问

                近日，能源服务部公布《公共充换电设施服务管理办法》。《办法》由部长岑道远签署，自3月1日起施行。能源服务部设施运行司负责人祝鹤龄就《办法》有关问题答记者问。

                一、问：为什么要制定《办法》？

                答：截至9月底，充电桩达到452万台。设施多了，“僵尸桩”的问题也突出起来。

                二、问：违反《办法》的，怎样处罚？

                答：处1万元以上5万元以下罚款。首次违反的，可以不予处罚。
                """))
        .contains(
            "|《办法》由部长岑道远签署，自3月1日起施行。",
            "祝鹤龄|答：截至9月底，充电桩达到452万台。",
            "祝鹤龄|设施多了，“僵尸桩”的问题也突出起来。",
            "祝鹤龄|首次违反的，可以不予处罚。");
  }

  @Test
  void givesAnswersWithoutALabelBeforeASecondPersonJoinsIn() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 一口井该不该装表——访河陵大学教授逄维舟

                逄维舟今年58岁，在沅平驻点做了十四年研究。以下是对话节选。

                **您一开始并不赞成装表，是这样吗？**

                是。我反对的是装水表，不是反对计量。

                **那为什么改用电表就可以？**

                因为电表在配电箱里，坏得少。小营村的苑福田大爷跟我说，用不着我的系数。

                后来我们打了个赌，他只差百分之三。

                谈到这里，逄维舟的博士生苗若溪加入了谈话。

                **水位回升了吗？**

                **逄维舟：**去年平均回升了0.42米。

                **苗若溪：**老师讲得保守。

                **东部为什么还在降？**

                **逄维舟：**那边种山药的多。
                """))
        .contains(
            "逄维舟|我反对的是装水表，不是反对计量。",
            "逄维舟|因为电表在配电箱里，坏得少。",
            "逄维舟|后来我们打了个赌，他只差百分之三。",
            "逄维舟|逄维舟：去年平均回升了0.42米。",
            "苗若溪|苗若溪：老师讲得保守。");
  }
}
