package io.yinju.eval;

import io.yinju.answer.Weighed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with the statements that answering would decide on.
 *
 * @param data file or question set that it is from
 * @param article what isn't divided between fitting and judging: the article, or the set
 * @param question as asked
 * @param kind whether the first statement should be accepted
 * @param found the best statements, best first; empty where none was fit to answer, which refuses
 *     by itself
 */
public record DecisionExample(
    String data, String article, String question, Kind kind, List<Candidate> found) {
  /** How many statements are kept. */
  static final int DEPTH = 12;

  public DecisionExample {
    found = List.copyOf(found.subList(0, Math.min(DEPTH, found.size())));
  }

  /** What the question was asked of, and what came first. */
  public enum Kind {
    /** A corpus with the answer; the best statement holds it. */
    RIGHT,
    /** A corpus with the answer; the best statement is another one. */
    OTHER,
    /** A corpus from which the statements that hold the answer are left out. */
    WRONG,
    /** The corpus with the asked-for number, date, place or name cut out of its statements. */
    NEAR_MISS,
    /** A corpus that never held an answer. */
    NONE;

    /** Whether the corpus answers the question. */
    boolean answerable() {
      return this == RIGHT || this == OTHER;
    }
  }

  /**
   * A statement that may answer.
   *
   * @param weighed what speaks for it
   * @param right whether it holds the answer
   */
  public record Candidate(Weighed weighed, boolean right) {}

  /** The best statement; null when there is none. */
  public @Nullable Weighed best() {
    return found.isEmpty() ? null : found.getFirst().weighed();
  }

  /** Whether it depends on the best statement's signals what is decided. */
  boolean isOpen() {
    return !found.isEmpty() && found.getFirst().weighed().admissible();
  }
}
