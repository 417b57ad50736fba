package io.yinju.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Exact match and F1 as the evaluation script of CMRC 2018 defines them (Cui et al., A
 * Span-Extraction Dataset for Chinese Machine Reading Comprehension, EMNLP 2019; {@code
 * squad-style-data/cmrc2018_evaluate.py} in github.com/ymcui/cmrc2018).
 *
 * <p>Both lower-case the text and drop the script's punctuation marks. Exact match compares what is
 * left, blanks inside included. For F1 every character from 一 to 龥 is a segment and so is every
 * word between; overlap is the longest run of segments common to both, and the best of the answers
 * counts. The script cuts words with NLTK; here a word is a run of letters and digits, with full
 * stops, commas and apostrophes inside it, and any other character stands alone, which is what NLTK
 * does with the short phrases that are answers.
 */
final class CmrcScore {
  /** The script also lists …… (two characters), which no single character ever equals. */
  private static final String PUNCTUATION = "-:_*^/\\~`+=，。：？！“”；’《》·、「」（）－～『』";

  private CmrcScore() {}

  /** 1 when the prediction is one of the answers, else 0. */
  static double exactMatch(List<String> answers, String prediction) {
    String plain = withoutPunctuation(prediction);
    return answers.stream().anyMatch(a -> withoutPunctuation(a).equals(plain)) ? 1 : 0;
  }

  /** 0 to 1: the best agreement with one of the answers. */
  static double f1(List<String> answers, String prediction) {
    List<String> predicted = segments(prediction);
    return answers.stream().mapToDouble(a -> f1(segments(a), predicted)).max().orElse(0);
  }

  private static double f1(List<String> answer, List<String> predicted) {
    int common = longestCommonRun(answer, predicted);
    if (common == 0) {
      return 0;
    }
    double precision = (double) common / predicted.size();
    double recall = (double) common / answer.size();
    return 2 * precision * recall / (precision + recall);
  }

  static String withoutPunctuation(String text) {
    StringBuilder kept = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .strip()
        .codePoints()
        .filter(c -> PUNCTUATION.indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static List<String> segments(String text) {
    int[] points = withoutPunctuation(text).codePoints().toArray();
    List<String> segments = new ArrayList<>();
    int at = 0;
    while (at < points.length) {
      int end = at + 1;
      if (isWordPart(points[at])) {
        while (end < points.length && continuesWord(points, end)) {
          end++;
        }
      }
      if (!Character.isWhitespace(points[at])) {
        segments.add(new String(points, at, end - at));
      }
      at = end;
    }
    return segments;
  }

  private static boolean isIdeograph(int c) {
    return c >= '一' && c <= '龥';
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) && !isIdeograph(c);
  }

  private static boolean continuesWord(int[] points, int at) {
    boolean joint = ".,'".indexOf(points[at]) >= 0;
    return isWordPart(points[at])
        || (joint && at + 1 < points.length && isWordPart(points[at + 1]));
  }

  private static int longestCommonRun(List<String> a, List<String> b) {
    int best = 0;
    int[] previous = new int[b.size() + 1];
    for (String segment : a) {
      int[] current = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        if (segment.equals(b.get(j))) {
          current[j + 1] = previous[j] + 1;
          best = Math.max(best, current[j + 1]);
        }
      }
      previous = current;
    }
    return best;
  }
}
