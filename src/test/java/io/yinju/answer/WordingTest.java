package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer names who speaks once, with a verb that the quote doesn't repeat. */
final class WordingTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "bridge",
              "洛川湾大桥封顶",
              """
              @ 尤阿海: 渔民协会会长
              @ 骆青: 大学教授
              @ 宁佩兰: 副厅长
              @ 杜长顺: 塔吊司机
              @ 李明: 上海大学教授
              尤阿海 | 说 | “补偿款每条船4.5万元，只够一年的油钱。”他说。
              骆青 | 提醒 | 但她也提醒，盐雾腐蚀不可轻视。
              宁佩兰 | 回应称 | 对此，宁佩兰回应称，第二批方案正在制定。
              宁佩兰 | 说 | 至于收费标准，她说目前还没有确定。
              杜长顺 | 笑着说 | “上去一趟要坐18分钟电梯。”他笑着说，“晕不晕？
              李明 | 表示 | 李明（上海大学教授）表示，钢箱梁要常养护。

              @ 李春雷: 公司创始人
              @ 佐藤健一: 日本某大学教授
              李春雷 | 不赞成 | 他不赞成统一定价，主张由市场决定。
              李春雷 | 明确反对 | 李春雷则明确反对征税。

              @ 龚正: 市长
              龚正 | 指出 | 龚正指出，“创新周“连续三年成功举办。

              佐藤健一 | 指出 | 佐藤健一指出，2024年6月3日下午试验了新缆索。
              """),
          MarkedUp.briefing(
              "shop",
              "旧书店访谈",
              """
              @ 聂文卿: 店主
              @ 万里晴: 记者
              万里晴 | | 第一年赚钱吗？

              聂文卿 | | 答：最早一个月租金1800，现在6500。

              聂文卿 | | 第一年赔了三万八。

              聂文卿 | | 我老婆管账，她跟我说：“再赔一年，你就回学校去。”
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "尤阿海说了什么？,尤阿海（渔民协会会长）：“补偿款每条船4.5万元，只够一年的油钱。”他说。[1]",
    "骆青说了什么？,骆青（大学教授）提醒，盐雾腐蚀不可轻视。[1]",
    "宁佩兰怎么谈第二批方案？,宁佩兰（副厅长）回应称，第二批方案正在制定。[1]",
    "宁佩兰怎么谈收费标准？,宁佩兰（副厅长）：至于收费标准，她说目前还没有确定。[1]",
    "杜长顺说了什么？,杜长顺（塔吊司机）：“上去一趟要坐18分钟电梯。”他笑着说，“晕不晕？”[1]",
    "李明说了什么？,李明（上海大学教授）表示，钢箱梁要常养护。[1]",
    "李春雷说了什么？,李春雷（公司创始人）表示，不赞成统一定价，主张由市场决定。[1]李春雷则明确反对征税。[2]",
    "李春雷怎么看征税？,李春雷（公司创始人）则明确反对征税。[1]",
    "龚正说了什么？,龚正（市长）指出：“创新周“连续三年成功举办。[1]",
    "佐藤说了什么？,佐藤健一（日本某大学教授）指出，2024年6月3日下午试验了新缆索。[1]",
    "新缆索是什么时候试验的？,**2024年6月3日下午**。",
    "外国嘉宾有哪些人发言？,**1位**。佐藤健一",
    "万里晴说了什么？,万里晴（记者）问，第一年赚钱吗？[1]",
    "聂文卿说了什么？,聂文卿（店主）表示，最早一个月租金1800，现在6500。[1]",
    "聂文卿,聂文卿（店主）表示，最早一个月租金1800，现在6500。[1]",
  })
  void namesTheSpeakerOnce(String question, String text) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).startsWith(text));
  }

  @ParameterizedTest
  @CsvSource({
    "聂文卿的老婆说了什么？,聂文卿（店主）表示，我老婆管账",
    "钢箱梁大桥的收费标准是多少元？,简报中没有找到",
    "会长说了什么？,尤阿海",
    "塔吊司机怎么说？,杜长顺（塔吊司机）",
  })
  void takesTheOneWhoIsMeantByWhatTheyAre(String question, String start) {
    assertThat(answering.ask(Question.of(question), snapshot).text()).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({
    "谁发言最多？,**聂文卿（3处）**",
    "洛川湾大桥里谁发言最多？,**宁佩兰（2处）、李春雷（2处）**",
    "旧书店访谈里谁说得最多？,**聂文卿（3处）**",
    "上海大学有哪些人发言？,**1位**。李明",
  })
  void countsWhatIsQuotedOfWhom(String question, String start) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).startsWith(start));
  }
}
