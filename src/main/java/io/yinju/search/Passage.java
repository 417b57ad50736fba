package io.yinju.search;

/**
 * A chunk that was found, with its score and who gave it.
 *
 * @param chunk what was found
 * @param score higher is better; only comparable within one {@code scorer} and query
 * @param scorer how to read the score
 */
public record Passage(Chunk chunk, double score, Scorer scorer) {
  /** What a passage's score is. */
  public enum Scorer {
    /** Okapi BM25 over words and character bigrams, 0 or more. */
    BM25,
    /** Cosine of the embeddings, -1 to 1. */
    COSINE,
    /** {@link RankFusion} of the two; about 0 to 3. */
    FUSION
  }
}
