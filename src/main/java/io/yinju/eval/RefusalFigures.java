package io.yinju.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * How well questions without an answer are told apart, in percent.
 *
 * @param precision of the refused questions, those without an answer
 * @param recall of the questions without an answer, those refused
 * @param curve the same for other thresholds, ascending
 */
public record RefusalFigures(double precision, double recall, List<Point> curve) {
  /** Thresholds of the curve: every twentieth of the probability. */
  private static final int STEPS = 20;

  public RefusalFigures {
    curve = List.copyOf(curve);
  }

  /**
   * One threshold.
   *
   * @param threshold questions below this probability are refused
   * @param precision in percent
   * @param recall in percent
   * @param answerableRefused of the questions with an answer, those refused, in percent
   */
  public record Point(
      double threshold, double precision, double recall, double answerableRefused) {}

  /**
   * What the reader says of a question's own paragraph.
   *
   * @param answerable whether it has an answer there
   * @param probability that it has one, by the reader
   */
  record Judged(boolean answerable, double probability) {}

  static RefusalFigures of(List<Judged> judged, double threshold) {
    Point chosen = at(judged, threshold);
    List<Point> curve = new ArrayList<>();
    for (int step = 1; step < STEPS; step++) {
      curve.add(at(judged, (double) step / STEPS));
    }
    return new RefusalFigures(chosen.precision(), chosen.recall(), curve);
  }

  private static Point at(List<Judged> judged, double threshold) {
    long unanswerable = judged.stream().filter(j -> !j.answerable()).count();
    long refused = judged.stream().filter(j -> j.probability() < threshold).count();
    long right =
        judged.stream().filter(j -> !j.answerable() && j.probability() < threshold).count();
    return new Point(
        threshold,
        Percent.share(right, refused),
        Percent.share(right, unanswerable),
        Percent.share(refused - right, judged.size() - unanswerable));
  }
}
