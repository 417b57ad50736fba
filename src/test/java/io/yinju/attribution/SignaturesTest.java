package io.yinju.attribution;

import static io.yinju.attribution.TranscriptTest.turns;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** Paragraphs whose speaker is named at their end. */
class SignaturesTest {
  @Test
  void givesParagraphsToWhoIsNamedBehindADash() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.txt",
                """
                声音·低空物流怎么飞得稳

                编者按：近日，海西市低空经济研讨会在临港新区召开，本版摘编部分观点，以飨读者。

                很多人以为难点在天上，其实在地上。无人机飞二十公里只要十五分钟，送到老人手里却要四十分钟。——令狐昭，海西理工大学交通学院教授

                我们公司去年飞了三十一万单，真正赚钱的只有两类。外卖是用来练兵的，亏一单是一单，同行们心里都有数。——汲少华，云雀速运创始人
                """))
        .contains(
            "|编者按：近日，海西市低空经济研讨会在临港新区召开，本版摘编部分观点，以飨读者。",
            "令狐昭|很多人以为难点在天上，其实在地上。",
            "汲少华|我们公司去年飞了三十一万单，真正赚钱的只有两类。");
  }

  @Test
  void givesParagraphsToWhomBracketsAtTheirEndNameAndToSeveral() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 湿地保护年度报告

                ## 专家评述

                从监测数据看，清除面积达到412公顷，这个成绩并不多见。（娄景行，澄湾海洋研究院研究员）

                鸟不会看报告，但鸟会投票。

                遗憾的是，高潮位栖息地仍然太少。（池秀竹，澄湾观鸟会会长）

                修复是一次性的，管护是年年要做的。（郜文渊、祝一帆，岭海大学环境经济研究中心）
                """))
        .contains(
            "娄景行|从监测数据看，清除面积达到412公顷，这个成绩并不多见。",
            "池秀竹|鸟不会看报告，但鸟会投票。",
            "池秀竹|遗憾的是，高潮位栖息地仍然太少。",
            "郜文渊|修复是一次性的，管护是年年要做的。");
  }

  @Test
  void givesAllOwnParagraphsToWhoIsNamedOnALineBelow() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 菜市场改造之后

                编者按：今年三月，桥西菜市场重新开门，我们请几位谈谈。

                我参加过三轮评审，先说一句公道话：不改是不行的。

                方案里最欠考虑的是过渡期。

                ——仇静姝，禾阳市城市更新研究院副院长

                仇院长讲得在理，可她没算过我们的账。

                我儿子劝我上网卖货，一天接不到十单。

                ——郗大勇，“半间”豆制品摊主
                """))
        .contains(
            "|编者按：今年三月，桥西菜市场重新开门，我们请几位谈谈。",
            "仇静姝|我参加过三轮评审，先说一句公道话：不改是不行的。",
            "仇静姝|方案里最欠考虑的是过渡期。",
            "郗大勇|我儿子劝我上网卖货，一天接不到十单。");
  }

  @Test
  void givesLettersToWhoHasSignedThem() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.txt",
                """
                读者来信

                编者按：上期刊出《六楼的母亲》后，编辑部收到来信一百二十余封，现选登两封。

                一楼也有一楼的难处

                我家住一楼，装好以后，白天也得开灯。邻居说我自私，这笔账没有人替我算。

                临溪市　宓建华

                别忘了以后的维修费

                本人做电梯维保十九年。很少有人问装了以后谁出钱修。

                曲州市　呼延铁军
                """))
        .contains(
            "|编者按：上期刊出《六楼的母亲》后，编辑部收到来信一百二十余封，现选登两封。", "宓建华|邻居说我自私，这笔账没有人替我算。", "呼延铁军|本人做电梯维保十九年。");
  }

  @Test
  void oneSignatureIsAnAuthors() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.txt",
                """
                湿地又见勺嘴鹬

                去年冬天，东堤记录到的越冬水鸟比前年多出三千余只。

                高潮位栖息地仍然太少。（池秀竹，澄湾观鸟会会长）
                """))
        .contains("|去年冬天，东堤记录到的越冬水鸟比前年多出三千余只。", "|高潮位栖息地仍然太少。");
  }
}
