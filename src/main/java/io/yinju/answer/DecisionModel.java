package io.yinju.answer;

/** The fitted weights by which evidence is ranked and accepted. */
final class DecisionModel {
  private DecisionModel() {}

  static DecisionModel load() {
    return new DecisionModel();
  }

  /** A score that orders evidence for one question. */
  double rank(Evidence e) {
    double score = 0.45 * e.coverage() + 0.2 * e.own() + 0.5 * e.cosine() + 0.05 * e.fusion();
    score += e.fits() ? 0.05 : -0.05;
    score += e.exact() ? 0 : -0.1;
    score += e.reading() == null ? 0 : 0.35 * e.probability();
    return score;
  }

  /** Whether the evidence answers. */
  boolean accepts(Evidence e, boolean typed) {
    if (!e.exact() || (typed && !e.fits())) {
      return false;
    }
    return evidence(e) >= 0.5;
  }

  /** How well the statement covers the question, about 0 to 1. */
  double evidence(Evidence e) {
    double words = Math.max(e.coverage(), e.own());
    double meaning = Math.clamp((e.cosine() - 0.35) / 0.4, 0, 1);
    double lexical = 0.6 * words + 0.4 * meaning;
    return e.reading() == null ? lexical : 0.6 * lexical + 0.4 * e.probability();
  }
}
