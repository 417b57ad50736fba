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
   * @param score start logit plus end logit; comparable between passages of one question
   */
  record Candidate(int start, int end, double score) {}

  /**
   * What the reader makes of one passage.
   *
   * @param candidates best first, not empty unless the passage is blank
   * @param noAnswer score of "no answer here", on the scale of {@link Candidate#score}
   * @param probability calibrated probability, 0 to 1, that the passage answers the question
   */
  record Reading(List<Candidate> candidates, double noAnswer, double probability) {
    public Reading {
      candidates = List.copyOf(candidates);
    }

    /** Score of the best candidate minus the no-answer score; negative infinity without one. */
    public double margin() {
      return candidates.isEmpty()
          ? Double.NEGATIVE_INFINITY
          : candidates.getFirst().score() - noAnswer;
    }
  }

  /** One reading a passage, in the order of the passages. */
  List<Reading> read(String question, List<String> passages);

  /** Names the model; part of cache keys. */
  String id();

  @Override
  void close();
}
