package io.yinju.attribution;

import io.yinju.corpus.Span;

/**
 * Tells what is no part of a name that rules read longer than a pointer does: the end of a title
 * before it (矿产律|师某某某) and the beginning of what its bearer does behind it (某某|租了八台, 某某|先开口).
 */
final class NameEdges {
  /** Adverbs of one character that given names end with, too. */
  private static final String ADVERBS = NameScorer.ADVERBS + "正";

  /** What stands behind a verb and no given name. */
  private static final String ASPECT = "了着过";

  /** Longest title that is looked for. */
  private static final int LONGEST_TITLE = 8;

  /** Longest word. */
  private static final int LONGEST = 2;

  private final Lexicon lexicon = Lexicon.chinese();
  private final NameRecognizer recognizer;
  private final String text;

  NameEdges(NameRecognizer recognizer, String text) {
    this.recognizer = recognizer;
    this.text = text;
  }

  /**
   * Whether all that the longer name has more than the shorter one inside it is no name's. A
   * surname with a title isn't cut.
   */
  boolean runOver(Span longer, Span shorter) {
    return lexicon.titles.lengthBefore(text, longer.end(), longer.start()) < 2
        && (longer.start() == shorter.start() || isTitle(longer.start(), shorter.start()))
        && (longer.end() == shorter.end() || isTold(shorter.end(), longer.end()));
  }

  private boolean isTitle(int from, int name) {
    return lexicon.titleBefore(text, name, Math.max(0, name - LONGEST_TITLE)) > name - from
        && lexicon.surnameAt(text, name, text.length()) > 0;
  }

  private boolean isTold(int end, int until) {
    String tail = text.substring(end, until);
    if (tail.length() > LONGEST || until >= text.length()) {
      return false;
    }
    if (tail.length() == LONGEST) {
      return recognizer.isVerb(tail);
    }
    char c = tail.charAt(0);
    return recognizer.followsNames(c)
        || (ADVERBS.indexOf(c) >= 0 && isVerbAt(until))
        || (recognizer.isVerb(tail) && ASPECT.indexOf(text.charAt(until)) >= 0);
  }

  private boolean isVerbAt(int at) {
    return recognizer.isVerb(text.substring(at, at + 1))
        || (at + LONGEST <= text.length() && recognizer.isVerb(text.substring(at, at + LONGEST)));
  }
}
