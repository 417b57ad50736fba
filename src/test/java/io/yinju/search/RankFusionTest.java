package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yinju.corpus.Span;
import io.yinju.search.Passage.Scorer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RankFusionTest {
  /** Letters with their scores in tenths: {@code a9} is passage a with 0.9. */
  static Stream<Arguments> rankings() {
    return Stream.of(
        arguments("", "", 1.0, 10, ""),
        arguments("a9 b8 c1", "", 1.0, 10, "abc"),
        arguments("", "a9 b8 c1", 1.0, 2, "ab"),
        arguments("a9 b8 c1", "a9 b8 c1", 1.0, 10, "abc"),
        arguments("a9 b8", "b9 a1", 0.0, 10, "ab"),
        arguments("a9 b8", "b9 a1", 1.0, 10, "ba"),
        arguments("a9 b1", "b9 a2", 1.0, 10, "ab"),
        arguments("a9 b1", "b9 a2", 3.0, 10, "ba"),
        arguments("a9", "b9 c5", 1.0, 10, "abc"),
        arguments("c5 a5", "b5 d5", 0.0, 10, "acbd"),
        arguments("b5 a5", "b5 a5", 2.0, 10, "ab"));
  }

  @ParameterizedTest
  @MethodSource("rankings")
  void fuses(String words, String meaning, double weight, int limit, String expected) {
    List<Passage> fused =
        new RankFusion(weight)
            .fuse(ranking(words, Scorer.BM25), ranking(meaning, Scorer.COSINE), limit);

    assertThat(fused.stream().map(p -> p.chunk().text()).collect(Collectors.joining()))
        .isEqualTo(expected);
    assertThat(fused).allMatch(p -> p.scorer() == Scorer.FUSION);
  }

  @Test
  void addsTheShareOfTheBestScoreAndTheWeightedCosine() {
    List<Passage> fused =
        new RankFusion(2)
            .fuse(ranking("a8 b4 c2", Scorer.BM25), ranking("b9 a6 d5", Scorer.COSINE), 10);

    assertThat(fused.stream().map(Passage::score))
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-9 ? 0 : Double.compare(x, y))
        .containsExactly(0.5 + 1.8, 1 + 1.2, 0.25 + 1.0, 1.0);
  }

  @Test
  void refusesAWeightThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RankFusion(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankFusion(Double.NaN))
        .withMessage("cosineWeight must be 0 or more, but is NaN");
  }

  private static List<Passage> ranking(String scored, Scorer scorer) {
    return Stream.of(scored.split(" "))
        .filter(s -> !s.isEmpty())
        .map(s -> new Passage(chunk(s.charAt(0)), (s.charAt(1) - '0') / 10.0, scorer))
        .toList();
  }

  private static Chunk chunk(char letter) {
    return new Chunk(
        "d", "", "p1", new Span(letter, letter + 1), "" + letter, null, List.of(), List.of());
  }
}
