package io.yinju.server;

import java.time.Duration;

/**
 * Time since a request was taken up, on the JVM's monotonic clock.
 *
 * @param startNanos {@link System#nanoTime} at the start
 */
record Stopwatch(long startNanos) {
  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
