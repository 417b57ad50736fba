package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {
  private static final Embedder EMBEDDER = TestModels.embedder();
  private static final String TEXT = "示范区去年新增137家科技企业，GDP增长5.2%。";

  @Test
  void givesNormalisedVectorsOfTheCardsDimension() {
    float[] vector = EMBEDDER.embed(TEXT);

    assertThat(vector).hasSize(EMBEDDER.dimension()).hasSize(512);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void aVectorDoesNotDependOnItsNeighbours() {
    List<String> others =
        IntStream.range(1, 30).mapToObj(i -> "第%d条：%s".formatted(i, "产业协同".repeat(i))).toList();
    float[] alone = EMBEDDER.embed(TEXT);

    List<float[]> together =
        EMBEDDER.embedAll(
            Stream.concat(others.stream(), Stream.concat(Stream.of(TEXT), others.stream()))
                .toList());

    assertThat(together.get(others.size())).containsExactly(alone);
  }

  @Test
  void similarMeaningsLieCloser() {
    float[] question = EMBEDDER.embedQuestion("去年有多少家新的科技公司？");

    assertThat(dot(question, EMBEDDER.embed(TEXT)))
        .isGreaterThan(dot(question, EMBEDDER.embed("会议代表参观了当地的博物馆和古城墙。")) + 0.1);
  }

  @Test
  void caseOfLatinLettersDoesNotMatter() {
    assertThat(EMBEDDER.embed("GDP与AI")).containsExactly(EMBEDDER.embed("gdp与ai"));
  }

  @Test
  void cutsTextsThatAreTooLong() {
    String head = "长三角一体化发展".repeat(80);

    assertThat(EMBEDDER.embed(head + "甲".repeat(500)))
        .containsExactly(EMBEDDER.embed(head + "乙".repeat(5_000)));
  }

  @Test
  void embedsTextsWithoutAnyKnownCharacter() {
    for (String text : List.of("", " ", "\uD83D\uDE00", "\uD800", "\u0000\u200B")) {
      assertThat(dot(EMBEDDER.embed(text), EMBEDDER.embed(text))).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void saysSoWhenUsedAfterItWasClosed() {
    Embedder closed = OnnxEmbedder.open(TestModels.embedderFolder(), TestModels.nativeCache(), 1);
    closed.close();
    closed.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> closed.embed(TEXT))
        .withMessage("the embedder is closed");
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }
}
