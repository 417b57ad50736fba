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
 * @param style how the source sets it
 */
public record Paragraph(
    String anchor, @Nullable Integer number, @Nullable String section, Span span, Style style) {

  /** How a source sets a paragraph. */
  public enum Style {
    /** As running text. */
    PLAIN,
    /** All of it in bold or italic type. */
    STRONG,
    /** As an item of a list. */
    ITEM
  }

  /** A paragraph of running text. */
  public Paragraph(String anchor, @Nullable Integer number, @Nullable String section, Span span) {
    this(anchor, number, section, span, Style.PLAIN);
  }

  /** Whether the source sets all of it off in bold or italic type. */
  public boolean isStrong() {
    return style == Style.STRONG;
  }

  /** Whether it is an item of a list. */
  public boolean isItem() {
    return style == Style.ITEM;
  }

  /** Whether this is a note rather than a numbered paragraph of the body. */
  public boolean isNote() {
    return number == null;
  }
}
