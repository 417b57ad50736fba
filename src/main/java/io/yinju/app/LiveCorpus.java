package io.yinju.app;

import io.yinju.answer.Snapshot;
import io.yinju.corpus.FolderState;
import io.yinju.server.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corpus as it is now: reads the folder, then looks at it again and again, and when it has
 * changed and come to rest, reads it anew and swaps the snapshot. Requests in progress keep the one
 * they started with.
 */
final class LiveCorpus implements Snapshots, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCorpus.class);

  /** How many looks a folder that never comes to rest is waited for. */
  private static final int MAX_LOOKS = 10;

  private final Path folder;
  private final Supplier<OpenSnapshot> reader;
  private final Consumer<Snapshot> firstUse;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<Boolean> first = new CompletableFuture<>();
  private final AtomicReference<@Nullable SharedSnapshot> current = new AtomicReference<>();

  private @Nullable FolderState read;
  private @Nullable FolderState seen;
  private int unrestfulLooks;
  private String lastProblem = "";

  /**
   * @param folder what is looked at
   * @param reader reads the folder as it is when called
   * @param firstUse is called with every new snapshot after it was published, so that what is made
   *     at its first use is there before somebody waits for it
   * @param pause between two looks; a change is picked up after two to three of them
   */
  LiveCorpus(
      Path folder, Supplier<OpenSnapshot> reader, Consumer<Snapshot> firstUse, Duration pause) {
    this.folder = folder;
    this.reader = reader;
    this.firstUse = firstUse;
    this.pause = pause;
  }

  /** Starts reading, in a thread of its own. */
  void start() {
    Thread.ofPlatform().name("corpus").daemon().start(this::follow);
  }

  /** Waits for the first snapshot; throws what kept it from being read. */
  void awaitFirst() throws InterruptedException {
    try {
      first.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public Optional<Lease> lease() {
    while (true) {
      SharedSnapshot newest = current.get();
      if (newest == null) {
        return Optional.empty();
      }
      Optional<Lease> lease = newest.lease();
      if (lease.isPresent()) {
        return lease;
      }
    }
  }

  private void follow() {
    try {
      publish(FolderState.of(folder));
      first.complete(true);
    } catch (IOException | RuntimeException | Error e) {
      first.completeExceptionally(e);
      return;
    }
    useFirst();
    try {
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look; what goes wrong is told once and tried again at the next look. */
  private void look() {
    try {
      FolderState state = FolderState.of(folder);
      boolean isAtRest = state.equals(seen) || ++unrestfulLooks >= MAX_LOOKS;
      seen = state;
      if (state.equals(read)) {
        unrestfulLooks = 0;
      } else if (isAtRest) {
        unrestfulLooks = 0;
        publish(state);
        useFirst();
      }
      lastProblem = "";
    } catch (IOException | RuntimeException | Error e) {
      if (closed.getCount() > 0 && !e.toString().equals(lastProblem)) {
        lastProblem = e.toString();
        LOG.error("语料有变化但无法重新读取，继续使用原来的内容", e);
      }
    }
  }

  private void publish(FolderState state) {
    long start = System.nanoTime();
    OpenSnapshot snapshot = reader.get();
    read = state;
    replace(new SharedSnapshot(snapshot));
    LOG.info(
        "已读取语料：{} 份文档，{} 个文件未读，{} 个人物，用时 {} 毫秒",
        snapshot.snapshot().corpus().briefings().size(),
        snapshot.snapshot().corpus().skipped().size(),
        snapshot.snapshot().directory().persons().size(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private void useFirst() {
    lease()
        .ifPresent(
            lease -> {
              try (lease) {
                firstUse.accept(lease.snapshot());
              } catch (RuntimeException e) {
                if (closed.getCount() > 0) {
                  LOG.warn("新语料的预热没有完成", e);
                }
              }
            });
  }

  /** Stops looking and retires the snapshot. */
  @Override
  public void close() {
    closed.countDown();
    first.complete(false);
    replace(null);
  }

  private void replace(@Nullable SharedSnapshot next) {
    SharedSnapshot old = current.getAndSet(next);
    if (old != null) {
      old.retire();
    }
    if (next != null && closed.getCount() == 0) {
      replace(null);
    }
  }
}
