package io.yinju.server;

import io.yinju.answer.Snapshot;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.util.function.Consumer;

/** Lends the newest snapshot to one request after the other. */
final class CurrentSnapshot {
  private final Snapshots snapshots;

  CurrentSnapshot(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  boolean isReady() {
    try (Snapshots.Lease lease = snapshots.lease().orElse(null)) {
      return lease != null;
    }
  }

  /** Works with the newest snapshot; throws {@code starting} while there is none. */
  void with(Consumer<Snapshot> work) {
    try (Snapshots.Lease lease = snapshots.lease().orElseThrow(CurrentSnapshot::starting)) {
      work.accept(lease.snapshot());
    }
  }

  private static ApiException starting() {
    return new ApiException(ErrorCode.STARTING, "正在读取语料，请稍后再试。");
  }
}
