package io.yinju.corpus;

/**
 * A half-open range of a document's text, in UTF-16 code units.
 *
 * @param start first code unit, 0 or more
 * @param end one past the last code unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must satisfy 0 <= start <= end, but is [" + start + ", " + end + ")");
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** The text under this span; throws {@link IndexOutOfBoundsException} when it reaches past it. */
  public String cut(String text) {
    return text.substring(start, end);
  }

  /** Whether every position of {@code other} is in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one position. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
