package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceSelectorTest {
  private final Desk desk =
      new Desk(
          MarkedUp.snapshot(
              MarkedUp.briefing(
                  "debate",
                  "夜市座谈",
                  """
                  @ 曲念慈: 夜市管理处处长
                  曲念慈 | 介绍 | 夜市管理处处长曲念慈介绍，露天烧烤去年有六十家。
                  曲念慈 | 说 | 曲念慈说，夜市的烤炉不能再批，只能搬进室内。
                  """)));
  private final EvidenceSelector selector = new EvidenceSelector(DecisionModel.load());

  @Test
  void putsAJudgementBesideWhatOnlyReports() {
    assertThat(chosen("曲处长对露天烧烤是什么态度？")).containsExactly(0, 1);
  }

  @Test
  void leavesAReportAloneWhereNoJudgementIsAskedFor() {
    assertThat(chosen("曲处长怎么介绍露天烧烤？")).containsExactly(0);
  }

  @Test
  void namesEverybodyInWhoseWordsTheTopicStands() {
    Desk fair =
        new Desk(
            MarkedUp.snapshot(
                MarkedUp.briefing(
                    "fair",
                    "夜市座谈",
                    """
                    曲念慈 | 介绍 | 曲念慈介绍，露天烧烤去年有六十家。
                    施一帆 | 说 | 施一帆说，扰民的有噪声、露天烧烤、占道三样。
                    曲念慈 | 说 | 曲念慈说，露天烧烤今年要减半。
                    齐又安 | 说 | 齐又安说，夜市的灯太暗。
                    """)));
    List<Entry> entries = fair.table().entries();
    List<Evidence> ranked =
        List.of(
            evidence(entries.get(0), 1, 9),
            evidence(entries.get(2), 1, 5),
            evidence(entries.get(1), 1, 2),
            evidence(entries.get(3), 0, 1));

    assertThat(chosen(fair, "哪几位提到了露天烧烤？", ranked)).containsExactly(0, 1);
    assertThat(chosen(fair, "谁提到了露天烧烤？", ranked)).containsExactly(0);
  }

  private List<Integer> chosen(String question) {
    List<Entry> entries = desk.table().entries();
    return chosen(
        desk,
        question,
        List.of(evidence(entries.get(0), 0.9, 4), evidence(entries.get(1), 0.3, 2.5)));
  }

  private List<Integer> chosen(Desk desk, String question, List<Evidence> ranked) {
    return selector.choose(desk.analyzer().analyze(question), ranked).stream()
        .map(e -> e.entry().index())
        .toList();
  }

  private static Evidence evidence(Entry entry, double coverage, double score) {
    Evidence.Asked asked = new Evidence.Asked(0, false, false, true, false, false, false);
    Evidence.Features features =
        new Evidence.Features(
            coverage, coverage, 0, 0, 1, 0, true, true, true, false, false, true, false, false, 0,
            asked);
    return new Evidence(entry, features, null, score);
  }
}
