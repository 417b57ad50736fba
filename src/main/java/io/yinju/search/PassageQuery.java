package io.yinju.search;

import java.util.Set;

/**
 * What to look for and where.
 *
 * @param text the question or its topic in plain words; never parsed as a query language
 * @param documents only chunks of these documents; empty = all
 * @param speakers only chunks of these {@link Chunk#speakerKeyword}s; empty = all
 * @param limit how many at most, 1 to 1,000
 */
public record PassageQuery(String text, Set<String> documents, Set<String> speakers, int limit) {
  public PassageQuery {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1,000, but is " + limit);
    }
    documents = Set.copyOf(documents);
    speakers = Set.copyOf(speakers);
  }

  /** A query over everything. */
  public static PassageQuery of(String text, int limit) {
    return new PassageQuery(text, Set.of(), Set.of(), limit);
  }
}
