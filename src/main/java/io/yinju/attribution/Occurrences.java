package io.yinju.attribution;

import java.util.stream.IntStream;

/** Where a word stands in a document. */
final class Occurrences {
  private Occurrences() {}

  /** The places of a word, in order. */
  static IntStream of(String plain, String word) {
    return IntStream.iterate(plain.indexOf(word), at -> at >= 0, at -> plain.indexOf(word, at + 1));
  }

  /** Whether a sentence begins at a place behind the first of the text. */
  static boolean isHeadOfSentence(String plain, int at) {
    return at > 0 && "。！？”\n　".indexOf(plain.charAt(at - 1)) >= 0;
  }

  /** Whether a clause begins at a place behind the first of the text. */
  static boolean isHeadOfClause(String plain, int at) {
    return at > 0 && "，。；：！？”\n 　".indexOf(plain.charAt(at - 1)) >= 0;
  }
}
