package io.yinju.attribution;

import java.util.regex.Pattern;

/** What a personal name looks like, and what may stand on either side of one, in a plain text. */
final class NameShapes {
  static final String OPENERS = "，。；：！？、“‘”’（）《》【】—…· \n\t　/｜|>*#的和与及、暨或";
  private static final String CLOSERS = "，。；：！？、“‘（）【】—… \n\t　/｜|<*的和与及等暨或是";

  /** Last characters of words for roles and professions. */
  static final String ROLE_ENDINGS = "人员者家师手商户长";

  private static final Pattern GLOSS =
      Pattern.compile("（[A-Z][\\p{L}.'’-]*(?: (?:[A-Z][\\p{L}.'’-]*|de|van|von|der|la|bin|al))+）");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameRecognizer recognizer;

  NameShapes(String plain, Tokens tokens, NameRecognizer recognizer) {
    this.plain = plain;
    this.tokens = tokens;
    this.recognizer = recognizer;
  }

  /**
   * Points for [from, end) as a Chinese or short transliterated name; see {@link MentionFinder}.
   */
  int score(int from, int end, int left, int floor, int to) {
    if (from > floor && Character.isDigit(plain.charAt(from - 1))) {
      return 0;
    }
    int shape = shape(from, end);
    boolean name = tokens.isName(from, end);
    if (shape < 0 && !name && end - from > 3) {
      return 0;
    }
    String word = plain.substring(from, end);
    if (!isHan(word)
        || lexicon.isCommonNoun(word)
        || lexicon.holdsFunctionCharacter(word)
        || beginsInTitle(from, floor)) {
      return 0;
    }
    int right = right(end, to);
    if (left >= 3 && right == 0 && "vdp".indexOf(tokens.natureAt(end)) >= 0) {
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
      score += 3;
    } else {
      boolean framed = left >= 3 && right > 0;
      boolean sounding = left >= 1 && right >= 2 && isSurnameAndWord(from, end);
      boolean mild = framed || isSurnameAndWord(from, end);
      boolean compound = shape == 2 && tokens.isBoundary(from) && tokens.isBoundary(end);
      boolean named = framed && shape > 0 && "nvat".indexOf(tokens.natureAt(from)) >= 0;
      score += tokens.isInName(from) ? 2 : 0;
      boolean whole = tokens.endOfWordAt(from) == end;
      score -=
          !compound && !whole && tokens.holdsOtherWord(from, end)
              ? (sounding ? 0 : mild ? 1 : 3)
              : 0;
      score -= whole || recognizer.isOrdinaryWord(word) ? (named ? 1 : 3) : 0;
      boolean glossed = isGlossed(end, to);
      boolean foreign =
          glossed || (isLongTransliteration(word) && right > 0 && isForeign(from, end, left, to));
      score += foreign ? 3 : 0;
      score -= shape == 0 && left < 3 && !foreign ? 3 : 0;
    }
    boolean weak =
        word.length() == 2 && left < 3 && lexicon.weakGivenCharacters.contains(word.substring(1));
    score -= weak ? 3 : 0;
    boolean adverb =
        word.length() >= 3 && lexicon.closingAdverbs.lengthBefore(word, word.length(), 0) > 0;
    boolean said = word.endsWith("所") && end < to && "言说讲述".indexOf(plain.charAt(end)) >= 0;
    boolean verb =
        said || isInsideVerb(from, floor, to) || isCutByVerb(from, end, to) || word.endsWith("说");
    boolean organisation = endsLikeOrganisation(word, shape);
    score -= isCutShort(from, end, to) ? 3 : 0;
    return score - (organisation || adverb || verb ? 4 : 0);
  }

  /** 万科集团, 安徽省; not 贺建国, whose last character ends given names too. */
  private boolean endsLikeOrganisation(String word, int shape) {
    int n = lexicon.organisations.lengthBefore(word, word.length(), 0);
    boolean givenName =
        n == 1 && shape > 0 && lexicon.givenNameEndings.contains(word.substring(word.length() - 1));
    return n > 0 && !givenName;
  }

  /** 林|小满, 严|秋水: a given name that is a word of its own. */
  private boolean isSurnameAndWord(int from, int end) {
    int given = from + lexicon.surnameAt(plain, from, end);
    return given > from
        && end - given == 2
        && tokens.aligned(from, given)
        && tokens.endOfWordAt(given) == end;
  }

  /** Two or three single characters in the place of a name, with a rare surname or none. */
  private boolean isFramedUnknown(int from, int end, int left, int to) {
    return left >= 3
        && end - from <= 3
        && isRightBoundary(end, to)
        && end < to
        && !tokens.holdsOtherWord(from, end)
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

  /** Whether a reporting verb begins inside and reaches out (何|续指). */
  private boolean isCutByVerb(int from, int end, int to) {
    for (int q = from + 1; q < end; q++) {
      int n = lexicon.verbs.lengthAt(plain, q, to);
      boolean cut = q + n >= to || "，：“".indexOf(plain.charAt(q + n)) >= 0;
      if (n > end - q && (cut || !tokens.isName(from, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first character ends a word for a role (规划|师侯捷). */
  private boolean beginsInTitle(int from, int floor) {
    return from > floor
        && ROLE_ENDINGS.indexOf(plain.charAt(from)) >= 0
        && Math.max(
                lexicon.titles.lengthBefore(plain, from + 1, floor),
                lexicon.frontRoles.lengthBefore(plain, from + 1, floor))
            >= 3;
  }

  /** A long transliteration behind a title, or at the head of a clause that reports. */
  private boolean isForeign(int from, int end, int left, int to) {
    boolean reports =
        verbAt(end, to) || (end < to && lexicon.adverbials.lengthAt(plain, end, to) > 0);
    return tokens.isBoundary(end)
        && (left >= 3 || (left >= 1 && reports && !tokens.holdsOtherWord(from, end)));
  }

  /** 约翰逊（Boris Johnson）: a bracket with the name in Latin letters. */
  private boolean isGlossed(int end, int to) {
    return end < to && GLOSS.matcher(plain).region(end, to).lookingAt();
  }

  private boolean isLongTransliteration(String word) {
    return word.length() >= 3 && lexicon.isTransliteration(word);
  }

  /** Whether a transliteration goes on behind what could be a Chinese name (霍桑纳|格). */
  private boolean isCutShort(int from, int end, int to) {
    return end < to
        && lexicon.isTransliteration(plain.substring(from, end))
        && lexicon.isTransliteration(plain.charAt(end))
        && !isRightBoundary(end, to)
        && !tokens.isBoundary(end);
  }

  private int shape(int from, int end) {
    int length = end - from;
    int japanese = lexicon.japaneseSurnames.lengthAt(plain, from, end);
    if (japanese > 0 && length > japanese && length - japanese <= 3) {
      boolean other = "vudpc".indexOf(tokens.natureAt(from + japanese)) >= 0;
      return tokens.isBoundary(from + japanese) && other ? -1 : 2;
    }
    if (lexicon.isTibetan(plain.substring(from, end))) {
      return length >= 4 ? 2 : 0;
    }
    int surname = lexicon.surnameAt(plain, from, end);
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
        tokens.isInName(from) || (isTitleEnd(from, 0) && !tokens.holdsOtherWord(from, end));
    if (married && known && "昨今明前日会上和与及".indexOf(plain.charAt(end - 1)) < 0) {
      boolean whole = isTitleEnd(from, 0) && isRightBoundary(end, plain.length());
      return whole
              && !tokens.holdsOtherWord(from, end)
              && lexicon.closingAdverbs.lengthBefore(plain, end, from) == 0
          ? 2
          : 0;
    }
    boolean familiar = length == 3 && (plain.charAt(from) == '小' || plain.charAt(from) == '阿');
    return familiar || lexicon.isTransliteration(plain.substring(from, end)) ? 0 : -1;
  }

  /** Points for what stands before a name; below 0 nothing that begins here is a name. */
  int left(int from, int floor) {
    if (plain.startsWith("岁的", from - 2)) {
      return 4;
    }
    if (isTitleEnd(from, floor) || lexicon.naming.lengthBefore(plain, from, floor) > 0) {
      return 3;
    }
    if (isLeftBoundary(from, floor)) {
      return 1;
    }
    return tokens.isBoundary(from) ? 0 : -3;
  }

  /** Points for what stands behind a name. */
  int right(int end, int to) {
    if (isGlossed(end, to)) {
      return 4;
    }
    if (end < to && (verbAt(end, to) || titleAt(end, to) > 0)) {
      return 2;
    }
    if (isRightBoundary(end, to)) {
      return 1;
    }
    if (!tokens.isBoundary(end)) {
      return -3;
    }
    return tokens.endOfWordAt(end) - end == 1 && tokens.natureAt(end) != 'v' ? -1 : 0;
  }

  /** Whether a title or the word for a role ends right before this position. */
  boolean isTitleEnd(int at, int floor) {
    int n =
        Math.max(
            lexicon.titles.lengthBefore(plain, at, floor),
            lexicon.frontRoles.lengthBefore(plain, at, floor));
    if (n >= 2) {
      return true;
    }
    if (at > floor && tokens.isBoundary(at)) {
      int start = tokens.startOfWordBefore(at);
      return start >= floor
          && at - start >= 2
          && tokens.natureAt(start) == 'n'
          && !tokens.isInName(start)
          && ROLE_ENDINGS.indexOf(plain.charAt(at - 1)) >= 0
          && !lexicon.organisations.contains(plain.substring(start, at));
    }
    return false;
  }

  boolean isLeftBoundary(int from, int floor) {
    if (from <= floor || OPENERS.indexOf(plain.charAt(from - 1)) >= 0) {
      return true;
    }
    if (".．①②③④⑤⑥⑦⑧⑨▲●".indexOf(plain.charAt(from - 1)) >= 0 && from - floor <= 4) {
      return true;
    }
    int n = lexicon.leadIns.lengthBefore(plain, from, floor);
    return n > 0 && from - n == floor;
  }

  boolean isRightBoundary(int end, int to) {
    if (end >= to || CLOSERS.indexOf(plain.charAt(end)) >= 0) {
      return true;
    }
    return verbAt(end, to)
        || titleAt(end, to) > 0
        || lexicon.adverbials.lengthAt(plain, end, to) > 0
        || lexicon.prepositions.lengthAt(plain, end, to) > 0;
  }

  /** Whether a reporting verb begins here. */
  boolean verbAt(int at, int to) {
    int n = lexicon.verbs.lengthAt(plain, at, to);
    return n >= 2
        || (n == 1
            && "说称道指".indexOf(plain.charAt(at)) >= 0
            && (tokens.isBoundary(at)
                || (at + 1 < plain.length() && "，：“".indexOf(plain.charAt(at + 1)) >= 0)));
  }

  /** Length of the title or form of address that stands right behind a name, 0 when none does. */
  int titleAt(int at, int to) {
    int n = lexicon.courtesy.lengthAt(plain, at, to);
    if (n < 2
        || (lexicon.titles.contains(plain.substring(at, at + n)) && tokens.natureAt(at) == 'v')) {
      return 0;
    }
    int next = at + n;
    boolean ends =
        next >= to
            || CLOSERS.indexOf(plain.charAt(next)) >= 0
            || lexicon.verbs.lengthAt(plain, next, to) > 0
            || lexicon.adverbials.lengthAt(plain, next, to) > 0
            || lexicon.prepositions.lengthAt(plain, next, to) > 0
            || tokens.isBoundary(next);
    return ends ? n : 0;
  }

  /** One past the title or the brackets that follow a name. */
  int trailingEnd(int end, int to) {
    int at = end + titleAt(end, to);
    if (at < to && plain.charAt(at) == '（') {
      int close = plain.indexOf('）', at, Math.min(to, at + 61));
      if (close > 0) {
        return close + 1;
      }
    }
    return at;
  }

  /** Whether a name is followed by what makes it an institution's name (李政道研究所). */
  boolean isPartOfInstitution(int end, int until, int to) {
    if (until > end || end >= to) {
      return false;
    }
    int n = lexicon.institutions.lengthAt(plain, end, to);
    return n > 0 && tokens.aligned(end, end + n);
  }

  /** Length of 王女士, 老张, 李部长 at a position; 0 when there is none. */
  int courtesyAt(int p, int floor, int to) {
    boolean after = lexicon.organisations.lengthBefore(plain, p, floor) > 0 && tokens.isBoundary(p);
    boolean object =
        p > floor
            && tokens.isBoundary(p)
            && "vpu".indexOf(tokens.natureAt(tokens.startOfWordBefore(p))) >= 0;
    if (!isLeftBoundary(p, floor) && !isTitleEnd(p, floor) && !after && !object) {
      return 0;
    }
    char c = plain.charAt(p);
    int n = 0;
    if ((c == '老' || c == '小') && lexicon.surnames.lengthAt(plain, p + 1, to) == 1) {
      n = 2;
    } else {
      int surname = lexicon.surnameAt(plain, p, to);
      int form = surname == 0 ? 0 : lexicon.courtesy.lengthAt(plain, p + surname, to);
      n = form == 0 ? 0 : surname + form;
    }
    boolean title =
        lexicon.titles.lengthAt(plain, p, to) >= n
            || lexicon.frontRoles.lengthAt(plain, p, to) >= n;
    if (n == 0 || title || recognizer.isOrdinaryWord(plain.substring(p, p + n))) {
      return 0;
    }
    int next = p + n;
    boolean clear =
        n >= 3
            ? isRightBoundary(next, to) || tokens.isBoundary(next)
            : next >= to || endsShortForm(next, to);
    return clear ? n : 0;
  }

  private boolean endsShortForm(int next, int to) {
    return (CLOSERS.indexOf(plain.charAt(next)) >= 0 && plain.charAt(next) != '和')
        || verbAt(next, to)
        || endsAdverb(next, to)
        || (tokens.isBoundary(next)
            && ("vdpt".indexOf(tokens.natureAt(next)) >= 0
                || lexicon.adverbials.lengthAt(plain, next, to) > 0
                || lexicon.prepositions.lengthAt(plain, next, to) > 0));
  }

  private boolean endsAdverb(int at, int to) {
    int n = lexicon.adverbials.lengthAt(plain, at, to);
    return n > 1 || (n == 1 && tokens.isBoundary(at + 1));
  }

  /** Whether surname and form of address explain a place better than a longer name does. */
  boolean isCourtesyBetter(int p, int length, int floor, int to) {
    int form = courtesyAt(p, floor, to);
    return form >= length && form >= 3;
  }

  /** Whether a word inside what stands before a name can't belong to the name's title. */
  boolean endsTitleRegion(String word, char nature) {
    return nature == 't'
        || lexicon.titleBreaks.contains(word)
        || (nature == 'v' && lexicon.reporting(word) != null);
  }

  static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(c -> isHan((char) c));
  }
}
