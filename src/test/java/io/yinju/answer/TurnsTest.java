package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final StatementTable table =
      new Desk(
              MarkedUp.snapshot(
                  MarkedUp.briefing(
                      "lanes",
                      "老巷改造对谈",
                      """
                      @ 周晓岚: 主持人
                      @ 沈砚秋: 市住建局副局长
                      周晓岚 | | 柳树巷改造一共花了多少钱？
                      周晓岚 | | 请沈局长回应一下。
                      沈砚秋 | | 一共3860万元。
                      沈砚秋 | | 平均每户27万元。
                      周晓岚 | | 谢谢。
                      沈砚秋 | | 这样的图谁敢签？
                      沈砚秋 | | 我不敢。
                      """)))
          .table();

  @Test
  void letsAnAnswerKnowItsQuestion() {
    assertThat(table.lead(at(2))).contains(at(0));
    assertThat(table.lead(at(3))).contains(at(0));
    assertThat(table.around(at(3))).contains("柳树巷改造");
    assertThat(table.lead(at(5))).isEmpty();
  }

  @Test
  void tellsAQuestionToSomebodyElseFromARhetoricalOne() {
    assertThat(table.asks(at(0))).isTrue();
    assertThat(table.asks(at(2))).isFalse();
    assertThat(table.asks(at(5))).isFalse();
  }

  private Entry at(int index) {
    return table.entries().get(index);
  }
}
