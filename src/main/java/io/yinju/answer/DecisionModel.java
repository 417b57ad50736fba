package io.yinju.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Ranks evidence and decides whether it answers, by logistic regressions whose values {@code
 * decision.json} holds together with how they were fitted: one for evidence that was read, one for
 * evidence that wasn't, one where there are only words to go by (no embedder, or a question in
 * another language).
 */
final class DecisionModel {
  /** Log-odds below {@link Regression#threshold} down to which evidence still touches the topic. */
  private static final double TOUCHING = 0.9;

  /** Share of a topic that is most of it. */
  private static final double MOSTLY = 0.5;

  /**
   * Probability below which the reader hardly believes that a statement answers. Of 54 questions of
   * {@code training/decision}, near-misses and briefs, and of the tuning sets that ask who
   * mentioned what the corpus mostly hasn't, it lies below for 16 of 34 without an answer and 2 of
   * 20 others.
   */
  private static final double UNLIKELY = 0.1;

  private final Regression ranking;
  private final Regression read;
  private final Regression unread;
  private final Regression wordsOnly;

  /**
   * A logistic regression.
   *
   * @param weights of the signals; others don't count
   * @param bias constant
   * @param threshold log-odds from which evidence is accepted
   */
  private record Regression(Map<Signal, Double> weights, double bias, double threshold) {
    static Regression of(JsonNode node) {
      Map<Signal, Double> weights = new EnumMap<>(Signal.class);
      node.get("weights")
          .properties()
          .forEach(entry -> weights.put(Signal.named(entry.getKey()), entry.getValue().asDouble()));
      return new Regression(weights, node.get("bias").asDouble(), node.get("threshold").asDouble());
    }

    double surplus(Evidence evidence) {
      double sum = bias - threshold;
      for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
        sum += weight.getValue() * weight.getKey().of(evidence);
      }
      return sum;
    }
  }

  private DecisionModel(JsonNode values) {
    JsonNode accept = values.get("accept");
    this.ranking = Regression.of(values.get("rank"));
    this.read = Regression.of(accept.get("read"));
    this.unread = Regression.of(accept.get("unread"));
    this.wordsOnly = Regression.of(accept.get("wordsOnly"));
  }

  /** The committed values. */
  static DecisionModel load() {
    try (InputStream in = DecisionModel.class.getResourceAsStream("decision.json")) {
      if (in == null) {
        throw new IllegalStateException("no decision.json beside " + DecisionModel.class);
      }
      return new DecisionModel(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("decision.json can't be read", e);
    }
  }

  /** A score that orders evidence for one question, in log-odds of one against another. */
  double rank(Evidence e) {
    return ranking.surplus(e);
  }

  /** Whether the evidence answers. */
  boolean accepts(Evidence e) {
    return admits(e) && !unrelated(e) && surplus(e) >= 0;
  }

  /**
   * Whether the evidence may answer at all: never when it says the opposite, or where it is asked
   * who mentioned what nobody mentioned, or hardly anybody.
   */
  static boolean admits(Evidence e) {
    return !e.features().opposed() && !e.features().asked().unheardOf() && !hardlyNamed(e);
  }

  /**
   * Whether it is asked who mentioned something most of which the corpus names nowhere, and the
   * reader doesn't find it in other words either.
   */
  private static boolean hardlyNamed(Evidence e) {
    Evidence.Asked asked = e.features().asked();
    return asked.who()
        && asked.mentioned()
        && asked.absent() >= MOSTLY
        && e.reading() != null
        && e.probability() < UNLIKELY;
  }

  /** Whether the evidence speaks of the topic at all. */
  boolean touches(Evidence e) {
    return e.exact()
        && !e.features().conflict()
        && !e.features().opposed()
        && !unrelated(e)
        && surplus(e) >= -TOUCHING;
  }

  /** Whether there are only words to go by, and the statement has none of the topic's. */
  private static boolean unrelated(Evidence e) {
    return e.cosine() == 0 && e.own() == 0;
  }

  /** Log-odds above the threshold that the evidence answers. */
  double surplus(Evidence e) {
    return regression(e).surplus(e);
  }

  private Regression regression(Evidence e) {
    if (e.cosine() == 0) {
      return wordsOnly;
    }
    return e.reading() == null ? unread : read;
  }
}
