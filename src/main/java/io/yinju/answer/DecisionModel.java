package io.yinju.answer;

/** The fitted weights by which evidence is ranked and accepted. */
final class DecisionModel {
  private DecisionModel() {}

  static DecisionModel load() {
    return new DecisionModel();
  }

  /** A score that orders evidence for one question. */
  double rank(Evidence e) {
    Evidence.Features f = e.features();
    double score = 0.45 * f.coverage() + 0.2 * f.own() + 0.5 * f.cosine() + 0.05 * f.fusion();
    score += e.fits() ? 0.05 : -0.05;
    score += f.exact() ? 0 : -0.1;
    score += f.source() ? 0.15 : 0;
    score += f.manner() ? 0.06 : 0;
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

  /** Whether the evidence speaks of the topic at all. */
  boolean touches(Evidence e) {
    return e.exact() && evidence(e) >= 0.25;
  }

  /** How well the statement covers the question, about 0 to 1. */
  double evidence(Evidence e) {
    Evidence.Features f = e.features();
    double words = Math.max(f.coverage(), f.own());
    if (f.cosine() == 0) {
      return words;
    }
    double meaning = Math.clamp((f.cosine() - 0.35) / 0.4, 0, 1);
    double lexical = 0.6 * words + 0.4 * meaning;
    lexical += f.source() ? 0.2 : 0;
    lexical += f.manner() ? 0.05 : 0;
    lexical -= f.attribute() ? 0 : 0.12;
    lexical += Math.clamp(0.06 * (f.contrast() - 2), -0.1, 0.15);
    return e.reading() == null ? lexical : 0.6 * lexical + 0.4 * e.probability();
  }
}
