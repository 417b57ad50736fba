package io.yinju.answer;

/** Keeps a phrase from being cut inside quotation marks, brackets and the marks of titles. */
final class Enclosed {
  private static final String OPENING = "“「『《（(‘";
  private static final String CLOSING = "”」』》）)’";

  /** Those that belong to the phrase they enclose: 《…》 and brackets. */
  private static final String KEPT = "《（(";

  /** A regular expression of a quotation, its words in the last group. */
  static final String QUOTATION = "[“「『\"‘]([^“”「」『』\"‘’]{2,})[”」』\"’]";

  private Enclosed() {}

  /**
   * Where a phrase [from, to) begins when it is to hold what opens before a mark that closes in it;
   * {@code from} where nothing does, or where it would be longer than {@code longest}.
   */
  static int start(String text, int from, int to, int longest) {
    int depth = 0;
    int start = from;
    for (int i = from; i >= 0 && from < to && i < to; i++) {
      if (i < text.length() && OPENING.indexOf(text.charAt(i)) >= 0) {
        depth++;
      }
      int kind = i < text.length() ? CLOSING.indexOf(text.charAt(i)) : -1;
      if (kind >= 0 && depth-- <= 0) {
        depth = 0;
        int open = text.lastIndexOf(OPENING.charAt(kind), from);
        start = open >= 0 && to - open <= longest ? Math.min(start, open) : start;
      }
    }
    return start;
  }

  /** Where a phrase ends when it is to hold what closes behind a mark that opens in it. */
  static int end(String text, int from, int to, int longest) {
    int depth = 0;
    int end = to;
    for (int i = Math.min(to, text.length()) - 1; i >= 0 && i >= from; i--) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        depth++;
      }
      int kind = OPENING.indexOf(text.charAt(i));
      if (kind >= 0 && depth-- <= 0) {
        depth = 0;
        int close = text.indexOf(CLOSING.charAt(kind), to);
        end = close >= 0 && close + 1 - from <= longest ? Math.max(end, close + 1) : end;
      }
    }
    return end;
  }

  /**
   * Length of a statement up to a quotation mark at its end that nothing in it opens: the last
   * sentence of a longer quotation.
   */
  static int balanced(String text) {
    int end = text.length();
    while (end > 1) {
      char last = text.charAt(end - 1);
      int kind = CLOSING.indexOf(last);
      boolean closes =
          kind >= 0 && KEPT.indexOf(OPENING.charAt(kind)) < 0 && depth(text, end, kind) < 0;
      if (!closes && !Character.isWhitespace(last)) {
        return end;
      }
      end--;
    }
    return end;
  }

  private static int depth(String text, int end, int kind) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += text.charAt(i) == OPENING.charAt(kind) ? 1 : 0;
      depth -= text.charAt(i) == CLOSING.charAt(kind) ? 1 : 0;
    }
    return depth;
  }

  /** A phrase without the quotation marks around all of it. */
  static String bare(String phrase) {
    int kind = phrase.length() < 2 ? -1 : OPENING.indexOf(phrase.charAt(0));
    boolean whole =
        kind >= 0
            && KEPT.indexOf(phrase.charAt(0)) < 0
            && phrase.indexOf(CLOSING.charAt(kind)) == phrase.length() - 1;
    return whole ? phrase.substring(1, phrase.length() - 1) : phrase;
  }
}
