package io.yinju.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with an L2 penalty on the weights, not on the bias, fitted by Newton's method
 * (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, section 4.4).
 * Deterministic: the same rows in the same order give the same values.
 *
 * @param weights one a column
 * @param bias constant
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record LogisticRegression(double[] weights, double bias) {
  private static final int STEPS = 60;
  private static final double CONVERGED = 1e-10;

  /** Keeps the bias's row of the Hessian from vanishing when the classes are parted perfectly. */
  private static final double LEAST = 1e-9;

  /**
   * An observation.
   *
   * @param values one a column
   * @param positive its class
   * @param weight how much it counts, above 0
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Row(double[] values, boolean positive, double weight) {}

  /**
   * Fits the mean loss of the rows plus {@code ridge / 2} times the sum of the squared weights.
   *
   * @param columns number of values in each row
   * @param ridge above 0; bigger keeps the weights smaller
   */
  static LogisticRegression fit(List<Row> rows, int columns, double ridge) {
    double total = rows.stream().mapToDouble(Row::weight).sum();
    double[] at = new double[columns + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[columns + 1];
      double[][] hessian = new double[columns + 1][columns + 1];
      for (Row row : rows) {
        add(row, at, row.weight() / total, gradient, hessian);
      }
      for (int i = 0; i <= columns; i++) {
        double penalty = i < columns ? ridge : LEAST;
        gradient[i] += penalty * at[i];
        hessian[i][i] += penalty;
      }
      double[] change = solve(hessian, gradient);
      double furthest = 0;
      for (int i = 0; i <= columns; i++) {
        at[i] -= change[i];
        furthest = Math.max(furthest, Math.abs(change[i]));
      }
      if (furthest < CONVERGED) {
        break;
      }
    }
    return new LogisticRegression(Arrays.copyOf(at, columns), at[columns]);
  }

  /** Log-odds that a row is positive. */
  double logOdds(double[] values) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static void add(
      Row row, double[] at, double weight, double[] gradient, double[][] hessian) {
    int columns = at.length - 1;
    double[] x = Arrays.copyOf(row.values(), columns + 1);
    x[columns] = 1;
    double odds = 0;
    for (int i = 0; i <= columns; i++) {
      odds += at[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-odds));
    for (int i = 0; i <= columns; i++) {
      gradient[i] += weight * (p - (row.positive() ? 1 : 0)) * x[i];
      for (int j = 0; j <= columns; j++) {
        hessian[i][j] += weight * p * (1 - p) * x[i] * x[j];
      }
    }
  }

  /** Solves a linear system by Gaussian elimination with partial pivoting; changes both. */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
      }
      double[] row = a[pivot];
      a[pivot] = a[column];
      a[column] = row;
      double right = b[pivot];
      b[pivot] = b[column];
      b[column] = right;
      for (int i = column + 1; i < n; i++) {
        double factor = a[i][column] / row[column];
        for (int j = column; j < n; j++) {
          a[i][j] -= factor * row[j];
        }
        b[i] -= factor * b[column];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= a[i][j] * x[j];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }
}
