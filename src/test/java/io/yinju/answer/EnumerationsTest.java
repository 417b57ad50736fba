package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EnumerationsTest {
  private final StatementTable table =
      new Desk(
              MarkedUp.snapshot(
                  MarkedUp.briefing(
                      "trees",
                      "古树保护通气会",
                      """
                      @ 梁思雨: 市园林局局长
                      梁思雨 | 说 | 市园林局局长梁思雨说，一年来主要做了两件事。
                      梁思雨 |  | 第一件，建档。
                      梁思雨 |  | 每株树都有编号。
                      梁思雨 |  | 第二件，定责。
                      | | 通气会共有两件展品。
                      | | 会后参观了苗圃。
                      梁思雨 | 说 | 梁思雨说，我教大家三个办法，请记下来。
                      梁思雨 |  | 第一，看树皮；第二，量胸径；第三，问老人。
                      """)))
          .table();

  @Test
  void followsWhatIsAnnouncedToItsLastMember() {
    assertThat(Enumerations.after(table, table.entries().getFirst()))
        .extracting(Entry::text)
        .containsExactly("第一件，建档。", "第二件，定责。");
  }

  @Test
  void followsMembersThatStandInOneStatement() {
    assertThat(Enumerations.after(table, table.entries().get(6)))
        .extracting(Entry::text)
        .containsExactly("第一，看树皮；第二，量胸径；第三，问老人。");
  }

  @Test
  void findsWhatAnnouncesAMember() {
    assertThat(Enumerations.announcing(table, table.entries().get(1)))
        .isEqualTo(table.entries().getFirst());
    assertThat(Enumerations.announcing(table, table.entries().get(5)))
        .isEqualTo(table.entries().get(5));
  }

  @Test
  void takesNoOtherSentenceForAMember() {
    assertThat(Enumerations.after(table, table.entries().get(4))).isEmpty();
  }
}
