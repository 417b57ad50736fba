package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.OpinionWeights.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpinionWeightsTest {
  private static final OpinionWeights WEIGHTS = new OpinionWeights(1, 2, 4, 2, 0.6);

  private static Evidence evidence(Map<String, Double> shares, double nobody) {
    double known = shares.values().stream().mapToDouble(v -> v).sum();
    return new Evidence(new TreeMap<>(shares), nobody, Math.max(0, 1 - known - nobody));
  }

  @Test
  void twoThatAgreeAreBelieved() {
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of("甲", 0.9), 0.1)))
        .containsExactly("甲");
    assertThat(WEIGHTS.decide(List.of(), false, evidence(Map.of("甲", 0.1), 0.9))).isEmpty();
  }

  @Test
  void aSurePointerOutweighsTheRules() {
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of("乙", 0.99), 0.01)))
        .containsExactly("乙");
    assertThat(WEIGHTS.decide(List.of(), false, evidence(Map.of("乙", 0.99), 0.01)))
        .containsExactly("乙");
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of(), 0.99))).isEmpty();
  }

  @Test
  void aHalfHeartedOneDoesnt() {
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of("甲", 0.4, "乙", 0.5), 0.1)))
        .containsExactly("甲");
  }

  @Test
  void nobodyIsNamedWhereNobodyIsLikelyEnough() {
    OpinionWeights even = new OpinionWeights(1, 0, 0, 0, 0.6);

    assertThat(even.decide(List.of("甲"), false, evidence(Map.of("甲", 0.45, "乙", 0.5), 0.05)))
        .isEmpty();
  }

  @Test
  void whoPointsAwayFromEverybodyKnownHasNothingToSay() {
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of("乙", 0.3), 0.1)))
        .containsExactly("甲");
  }

  @Test
  void thoseWhoSpeakTogetherShareWhatPointsToThem() {
    assertThat(
            WEIGHTS.decide(List.of("甲", "乙"), false, evidence(Map.of("甲", 0.5, "乙", 0.48), 0.02)))
        .containsExactly("甲", "乙");
  }

  @Test
  void noneOfThoseWhoSpeakTogetherSpeaksAlone() {
    OpinionWeights doubtful = new OpinionWeights(0.75, 1, 1, 2, 0.8);

    assertThat(doubtful.decide(List.of("甲", "乙"), false, evidence(Map.of("甲", 0.95, "乙", 0.05), 0)))
        .containsExactly("甲", "乙");
  }

  @Test
  void aStatementThatNamesItsSpeakerIsHardToTakeAway() {
    assertThat(WEIGHTS.decide(List.of("甲"), false, evidence(Map.of("甲", 0.1), 0.9))).isEmpty();
    assertThat(WEIGHTS.decide(List.of("甲"), true, evidence(Map.of("甲", 0.1), 0.9)))
        .containsExactly("甲");
  }

  @Test
  void theFittedValuesAreSensible() {
    OpinionWeights fitted = OpinionWeights.fitted();

    assertThat(fitted.share()).isPositive();
    assertThat(fitted.least()).isBetween(0.0, 1.0);
  }
}
