package io.yinju.api;

/** Makes what a client sent fit to be shown in a message to it. */
final class Shown {
  /** Longest piece of a request that a message repeats, in UTF-16 code units. */
  private static final int MAX_LENGTH = 80;

  private Shown() {}

  /** The text on one line, without control characters, cut when it is long. */
  static String briefly(String text) {
    boolean isLong = text.length() > MAX_LENGTH;
    String cut = isLong ? text.substring(0, MAX_LENGTH) : text;
    return wellFormed(cut).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD") + (isLong ? "…" : "");
  }

  /** The text with every lone surrogate, which UTF-8 can't carry, replaced by U+FFFD. */
  static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether the text has a surrogate without its partner. */
  static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
