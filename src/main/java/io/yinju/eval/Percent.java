package io.yinju.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means in percent, rounded to two places. */
final class Percent {
  private Percent() {}

  /** The mean of a value between 0 and 1, 0 to 100; 0 of nothing. */
  static <T> double mean(List<T> items, ToDoubleFunction<T> value) {
    return rounded(items.stream().mapToDouble(value).average().orElse(0));
  }

  /** A share of a whole, 0 to 100; 0 of nothing. */
  static double share(long part, long whole) {
    return whole == 0 ? 0 : rounded((double) part / whole);
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 100.0;
  }
}
