package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.inference.Reader.Reading;
import io.yinju.search.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How a reading and the retrieval score of a passage are put together.
 *
 * @param retrievalWeight log-odds that a retrieval score of 1 is worth, 0 or more; bigger trusts
 *     retrieval more
 * @param reach how far a passage's retrieval score may lie below the best one's for it to be read,
 *     0 or more; bigger reads more
 */
record Reranking(double retrievalWeight, double reach) {
  Reranking {
    if (!(retrievalWeight >= 0 && reach >= 0)) {
      throw new IllegalArgumentException(
          "weight and reach must be 0 or more, but are " + retrievalWeight + " and " + reach);
    }
  }

  /**
   * The values of {@code reranking.json}, fitted by {@code ./yinju fit} on questions the reader
   * wasn't trained on; the file has the figures.
   */
  static Reranking fitted() {
    try (InputStream in = Reranking.class.getResourceAsStream("reranking.json")) {
      if (in == null) {
        throw new IllegalStateException("no reranking.json beside " + Reranking.class);
      }
      JsonNode values = new ObjectMapper().readTree(in);
      return new Reranking(
          values.get("retrievalWeight").asDouble(), values.get("reach").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException("reranking.json can't be read", e);
    }
  }

  double score(Passage passage, Reading reading) {
    return reading.logit() + retrievalWeight * passage.score();
  }
}
