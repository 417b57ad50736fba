package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinju.answer.Snapshot;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.server.Snapshots.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waits for what must come about; a test that waits in vain is ended by its timeout. */
@Timeout(60)
final class LiveCorpusTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final Queue<Snapshot> firstUses = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean broken = new AtomicBoolean();

  @Test
  void hasNothingBeforeItHasRead() {
    try (LiveCorpus live = live()) {
      assertThat(live.lease()).isEmpty();
    }
  }

  @Test
  void picksUpNewChangedAndRemovedFiles() throws Exception {
    Path first = Files.writeString(folder.resolve("a.txt"), "1");
    try (LiveCorpus live = started()) {
      assertThat(texts(live)).containsExactly("a.txt=1");

      Files.createDirectories(folder.resolve("sub"));
      Files.writeString(folder.resolve("sub/b.txt"), "2");
      awaitTexts(live, "a.txt=1", "b.txt=2");

      Files.writeString(first, "changed");
      awaitTexts(live, "a.txt=changed", "b.txt=2");

      Files.delete(first);
      awaitTexts(live, "b.txt=2");
    }
    while (closed.get() < opened.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void keepsASnapshotOpenWhileItIsUsed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    LiveCorpus live = started();
    try (Lease lease = live.lease().orElseThrow()) {
      Files.writeString(file, "new");
      awaitTexts(live, "a.txt=new");

      assertThat(texts(lease.snapshot())).containsExactly("a.txt=old");
      assertThat(closed).hasValue(0);
      while (firstUses.size() < 2) {
        Thread.onSpinWait();
      }
      lease.close();
      assertThat(closed).hasValue(1);
      lease.close();
      assertThat(closed).hasValue(1);
    } finally {
      live.close();
    }
    assertThat(live.lease()).isEmpty();
    while (closed.get() < 2) {
      Thread.onSpinWait();
    }
  }

  @Test
  void servesWhatItHasWhileReadingFailsAndTriesAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    try (LiveCorpus live = started()) {
      broken.set(true);
      Files.writeString(file, "new");
      int before = opened.get();
      while (opened.get() < before + 2) {
        Thread.onSpinWait();
      }
      assertThat(texts(live)).containsExactly("a.txt=old");

      broken.set(false);
      awaitTexts(live, "a.txt=new");
    }
  }

  @Test
  void usesEverySnapshotOnceAheadOfOthers() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "1");
    try (LiveCorpus live = started()) {
      Files.writeString(folder.resolve("b.txt"), "2");
      awaitTexts(live, "a.txt=1", "b.txt=2");
      while (firstUses.size() < 2) {
        Thread.onSpinWait();
      }
      assertThat(firstUses).extracting(s -> texts(s).size()).containsExactly(1, 2);
    }
  }

  @Test
  void saysWhatKeptItFromStarting() throws InterruptedException {
    broken.set(true);
    try (LiveCorpus live = live()) {
      live.start();

      assertThatThrownBy(live::awaitFirst).hasMessageContaining("broken on purpose");
      assertThat(live.lease()).isEmpty();
    }
  }

  private LiveCorpus live() {
    return new LiveCorpus(folder, this::read, firstUses::add, PAUSE);
  }

  private LiveCorpus started() throws InterruptedException {
    LiveCorpus live = live();
    live.start();
    live.awaitFirst();
    return live;
  }

  private OpenSnapshot read() {
    opened.incrementAndGet();
    if (broken.get()) {
      throw new IllegalStateException("broken on purpose");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Briefing> briefings =
          files.filter(Files::isRegularFile).map(LiveCorpusTest::briefing).toList();
      Corpus corpus = new Corpus(briefings, List.of());
      Snapshot snapshot = new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of());
      return new OpenSnapshot(snapshot, closed::incrementAndGet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Briefing briefing(Path file) {
    try {
      String name = file.getFileName().toString();
      Document document = new Document(name, name, Files.readString(file), List.of(), List.of());
      return new Briefing(document, List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitTexts(LiveCorpus live, String... wanted) {
    while (!texts(live).equals(List.of(wanted))) {
      Thread.onSpinWait();
    }
  }

  private static List<String> texts(LiveCorpus live) {
    try (Lease lease = live.lease().orElseThrow()) {
      return texts(lease.snapshot());
    }
  }

  private static List<String> texts(Snapshot snapshot) {
    return snapshot.corpus().briefings().stream()
        .map(b -> b.document().id() + "=" + b.document().text())
        .toList();
  }
}
