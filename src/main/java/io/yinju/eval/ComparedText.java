package io.yinju.eval;

import java.text.Normalizer;
import java.util.Locale;

/** Text as question sets compare it. */
final class ComparedText {
  private static final String INTERPUNCTS = "·•・‧";
  private static final String DASHES = "‐‑‒–—―−";

  private ComparedText() {}

  /** NFKC, case folded, without white space, interpuncts as {@code ·} and dashes as {@code -}. */
  static String of(String text) {
    String wide = mapSeparators(text);
    String folded =
        Normalizer.normalize(wide, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return mapSeparators(folded);
  }

  private static String mapSeparators(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (INTERPUNCTS.indexOf(c) >= 0) {
        out.append('·');
      } else if (DASHES.indexOf(c) >= 0) {
        out.append('-');
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
