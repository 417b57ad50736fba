package io.yinju.answer;

import io.yinju.search.Chunk;
import io.yinju.search.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of the passages that retrieval found for a question as it was asked.
 *
 * @param shares each statement's score: that of its best passage as a share of the best of all, 0
 *     to 1, best first
 */
record Retrieved(Map<Entry, Double> shares) {

  /** The statements that the passages cut. */
  static Retrieved of(StatementTable table, List<Passage> passages) {
    Map<Entry, Double> shares = new LinkedHashMap<>();
    for (Passage passage : passages) {
      Chunk chunk = passage.chunk();
      double share = passage.score() / passages.getFirst().score();
      table
          .within(chunk.documentId(), chunk.span().start(), chunk.span().end())
          .forEach(entry -> shares.putIfAbsent(entry, share));
    }
    return new Retrieved(shares);
  }

  /** The statements, best first. */
  List<Entry> entries() {
    return List.copyOf(shares.keySet());
  }

  /** A statement's share, 0 when it wasn't found. */
  double share(Entry entry) {
    return shares.getOrDefault(entry, 0.0);
  }
}
