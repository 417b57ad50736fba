package io.yinju.attribution;

/** Weighs whether a stretch of text is a Chinese or a short transliterated name. */
final class NameScorer {
  /**
   * Adverbs that end what only looks like a compound surname with a given name of two characters.
   */
  static final String ADVERBS = "先再又也都就才却则还仍便即";

  static final WordList GIVEN = WordList.load("given-name-characters.txt");

  static final WordList NOT_LAST = WordList.load("not-at-names-end.txt");

  private static final WordList JAPANESE_GIVEN = WordList.load("japanese-given-names.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameRecognizer recognizer;
  private final NameShapes shapes;
  private final NotNames notNames;
  private final NameExtents extents;

  NameScorer(String plain, Tokens tokens, NameRecognizer recognizer, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.recognizer = recognizer;
    this.shapes = shapes;
    this.notNames = new NotNames(plain, tokens, recognizer, shapes);
    this.extents = new NameExtents(plain, tokens, shapes);
  }

  /**
   * Points for [from, end) as a Chinese or short transliterated name; see {@link MentionFinder}.
   */
  int score(int from, int end, int left, int floor, int to) {
    int shape = shape(from, end);
    boolean name = tokens.isName(from, end);
    if (shape < 0 && !name && end - from > 3) {
      return 0;
    }
    String word = plain.substring(from, end);
    if (notNames.contains(from, end, left, floor, to)
        || isCutPredicate(word, end, to)
        || (NOT_LAST.contains(plain.substring(end - 1, end)) && isWholeBefore(from, end - 1))) {
      return 0;
    }
    int right = shapes.right(end, to);
    right = right == 3 && left < 3 ? 2 : right;
    boolean titled = left >= 3 && shapes.isListedTitleEnd(from, floor);
    if (titled && right == 0 && isFollowedByPredicate(end)) {
      right = 1;
    }
    boolean bare = shape < 0 && isFramedUnknown(from, end, left, to);
    if ((left <= 0 && right <= 0 && end < to && tokens.natureAt(end) == 'n')
        || (shape < 0 && !bare && (left < 3 || right < 2))) {
      return 0;
    }
    if (shape < 0 && !name && !bare) {
      return 0;
    }
    int score = Math.max(shape, 0) + left + right;
    if (name) {
      score += left < 3 && recognizer.isOrdinaryWord(word) ? -1 : 3;
    } else {
      boolean bounded = left >= 3 && shapes.isRightBoundary(end, to);
      boolean framed = bounded || (titled && right > 0);
      boolean sounding = left >= 1 && right >= 2 && isSurnameAndWord(from, end);
      boolean mild = framed || isSurnameAndWord(from, end);
      boolean again = left >= 1 && right >= 0 && isRepeated(from, end);
      boolean compound = shape == 2 && tokens.isBoundary(from) && tokens.isBoundary(end);
      boolean nominal = "natzs".indexOf(tokens.natureAt(from)) >= 0;
      boolean verbal = tokens.natureAt(from) == 'v';
      boolean named = titled && shape > 0 && ((framed && nominal) || (bounded && verbal));
      score += tokens.isInName(from) ? 2 : 0;
      boolean whole = tokens.endOfWordAt(from) == end;
      score -=
          !compound && !whole && tokens.holdsOtherWord(from, end)
              ? (sounding ? 0 : mild ? 1 : 3)
              : 0;
      boolean addressed = shape > 0 && left >= 1 && isAddressed(end, to);
      score -= whole || recognizer.isOrdinaryWord(word) ? (named || addressed ? 1 : 3) : 0;
      score += addressed ? 1 : 0;
      score += again ? 3 : 0;
      boolean glossed = shapes.isGlossed(end, to);
      boolean foreign =
          glossed || (isLongTransliteration(word) && right > 0 && isForeign(from, end, left, to));
      score += foreign ? 3 : 0;
      score -= shape == 0 && left < 3 && !foreign ? 3 : 0;
    }
    boolean weak =
        word.length() == 2 && left < 3 && lexicon.weakGivenCharacters.contains(word.substring(1));
    score -= weak ? 3 : 0;
    boolean timed = word.length() >= 4 && word.endsWith("时");
    boolean adverb =
        timed
            || (word.length() >= 3
                && lexicon.closingAdverbs.lengthBefore(word, word.length(), 0) > 0
                && !extents.closesSentence(from, end));
    boolean said = word.endsWith("所") && end < to && "言说讲述".indexOf(plain.charAt(end)) >= 0;
    boolean verb =
        said || isInsideVerb(from, floor, to) || isCutByVerb(from, end, to) || word.endsWith("说");
    boolean organisation = endsLikeOrganisation(word, shape);
    score -= isCutShort(from, end, to) ? 3 : 0;
    score += extents.isLonger(from, end - 1, left) ? 3 : extents.isLonger(from, end, left) ? -3 : 0;
    return score - (organisation || adverb || verb ? 4 : 0);
  }

  /** 费兰芝|代为: surname and given name are a word of their own before the last character. */
  private boolean isWholeBefore(int from, int end) {
    return end - from == 3
        && tokens.isName(from, end)
        && tokens.endOfWordAt(from) == end
        && lexicon.surnameAt(plain, from, end) == 1;
  }

  /** 邹雁一|夜没睡, 邹雁坐|在床边: a name with the beginning of what is told of its bearer. */
  private boolean isCutPredicate(String word, int end, int to) {
    if (word.length() < 3 || end >= to) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    char next = plain.charAt(end);
    boolean acts = "坐站走住守躺蹲跪跑笑拿听看".indexOf(last) >= 0 && "在着了到起".indexOf(next) >= 0;
    return acts
        || (last == '一'
            && "夜边度下口脸家手再早直".indexOf(next) >= 0
            && lexicon.verbs.lengthAt(plain, end, to) < 2);
  }

  /** 小林和彦: a Japanese surname with a given name of the list behind it. */
  boolean isJapanese(int from, int to) {
    int family = lexicon.japaneseSurnames.lengthAt(plain, from, to);
    return family >= 2 && JAPANESE_GIVEN.lengthAt(plain, from + family, to) >= 2;
  }

  /** 万科集团, 安徽省; not 贺建国, whose last character ends given names too. */
  private boolean endsLikeOrganisation(String word, int shape) {
    int n = lexicon.organisations.lengthBefore(word, word.length(), 0);
    boolean givenName =
        n == 1 && shape > 0 && lexicon.givenNameEndings.contains(word.substring(word.length() - 1));
    return n > 0 && !givenName;
  }

  /** 安然教授认为: a courtesy behind the name and a reporting verb behind that. */
  private boolean isAddressed(int end, int to) {
    int n = lexicon.plainCourtesies.lengthAt(plain, end, to);
    return n >= 2 && shapes.verbAt(end + n, to);
  }

  /**
   * 没有正面回答, 带着辅警: a word of two characters or more, so that no character of the name is left out.
   */
  private boolean isFollowedByPredicate(int end) {
    int length = tokens.endOfWordAt(end) - end;
    int aspect = end + length;
    if (tokens.natureAt(end) == 'v'
        && aspect < plain.length()
        && "着了过".indexOf(plain.charAt(aspect)) >= 0) {
      return true;
    }
    return "vdp".indexOf(tokens.natureAt(end)) >= 0
        && (length >= 2 || lexicon.verbs.contains(plain.substring(end, end + length)));
  }

  /** 林|小满, 严|秋水: a given name that is a word of its own. */
  private boolean isSurnameAndWord(int from, int end) {
    int given = from + lexicon.surnameAt(plain, from, end);
    return given > from
        && end - given == 2
        && tokens.aligned(from, given)
        && tokens.endOfWordAt(given) == end;
  }

  /**
   * 卜|永胜, 赵|长河: in characters of given names, and in the document again at the head of a clause.
   */
  private boolean isRepeated(int from, int end) {
    boolean given =
        isSurnameAndWord(from, end)
            && GIVEN.contains(plain.substring(end - 2, end - 1))
            && GIVEN.contains(plain.substring(end - 1, end));
    String word = plain.substring(from, end);
    int heads = 0;
    int times = 0;
    for (int at = plain.indexOf(word); given && at >= 0; at = plain.indexOf(word, at + 1)) {
      boolean head = at == 0 || "，。；：！？”\n 　的".indexOf(plain.charAt(at - 1)) >= 0;
      heads += head ? 1 : 0;
      times += tokens.aligned(at, at + word.length()) ? 1 : 0;
    }
    return heads > 0 && times > 1;
  }

  /** Two or three single characters in the place of a name, with a rare surname or none. */
  private boolean isFramedUnknown(int from, int end, int left, int to) {
    return left >= 3
        && end - from <= 3
        && shapes.isRightBoundary(end, to)
        && (end < to || left > 3)
        && !tokens.holdsOtherWord(from, end)
        && "一二两三几".indexOf(plain.charAt(end - 1)) < 0
        && lexicon.verbs.lengthAt(plain, from, to) == 0
        && lexicon.prepositions.lengthAt(plain, from, to) == 0
        && lexicon.adverbials.lengthAt(plain, from, to) == 0
        && lexicon.leadIns.lengthAt(plain, from, to) == 0
        && tokens.natureAt(from) != 'u';
  }

  /** Whether a reporting verb begins before a position and reaches over it (回应|说). */
  private boolean isInsideVerb(int from, int floor, int to) {
    for (int q = Math.max(floor, from - 2); q < from; q++) {
      if (lexicon.verbs.lengthAt(plain, q, to) > from - q) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb or an adverb begins inside and reaches out (何|续指, 路衡|庭后). */
  private boolean isCutByVerb(int from, int end, int to) {
    for (int q = from + 1; q < end; q++) {
      int n = lexicon.verbs.lengthAt(plain, q, to);
      boolean cut = q + n >= to || "，：“".indexOf(plain.charAt(q + n)) >= 0;
      boolean verb = n > end - q && (cut || !tokens.isName(from, end));
      if (verb || (q - from >= 2 && lexicon.adverbials.lengthAt(plain, q, to) > end - q)) {
        return true;
      }
    }
    return false;
  }

  /** A long transliteration behind a title, or at the head of a clause that reports. */
  private boolean isForeign(int from, int end, int left, int to) {
    boolean reports =
        shapes.verbAt(end, to)
            || shapes.titleAt(end, to) > 0
            || shapes.isDate(end, to)
            || (end < to && lexicon.adverbials.lengthAt(plain, end, to) > 0);
    return tokens.isBoundary(end)
        && (left >= 3 || (left >= 1 && reports && !tokens.holdsOtherWord(from, end)));
  }

  private boolean isLongTransliteration(String word) {
    return word.length() >= 3 && lexicon.isTransliteration(word);
  }

  /** Whether a transliteration goes on behind what could be a Chinese name (霍桑纳|格). */
  private boolean isCutShort(int from, int end, int to) {
    return end < to
        && lexicon.isTransliteration(plain.substring(from, end))
        && lexicon.isTransliteration(plain.charAt(end))
        && !shapes.isRightBoundary(end, to)
        && !tokens.isBoundary(end);
  }

  /** Length of a surname; 贺兰 alone, 贺兰|提出 and 贺兰亭|先 begin with 贺 and a given name. */
  private int familyName(int from, int end) {
    int surname = lexicon.surnameAt(plain, from, end);
    if (surname != 2 || lexicon.surnames.lengthAt(plain, from, end) != 1) {
      return surname;
    }
    boolean adverb = end - from == 4 && ADVERBS.indexOf(plain.charAt(end - 1)) >= 0;
    boolean whole = end - from == 2 || lexicon.verbs.contains(plain.substring(from + 2, end));
    return adverb || whole ? 1 : surname;
  }

  private int shape(int from, int end) {
    int length = end - from;
    int japanese = lexicon.japaneseSurnames.lengthAt(plain, from, end);
    if (japanese > 0 && length > japanese && length - japanese <= 3) {
      boolean other = "vudpcf".indexOf(tokens.natureAt(from + japanese)) >= 0;
      boolean reports = shapes.verbAt(end, plain.length()) || shapes.isDate(end, plain.length());
      boolean given = JAPANESE_GIVEN.contains(plain.substring(from + japanese, end));
      boolean led = tokens.natureAt(from + japanese) == 'p' && length - japanese > 1;
      return tokens.isBoundary(from + japanese) && other && !given && (led || !reports) ? -1 : 2;
    }
    if (japanese == length && shapes.isListedTitleEnd(from, 0)) {
      return 1;
    }
    String word = plain.substring(from, end);
    if (lexicon.isTibetan(word) || lexicon.isMongolian(word)) {
      return length >= 4 ? 2 : 0;
    }
    int surname = familyName(from, end);
    int given = length - surname;
    if (surname >= 2 && (given == 1 || given == 2)) {
      return 2;
    }
    if (surname == 1 && (given == 1 || given == 2)) {
      return 1;
    }
    boolean married =
        surname == 1 && given == 3 && lexicon.surnames.lengthAt(plain, from + 1, end) == 1;
    boolean known =
        tokens.isInName(from) || (shapes.isTitleEnd(from, 0) && !tokens.holdsOtherWord(from, end));
    boolean ends =
        !NOT_LAST.contains(plain.substring(end - 1, end))
            && "问说答道称讲喊".indexOf(plain.charAt(end - 1)) < 0
            && lexicon.closingAdverbs.lengthBefore(plain, end, from) == 0;
    if (married && known && ends) {
      boolean whole = shapes.isTitleEnd(from, 0) && shapes.isRightBoundary(end, plain.length());
      return whole && !tokens.holdsOtherWord(from, end) ? 2 : 0;
    }
    boolean familiar = length == 3 && (plain.charAt(from) == '小' || plain.charAt(from) == '阿');
    return familiar || lexicon.isTransliteration(plain.substring(from, end)) ? 0 : -1;
  }
}
