package io.yinju.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinju.answer.Citation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A citation.
 *
 * @param number the n of {@code [n]}, or the rank among the nearest; left out of found passages
 * @param documentId the document
 * @param documentTitle its title
 * @param section full text of the nearest heading, or null
 * @param paragraph the body paragraph's number, null for notes and headings
 * @param paragraphId address of paragraph, note or heading
 * @param speakers who says it
 * @param source the collective or organisation that says it, or null
 * @param quote cut out of the document's text
 * @param start first UTF-16 code unit of the quote
 * @param end one past the last
 */
public record CitationBody(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number,
    String documentId,
    String documentTitle,
    @Nullable String section,
    @Nullable Integer paragraph,
    String paragraphId,
    List<PersonBody.Brief> speakers,
    @Nullable String source,
    String quote,
    int start,
    int end) {

  static CitationBody of(Citation citation) {
    return new CitationBody(
        citation.number() == 0 ? null : citation.number(),
        citation.documentId(),
        citation.documentTitle(),
        citation.section(),
        citation.paragraph(),
        citation.paragraphId(),
        citation.speakers().stream().map(PersonBody.Brief::of).toList(),
        citation.source(),
        citation.quote(),
        citation.span().start(),
        citation.span().end());
  }

  /** Numbered from 1 in their order. */
  static List<CitationBody> ranked(List<Citation> citations) {
    return IntStream.range(0, citations.size())
        .mapToObj(i -> of(citations.get(i).withNumber(i + 1)))
        .toList();
  }
}
