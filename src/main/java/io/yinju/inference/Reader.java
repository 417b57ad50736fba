package io.yinju.inference;

import java.util.List;

/**
 * Reads passages for a question: the best answer spans in each, and whether there is one at all. A
 * result doesn't depend on the other passages. Safe for use by several threads.
 */
public interface Reader extends AutoCloseable {

  /**
   * A candidate answer inside a passage.
   *
   * @param start first UTF-16 code unit in the passage
   * @param end one past the last
   * @param margin the span's score less that of "no answer here", in logits; above 0 the span is
   *     the likelier of the two, and passages of one question can be compared by it
   */
  record Candidate(int start, int end, double margin) {}

  /**
   * What the reader makes of one passage.
   *
   * @param candidates best first, not overlapping; empty only when the passage has no token
   * @param margin of the best phrase, be it a candidate or not; negative infinity without one
   * @param logit calibrated log-odds that the passage answers the question
   */
  record Reading(List<Candidate> candidates, double margin, double logit) {
    public Reading {
      candidates = List.copyOf(candidates);
    }

    /** With the margin of the best candidate. */
    public Reading(List<Candidate> candidates, double logit) {
      this(
          candidates,
          candidates.isEmpty() ? Double.NEGATIVE_INFINITY : candidates.getFirst().margin(),
          logit);
    }

    /** Calibrated probability, 0 to 1, that the passage answers the question. */
    public double probability() {
      return 1 / (1 + Math.exp(-logit));
    }
  }

  /** One reading a passage, in the order of the passages, computed on all cores. */
  List<Reading> read(String question, List<String> passages);

  /** The probability below which a paragraph counts as not answering, 0 to 1. */
  default double threshold() {
    return 0.5;
  }

  /** Names the model; part of cache keys. */
  String id();

  @Override
  void close();
}
