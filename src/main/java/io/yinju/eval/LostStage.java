package io.yinju.eval;

/** The first stage at which a question that failed went wrong. */
public enum LostStage {
  /** The document's evidence is given to other speakers than the gold ones. */
  ATTRIBUTION,
  /** A follow-up whose evidence isn't found by the rewritten question. */
  REWRITING,
  /** Persons or the kind of question were misunderstood. */
  ANALYSIS,
  /** The evidence isn't among the passages found. */
  RETRIEVAL,
  /** Answered what the corpus doesn't say, or refused what it says. */
  ANSWERABILITY,
  /** Found, but cited, cut or worded wrongly. */
  COMPOSITION
}
