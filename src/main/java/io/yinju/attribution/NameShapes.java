package io.yinju.attribution;

import java.util.regex.Pattern;

/** What a personal name looks like, and what may stand on either side of one, in a plain text. */
final class NameShapes {
  /** Numerals of days, months and hours. */
  static final String NUMERALS = "一二三四五六七八九十廿卅";

  static final String OPENERS = "，。；：！？、“‘”’（）《》【】—…· \n\t　/｜|>*#的和与及、暨或";
  private static final String CLOSERS = "，。；：！？、“‘（）【】—… \n\t　/｜|<*的和与及等暨或是";

  /** Last characters of words for roles and professions. */
  static final String ROLE_ENDINGS = "人员者家师手商户长工";

  /** Longest title of a chief officer. */
  private static final int LONGEST_OFFICE = 10;

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

  /** 约翰逊（Boris Johnson）: a bracket with the name in Latin letters. */
  boolean isGlossed(int end, int to) {
    return end < to && GLOSS.matcher(plain).region(end, to).lookingAt();
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
    if (lexicon.organisations.lengthBefore(plain, from, floor) > 0 && tokens.isBoundary(from)) {
      return 1;
    }
    return tokens.isBoundary(from) ? 0 : -3;
  }

  /** Points for what stands behind a name. */
  int right(int end, int to) {
    if (isGlossed(end, to)) {
      return 4;
    }
    if (end < to && verbAt(end, to)) {
      return isClosed(end + lexicon.verbs.lengthAt(plain, end, to), to) ? 3 : 2;
    }
    if (end < to && (titleAt(end, to) > 0 || isDate(end, to))) {
      return 2;
    }
    if (isRightBoundary(end, to)) {
      return 1;
    }
    if (!tokens.isBoundary(end)) {
      return -3;
    }
    if (tokens.natureAt(end) == 't') {
      return 1;
    }
    boolean single = tokens.endOfWordAt(end) - end == 1 && tokens.natureAt(end) != 'v';
    return single && "时后前家".indexOf(plain.charAt(end)) < 0 ? -1 : 0;
  }

  /** Whether punctuation follows (…认为，): the verb before it is no part of another word. */
  private boolean isClosed(int end, int to) {
    return end >= to || "，：“".indexOf(plain.charAt(end)) >= 0;
  }

  /** Whether a title or a role of the word lists ends right before this position. */
  boolean isListedTitleEnd(int at, int floor) {
    int n =
        Math.max(
            lexicon.titles.lengthBefore(plain, at, floor),
            lexicon.frontRoles.lengthBefore(plain, at, floor));
    return (n >= 2 && !goesOn(at - n, at)) || isChiefOfficer(at, floor);
  }

  /** 首席生态官, 首席可持续发展官: whatever the chief officer is in charge of. */
  private boolean isChiefOfficer(int at, int floor) {
    int chief = plain.lastIndexOf("首席", at - 2);
    return at > floor
        && plain.charAt(at - 1) == '官'
        && chief >= floor
        && at - chief <= LONGEST_OFFICE
        && isHan(plain.substring(chief, at))
        && tokens.isBoundary(chief);
  }

  /** 总工|程师, 专家长|期: the title is part of a longer one, or of two other words. */
  private boolean goesOn(int from, int at) {
    int to = Math.min(plain.length(), at + 4);
    boolean other =
        !tokens.isBoundary(from)
            && !tokens.isBoundary(at)
            && tokens.endOfWordAt(tokens.startOfWordBefore(at)) > at
            && !tokens.isInName(at)
            && !tokens.isInName(from);
    return other || lexicon.titles.lengthAt(plain, from, to) > at - from;
  }

  /** Whether a title or the word for a role ends right before this position. */
  boolean isTitleEnd(int at, int floor) {
    if (isListedTitleEnd(at, floor)) {
      return true;
    }
    if (at > floor && tokens.isBoundary(at)) {
      int start = tokens.startOfWordBefore(at);
      if (at - start == 1 && "员工师匠主".indexOf(plain.charAt(start)) >= 0 && start - 2 >= floor) {
        int work = tokens.startOfWordBefore(start);
        return start - work == 2 && work >= floor && "nv".indexOf(tokens.natureAt(work)) >= 0;
      }
      return start >= floor
          && at - start >= 2
          && "nj".indexOf(tokens.natureAt(start)) >= 0
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
        || isDate(end, to)
        || lexicon.adverbials.lengthAt(plain, end, to) > 0
        || lexicon.prepositions.lengthAt(plain, end, to) > 0;
  }

  /** 3日, 9月10日: a date in figures, which in news follows the name of who spoke. */
  boolean isDate(int at, int to) {
    int i = endOfNumber(plain, at, to);
    return i > at && i - at <= 3 && i < to && "日月号".indexOf(plain.charAt(i)) >= 0;
  }

  /** One past the figures or numerals that begin at a position. */
  static int endOfNumber(String plain, int at, int to) {
    int i = at;
    while (i < to
        && (Character.isDigit(plain.charAt(i)) || NUMERALS.indexOf(plain.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** Whether a reporting verb begins here. */
  boolean verbAt(int at, int to) {
    int n = lexicon.verbs.lengthAt(plain, at, to);
    return n >= 2
        || (n == 1
            && "说称道指".indexOf(plain.charAt(at)) >= 0
            && (tokens.isBoundary(at) || at + 1 >= to || "，：“".indexOf(plain.charAt(at + 1)) >= 0));
  }

  /**
   * 燕舒|答，: a reporting verb of one character that closes its clause, whatever the recogniser holds.
   */
  boolean isAnswerAt(int at, int to) {
    return at + 1 == to && lexicon.verbs.lengthAt(plain, at, to) == 1;
  }

  /** Length of the title or form of address that stands right behind a name, 0 when none does. */
  int titleAt(int at, int to) {
    boolean former = at + 1 < to && plain.charAt(at) == '前';
    int held = former ? titleAt(at + 1, to) : 0;
    if (held > 0) {
      return 1 + held;
    }
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
        return close + 1 + titleAt(close + 1, to);
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
    if (p > floor
        && !tokens.isBoundary(p)
        && recognizer.isOrdinaryWord(plain.substring(p - 1, p + 1))) {
      return 0;
    }
    if (c == '向'
        || (c == '方' && after)
        || isBodyEnd(p, floor)
        || (c == '华' && p > floor && "驻在访来旅对留侨涉".indexOf(plain.charAt(p - 1)) >= 0)) {
      return 0;
    }
    if (isLetter(p)) {
      int form = lexicon.plainCourtesies.lengthAt(plain, p + 1, to);
      return form >= 2 ? 1 + form : 0;
    }
    int n = 0;
    if ((c == '老' || c == '小') && lexicon.surnames.lengthAt(plain, p + 1, to) == 1) {
      n = 2;
    } else {
      int surname = lexicon.surnameAt(plain, p, to);
      int form = surname == 0 ? 0 : lexicon.courtesy.lengthAt(plain, p + surname, to);
      n = form == 0 ? unusualSurname(p, to) : surname + form;
    }
    if (n >= 3 && isWholeName(p + n, to)) {
      return 0;
    }
    boolean title =
        lexicon.titles.lengthAt(plain, p, to) >= n
            || lexicon.frontRoles.lengthAt(plain, p, to) >= n;
    int next = p + n;
    boolean familiar = n == 2 && "老小".indexOf(c) >= 0 && next < to && verbAt(next, to);
    boolean ordinary = !familiar && recognizer.isOrdinaryWord(plain.substring(p, next));
    if (n == 0
        || title
        || ordinary
        || (familiar && lexicon.isCommonNoun(plain.substring(p, next)))) {
      return 0;
    }
    boolean clear =
        n >= 3
            ? isRightBoundary(next, to) || tokens.isBoundary(next)
            : next >= to || endsShortForm(next, to);
    return clear ? n : 0;
  }

  /** 运行司|负责人: the surname ends the name of a body. */
  private boolean isBodyEnd(int at, int floor) {
    return at > floor
        && isHan(plain.charAt(at - 1))
        && lexicon.organisations.lengthBefore(plain, at + 1, floor) > 0;
  }

  /** A同学, B女士: a letter in the place of a surname. */
  private boolean isLetter(int at) {
    char c = plain.charAt(at);
    return c >= 'A'
        && c <= 'Z'
        && (at == 0 || plain.charAt(at - 1) >= 0x2000)
        && at + 1 < plain.length()
        && isHan(plain.charAt(at + 1));
  }

  /** 联|席干事|孙倩仪: what looks like surname and title stands before a whole name. */
  private boolean isWholeName(int from, int to) {
    int end = from < to ? tokens.endOfWordAt(from) : from;
    return end - from >= 2
        && end - from <= 3
        && tokens.isName(from, end)
        && lexicon.surnameAt(plain, from, end) > 0
        && !verbAt(from, to);
  }

  /** 岁女士: an unusual surname, where the document uses the form again. */
  private int unusualSurname(int p, int to) {
    int n = p + 1 < to ? lexicon.plainCourtesies.lengthAt(plain, p + 1, to) : 0;
    boolean polite = n == 2 && "女先小".indexOf(plain.charAt(p + 1)) >= 0;
    if (!polite || !isHan(plain.charAt(p)) || "位名个两俩该这那各些的和与".indexOf(plain.charAt(p)) >= 0) {
      return 0;
    }
    String form = plain.substring(p, p + 1 + n);
    boolean again = plain.indexOf(form) != plain.lastIndexOf(form);
    return again && tokens.isBoundary(p) && tokens.aligned(p, p + 1) ? 1 + n : 0;
  }

  private boolean endsShortForm(int next, int to) {
    return (CLOSERS.indexOf(plain.charAt(next)) >= 0 && plain.charAt(next) != '和')
        || verbAt(next, to)
        || endsAdverb(next, to)
        || lexicon.speakerParts.lengthAt(plain, next, to) > 1
        || (next + 1 < to && "着了过".indexOf(plain.charAt(next + 1)) >= 0)
        || (tokens.isBoundary(next)
            && ("vdpteozil".indexOf(tokens.natureAt(next)) >= 0
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

  static boolean isHan(String word) {
    return word.chars().allMatch(c -> isHan((char) c));
  }
}
