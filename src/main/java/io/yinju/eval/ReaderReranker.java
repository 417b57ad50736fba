package io.yinju.eval;

import io.yinju.inference.Reader;
import io.yinju.inference.Reader.Reading;
import io.yinju.search.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the first passages of a retrieval anew by what a reader makes of them. Answering weighs
 * readings by more than this; here models and index are measured alone. Thread-safe.
 *
 * <p>A passage's score is the reader's calibrated log-odds that it answers plus a weight times its
 * retrieval score; {@link Reranking} says how the weight was fitted. Passages that retrieval puts
 * so far behind the best that a reading hardly ever makes them first aren't read.
 */
final class ReaderReranker {
  /** How many passages are read at most; further ones are left out. */
  static final int DEPTH = 5;

  private final Reader reader;
  private final Reranking values;

  /** A reranker with the fitted values. */
  ReaderReranker(Reader reader) {
    this(reader, Reranking.fitted());
  }

  /** A reranker with values of its own. */
  ReaderReranker(Reader reader, Reranking values) {
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
  record ReadPassage(Passage passage, Reading reading, double score) {}

  /**
   * Reads the first passages and gives these alone, best first; ties in the order given.
   *
   * @param fused passages of one retrieval, best first
   */
  List<ReadPassage> rerank(String question, List<Passage> fused) {
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
