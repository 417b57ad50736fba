package io.yinju.corpus;

import io.yinju.corpus.Corpus.Skipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder of documents into a {@link Corpus}. What was parsed is kept under the data
 * directory by content, file name and the versions of reader and attributor, so that a second start
 * only reads it back. One bad file never keeps the others from being read. Safe for several
 * threads; several processes may share a data directory.
 */
public final class CorpusStore {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusStore.class);

  /** Told after each file. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code total} files have been looked at; called by one thread at a time. */
    void done(int done, int total);
  }

  private sealed interface Outcome {
    record Read(Briefing briefing) implements Outcome {}

    record Left(Skipped skipped) implements Outcome {}
  }

  private final DocumentReader reader = new DocumentReader();
  private final ParseCache cache;
  private final Attributor attributor;
  private final String versions;

  /**
   * Opens a store.
   *
   * @param data directory for what can be rebuilt; made when it doesn't exist
   * @throws UnusableFolderException when it can't be made
   */
  public CorpusStore(Path data, Attributor attributor) {
    this.cache = new ParseCache(data);
    this.attributor = attributor;
    this.versions =
        String.join(
            "\0",
            ProgramDigest.ofPackage(DocumentReader.class),
            ProgramDigest.ofPackage(attributor.getClass()),
            attributor.version());
  }

  /** Reads a folder as it is now, see {@link #read(Path, Progress)}. */
  public Corpus read(Path folder) {
    return read(folder, (done, total) -> {});
  }

  /**
   * Reads a folder as it is now; files that can't be read are in {@link Corpus#skipped()}.
   *
   * @throws UnusableFolderException when the folder can't be listed or the data directory can't be
   *     written
   * @throws CancellationException when the attributor is closed meanwhile
   */
  public Corpus read(Path folder, Progress progress) {
    CorpusFolder listed = list(folder);
    List<Briefing> briefings = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(listed.skipped());
    for (Outcome outcome : readAll(listed.files(), progress)) {
      switch (outcome) {
        case Outcome.Read(Briefing briefing) -> briefings.add(briefing);
        case Outcome.Left(Skipped left) -> skipped.add(left);
      }
    }
    skipped.forEach(s -> LOG.info("未读取 {}：{}", s.file(), s.reason()));
    cache.removeOld();
    return new Corpus(briefings, skipped);
  }

  private static CorpusFolder list(Path folder) {
    try {
      return CorpusFolder.list(folder);
    } catch (IOException e) {
      throw new UnusableFolderException(
          "语料目录 %s 不能读取：请检查它是否存在、有没有权限，或用 --corpus（YINJU_CORPUS）另指一个目录。".formatted(folder), e);
    }
  }

  private List<Outcome> readAll(List<CorpusFolder.Entry> entries, Progress progress) {
    int threads = Math.clamp(entries.size(), 1, Runtime.getRuntime().availableProcessors());
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Outcome>> futures =
          entries.stream().map(entry -> pool.submit(() -> read(entry))).toList();
      for (Future<Outcome> future : futures) {
        outcomes.add(await(future, pool));
        progress.done(outcomes.size(), futures.size());
      }
    }
    return outcomes;
  }

  private static Outcome await(Future<Outcome> future, ExecutorService pool) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading the corpus was interrupted", e);
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private Outcome read(CorpusFolder.Entry entry) {
    try {
      byte[] content = StableFile.read(entry.file());
      String key = ParseCache.key(versions, entry.name(), content);
      Optional<Briefing> stored = cache.get(key);
      if (stored.isPresent()) {
        return new Outcome.Read(stored.get().withId(entry.id()));
      }
      Briefing briefing = parse(entry, content);
      cache.put(key, briefing);
      return new Outcome.Read(briefing);
    } catch (UnreadableFileException e) {
      return new Outcome.Left(new Skipped(entry.path(), e.reason()));
    }
  }

  /** A document that makes the parser fail is left out like one that can't be read. */
  private Briefing parse(CorpusFolder.Entry entry, byte[] content) throws UnreadableFileException {
    try {
      return attributor.attribute(reader.read(entry.id(), entry.name(), content));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("解析 {} 时出错", entry.path(), e);
      throw new UnreadableFileException("解析时出错，详见日志", e);
    }
  }
}
