package io.yinju.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that appears with the first step of a long work and stays full at its end. */
final class ProgressLine implements AutoCloseable {
  /** Width of the line, in columns; narrower than any terminal in use. */
  private static final int WIDTH = 78;

  private static final int UPDATE_MS = 200;

  private final PrintStream err;
  private final String task;
  private @Nullable ProgressBar bar;

  ProgressLine(PrintStream err, String task) {
    this.err = err;
    this.task = task;
  }

  /** Of {@code total} steps {@code done} are done; a new total starts a new bar. */
  void at(int done, int total) {
    ProgressBar shown = bar;
    if (shown == null || shown.getMax() != total) {
      close();
      shown = draw(total);
      bar = shown;
    }
    shown.stepTo(done);
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
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
