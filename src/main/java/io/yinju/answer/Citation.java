package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that bears an answer's sentence.
 *
 * @param number the n of {@code [n]} in the answer, from 1; 0 where it isn't part of an answer
 * @param documentId the document
 * @param documentTitle its title
 * @param section full text of the nearest heading, null before the first one
 * @param paragraph the body paragraph's number, null for notes and headings
 * @param paragraphId address of paragraph, note or heading: {@code ID#p8}
 * @param speakers who says it; empty where the briefing or a collective speaks
 * @param source the collective or organisation that says it, verbatim, else null
 * @param quote {@code span} cut out of the document's text
 * @param span its place in the document's text
 */
public record Citation(
    int number,
    String documentId,
    String documentTitle,
    @Nullable String section,
    @Nullable Integer paragraph,
    String paragraphId,
    List<Person> speakers,
    @Nullable String source,
    String quote,
    Span span) {
  public Citation {
    if (quote.length() != span.length() || quote.isEmpty()) {
      throw new IllegalArgumentException("quote must be cut from its span " + span);
    }
    speakers = List.copyOf(speakers);
  }

  /** The same place under another number. */
  public Citation withNumber(int newNumber) {
    return new Citation(
        newNumber,
        documentId,
        documentTitle,
        section,
        paragraph,
        paragraphId,
        speakers,
        source,
        quote,
        span);
  }
}
