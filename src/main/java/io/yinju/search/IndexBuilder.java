package io.yinju.search;

import io.yinju.corpus.Corpus;
import io.yinju.inference.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index under the data directory up to date with a corpus.
 *
 * <p>Each state of the corpus has a generation of its own, built as a whole from cached vectors:
 * only text that no earlier generation had is embedded, and yet an index that followed a corpus
 * through changes is, byte for byte in what it answers, the one that would be built afresh. A
 * generation that is already there and whole is opened as it is; a damaged one is built again.
 * Builds of several threads or processes on one data directory wait for each other. Thread-safe.
 */
public final class IndexBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

  /** How many texts are embedded between two calls of the progress. */
  private static final int BATCH = 32;

  private static final String UNFINISHED = "unfinished";

  /** Told how far the embedding of new text has come. */
  @FunctionalInterface
  public interface Progress {
    /** Of {@code total} new texts {@code done} are embedded; called on the building thread. */
    void embedded(int done, int total);
  }

  private final Path generations;
  private final Path vectors;
  private final Embedder embedder;
  private final Chunker chunker;

  /**
   * @param data the data directory; everything in it can be deleted and is built again
   * @param embedder makes the vectors; isn't closed here
   * @param chunker cuts the briefings
   */
  public IndexBuilder(Path data, Embedder embedder, Chunker chunker) {
    this.generations = data.resolve("index");
    this.vectors = data.resolve("vectors");
    this.embedder = embedder;
    this.chunker = chunker;
  }

  /**
   * The index of a corpus, opened or built. Close it, or drop it once nothing refers to it any
   * more.
   *
   * @throws UncheckedIOException when the data directory can't be written; the message says what to
   *     do
   */
  public PassageIndex build(Corpus corpus, Progress progress) {
    return build(chunker.chunks(corpus), progress);
  }

  /**
   * The index of chunks that are in order of document id and position; as {@link #build(Corpus,
   * Progress)}.
   */
  public PassageIndex build(List<Chunk> chunks, Progress progress) {
    if (chunks.isEmpty()) {
      return new EmptyPassageIndex();
    }
    try {
      Files.createDirectories(generations);
      try (FolderLocks.Held _ = FolderLocks.building(generations)) {
        PassageIndex index = openOrBuild(chunks, progress);
        removeOthers(Generation.key(chunks, embedder));
        return index;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "数据目录 %s 不能读写（%s）。请检查权限和剩余空间，或用 --data 另指一个目录。"
              .formatted(generations.getParent(), e.getMessage()),
          e);
    }
  }

  private PassageIndex openOrBuild(List<Chunk> chunks, Progress progress) throws IOException {
    String key = Generation.key(chunks, embedder);
    Path folder = generations.resolve(key);
    if (Files.exists(folder)) {
      try {
        return Generation.open(folder, key, chunks);
      } catch (IOException e) {
        LOG.warn("索引 {} 已损坏（{}），重新建立", folder, e.getMessage());
        delete(folder);
      }
    }
    long start = System.nanoTime();
    List<float[]> all = vectors(chunks, progress);
    Path unfinished = Files.createTempDirectory(generations, UNFINISHED);
    Generation.write(unfinished, key, chunks, all, embedder);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("索引已建立：{} 段，用时 {} 毫秒", chunks.size(), (System.nanoTime() - start) / 1_000_000);
    return Generation.open(folder, key, chunks);
  }

  private List<float[]> vectors(List<Chunk> chunks, Progress progress) throws IOException {
    List<String> texts = chunks.stream().map(Chunk::embeddedText).toList();
    Map<String, float[]> known = new HashMap<>();
    try (VectorCache cache = VectorCache.open(vectors, embedder)) {
      List<String> missing = new ArrayList<>();
      for (String text : new LinkedHashSet<>(texts)) {
        cache.get(text).ifPresentOrElse(v -> known.put(text, v), () -> missing.add(text));
      }
      known.putAll(embed(missing, cache, progress));
    }
    VectorCache.compact(vectors, embedder, texts);
    return texts.stream().map(known::get).toList();
  }

  /** Embeds what the cache has no intact vector of, and stores it there. */
  private Map<String, float[]> embed(List<String> missing, VectorCache cache, Progress progress)
      throws IOException {
    Map<String, float[]> made = new HashMap<>();
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<String> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
      List<float[]> embedded = embedder.embedAll(batch);
      for (int i = 0; i < batch.size(); i++) {
        cache.put(batch.get(i), embedded.get(i));
        made.put(batch.get(i), embedded.get(i));
      }
      progress.embedded(from + batch.size(), missing.size());
    }
    return made;
  }

  /** Removes generations that nobody reads any more, and what a crash left unfinished. */
  private void removeOthers(String key) throws IOException {
    List<Path> others;
    try (Stream<Path> folders = Files.list(generations)) {
      others =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !folder.getFileName().toString().equals(key))
              .toList();
    }
    for (Path folder : others) {
      Optional<FolderLocks.Held> held = FolderLocks.exclusively(folder);
      if (held.isPresent()) {
        try (FolderLocks.Held _ = held.get()) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
