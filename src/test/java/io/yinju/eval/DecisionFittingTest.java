package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.answer.ExtractiveAnswering;
import io.yinju.answer.Signal;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import io.yinju.eval.DecisionExample.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples and fitting on a small file of towns, each with a number and a founder. */
class DecisionFittingTest {
  private static final String TOWNS = "青溪白岭临川海澄云屏石鼓东岭靖阳盛泽红柳榆树北坊沙河江洲天山南都";

  @TempDir private Path folder;
  private List<DecisionExample> examples = List.of();

  @BeforeEach
  void gather() throws IOException {
    QaSet set = QaSet.read(Files.writeString(folder.resolve("towns.jsonl"), questions()));
    ExtractiveAnswering answering = new ExtractiveAnswering(Optional.empty(), Optional.empty());
    examples =
        new DecisionData(answering, new Towns())
            .gather(Map.of("towns", set), List.of(), List.of(), (done, total) -> {});
  }

  @Test
  void everyQuestionGivesARightAWrongAndANearMissExample() {
    assertThat(examples)
        .filteredOn(e -> e.question().startsWith("白岭镇"))
        .extracting(DecisionExample::kind)
        .containsExactly(Kind.RIGHT, Kind.WRONG, Kind.NEAR_MISS);
  }

  @Test
  void aNearMissIsTheRightStatementWithoutTheDetailAskedFor() {
    assertThat(ExampleMaker.cut("白岭镇修了118座桥梁。", List.of("118座"))).isEqualTo("白岭镇修了桥梁。");
    assertThat(only(Kind.RIGHT).isOpen()).isTrue();
    assertThat(only(Kind.NEAR_MISS).found())
        .filteredOn(c -> c.weighed().statement().quote().contains("白岭镇去年"))
        .singleElement()
        .satisfies(c -> assertThat(c.weighed().signals()).containsEntry(Signal.MISFIT, 1.0));
  }

  @Test
  void aWrongExampleIsAnotherStatement() {
    assertThat(only(Kind.WRONG).found())
        .isNotEmpty()
        .noneMatch(c -> c.weighed().statement().quote().contains("白岭镇去年"));
  }

  @Test
  void tellsRightFromWrong() {
    FittedDecision.Rates rates =
        Objects.requireNonNull(
            new DecisionFitting(examples, Set.of()).fit().overall().get("paragraphs"));

    assertThat(rates.right().refused()).isLessThanOrEqualTo(7);
    assertThat(rates.wrong().refused()).isGreaterThanOrEqualTo(90);
    assertThat(rates.nearMiss().refused()).isEqualTo(100);
  }

  @Test
  void theSameExamplesGiveTheSameValues() throws IOException {
    FittedDecision first = new DecisionFitting(examples, Set.of()).fit();
    gather();

    assertThat(new DecisionFitting(examples, Set.of()).fit()).isEqualTo(first);
  }

  @Test
  void whatComparesCandidatesOnlyDoesNotDecide() {
    FittedDecision fitted = new DecisionFitting(examples, Set.of()).fit();

    assertThat(Objects.requireNonNull(fitted.accept().get("read")).weights())
        .doesNotContainKey(Signal.RETRIEVAL.wire());
    assertThat(fitted.rank().weights()).containsKey(Signal.RETRIEVAL.wire());
  }

  @Test
  void writesValuesRatesAndTheHashesOfTheData() throws IOException {
    Path file = Files.writeString(folder.resolve("decision.json"), "{\"what\":\"kept\"}");
    Path data = folder.resolve("towns.jsonl");
    FittedDecision fitted = new DecisionFitting(examples, Set.of()).fit();

    DecisionJson.write(file, fitted, List.of(new DecisionJson.Data("towns", data, "all")), data);

    JsonNode written = new ObjectMapper().readTree(file.toFile());
    assertThat(written.path("what").asText()).isEqualTo("kept");
    assertThat(written.at("/accept/read/weights/coverage").isNumber()).isTrue();
    assertThat(written.at("/fitted/rates/towns/right/examples").asInt()).isEqualTo(16);
    assertThat(written.at("/fitted/data/towns/sha256").asText()).matches("[0-9a-f]{64}");
  }

  @Test
  void refusesDataWithoutRightExamples() {
    assertThatExceptionOfType(InvalidQuestionSetException.class)
        .isThrownBy(() -> new DecisionFitting(List.of(), Set.of()))
        .withMessageContaining("right");
  }

  private DecisionExample only(Kind kind) {
    return examples.stream()
        .filter(e -> e.kind() == kind && e.question().startsWith("白岭镇"))
        .findFirst()
        .orElseThrow();
  }

  private static String questions() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TOWNS.length(); i += 2) {
      String town = TOWNS.substring(i, i + 2);
      int bridges = 110 + 4 * i;
      lines.append(
          """
          {"id":"%d","title":"%s","context":"%s镇去年一共修了%d座桥梁。当地的气候四季分明。","question":"%s镇去年修了多少座桥梁？","answers":["%d座"]}
          """
              .formatted(i, town, town, bridges, town, bridges));
    }
    return lines.toString();
  }

  /** Statements end with a full stop; nobody is named, nothing is retrieved. */
  private static final class Towns implements DecisionData.Corpora {
    @Override
    public List<DecisionExample> with(
        Document document, Function<Snapshot, List<DecisionExample>> work) {
      List<Statement> statements = new ArrayList<>();
      for (Paragraph paragraph : document.paragraphs()) {
        int start = paragraph.span().start();
        while (start < paragraph.span().end()) {
          int end = document.text().indexOf('。', start) + 1;
          statements.add(
              new Statement(paragraph.anchor(), new Span(start, end), List.of(), null, null));
          start = end;
        }
      }
      Corpus corpus = new Corpus(List.of(new Briefing(document, List.of(), statements)), List.of());
      return work.apply(new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of()));
    }

    @Override
    public Snapshot of(Optional<Path> briefings) {
      throw new IllegalArgumentException("there are no question sets");
    }
  }
}
