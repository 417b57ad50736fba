package io.yinju.attribution;

import java.util.regex.Pattern;

/** Labels that say no more of somebody than that they ask: 记者, 问, or the name of a paper. */
final class AskingLabels {
  private static final WordList LABELS = WordList.load("asking-labels.txt");

  /** How the names of papers and programmes end. */
  private static final WordList PRESS_NAMES = WordList.load("press-names.txt");

  private static final Pattern PAPER = Pattern.compile("《[^《》]{2,14}》[\\p{IsHan}]{0,4}");

  /** Longest and shortest name of a paper in a label that has no brackets. */
  private static final int LONGEST_PAPER = 10;

  private static final int SHORTEST_PAPER = 3;

  private AskingLabels() {}

  static boolean contain(String label) {
    return LABELS.contains(label) || isPaper(label);
  }

  /** 《文博周刊》, 新京报: a paper whose name stands for who asks. */
  static boolean isPaper(String label) {
    return PAPER.matcher(label).matches()
        || (label.length() >= SHORTEST_PAPER
            && label.length() <= LONGEST_PAPER
            && PRESS_NAMES.lengthBefore(label, label.length(), 0) > 0);
  }
}
