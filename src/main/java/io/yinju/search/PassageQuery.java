package io.yinju.search;

import java.util.Set;

/**
 * What to look for and where.
 *
 * @param text the question or its topic in plain words; never parsed as a query language
 * @param documents only chunks of these documents; empty = all
 * @param speakers only chunks of these {@link Chunk#speakerKeyword}s; empty = all
 * @param limit how many at most, 1 to 1,000
 * @param headings whether headings are looked for too
 */
public record PassageQuery(
    String text, Set<String> documents, Set<String> speakers, int limit, boolean headings) {
  public PassageQuery {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1,000, but is " + limit);
    }
    documents = Set.copyOf(documents);
    speakers = Set.copyOf(speakers);
  }

  /** A query for statements only. */
  public PassageQuery(String text, Set<String> documents, Set<String> speakers, int limit) {
    this(text, documents, speakers, limit, false);
  }

  /** A query for statements over everything. */
  public static PassageQuery of(String text, int limit) {
    return new PassageQuery(text, Set.of(), Set.of(), limit);
  }

  /** The same query with another limit. */
  PassageQuery withLimit(int newLimit) {
    return new PassageQuery(text, documents, speakers, newLimit, headings);
  }

  /** Whether a chunk is among those looked for. */
  boolean admits(Chunk chunk) {
    return (headings || !chunk.isHeading())
        && (documents.isEmpty() || documents.contains(chunk.documentId()))
        && (speakers.isEmpty() || chunk.speakers().stream().anyMatch(speakers::contains));
  }
}
