package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yinju.corpus.Span;
import io.yinju.search.Passage.Scorer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RankFusionTest {
  static Stream<Arguments> rankings() {
    return Stream.of(
        arguments("", "", 1.0, 1.0, 10, ""),
        arguments("abc", "", 1.0, 1.0, 10, "abc"),
        arguments("", "abc", 1.0, 1.0, 2, "ab"),
        arguments("abc", "abc", 1.0, 1.0, 10, "abc"),
        arguments("abc", "cxa", 1.0, 1.0, 10, "acbx"),
        arguments("ba", "ab", 1.0, 1.0, 10, "ab"),
        arguments("dca", "bed", 1.0, 1.0, 10, "dbcea"),
        arguments("ab", "ba", 1.0, 0.0, 10, "ab"),
        arguments("ab", "ba", 1.0, 3.0, 10, "ba"),
        arguments("abc", "cba", 0.0, 0.0, 10, "abc"));
  }

  @ParameterizedTest
  @MethodSource("rankings")
  void fuses(String words, String vectors, double one, double two, int limit, String expected) {
    RankFusion fusion = new RankFusion(60, List.of(one, two));

    List<Passage> fused =
        fusion.fuse(List.of(ranking(words, Scorer.BM25), ranking(vectors, Scorer.COSINE)), limit);

    assertThat(fused.stream().map(p -> p.chunk().text()).collect(Collectors.joining()))
        .isEqualTo(expected);
    assertThat(fused).allMatch(p -> p.scorer() == Scorer.FUSION);
  }

  @Test
  void scoresBySumOfReciprocalRanks() {
    RankFusion fusion = new RankFusion(60, List.of(1.0, 0.5));

    Passage first =
        fusion
            .fuse(List.of(ranking("ba", Scorer.BM25), ranking("xxa", Scorer.COSINE)), 10)
            .getFirst();

    assertThat(first.chunk().text()).isEqualTo("a");
    assertThat(first.score()).isCloseTo(1.0 / 62 + 0.5 / 63, within(1e-12));
  }

  @Test
  void refusesWhatCannotBeFused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RankFusion(-1, List.of(1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankFusion(60, List.of(1.0)).fuse(List.of(), 5))
        .withMessage("expected 1 rankings, got 0");
  }

  private static List<Passage> ranking(String letters, Scorer scorer) {
    return IntStream.range(0, letters.length())
        .mapToObj(i -> new Passage(chunk(letters.charAt(i)), letters.length() - i, scorer))
        .toList();
  }

  private static Chunk chunk(char letter) {
    return new Chunk(
        "d", "", "p1", new Span(letter, letter + 1), "" + letter, null, List.of(), List.of());
  }
}
