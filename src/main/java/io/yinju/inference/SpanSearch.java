package io.yinju.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the best answer spans in the scores of a window. A span from token i to token j scores
 * {@code start[i] + end[j]}; its margin is that less the score of {@code [CLS]}, "no answer here".
 */
final class SpanSearch {
  /** By margin, then by position. */
  private static final Comparator<TokenSpan> BEST_FIRST =
      Comparator.comparingDouble(TokenSpan::margin)
          .reversed()
          .thenComparingInt(TokenSpan::first)
          .thenComparingInt(TokenSpan::last);

  private SpanSearch() {}

  /**
   * A span of a passage's tokens.
   *
   * @param first its first token
   * @param last its last token
   * @param margin above "no answer here"
   */
  record TokenSpan(int first, int last, double margin) {
    boolean overlaps(TokenSpan other) {
      return first <= other.last && other.first <= last;
    }
  }

  /**
   * The best spans of a window that don't overlap.
   *
   * @param start start scores of the whole input, {@code [CLS]} first
   * @param end end scores of the whole input
   * @param at where the passage's tokens begin in the input
   * @param offset added to token positions, to count from the passage's first token
   * @param count number of the passage's tokens in the window
   * @param longest tokens that a span has at most
   * @param most how many spans at most
   */
  static List<TokenSpan> best(
      float[] start, float[] end, int at, int offset, int count, int longest, int most) {
    double none = (double) start[0] + end[0];
    List<TokenSpan> found = new ArrayList<>();
    while (found.size() < most) {
      TokenSpan next = null;
      for (int i = 0; i < count; i++) {
        for (int j = i; j < Math.min(count, i + longest); j++) {
          double margin = (double) start[at + i] + end[at + j] - none;
          if (next == null || margin > next.margin()) {
            TokenSpan span = new TokenSpan(offset + i, offset + j, margin);
            next = found.stream().noneMatch(span::overlaps) ? span : next;
          }
        }
      }
      if (next == null) {
        return found;
      }
      found.add(next);
    }
    return found;
  }

  /** The best of several windows' spans that don't overlap. */
  static List<TokenSpan> merge(List<TokenSpan> spans, int most) {
    List<TokenSpan> merged = new ArrayList<>();
    for (TokenSpan span : spans.stream().sorted(BEST_FIRST).toList()) {
      if (merged.size() < most && merged.stream().noneMatch(span::overlaps)) {
        merged.add(span);
      }
    }
    return merged;
  }
}
