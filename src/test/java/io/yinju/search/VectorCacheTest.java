package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final FakeEmbedder EMBEDDER = new FakeEmbedder();

  @TempDir Path folder;

  @Test
  void givesBackTheExactVectorAfterReopening() throws IOException {
    fill("一", "二");

    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.get("一").orElseThrow()).containsExactly(EMBEDDER.embed("一"));
      assertThat(cache.get("三")).isEmpty();
    }
  }

  @Test
  void dropsARecordThatACrashLeftIncomplete() throws IOException {
    fill("一", "二");
    Path file = file();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 7));

    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.size()).isEqualTo(1);
      cache.put("三", EMBEDDER.embed("三"));
    }
    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.get("三").orElseThrow()).containsExactly(EMBEDDER.embed("三"));
    }
  }

  @Test
  void aDamagedVectorCountsAsAbsent() throws IOException {
    fill("一", "二");
    byte[] bytes = Files.readAllBytes(file());
    bytes[100] ^= 1;
    Files.write(file(), bytes);

    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.get("一")).isEmpty();
      assertThat(cache.get("二")).isPresent();
    }
  }

  @Test
  void startsAfreshOnAFileOfAnotherKind() throws IOException {
    fill("一");
    Files.writeString(file(), "not a cache");

    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void dropsWhatIsNoLongerNeededOnceItIsMostOfTheFile() throws IOException {
    fill(IntStream.range(0, 1_200).mapToObj(Integer::toString).toArray(String[]::new));
    long before = Files.size(file());

    VectorCache.compact(folder, EMBEDDER, List.of("7", "8", "nine"));

    assertThat(Files.size(file())).isLessThan(before / 100);
    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      assertThat(cache.size()).isEqualTo(2);
      assertThat(cache.get("8").orElseThrow()).containsExactly(EMBEDDER.embed("8"));
    }
  }

  private void fill(String... texts) throws IOException {
    try (VectorCache cache = VectorCache.open(folder, EMBEDDER)) {
      for (String text : texts) {
        cache.put(text, EMBEDDER.embed(text));
      }
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
