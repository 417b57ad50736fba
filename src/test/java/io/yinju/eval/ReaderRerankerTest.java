package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yinju.corpus.Span;
import io.yinju.eval.ReaderReranker.ReadPassage;
import io.yinju.inference.Reader;
import io.yinju.search.Chunk;
import io.yinju.search.Passage;
import io.yinju.search.Passage.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderRerankerTest {

  @Test
  void movesThePassageThatAnswersForward() {
    List<ReadPassage> read =
        new ReaderReranker(new LengthReader(), new Reranking(1, 9))
            .rerank("问", passages("短", "更长的一段", "长段"));

    assertThat(texts(read)).containsExactly("更长的一段", "长段", "短");
    assertThat(read.getFirst().score()).isCloseTo(5 + 0.9, within(1e-9));
    assertThat(read.getFirst().reading().logit()).isEqualTo(5);
  }

  @Test
  void aHeavyWeightKeepsTheOrderOfRetrieval() {
    List<ReadPassage> read =
        new ReaderReranker(new LengthReader(), new Reranking(100, 9))
            .rerank("问", passages("短", "更长的一段", "长段"));

    assertThat(texts(read)).containsExactly("短", "更长的一段", "长段");
  }

  @Test
  void readsOnlyTheFirstPassages() {
    LengthReader reader = new LengthReader();
    List<Passage> many =
        passages(IntStream.range(0, 20).mapToObj(i -> "段" + i).toArray(String[]::new));

    List<ReadPassage> read = new ReaderReranker(reader, new Reranking(1, 9)).rerank("问", many);

    assertThat(read).hasSize(ReaderReranker.DEPTH);
    assertThat(reader.passages).hasSize(ReaderReranker.DEPTH);
  }

  @Test
  void doesNotReadWhatRetrievalPutsFarBehind() {
    LengthReader reader = new LengthReader();

    new ReaderReranker(reader, new Reranking(1, 0.15)).rerank("问", passages("甲", "乙", "丙"));

    assertThat(reader.passages).containsExactly("甲", "乙");
  }

  @Test
  void theFittedValuesAreInRange() {
    assertThat(Reranking.fitted().retrievalWeight()).isPositive();
    assertThat(Reranking.fitted().reach()).isPositive();
  }

  @Test
  void nothingFoundIsNothingRead() {
    assertThat(new ReaderReranker(new LengthReader()).rerank("问", List.of())).isEmpty();
  }

  private static List<String> texts(List<ReadPassage> read) {
    return read.stream().map(r -> r.passage().chunk().text()).toList();
  }

  private static List<Passage> passages(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Passage(chunk(texts[i], i), 1 - i / 10.0, Scorer.FUSION))
        .toList();
  }

  private static Chunk chunk(String text, int at) {
    return new Chunk("d", "", "p1", new Span(at, at + 1), text, null, List.of(), List.of());
  }

  /** Thinks that longer passages are likelier to answer. */
  private static final class LengthReader implements Reader {
    private final List<String> passages = new ArrayList<>();

    @Override
    public List<Reading> read(String question, List<String> given) {
      passages.addAll(given);
      return given.stream().map(p -> LengthReader.reading(p)).toList();
    }

    private static Reading reading(String passage) {
      return new Reading(List.of(new Candidate(0, 1, 0)), passage.length());
    }

    @Override
    public String id() {
      return "length";
    }

    @Override
    public void close() {}
  }
}
