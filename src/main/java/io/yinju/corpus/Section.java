package io.yinju.corpus;

/**
 * A heading of a document; what stands under it are the paragraphs that name its anchor.
 *
 * @param anchor {@code h1}, {@code h2}, … in document order
 * @param heading the heading's full text, {@code span} cut out of the document's text
 * @param level 1 for the outermost kind of heading in this document, 2 for the next, …
 * @param span the heading's place in the document's text
 */
public record Section(String anchor, String heading, int level, Span span) {
  public Section {
    if (level < 1) {
      throw new IllegalArgumentException("level must be 1 or more, but is " + level);
    }
  }
}
