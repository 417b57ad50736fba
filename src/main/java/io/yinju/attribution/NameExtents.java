package io.yinju.attribution;

/** How far a name reaches, by what stands around it and by all its places in the document. */
final class NameExtents {
  /** Verbs and function words of one character that are frequent in given names, too. */
  private static final String VERBS = "进有和发立可连保亮学士以之先元全才多余大小";

  /** Longest title that is looked for before a name. */
  private static final int LONGEST_TITLE = 8;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameShapes shapes;

  NameExtents(String plain, Tokens tokens, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.shapes = shapes;
  }

  /** Whether what looks like a name of two characters is one of three. */
  boolean isLonger(int from, int end, int left) {
    return canGoOn(from, end) && (isAlwaysLonger(from, end) || (left >= 3 && isRemainder(end)));
  }

  /**
   * 副教授|迮向前|。: whether a word ends a sentence behind a title somewhere, so that its last character,
   * which is often a word of its own behind a name (某某|前), belongs to it.
   */
  boolean closesSentence(int from, int end) {
    int length = end - from;
    return Occurrences.of(plain, plain.substring(from, end))
        .anyMatch(
            at ->
                at + length < plain.length()
                    && "。！？\n".indexOf(plain.charAt(at + length)) >= 0
                    && shapes.isListedTitleEnd(at, Math.max(0, at - LONGEST_TITLE)));
  }

  /** Whether the character behind a surname and one more may belong to the name. */
  private boolean canGoOn(int from, int end) {
    return end - from == 2
        && end < plain.length()
        && lexicon.surnameAt(plain, from, end + 1) == 1
        && NameShapes.isHan(plain.charAt(end))
        && (!NameScorer.NOT_LAST.contains(plain.substring(end, end + 1))
            || closesSentence(from, end + 1))
        && !lexicon.holdsFunctionCharacter(plain.substring(end, end + 1))
        && "是为有家和与及等从将之所在".indexOf(plain.charAt(end)) < 0
        && shapes.titleAt(end, plain.length()) == 0
        && lexicon.verbs.lengthAt(plain, end, plain.length()) == 0
        && lexicon.adverbials.lengthAt(plain, end, plain.length()) == 0
        && lexicon.prepositions.lengthAt(plain, end, plain.length()) == 0;
  }

  /**
   * 谷长|庚: whether the recogniser cuts a name short, which the same character, no word of grammar,
   * follows wherever it stands in the document.
   */
  private boolean isAlwaysLonger(int from, int end) {
    String word = plain.substring(from, end);
    int times = 0;
    boolean cut = false;
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      boolean same = at + 2 < plain.length() && plain.charAt(at + 2) == plain.charAt(end);
      if (!same) {
        return false;
      }
      times++;
      cut |= tokens.isName(at, at + 2) && tokens.endOfWordAt(at + 2) == at + 3;
    }
    return cut && times > 1;
  }

  /** 班长万里|晴|每天: a frequent character of given names stands alone before another word. */
  private boolean isRemainder(int end) {
    int next = end + 1;
    return tokens.aligned(end, next)
        && NameScorer.GIVEN.contains(plain.substring(end, next))
        && VERBS.indexOf(plain.charAt(end)) < 0
        && next < plain.length()
        && tokens.endOfWordAt(next) - next > 1
        && "trdpvm".indexOf(tokens.natureAt(next)) >= 0;
  }
}
