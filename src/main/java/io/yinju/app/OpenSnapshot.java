package io.yinju.app;

import io.yinju.answer.Snapshot;

/**
 * A snapshot together with what has to be closed when nobody uses it any more.
 *
 * @param snapshot what answers are made from
 * @param release closes what the snapshot holds open
 */
record OpenSnapshot(Snapshot snapshot, Runnable release) implements AutoCloseable {
  @Override
  public void close() {
    release.run();
  }
}
