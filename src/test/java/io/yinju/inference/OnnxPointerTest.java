package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Part;
import io.yinju.inference.Pointer.Place;
import io.yinju.inference.Pointer.Pointing;
import io.yinju.inference.Pointer.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shipped model as it points to who speaks, on sentences that it hasn't learnt. */
class OnnxPointerTest {
  private static OnnxPointer pointer;

  @BeforeAll
  static void open() {
    pointer = OnnxPointer.open(weights(), 2);
  }

  private static Path weights() {
    return TestModels.home().resolve("models/voices-zh");
  }

  @AfterAll
  static void close() {
    pointer.close();
  }

  private record Read(String text, Voices voices) {
    double shareOf(int part, String name) {
      int at = text.indexOf(name);
      return voices.pointings().get(part).places().stream()
          .filter(p -> text.startsWith(name, text.lastIndexOf(name, p.start())))
          .filter(p -> p.start() - text.lastIndexOf(name, p.start()) < name.length())
          .filter(p -> at >= 0)
          .mapToDouble(Place::share)
          .sum();
    }
  }

  /** One paragraph of these statements. */
  private static Read read(String... statements) {
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (String statement : statements) {
      int start = text.length();
      text.append(statement);
      parts.add(new Part(start, text.length(), parts.isEmpty() ? Kind.FIRST : Kind.FURTHER));
    }
    return new Read(text.toString(), pointer.point(text.toString(), parts));
  }

  @Test
  void pointsToWhoSpeaksAndCarriesOn() {
    Read read = read("海东市气象局局长褚云帆表示，台风将于周五登陆。", "他提醒渔民尽早回港。", "记者在码头看到，三十多艘渔船已经泊好。");

    assertThat(read.shareOf(0, "褚云帆")).isGreaterThan(0.8);
    assertThat(read.shareOf(1, "褚云帆")).isGreaterThan(0.8);
    assertThat(read.shareOf(2, "褚云帆")).isLessThan(0.5);
  }

  @Test
  void readsNamesThatAreWords() {
    Read read = read("“钱不够。”村会计高峰说。", "高峰把账本推了过来。");

    assertThat(
            read.voices().names().stream()
                .map(n -> read.text().substring(n.start(), n.end()))
                .collect(Collectors.toSet()))
        .containsExactly("高峰");
  }

  @Test
  void sharesAddUpToOne() {
    Pointing pointing = read("与会专家普遍认为，规则要公开。").voices().pointings().getFirst();

    assertThat(
            pointing.narrator()
                + pointing.source()
                + pointing.elsewhere()
                + pointing.places().stream().mapToDouble(Place::share).sum())
        .isCloseTo(1, within(0.05));
    assertThat(pointing.narrator() + pointing.source()).isGreaterThan(0.8);
  }

  @Test
  void theNumberOfThreadsDoesNotChangeAResult() {
    String text = "海东市气象局局长褚云帆表示，台风将于周五登陆。".repeat(60);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 24) {
      parts.add(new Part(at, Math.min(at + 24, text.length()), Kind.FIRST));
    }
    try (OnnxPointer one = OnnxPointer.open(weights(), 1)) {
      assertThat(pointer.point(text, parts)).isEqualTo(one.point(text, parts));
    }
  }

  @Test
  void readsTheSameAfterARest() {
    List<Part> parts = List.of(new Part(0, 11, Kind.FIRST));
    try (OnnxPointer other = OnnxPointer.open(weights(), 2)) {
      Voices before = other.point("王芳说，河要让路了。", parts.subList(0, 0));
      other.rest();
      Voices first = other.point("褚云帆说，河要让路了。", parts);
      other.rest();

      assertThat(before.pointings()).isEmpty();
      assertThat(other.point("褚云帆说，河要让路了。", parts)).isEqualTo(first);
    }
  }

  @Test
  void restsOnlyWhenNoTextIsBeingRead() {
    String text = "海东市气象局局长褚云帆表示，台风将于周五登陆。".repeat(200);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at + 24 <= text.length(); at += 24) {
      parts.add(new Part(at, at + 24, Kind.FIRST));
    }
    try (OnnxPointer other = OnnxPointer.open(weights(), 2);
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Voices> one = pool.submit(() -> other.point(text, parts));
      Future<Voices> two = pool.submit(() -> other.point(text, parts));
      while (!one.isDone() || !two.isDone()) {
        other.rest();
      }

      assertThat(one.resultNow()).isEqualTo(two.resultNow());
    }
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void closingCallsOffALongReading() throws Exception {
    String text = "海东市气象局局长褚云帆表示，台风将于周五登陆。".repeat(2_000);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at + 24 <= text.length(); at += 24) {
      parts.add(new Part(at, at + 24, Kind.FIRST));
    }
    OnnxPointer other = OnnxPointer.open(weights(), 2);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Voices> reading = pool.submit(() -> other.point(text, parts));
      while (!isAtWork()) {
        Thread.onSpinWait();
      }
      other.close();

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(reading::get)
          .withCause(new CancellationException("the pointer is closed"));
    }
  }

  /** Whether a window is in the graph. */
  private static boolean isAtWork() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(
            frame ->
                frame.getClassName().equals(OnnxModel.class.getName())
                    && frame.getMethodName().equals("run"));
  }

  @Test
  void nothingAndNoiseAreRead() {
    assertThat(pointer.point("", List.of()).pointings()).isEmpty();
    assertThat(read("\u0000\u0001 \uD83D", "……！！？？").voices().pointings()).hasSize(2);
    assertThat(read("王".repeat(20_000)).voices().pointings()).hasSize(1);
  }

  @Test
  void anAlteredModelIsRefused(@TempDir Path folder) throws IOException {
    Files.copy(weights().resolve("card.json"), folder.resolve("card.json"));
    Files.copy(weights().resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
    Files.writeString(folder.resolve("model.onnx"), "no graph");

    assertThatExceptionOfType(UnusableModelException.class)
        .isThrownBy(() -> OnnxPointer.open(folder, 1));
  }
}
