package io.yinju.attribution;

import java.util.BitSet;

/** How the recogniser cut a text into words. Only evidence: nothing is decided by it alone. */
final class Tokens {
  private final BitSet boundaries;
  private final BitSet names;
  private final BitSet proper;
  private final byte[] nature;
  private final int[] end;

  /** A text of this length, without any word yet. */
  Tokens(int length) {
    boundaries = new BitSet(length + 1);
    names = new BitSet(length);
    proper = new BitSet(length);
    nature = new byte[length];
    end = new int[length];
    boundaries.set(0);
    boundaries.set(length);
  }

  /**
   * Adds the word [from, to).
   *
   * @param kind first letter of its part of speech: n noun, v verb, p preposition, t time, …
   * @param name whether it was taken for a personal name
   */
  void add(int from, int to, char kind, boolean name) {
    boundaries.set(from);
    boundaries.set(to);
    end[from] = to;
    nature[from] = (byte) kind;
    if (name) {
      names.set(from, to);
    }
  }

  /** Says that the word [from, to) names a place, a body or a thing. */
  void markProper(int from, int to) {
    proper.set(from, to);
  }

  /** Whether some word of [from, to) names a place, a body or a thing. */
  boolean holdsProperName(int from, int to) {
    int at = proper.nextSetBit(from);
    return at >= 0 && at < to;
  }

  /** Whether some word of [from, to) was taken for a personal name. */
  boolean holdsName(int from, int to) {
    int at = names.nextSetBit(from);
    return at >= 0 && at < to;
  }

  /** Makes the name that begins at {@code from} end at {@code to}, over the words between. */
  void extend(int from, int to) {
    boundaries.clear(from + 1, to);
    boundaries.set(to);
    end[from] = to;
    names.set(from, to);
  }

  /** Whether a position lies in a word taken for a personal name. */
  boolean isInName(int position) {
    return names.get(position);
  }

  boolean isBoundary(int position) {
    return boundaries.get(position);
  }

  /** Whether [from, to) consists of whole words. */
  boolean aligned(int from, int to) {
    return boundaries.get(from) && boundaries.get(to);
  }

  /** Part of speech of the word that begins here; 0 when none does. */
  char natureAt(int position) {
    return position < nature.length ? (char) nature[position] : 0;
  }

  /** First position of the word that ends at {@code position}. */
  int startOfWordBefore(int position) {
    return Math.max(0, boundaries.previousSetBit(Math.max(0, position - 1)));
  }

  /** End of the word that begins at {@code position}; the next position when none does. */
  int endOfWordAt(int position) {
    return end[position] > position ? end[position] : position + 1;
  }

  /** Whether [from, to) is covered by personal names and cut at their borders. */
  boolean isName(int from, int to) {
    return aligned(from, to) && names.nextClearBit(from) >= to;
  }

  /** Whether some word of two or more characters that is no name lies in or across [from, to). */
  boolean holdsOtherWord(int from, int to) {
    int p = startOfWordBefore(from + 1);
    while (p < to) {
      int e = endOfWordAt(p);
      if (e - p >= 2 && !names.get(p)) {
        return true;
      }
      p = e;
    }
    return false;
  }
}
