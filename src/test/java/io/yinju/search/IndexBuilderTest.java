package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {
  private static final IndexBuilder.Progress SILENT = (done, total) -> {};
  private static final List<String> QUESTIONS =
      List.of("谁谈到了开放合作？", "人才", "产业 集聚的经验", "甲说了什么", "GDP");

  @TempDir Path data;

  private final FakeEmbedder embedder = new FakeEmbedder();

  @Test
  void anUpdatedIndexAnswersExactlyLikeAFreshOne() throws IOException {
    Corpus first = corpus(briefing("a", 30), briefing("b", 40), briefing("c", 20));
    Corpus then = corpus(briefing("b", 40), briefing("c", 25), briefing("d", 30));
    builder(data).build(first, SILENT).close();
    Path fresh = data.resolve("fresh");

    try (PassageIndex updated = builder(data).build(then, SILENT);
        PassageIndex afresh = builder(fresh).build(then, SILENT)) {
      for (String question : QUESTIONS) {
        PassageQuery query = PassageQuery.of(question, 100);
        assertThat(updated.lexical(query)).isNotEmpty().isEqualTo(afresh.lexical(query));
        float[] vector = embedder.embed(question);
        assertThat(updated.nearest(vector, query))
            .hasSize(95)
            .isEqualTo(afresh.nearest(vector, query));
      }
    }
  }

  @Test
  void embedsOnlyTextThatIsNew() {
    builder(data).build(corpus(briefing("a", 10)), SILENT).close();
    FakeEmbedder second = new FakeEmbedder();
    List<String> steps = new ArrayList<>();

    new IndexBuilder(data, second, new Chunker(1, 100))
        .build(
            corpus(briefing("a", 10), Briefings.of("b", "---", "甲|全新的一句。")),
            (done, total) -> steps.add(done + "/" + total))
        .close();

    assertThat(second.embedded()).containsExactly("甲：全新的一句。");
    assertThat(steps).containsExactly("1/1");
  }

  @Test
  void embedsAgainForAnotherEmbedder() {
    builder(data).build(corpus(briefing("a", 10)), SILENT).close();
    FakeEmbedder other = new FakeEmbedder("other");

    new IndexBuilder(data, other, new Chunker(1, 100))
        .build(corpus(briefing("a", 10)), SILENT)
        .close();

    assertThat(other.embedded()).hasSize(10);
  }

  @Test
  void aDamagedVectorIsMadeAndStoredOnceMore() throws IOException {
    builder(data).build(corpus(briefing("a", 10)), SILENT).close();
    Path file = fileOf(data.resolve("vectors"), ".vectors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 10] ^= 0x55;
    Files.write(file, bytes);
    List<String> steps = new ArrayList<>();

    for (int i = 0; i < 2; i++) {
      delete(generations().getFirst());
      builder(data)
          .build(corpus(briefing("a", 10)), (done, total) -> steps.add(done + "/" + total))
          .close();
    }

    assertThat(steps).containsExactly("1/1");
  }

  @Test
  void aSecondStartUsesWhatIsThere() throws IOException {
    builder(data).build(corpus(briefing("a", 10)), SILENT).close();
    List<Path> before = generations();
    delete(data.resolve("vectors"));

    try (PassageIndex index = builder(data).build(corpus(briefing("a", 10)), SILENT)) {
      assertThat(index.size()).isEqualTo(10);
    }

    assertThat(generations()).isEqualTo(before);
    assertThat(data.resolve("vectors")).doesNotExist();
  }

  @Test
  void rebuildsADamagedGeneration() throws IOException {
    builder(data).build(corpus(briefing("a", 10)), SILENT).close();
    for (String kind : List.of("manifest.json", ".vec", ".doc", "segments_")) {
      Path file = fileOf(generations().getFirst(), kind);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);

      try (PassageIndex index = builder(data).build(corpus(briefing("a", 10)), SILENT)) {
        assertThat(index.lexical(PassageQuery.of("开放", 5))).as(kind).isNotEmpty();
      }
    }
  }

  @Test
  void removesOldGenerationsOnceNobodyReadsThem() throws IOException {
    PassageIndex old = builder(data).build(corpus(briefing("a", 10)), SILENT);
    builder(data).build(corpus(briefing("a", 11)), SILENT).close();
    assertThat(generations()).hasSize(2);
    assertThat(old.lexical(PassageQuery.of("开放", 5))).isNotEmpty();
    old.close();

    builder(data).build(corpus(briefing("a", 12)), SILENT).close();

    assertThat(generations()).hasSize(1);
  }

  @Test
  void clearsAwayWhatACrashLeftUnfinished() throws IOException {
    Files.createDirectories(data.resolve("index/unfinished123"));
    Files.writeString(data.resolve("index/unfinished123/segments_1"), "torn");

    builder(data).build(corpus(briefing("a", 3)), SILENT).close();

    assertThat(data.resolve("index/unfinished123")).doesNotExist();
  }

  @Test
  void buildersOnOneDataDirectoryWaitForEachOther() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> sizes =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            try (PassageIndex index =
                                builder(data).build(corpus(briefing("a", 5 + i % 3)), SILENT)) {
                              return index.lexical(PassageQuery.of("开放", 1)).size();
                            }
                          }))
              .toList();
      for (Future<Integer> size : sizes) {
        assertThat(size.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void questionsAreAnsweredWhileNewGenerationsTakeOver() throws Exception {
    BlockingDeque<PassageIndex> current = new LinkedBlockingDeque<>();
    current.push(builder(data).build(corpus(briefing("a", 5)), SILENT));
    try (var threads = Executors.newFixedThreadPool(64)) {
      List<Future<?>> asking =
          IntStream.range(0, 64)
              .<Future<?>>mapToObj(i -> threads.submit(() -> ask(current)))
              .toList();
      for (int size = 6; size < 10; size++) {
        current.push(builder(data).build(corpus(briefing("a", size)), SILENT));
        current.removeLast();
        System.gc(); // frees generations that nobody refers to any more
      }
      for (Future<?> asked : asking) {
        asked.get();
      }
    }
    current.getFirst().close();
  }

  /** A few questions; every answer must fit the generation that was asked. */
  private void ask(BlockingDeque<PassageIndex> current) {
    for (int i = 0; i < 4; i++) {
      PassageIndex index = current.getFirst();
      HybridRetriever retriever = new HybridRetriever(index, embedder);
      assertThat(retriever.retrieve(PassageQuery.of("开放合作的经验", 100))).hasSize(index.size());
    }
  }

  @Test
  void anEmptyCorpusHasAnEmptyIndex() {
    try (PassageIndex index = builder(data).build(corpus(), SILENT)) {
      assertThat(index.size()).isZero();
      assertThat(index.lexical(PassageQuery.of("开放", 5))).isEmpty();
      assertThat(index.nearest(embedder.embed("开放"), PassageQuery.of("开放", 5))).isEmpty();
    }
  }

  @Test
  void saysWhatToDoWhenTheDataDirectoryCannotBeWritten() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "not a folder");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> builder(file).build(corpus(briefing("a", 3)), SILENT))
        .withMessageStartingWith("数据目录 " + file + " 不能读写")
        .withMessageEndingWith("或用 --data 另指一个目录。");
  }

  private IndexBuilder builder(Path folder) {
    return new IndexBuilder(folder, embedder, new Chunker(1, 100));
  }

  private static Corpus corpus(Briefing... briefings) {
    return new Corpus(List.of(briefings), List.of());
  }

  private static Briefing briefing(String id, int statements) {
    List<String> topics = List.of("开放合作", "人才流动", "产业集聚", "GDP增长");
    String[] lines =
        Stream.concat(
                Stream.of("---"),
                IntStream.range(0, statements)
                    .mapToObj(i -> "甲|%s的第%d点经验。".formatted(topics.get(i % 4), i)))
            .toArray(String[]::new);
    return Briefings.of(id, lines);
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> folders = Files.list(data.resolve("index"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Path fileOf(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(part)).findFirst().orElseThrow();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
