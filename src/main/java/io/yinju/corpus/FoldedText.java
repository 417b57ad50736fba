package io.yinju.corpus;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text in the form in which it is compared, with a map of every position back to the original.
 * Folding is the same for any text and takes time linear in its length. Immutable.
 */
public final class FoldedText {
  private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Longest run of combining marks that is normalised as one; longer ones are cut. */
  private static final int LONGEST_CLUSTER = 64;

  private static final String INTERPUNCTS = "·•・‧∙⋅⸱";
  private static final String DASHES = "-‐‑‒–—―−─﹘";

  private final String original;
  private final String folded;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String original, String folded, int[] starts, int[] ends) {
    this.original = original;
    this.folded = folded;
    this.starts = starts;
    this.ends = ends;
  }

  /** Folds with {@link Folding#LOOKUP}. */
  public static FoldedText of(String text) {
    return of(text, Folding.LOOKUP);
  }

  /** Folds a text; unpaired surrogates are kept as they are. */
  public static FoldedText of(String text, Folding folding) {
    return new Builder(text, folding).build();
  }

  /** The text folded with {@link Folding#LOOKUP}, without a map. */
  public static String fold(String text) {
    return of(text).folded;
  }

  /** The folded text, without a map. */
  public static String fold(String text, Folding folding) {
    return of(text, folding).folded;
  }

  /** The folded text. */
  public String folded() {
    return folded;
  }

  /** The text that was folded. */
  public String original() {
    return original;
  }

  /**
   * The shortest range of the original that a range of the folded text came from; a character that
   * unfolds into several (㈱, ﬁ) is given whole.
   *
   * @throws IndexOutOfBoundsException when the range reaches past the folded text
   */
  public Span toOriginal(int start, int end) {
    if (start < 0 || end < start || end > folded.length()) {
      throw new IndexOutOfBoundsException(
          "[" + start + ", " + end + ") of " + folded.length() + " folded characters");
    }
    if (start == end) {
      int at = start < folded.length() ? starts[start] : original.length();
      return new Span(at, at);
    }
    return new Span(starts[start], ends[end - 1]);
  }

  /**
   * The first folded character that comes from this position of the original or a later one; the
   * folded length when there is none.
   */
  public int foldedIndex(int originalPosition) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > originalPosition) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Where a folded string first occurs at or after a folded position, as a range of the original;
   * empty for a string without characters.
   */
  public Optional<Span> find(String foldedNeedle, int fromFolded) {
    if (foldedNeedle.isEmpty()) {
      return Optional.empty();
    }
    int at = folded.indexOf(foldedNeedle, fromFolded);
    return at < 0 ? Optional.empty() : Optional.of(toOriginal(at, at + foldedNeedle.length()));
  }

  private static final class Builder {
    private final String text;
    private final Folding folding;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;

    Builder(String text, Folding folding) {
      this.text = text;
      this.folding = folding;
      this.out = new StringBuilder(text.length());
      this.starts = new int[text.length() + 8];
      this.ends = new int[text.length() + 8];
    }

    FoldedText build() {
      int i = 0;
      while (i < text.length()) {
        int end = clusterEnd(i);
        if (end == i + 1 && isPlain(text.charAt(i))) {
          append(text.charAt(i), i, end);
        } else {
          String cluster = NFKC_CASEFOLD.normalize(text.substring(i, end));
          for (int k = 0; k < cluster.length(); k++) {
            append(cluster.charAt(k), i, end);
          }
        }
        i = end;
      }
      int length = out.length();
      if (folding.simplified()) {
        Simplifier.simplify(out);
      }
      return new FoldedText(
          text, out.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** Characters that folding leaves alone: the bulk of a Chinese text. */
    private static boolean isPlain(char c) {
      return (c >= '一' && c <= '鿿') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    private int clusterEnd(int start) {
      int i = start + Character.charCount(text.codePointAt(start));
      int limit = Math.min(text.length(), start + LONGEST_CLUSTER);
      while (i < limit && !startsCluster(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      return i;
    }

    private static boolean startsCluster(int c) {
      return c < 0x300 || (c >= '一' && c <= '鿿') || NFKC_CASEFOLD.hasBoundaryBefore(c);
    }

    private void append(char c, int start, int end) {
      char unified = unify(c);
      if (unified == ' ') {
        if (!folding.blanksKept() || out.isEmpty() || out.charAt(out.length() - 1) == ' ') {
          return;
        }
      }
      int at = out.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      out.append(unified);
      starts[at] = start;
      ends[at] = end;
    }

    private static char unify(char c) {
      if (c >= '一' && c <= '鿿') {
        return c;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return ' ';
      }
      if (INTERPUNCTS.indexOf(c) >= 0) {
        return '·';
      }
      return DASHES.indexOf(c) >= 0 ? '-' : c;
    }
  }
}
