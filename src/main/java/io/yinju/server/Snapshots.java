package io.yinju.server;

import io.yinju.answer.Snapshot;
import java.util.Optional;

/** Where requests get the corpus from. Safe for use by several threads. */
public interface Snapshots {
  /** The newest snapshot, kept open until the lease is closed; empty until there is a first one. */
  Optional<Lease> lease();

  /** Holds a snapshot open while a request works with it. */
  interface Lease extends AutoCloseable {
    /** The same snapshot every time, also when the corpus changes meanwhile. */
    Snapshot snapshot();

    @Override
    void close();
  }
}
