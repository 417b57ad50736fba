package io.yinju.eval;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Conditional logit (McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1973):
 * weights under which the chosen one of several candidates scores highest, with an L2 penalty,
 * fitted by Newton's method. Deterministic.
 */
final class ConditionalLogit {
  private static final int STEPS = 60;
  private static final double CONVERGED = 1e-10;

  private ConditionalLogit() {}

  /**
   * A choice.
   *
   * @param candidates values of each, one a column; the first one is the one to choose
   * @param weight how much it counts, above 0
   */
  record Choice(List<double[]> candidates, double weight) {
    /** The first right one of what was found, then all that is wrong. */
    static <T> Choice among(
        List<T> found, Predicate<T> right, Function<T, double[]> values, double weight) {
      return new Choice(
          Stream.concat(
                  found.stream().filter(right).limit(1), found.stream().filter(right.negate()))
              .map(values)
              .toList(),
          weight);
    }
  }

  /**
   * The weights that make the mean loss of the choices plus {@code ridge / 2} times the sum of the
   * squared weights smallest.
   */
  static double[] fit(List<Choice> choices, int columns, double ridge) {
    double total = choices.stream().mapToDouble(Choice::weight).sum();
    double[] at = new double[columns];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[columns];
      double[][] hessian = new double[columns][columns];
      for (Choice choice : choices) {
        add(choice, at, choice.weight() / total, gradient, hessian);
      }
      for (int i = 0; i < columns; i++) {
        gradient[i] += ridge * at[i];
        hessian[i][i] += ridge;
      }
      double furthest = 0;
      double[] change = LogisticRegression.solve(hessian, gradient);
      for (int i = 0; i < columns; i++) {
        at[i] -= change[i];
        furthest = Math.max(furthest, Math.abs(change[i]));
      }
      if (furthest < CONVERGED) {
        break;
      }
    }
    return at;
  }

  static double score(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static void add(
      Choice choice, double[] at, double weight, double[] gradient, double[][] hessian) {
    int columns = at.length;
    double[] odds = choice.candidates().stream().mapToDouble(c -> score(c, at)).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (double one : odds) {
      most = Math.max(most, one);
    }
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = Math.exp(odds[i] - most);
      sum += odds[i];
    }
    double[] mean = new double[columns];
    for (int c = 0; c < odds.length; c++) {
      for (int i = 0; i < columns; i++) {
        mean[i] += odds[c] / sum * choice.candidates().get(c)[i];
      }
    }
    double[] chosen = choice.candidates().getFirst();
    for (int i = 0; i < columns; i++) {
      gradient[i] += weight * (mean[i] - chosen[i]);
    }
    for (int c = 0; c < odds.length; c++) {
      double[] x = choice.candidates().get(c);
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          hessian[i][j] += weight * odds[c] / sum * (x[i] - mean[i]) * (x[j] - mean[j]);
        }
      }
    }
  }
}
