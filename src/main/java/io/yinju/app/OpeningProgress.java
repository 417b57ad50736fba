package io.yinju.app;

import java.io.PrintStream;
import java.time.Duration;

/** Shows how far reading the corpus and building the index have come, a bar each. */
final class OpeningProgress implements AutoCloseable {
  private final ProgressLine reading;
  private final ProgressLine indexing;

  /**
   * @param err where the bars go
   * @param patience how long the work may take before a bar appears
   */
  OpeningProgress(PrintStream err, Duration patience) {
    this.reading = new ProgressLine(err, "读取语料", patience);
    this.indexing = new ProgressLine(err, "建立索引", patience);
  }

  /** Of {@code total} files {@code done} are read. */
  void reading(int done, int total) {
    reading.at(done, total);
  }

  /** Of {@code total} new texts {@code done} are embedded. */
  void indexing(int done, int total) {
    reading.close();
    indexing.at(done, total);
  }

  /** Ends the bars; called again when the corpus is opened once more. */
  @Override
  public void close() {
    reading.close();
    indexing.close();
  }
}
