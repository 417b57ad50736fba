package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transcripts in the shapes that podcasts, recordings and printed talks have. */
class TranscriptTest {
  private static List<String> turns(String text) throws UnreadableFileException {
    return turns("talk.txt", text);
  }

  static List<String> turns(String file, String text) throws UnreadableFileException {
    Briefing briefing =
        new StatementParser()
            .attribute(
                new DocumentReader().read("talk", file, text.getBytes(StandardCharsets.UTF_8)));
    return briefing.statements().stream()
        .filter(s -> s.paragraph().startsWith("p"))
        .map(
            s ->
                (s.speakers().isEmpty() ? "" : s.speakers().getFirst())
                    + (s.source() == null ? "" : "@" + s.source())
                    + "|"
                    + briefing.textOf(s))
        .toList();
  }

  @Test
  void takesNicknamesThatComeAgainForPersons() throws UnreadableFileException {
    assertThat(
            turns(
                """
                声音岛·第88期：在海上修灯塔的人
                主播：阿楠、大鹏
                嘉宾：贺连山（圈内人叫他“老贺”）

                【00:00】开场
                阿楠：大家好，我是阿楠。
                大鹏：我是大鹏。
                老贺：你们好，我是贺连山。

                【03:12】第一次上岛
                阿楠：您第一次上岛是哪年？
                老贺：一九九三年。
                大鹏：（笑）那不晕吗？
                """))
        .contains(
            "阿楠|阿楠：大家好，我是阿楠。",
            "大鹏|大鹏：我是大鹏。",
            "贺连山|老贺：你们好，我是贺连山。",
            "|【03:12】第一次上岛",
            "贺连山|老贺：一九九三年。",
            "大鹏|大鹏：（笑）那不晕吗？");
  }

  @Test
  void takesNamesBesideTheTimeForLabels() throws UnreadableFileException {
    assertThat(
            turns(
                """
                极地来客 完整文字稿

                林可 00:00:05
                大家好，今天请到的是海冰学者陆远航。

                陆远航 00:00:31
                大家好，做海冰二十年。

                林可 00:01:02
                海冰是咸的还是淡的？

                陆远航 00:01:10
                新冰是咸的，老冰是淡的。
                """))
        .contains("林可|大家好，今天请到的是海冰学者陆远航。", "陆远航|新冰是咸的，老冰是淡的。");
  }

  @Test
  void takesNamesOnLinesOfTheirOwnForLabelsRatherThanHeadings() throws UnreadableFileException {
    assertThat(
            turns(
                """
                对话：小城书店怎么活

                主持人
                欢迎三位。先请开书店的顾南星说说。

                顾南星（南星书店店主）
                我开店十一年，没有一年赚过大钱。

                骆一帆（出版人）
                书店其实不靠卖书。

                主持人
                那靠什么？

                骆一帆
                靠人。

                顾南星
                我同意。

                — 完 —
                """))
        .contains("顾南星|我开店十一年，没有一年赚过大钱。", "@主持人|那靠什么？", "骆一帆|靠人。", "顾南星|我同意。")
        .noneMatch(s -> s.contains("完"));
  }

  @Test
  void givesAnswersToTheGuestOfAFieldThatIsNoTurn() throws UnreadableFileException {
    assertThat(
            turns(
                """
                专访：储能还能便宜多少
                嘉宾：陈立，江州大学教授

                问：您怎么看？
                答：我不担心，价格还会降。
                问：为什么？
                答：因为产能过剩。
                """))
        .contains("|问：您怎么看？", "陈立|答：我不担心，价格还会降。", "陈立|答：因为产能过剩。");
  }

  @Test
  void takesASurnameForThePersonItAbbreviates() throws UnreadableFileException {
    assertThat(
            turns(
                """
                对谈：储能还能便宜多少

                林芳（以下简称“林”）：价格会降。
                陈立（以下简称“陈”）：那可不一定。
                林：为什么？
                陈：因为原料在涨。
                林：产能呢？
                陈：产能过剩。
                """))
        .contains("林芳|林：为什么？", "陈立|陈：因为原料在涨。");
  }

  @Test
  void lettersOfAnotherScriptAreALabelToo() throws UnreadableFileException {
    assertThat(
            turns(
                """
                对谈：储能还能便宜多少

                Anna Müller：价格会降。
                林芳：那可不一定。
                Müller：我敢打赌。
                """))
        .contains("Anna Müller|Anna Müller：价格会降。", "Anna Müller|Müller：我敢打赌。");
  }

  @Test
  void leavesAMediumsQuestionAndTheColophonToNobody() throws UnreadableFileException {
    assertThat(
            turns(
                """
                抗旱工作新闻发布会实录

                贺川：全省累计送水两亿立方米。
                “乡村水事”公众号：请问地下水会不会被抽干？
                尹淑华：不会，我们每天监测。
                贺川：发布会到此结束，谢谢大家。
                实录由新闻办公室整理，以现场录像为准。
                """))
        .contains("@乡村水事”公众号|“乡村水事”公众号：请问地下水会不会被抽干？", "|实录由新闻办公室整理，以现场录像为准。");
  }

  @Test
  void givesWhatStandsUnderANamesHeadingToThePerson() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 校园足球座谈实录

                ## 一、背景

                座谈会上周在江州举行。

                ## 二、发言

                ### 主持人

                谁先说说？

                ### 李明（江州第二中学校长）

                我们学校有六块球场。

                > 球场周末也开放。

                最缺的是教练。

                ### 王芳 省体育局副局长

                教练的问题今年能解决。

                ### 李明

                那太好了。

                ## 三、下一步

                纪要将印发各校。
                """))
        .contains(
            "|座谈会上周在江州举行。",
            "@主持人|谁先说说？",
            "李明|我们学校有六块球场。",
            "李明|球场周末也开放。",
            "李明|最缺的是教练。",
            "王芳|教练的问题今年能解决。",
            "李明|那太好了。",
            "|纪要将印发各校。");
  }

  @Test
  void aNamesHeadingMayStandFirstOrHaveATitleBeforeIt() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                ## 李明

                我们学校有六块球场。

                ## 省体育局副局长 王芳

                教练的问题今年能解决。

                ## 李明

                那太好了。
                """))
        .contains("李明|我们学校有六块球场。", "王芳|教练的问题今年能解决。", "李明|那太好了。");
  }

  @Test
  void topicsAsHeadingsAreNobodysWords() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 储能市场报告

                ## 安全

                事故率去年下降。

                ## 成本

                电芯价格跌了三成。

                ## 江苏

                全省新增装机两百万千瓦。

                ## 展望

                价格还会下降。
                """))
        .contains("|事故率去年下降。", "|电芯价格跌了三成。", "|全省新增装机两百万千瓦。", "|价格还会下降。");
  }

  @Test
  void oneNamesHeadingIsNoPattern() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 江州足球四十年

                ## 起步

                球队成立于一九八四年。

                ## 李明

                球队的第一块场地是泥地。

                ## 今天

                球队有三百名队员。
                """))
        .contains("|球队的第一块场地是泥地。", "|球队有三百名队员。");
  }

  @Test
  void profilesUnderNamesAreNobodysWords() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 江州好教练

                ### 李明

                李明执教二十年，带出三十名国脚。

                ### 王芳

                王芳一九八二年出生，退役后回到母校。

                ### 张建国

                他每天五点起床。
                """))
        .contains("|李明执教二十年，带出三十名国脚。", "|他每天五点起床。");
  }

  @Test
  void tasksUnderNamesAreNobodysWords() throws UnreadableFileException {
    assertThat(
            turns(
                "talk.md",
                """
                # 周会待办

                ### 李明

                - 完成接口联调
                - 补测试

                ### 王芳

                - 联系场地
                """))
        .contains("|完成接口联调", "|联系场地");
  }

  @Test
  void lettingPeopleBeHeardBetweenWhatItTellsIsNoTranscript() throws UnreadableFileException {
    assertThat(
            turns(
                """
                大賣場徵才考叫賣

                畢業季到來，賣場開出高薪，還要考叫賣技巧。

                求職者張文遠：「好吃在哪裡？香、酥、脆！」

                想到賣場工作，得先學會叫賣。第一位嗓門大又亮，不過下一位就緊張了。

                公關經理何默真：「管理的人必須面對從上面來的壓力。」

                賣場要找優秀人才，題目五花八門，也讓新鮮人要挑戰高薪。
                """))
        .contains(
            "張文遠|求職者張文遠：「好吃在哪裡？",
            "張文遠|香、酥、脆！」",
            "|想到賣場工作，得先學會叫賣。",
            "何默真|公關經理何默真：「管理的人必須面對從上面來的壓力。」",
            "|賣場要找優秀人才，題目五花八門，也讓新鮮人要挑戰高薪。");
  }

  @Test
  void takesThoseAtTheirWordWhoSayWhoTheyAre() throws UnreadableFileException {
    assertThat(
            turns(
                """
                白皮书发布会实录

                主持人：各位媒体朋友，大家好。我是市中院新闻发言人逄思源。先请厉克勤副院长介绍情况。

                厉克勤：三年来共受理案件两万件。

                记者：我是《澜州晨报》记者宁若溪，请问法院怎么看这种做法？

                厉克勤：我们不支持。

                观众提问：我是物理系的研究生，叫仲秀禾。现在入行还来得及吗？

                厉克勤：来得及。

                主持人：今天的发布会到此结束，谢谢大家。
                """))
        .contains(
            "逄思源|主持人：各位媒体朋友，大家好。",
            "宁若溪|记者：我是《澜州晨报》记者宁若溪，请问法院怎么看这种做法？",
            "仲秀禾|现在入行还来得及吗？",
            "逄思源|主持人：今天的发布会到此结束，谢谢大家。");
  }

  @Test
  void knowsWhoIsCalledByWhatStandsInBracketsBehindTheName() throws UnreadableFileException {
    assertThat(
            turns(
                """
                《线头》播客文字稿

                本期主播是卓沅（阿沅），嘉宾有两位：厉长庚（老厉），工作室主人；覃恺文（Kevin），安装公司“檐下”的创始人。

                阿沅：Kevin是装这些东西的，你先说。

                Kevin：我补一句，变笨多半是网络在变。

                老厉：我不太同意Kevin说的。

                Kevin：真正硬件坏的，十次里也就一次。
                """))
        .contains(
            "卓沅|阿沅：Kevin是装这些东西的，你先说。",
            "覃恺文|Kevin：我补一句，变笨多半是网络在变。",
            "厉长庚|老厉：我不太同意Kevin说的。",
            "覃恺文|Kevin：真正硬件坏的，十次里也就一次。");
  }

  @Test
  void noLabelOfALogHoldsBeyondItsEntry() throws UnreadableFileException {
    assertThat(
            turns(
                """
                直播｜河口湿地保护论坛

                09:15 论坛在南屏市开幕，两百余名代表到场。
                09:24 邬正平：三年里全省退养还滩一万亩。
                09:29 邬正平：钱从哪儿来？省级财政出六成。
                09:41 志愿者阙小满上台，只带了一本观测日记。
                09:43 阙小满说，她在河口数了十一年鸟。
                09:52 茶歇。
                """))
        .contains(
            "|09:15 论坛在南屏市开幕，两百余名代表到场。",
            "邬正平|省级财政出六成。",
            "|09:41 志愿者阙小满上台，只带了一本观测日记。",
            "阙小满|09:43 阙小满说，她在河口数了十一年鸟。",
            "|09:52 茶歇。");
  }

  @Test
  void knowsWhoHasARole() throws UnreadableFileException {
    assertThat(
            turns(
                """
                庭审笔录

                本案由邰文静担任审判长，与审判员仲凯组成合议庭，符小雨担任书记员。

                书记员：请旁听人员关闭手机，不得录音。
                审判长：请坐，现在开庭。
                正方一辩沈雨桐：谢谢主席。我方认为应当取消。
                审判长：正方一辩，请继续。
                正方一辩：食堂是保本经营，这是常识。
                审判长：还有吗？
                正方一辩：没有了。
                """))
        .contains("符小雨|书记员：请旁听人员关闭手机，不得录音。", "邰文静|审判长：请坐，现在开庭。", "沈雨桐|正方一辩：食堂是保本经营，这是常识。");
  }

  @Test
  void holdsThroughTheItemsOfWhatIsAsked() throws UnreadableFileException {
    assertThat(
            turns(
                """
                市議會正式紀錄

                主席霍允澄議員宣布會議開始。

                主席：現在是質詢時間，請鄺兆琦議員發問。

                鄺兆琦議員：主席，就渡輪脫班一事，當局可否告知：

                （一）是否知悉脫班的原因；

                （二）有何措施照顧長者？

                主席：局長，請作答。
                """))
        .contains(
            "霍允澄|主席：現在是質詢時間，請鄺兆琦議員發問。", "鄺兆琦|（一）是否知悉脫班的原因；", "鄺兆琦|（二）有何措施照顧長者？", "霍允澄|主席：局長，請作答。");
  }
}
