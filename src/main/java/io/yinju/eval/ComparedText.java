package io.yinju.eval;

import io.yinju.corpus.FoldedText;
import io.yinju.corpus.Folding;

/** Text as question sets compare it: names, evidence, expected words. */
final class ComparedText {
  private ComparedText() {}

  /** The text folded with {@link Folding#EVIDENCE}. */
  static String of(String text) {
    return FoldedText.fold(text, Folding.EVIDENCE);
  }
}
