package io.yinju.eval;

import java.util.List;

/**
 * How well the right paragraph is found.
 *
 * @param hitAt1 percent of questions whose paragraph comes first
 * @param hitAt5 percent of questions whose paragraph is among the first five
 * @param mrrAt10 mean of 1 / rank in percent, 0 beyond rank 10 (Voorhees, TREC-8, 1999)
 */
public record RankFigures(double hitAt1, double hitAt5, double mrrAt10) {

  /** From the rank of each question's paragraph, counted from 1; 0 = not found. */
  static RankFigures of(List<Integer> ranks) {
    return new RankFigures(
        Percent.mean(ranks, r -> r == 1 ? 1 : 0),
        Percent.mean(ranks, r -> r >= 1 && r <= 5 ? 1 : 0),
        Percent.mean(ranks, r -> r >= 1 && r <= 10 ? 1.0 / r : 0));
  }
}
