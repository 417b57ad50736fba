package io.yinju.answer;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for script, width, case and interpuncts, so that questions and texts compare. */
final class Spelling {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator LATIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private static final Pattern INTERPUNCT = Pattern.compile("[·•・‧∙･⋅]");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cntrl}\\u200b\\ufeff]+");
  private static final Pattern BLANK =
      Pattern.compile("(?<![\\p{IsLatin}\\d]) | (?![\\p{IsLatin}\\d])");

  private Spelling() {}

  /** The folded text with single blanks only between Latin words and numbers. */
  static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = INTERPUNCT.matcher(SIMPLIFIED.transliterate(folded)).replaceAll("·");
    folded = WHITE.matcher(folded).replaceAll(" ").strip();
    return BLANK.matcher(folded).replaceAll("");
  }

  /** Syllables in pinyin without tones, blanks between them: {@code wang zhi gang}. */
  static String pinyin(String text) {
    return LATIN.transliterate(text).strip();
  }
}
