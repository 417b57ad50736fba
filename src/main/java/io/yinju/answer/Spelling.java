package io.yinju.answer;

import com.ibm.icu.text.Transliterator;
import io.yinju.corpus.FoldedText;
import io.yinju.corpus.Folding;
import java.util.regex.Pattern;

/** One spelling for script, width, case and interpuncts, so that questions and texts compare. */
final class Spelling {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u200b\\ufeff]+");
  private static final Pattern BLANK =
      Pattern.compile("(?<![\\p{IsLatin}\\d]) | (?![\\p{IsLatin}\\d])");

  private static final Pattern NARROW =
      Pattern.compile("(?<![\\p{IsLatin}\\d])[,?!;:]|[,?!;:](?![\\p{IsLatin}\\d\\s])");
  private static final String WIDE = "，？！；：";

  private Spelling() {}

  /** The folded text with single blanks only between Latin words and numbers. */
  static String fold(String text) {
    String plain = CONTROL.matcher(text).replaceAll(" ");
    return BLANK.matcher(FoldedText.fold(plain, Folding.WORDS)).replaceAll("").strip();
  }

  /**
   * The text with the punctuation of Chinese print, which the models know: what is typed as , and ?
   * is ， and ？, but for what stands between Latin letters or digits.
   */
  static String wide(String text) {
    return NARROW.matcher(text).replaceAll(m -> "" + WIDE.charAt(",?!;:".indexOf(m.group())));
  }

  /** Syllables in pinyin without tones, blanks between them: {@code wang zhi gang}. */
  static String pinyin(String text) {
    return Latin.RULES.transliterate(text).strip();
  }

  /** Made when it is first needed: that takes a second. */
  private static final class Latin {
    private static final Transliterator RULES =
        Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }
}
