package io.yinju.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the body, or a note (guest list, footnote, header line, colophon).
 *
 * @param anchor {@code p1}, {@code p2}, … for body paragraphs, {@code n1}, {@code n2}, … for notes,
 *     each in document order
 * @param number the body paragraph's number from 1, null for a note
 * @param section anchor of the nearest heading above, null before the first one
 * @param span its place in the document's text, without surrounding white space
 * @param strong whether the source sets all of it off in bold or italic type
 */
public record Paragraph(
    String anchor, @Nullable Integer number, @Nullable String section, Span span, boolean strong) {

  /** A paragraph in ordinary type. */
  public Paragraph(String anchor, @Nullable Integer number, @Nullable String section, Span span) {
    this(anchor, number, section, span, false);
  }

  /** Whether this is a note rather than a numbered paragraph of the body. */
  public boolean isNote() {
    return number == null;
  }
}
