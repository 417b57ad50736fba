package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QaEvaluationTest {
  private static final String FILE =
      """
      {"id":"1","context":"示范区去年新增137家企业。","question":"新增多少家企业？","answers":["137家"]}
      {"id":"2","context":"会议在临川举行，由高允之主持。","question":"会议在哪里举行？","answers":["临川"]}
      {"id":"3","context":"会议在临川举行，由高允之主持。","question":"会议由谁主持？","answers":["高允之"]}
      {"id":"4","context":"会议在临川举行，由高允之主持。","question":"门票多少钱？","answers":[]}
      """;

  @TempDir Path folder;

  @Test
  void measuresFindingAndReading() throws IOException {
    List<String> steps = new ArrayList<>();

    QaReport report =
        new QaEvaluation(new CountingEmbedder(), Optional.of(new DigitOrPlaceReader()))
            .run(QaSet.read(gzip(FILE)), folder.resolve("data"), (d, t) -> steps.add(d + "/" + t));

    assertThat(report.closed())
        .extracting("questions", "exactMatch", "f1")
        .containsExactly(4, 66.67, 66.67);
    assertThat(report.closed())
        .extracting("refusal.precision", "refusal.recall")
        .containsExactly(0.0, 0.0);
    assertThat(report.open().contexts()).isEqualTo(2);
    assertThat(report.open().bm25()).isEqualTo(new RankFigures(100, 100, 100));
    assertThat(report.open().hybrid()).isEqualTo(new RankFigures(100, 100, 100));
    assertThat(report.open().reader())
        .extracting("passagesRead", "hitAt1", "exactMatch")
        .containsExactly(1.0, 100.0, 66.67);
    assertThat(steps).endsWith("2/6", "6/6");
  }

  @Test
  void measuresFindingAloneWithoutAReader() throws IOException {
    QaReport report =
        new QaEvaluation(new CountingEmbedder(), Optional.empty())
            .run(QaSet.read(gzip(FILE)), folder.resolve("data"), (d, t) -> {});

    assertThat(report.closed()).isNull();
    assertThat(report.open().reader()).isNull();
    assertThat(report.open().vector().hitAt5()).isEqualTo(100);
  }

  @Test
  void leavesRefusalOutWhereEveryQuestionHasAnAnswer() throws IOException {
    QaSet set = QaSet.read(gzip(FILE.lines().limit(3).reduce("", (a, b) -> a + b + "\n")));

    QaReport report =
        new QaEvaluation(new CountingEmbedder(), Optional.of(new DigitOrPlaceReader()))
            .run(set, folder.resolve("data"), (d, t) -> {});

    assertThat(report.closed()).extracting("refusal").isNull();
  }

  @Test
  void anEmptyQuestionCountsAsFailed() throws IOException {
    Path file = gzip(FILE.lines().findFirst().orElseThrow().replace("新增多少家企业？", "") + "\n");

    QaReport report =
        new QaEvaluation(new CountingEmbedder(), Optional.empty())
            .run(QaSet.read(file), folder.resolve("data"), (d, t) -> {});

    assertThat(report.open().bm25()).isEqualTo(new RankFigures(0, 0, 0));
  }

  @Test
  void namesEveryFaultOfAFileWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.jsonl"),
            "{\"id\":\"1\",\"context\":\"甲\",\"question\":7,\"answers\":[]}\nnot json\n"
                + "{\"id\":\"3\",\"question\":\"谁\"}\n");

    assertThatExceptionOfType(InvalidQuestionSetException.class)
        .isThrownBy(() -> QaSet.read(file))
        .satisfies(
            e ->
                assertThat(e.faults())
                    .anyMatch(f -> f.contains("bad.jsonl:1: field \"question\" must be a string"))
                    .anyMatch(f -> f.contains("bad.jsonl:2: not a JSON object"))
                    .anyMatch(f -> f.contains("bad.jsonl:3: field \"context\" is missing"))
                    .anyMatch(f -> f.contains("bad.jsonl:3: field \"answers\" is missing")));
  }

  @Test
  void saysSoWhenAFileCannotBeRead() {
    assertThatExceptionOfType(InvalidQuestionSetException.class)
        .isThrownBy(() -> QaSet.read(folder.resolve("none.jsonl.gz")))
        .withMessageContaining("none.jsonl.gz: can't be read");
  }

  private Path gzip(String text) throws IOException {
    Path file = folder.resolve("set.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** Texts that share characters lie close. */
  private static final class CountingEmbedder implements Embedder {
    @Override
    public int dimension() {
      return 32;
    }

    @Override
    public int maxTokens() {
      return 512;
    }

    @Override
    public String id() {
      return "counting";
    }

    @Override
    public float[] embed(String text) {
      float[] vector = new float[32];
      vector[0] = 0.01f;
      text.chars().forEach(c -> vector[c % 32]++);
      double norm = 0;
      for (float v : vector) {
        norm += v * v;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(norm);
      }
      return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      return texts.stream().map(this::embed).toList();
    }

    @Override
    public void close() {}
  }

  /** Finds 137家 or 临川 and is always sure. */
  private static final class DigitOrPlaceReader implements Reader {
    @Override
    public List<Reading> read(String question, List<String> passages) {
      return passages.stream().map(DigitOrPlaceReader::read).toList();
    }

    private static Reading read(String passage) {
      String phrase = passage.contains("137家") ? "137家" : "临川";
      int start = passage.indexOf(phrase);
      return new Reading(List.of(new Candidate(start, start + phrase.length(), 3)), 1);
    }

    @Override
    public String id() {
      return "digit or place";
    }

    @Override
    public void close() {}
  }
}
