package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of those who take part, and what a transcript tells around its turns. */
class GuestListTest {
  private static final String PANEL =
      """
      # 圆桌｜旧校舍该留还是该拆

      **对谈嘉宾**

      - 水向晚：临川大学建筑学院教授
      - 安静：北岸设计事务所（上海）总建筑师
      - 商羽：槐树街小学校长

      **主持人**：《街区》主编 阎知秋

      **阎知秋：** 三位都去看过那栋楼，第一印象是什么？

      **水向晚：** 木楼梯。踩上去会响，响声是有年纪的。

      **安静：** 我看的是屋架，还能再撑三十年。

      安静在这时展开了一卷图纸，大家都凑过去看。

      **商羽：** 可是孩子们要有地方上课。

      办法分三步：先加固，再搬课桌；最后才谈展览。

      **阎知秋：** 谢谢三位。

      对谈结束后，几个学生在楼前拦住了校长，递上一张卡片。卡片上写着：“请不要拆掉响楼梯。”
      """;

  @Test
  void takesLinesOfNamesWithTitlesForNobodysWords() throws UnreadableFileException {
    assertThat(TranscriptTest.turns("talk.md", PANEL))
        .contains("|水向晚：临川大学建筑学院教授", "|安静：北岸设计事务所（上海）总建筑师", "|商羽：槐树街小学校长", "安静|安静：我看的是屋架，还能再撑三十年。");
  }

  @Test
  void takesTitlesFromLinesWithACommaOrBrackets() throws UnreadableFileException {
    String panel =
        PANEL.replace("水向晚：临川大学建筑学院教授", "水向晚，临川大学建筑学院教授").replace("商羽：槐树街小学校长", "商羽（槐树街小学校长）");
    Briefing briefing =
        new StatementParser()
            .attribute(
                new DocumentReader()
                    .read("talk", "talk.md", panel.getBytes(StandardCharsets.UTF_8)));

    assertThat(briefing.speakers())
        .extracting(Speaker::name, Speaker::titles)
        .contains(tuple("水向晚", List.of("临川大学建筑学院教授")), tuple("商羽", List.of("槐树街小学校长")));
  }

  @Test
  void tellsActsAndWhatFollowsTheTalkItself() throws UnreadableFileException {
    assertThat(TranscriptTest.turns("talk.md", PANEL))
        .contains(
            "|安静在这时展开了一卷图纸，大家都凑过去看。",
            "商羽|办法分三步：先加固，再搬课桌；最后才谈展览。",
            "|对谈结束后，几个学生在楼前拦住了校长，递上一张卡片。",
            "|卡片上写着：“请不要拆掉响楼梯。”");
  }

  @Test
  void leavesTurnsThatNameATitleToThoseWhoSpeak() throws UnreadableFileException {
    assertThat(
            TranscriptTest.turns(
                "talk.txt",
                """
                厂里的老同志

                记者：您退休前是什么职务？
                贺连山：车间主任。
                记者：您老伴呢？
                贺连山：她是我们厂医院的护士长。
                贺连山讲了一件事，我一直记得，可是她自己不肯说。
                记者：您二位怎么认识的？
                贺连山：有请我们的介绍人，当年的工会主席！
                """))
        .contains("贺连山|贺连山：车间主任。", "贺连山|贺连山：她是我们厂医院的护士长。", "贺连山|贺连山：有请我们的介绍人，当年的工会主席！");
  }
}
