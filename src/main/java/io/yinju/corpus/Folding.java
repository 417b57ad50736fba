package io.yinju.corpus;

/**
 * How far a text is folded before it is compared. All of them apply NFKC and case folding, drop
 * characters without a width (zero-width blanks, direction marks) and write every interpunct as
 * {@code ·} and every dash as {@code -}.
 */
public enum Folding {
  /** Simplified characters, no white space: for looking up names, titles and quotes. */
  LOOKUP(true, false),
  /** Simplified characters, one blank for each run of white space: for cutting into words. */
  WORDS(true, true),
  /** The document's own characters, no white space: how question sets compare evidence. */
  EVIDENCE(false, false);

  private final boolean simplified;
  private final boolean blanksKept;

  Folding(boolean simplified, boolean blanksKept) {
    this.simplified = simplified;
    this.blanksKept = blanksKept;
  }

  boolean simplified() {
    return simplified;
  }

  boolean blanksKept() {
    return blanksKept;
  }
}
