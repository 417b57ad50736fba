package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.inference.Reader.Candidate;
import io.yinju.inference.Reader.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadPassageTest {
  private final StatementTable table =
      new Desk(
              MarkedUp.snapshot(
                  MarkedUp.briefing(
                      "b",
                      "座谈会",
                      """
                      @ 江闻溪: 主任
                      @ 许立青: 教授
                       | | 会上有人问起费用。
                      江闻溪 | | 这个要分两种情况，先说大的。
                      江闻溪, 许立青 | | 江闻溪和同事都同意分担。
                      =省医保局 | | 明年起按人头结算。
                      """)))
          .table();

  @Test
  void namesInFrontWhoSpeaksWithoutSayingSo() {
    assertThat(passage("这个要分").label()).isEqualTo("江闻溪：");
    assertThat(passage("江闻溪和同事").label()).isEqualTo("许立青：");
    assertThat(passage("明年起").label()).isEqualTo("省医保局：");
    assertThat(passage("会上有人").label()).isEmpty();
    assertThat(passage("这个要分").whole()).endsWith("江闻溪：这个要分两种情况，先说大的。");
  }

  @Test
  void countsFromTheStatementsStart() {
    ReadPassage passage = new ReadPassage("会上有人问起费用。", "江闻溪：", "先说大的。", "");
    int start = passage.whole().indexOf("大的");
    Reading reading =
        passage.inStatement(
            new Reading(List.of(new Candidate(start, start + 2, 4), new Candidate(2, 4, 1)), 2));
    assertThat(reading.candidates()).containsExactly(new Candidate(2, 4, 4));
    assertThat(reading.margin()).isEqualTo(4);
    assertThat(reading.logit()).isEqualTo(2);
  }

  @Test
  void whoSaysItMayBeTheAnswerAndTheContextMayNot() {
    ReadPassage passage = new ReadPassage("会上有人问起费用。", "江闻溪：", "先说大的。", "");
    Candidate own = new Candidate(14, 16, 1);
    Reading name = passage.inStatement(new Reading(List.of(new Candidate(9, 12, 5), own), 2));
    assertThat(name.margin()).isEqualTo(5);
    assertThat(name.logit()).isEqualTo(2);
    assertThat(name.candidates()).containsExactly(new Candidate(1, 3, 1));
    Reading before = passage.inStatement(new Reading(List.of(new Candidate(0, 2, 5), own), 2));
    assertThat(before.margin()).isEqualTo(1);
    assertThat(before.logit()).isLessThan(0);
  }

  @Test
  void readsWhatAStatementAnnounces() {
    StatementTable announced =
        new Desk(
                MarkedUp.snapshot(
                    MarkedUp.briefing(
                        "school",
                        "招生通气会",
                        """
                    @ 贺建平: 局长
                    贺建平 | 说 | 贺建平说，今年做三件事。
                    贺建平 | | 一是扩学位。
                    贺建平 | | 二是减材料。
                    贺建平 | | 门票的事另说。
                    """)))
            .table();
    ReadPassage passage = ReadPassage.of(announced.entries().getFirst(), announced);
    int behind = passage.whole().indexOf("扩学位");

    assertThat(passage.whole()).isEqualTo("贺建平说，今年做三件事。一是扩学位。二是减材料。");
    Reading reading =
        passage.inStatement(
            new Reading(List.of(new Candidate(behind, behind + 3, 4), new Candidate(0, 3, 1)), 2));
    assertThat(reading.candidates()).containsExactly(new Candidate(0, 3, 1));
    assertThat(reading.logit()).isEqualTo(2);
  }

  private ReadPassage passage(String beginning) {
    return table.entries().stream()
        .filter(e -> e.text().startsWith(beginning))
        .map(e -> ReadPassage.of(e, table))
        .findFirst()
        .orElseThrow();
  }
}
