package io.yinju.app;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar for work that may take long: it appears when the work has taken longer than its patience
 * and isn't done, and stays full at its end.
 */
final class ProgressLine implements AutoCloseable {
  /** Width of the line, in columns; narrower than any terminal in use. */
  private static final int WIDTH = 78;

  private static final int UPDATE_MS = 200;

  private final PrintStream err;
  private final String task;
  private final long patienceNanos;
  private long startNanos;
  private int steps;
  private @Nullable ProgressBar bar;

  ProgressLine(PrintStream err, String task, Duration patience) {
    this.err = err;
    this.task = task;
    this.patienceNanos = patience.toNanos();
  }

  /** Of {@code total} steps {@code done} are done; a new total starts anew. */
  synchronized void at(int done, int total) {
    if (total != steps) {
      close();
      steps = total;
      startNanos = System.nanoTime();
    }
    if (bar == null && done < total && System.nanoTime() - startNanos >= patienceNanos) {
      bar = draw(total);
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  private ProgressBar draw(int total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MS)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build();
  }

  @Override
  public synchronized void close() {
    steps = 0;
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
