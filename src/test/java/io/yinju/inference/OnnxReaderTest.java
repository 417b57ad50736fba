package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.yinju.inference.Reader.Candidate;
import io.yinju.inference.Reader.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a graph whose scores can be worked out by hand (tiny-reader/make.py): 甲 starts with 8, 丙
 * with 5, 乙 ends with 8, 丁 with 4, no answer is worth 6; answers counts the 甲. Windows hold 20
 * tokens and share 4, an answer has at most 5, a question 3.
 */
class OnnxReaderTest {
  private static final Path FOLDER =
      TestModels.home().resolve("src/test/resources/io/yinju/inference/tiny-reader");
  private static OnnxReader reader;

  @BeforeAll
  static void open() {
    reader = OnnxReader.open(FOLDER, 2);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void cutsTheBestSpanOutOfThePassage() {
    String passage = "其中，甲ABcd乙，丙137丁。";
    Reading reading = read(passage);

    assertThat(texts(passage, reading)).startsWith("甲ABcd乙", "丙137丁");
    assertThat(reading.margin()).isEqualTo(8 + 8 - 6);
    assertThat(reading.candidates().get(1).margin()).isEqualTo(5 + 4 - 6);
  }

  @Test
  void candidatesDoNotOverlapAndComeBestFirst() {
    Reading reading = read("甲乙，甲丁，，，，丙乙");

    assertThat(reading.candidates())
        .startsWith(new Candidate(0, 2, 10), new Candidate(9, 11, 7), new Candidate(3, 5, 6));
    assertThat(reading.candidates())
        .extracting(Candidate::margin)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void theNumberOfThreadsDoesNotChangeAResult() {
    Path weights = TestModels.home().resolve("models/reader-zh");
    String question = "示范区去年新增了多少家企业？";
    List<String> passages = List.of("高允之介绍，示范区去年新增137家科技企业。", "论坛由临川示范区管委会主办，为期两天。".repeat(12));
    try (Reader one = OnnxReader.open(weights, 1);
        Reader two = OnnxReader.open(weights, 2)) {
      assertThat(two.read(question, passages)).isEqualTo(one.read(question, passages));
    }
  }

  @Test
  void countsOffsetsInCodeUnits() {
    String passage = "😀\uD842\uDFB7 甲😀乙 ＡＢ";

    assertThat(texts(passage, read(passage))).startsWith("甲😀乙");
  }

  @Test
  void anAnswerIsNotLongerThanTheCardAllows() {
    String passage = "甲一二三四五乙";

    assertThat(texts(passage, read(passage)))
        .noneMatch(t -> t.startsWith("甲") && t.endsWith("乙"))
        .allMatch(t -> t.length() <= 5);
  }

  @Test
  void findsAnAnswerThatWindowsShare() {
    String fillers = "，".repeat(14);
    String passage = fillers + "甲三乙" + fillers + "丙乙";
    Reading reading = read(passage);

    assertThat(texts(passage, reading)).startsWith("甲三乙", "丙乙");
    assertThat(reading.candidates().getFirst().start()).isEqualTo(14);
  }

  @Test
  void theLogitComesFromTheCardsCalibration() {
    Reading reading = read("甲，乙，甲");

    double logit = 0.5 * 10 + 1.0 * 2 - 1.0 * Math.log(5) + 0.25;
    assertThat(reading.logit()).isCloseTo(logit, within(1e-6));
    assertThat(reading.probability()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-9));
  }

  @Test
  void aReadingDoesNotDependOnTheOtherPassages() {
    List<String> passages =
        IntStream.range(0, 40).mapToObj(i -> "，".repeat(i) + "甲".repeat(i % 5) + "乙").toList();

    List<Reading> together = reader.read("问", passages);

    for (int i = 0; i < passages.size(); i++) {
      assertThat(together.get(i)).isEqualTo(read(passages.get(i)));
    }
  }

  @Test
  void aBlankPassageHasNoCandidate() {
    for (String passage : List.of("", " \n", "\u200B")) {
      Reading reading = read(passage);
      assertThat(reading.candidates()).isEmpty();
      assertThat(reading.probability()).isZero();
      assertThat(reading.margin()).isNegative();
    }
  }

  @Test
  void cutsAnEndlessQuestion() {
    String passage = "甲乙";

    assertThat(reader.read("问".repeat(2_000), List.of(passage)))
        .isEqualTo(reader.read("问问问", List.of(passage)));
  }

  @Test
  void saysSoWhenUsedAfterItWasClosed() {
    OnnxReader closed = OnnxReader.open(FOLDER, 1);
    closed.close();
    closed.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> closed.read("问", List.of("甲")))
        .withMessage("the reader is closed");
  }

  @Test
  void namesTheFaultsOfACard(@TempDir Path folder) throws Exception {
    String card = Files.readString(FOLDER.resolve("card.json"));
    Files.writeString(
        folder.resolve("card.json"),
        card.replace("\"stride\": 4", "\"stride\": 17")
            .replace("\"margin\": 0.5", "\"margin\": \"x\""));

    assertThatExceptionOfType(UnusableModelException.class)
        .isThrownBy(() -> OnnxReader.open(folder, 1))
        .withMessageContainingAll(
            "model.onnx 缺失",
            "tokenizer.json 缺失",
            "stride 应为 0 到 13 的整数，实为 17",
            "/calibration/margin 应为数，实为 \"x\"");
  }

  private static Reading read(String passage) {
    return reader.read("问", List.of(passage)).getFirst();
  }

  private static List<String> texts(String passage, Reading reading) {
    return reading.candidates().stream()
        .map(c -> passage.substring(c.start(), c.end()))
        .collect(Collectors.toList());
  }
}
