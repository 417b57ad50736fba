package io.yinju.search;

import io.yinju.inference.Reader;
import io.yinju.inference.Reader.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the first passages of a retrieval anew by what a reader makes of them. Thread-safe.
 *
 * <p>A passage's score is the reader's calibrated log-odds that it answers plus a weight times its
 * retrieval score; {@link Reranking} says how the weight was fitted. Passages that retrieval puts
 * so far behind the best that a reading hardly ever makes them first aren't read.
 */
public final class ReaderReranker {
  /** How many passages are read at most; further ones keep their order behind them. */
  public static final int DEPTH = 5;

  private final Reader reader;
  private final Reranking values;

  /** A reranker with the fitted values. */
  public ReaderReranker(Reader reader) {
    this(reader, Reranking.fitted());
  }

  /** A reranker with values of its own. */
  public ReaderReranker(Reader reader, Reranking values) {
    this.reader = reader;
    this.values = values;
  }

  /**
   * A passage with its reading.
   *
   * @param passage as it was retrieved
   * @param reading of its text; offsets count from the chunk's start
   * @param score what it is ordered by
   */
  public record ReadPassage(Passage passage, Reading reading, double score) {}

  /**
   * Reads the first passages and orders them, best first; ties in the order given.
   *
   * @param fused passages of one retrieval, best first
   */
  public List<ReadPassage> rerank(String question, List<Passage> fused) {
    List<Passage> first = worthReading(fused);
    List<Reading> readings =
        reader.read(question, first.stream().map(p -> p.chunk().text()).toList());
    List<ReadPassage> read = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Passage passage = first.get(i);
      read.add(new ReadPassage(passage, readings.get(i), values.score(passage, readings.get(i))));
    }
    read.sort(Comparator.comparingDouble(ReadPassage::score).reversed());
    return List.copyOf(read);
  }

  private List<Passage> worthReading(List<Passage> fused) {
    return fused.stream()
        .limit(DEPTH)
        .filter(p -> p.score() >= fused.getFirst().score() - values.reach())
        .toList();
  }
}
