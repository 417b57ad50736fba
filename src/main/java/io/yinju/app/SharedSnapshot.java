package io.yinju.app;

import io.yinju.answer.Snapshot;
import io.yinju.server.Snapshots;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A snapshot with a count of its users; the last one to leave closes it. */
final class SharedSnapshot {
  private final OpenSnapshot open;

  /** Its owner is the first user; at 0 it is closed and stays so. */
  private final AtomicInteger users = new AtomicInteger(1);

  SharedSnapshot(OpenSnapshot open) {
    this.open = open;
  }

  /** A use of the snapshot; empty when it has been closed already. */
  Optional<Snapshots.Lease> lease() {
    int before = users.getAndUpdate(count -> count == 0 ? 0 : count + 1);
    return before == 0 ? Optional.empty() : Optional.of(new Use());
  }

  /** The owner's leave: no new uses after the last one has ended. Called once. */
  void retire() {
    leave();
  }

  private void leave() {
    if (users.decrementAndGet() == 0) {
      open.close();
    }
  }

  private final class Use implements Snapshots.Lease {
    private final AtomicBoolean ended = new AtomicBoolean();

    @Override
    public Snapshot snapshot() {
      return open.snapshot();
    }

    @Override
    public void close() {
      if (ended.compareAndSet(false, true)) {
        leave();
      }
    }
  }
}
