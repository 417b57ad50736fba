package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PositionFinderTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "memorial",
              "盐湖边的追思会",
              """
              @ 储婉
              @ 冼立
              @ 揭永年
              @ 卓锦添: 石闸街坊互助会理事长
              | | 到场的有这本书的责任编辑、鹿角出版社的冼立。

              | | 储婉是拿着一页稿纸上台的。
              | | 她是第一位博士生，如今是澄原大学生命科学学院院长。
              储婉 | 说 | 储婉说，仪器会骗你，湖不会骗你。

              | | 坐在第一排的揭永年举起了手。
              揭永年 | 说 | 这位81岁的西原矿业大学荣休教授说，坑底的石头他摸过。

              冼立 | 说 | 冼立说，书名改过三次。
              卓锦添 | 说 | 石闸街坊互助会理事长卓锦添说，上落楼梯才是难题。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "储婉现任什么职务？,澄原大学生命科学学院院长",
    "冼立是干什么的,责任编辑、鹿角出版社的冼立",
    "揭永年是什么身份？,西原矿业大学荣休教授",
    "街坊互助会现任理事长叫什么名字？,卓锦添",
    "石闸街坊互助会理事长姓甚名谁,卓锦添",
  })
  void tellsWhatSomebodyIsWhereverTheTextSaysIt(String question, String expected) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains(expected));
  }
}
