package io.yinju.attribution;

/** Finds where the words begin that make up the title in front of a name. */
final class TitleRegion {
  /** Shortest name of a body that its title is part of. */
  private static final int SHORTEST_BODY = 4;

  /** Longest word in marks, or bracket, that a title goes on behind. */
  private static final int LONGEST_ENCLOSED = 24;

  private static final String OPENING = "《“‘（〔【";
  private static final String CLOSING = "》”’）〕】";

  /** What one person is to another. */
  private static final WordList RELATIVES = WordList.load("relatives.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameShapes shapes;

  TitleRegion(String plain, Tokens tokens, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.shapes = shapes;
  }

  /** Where the listed title begins that ends here; the position itself when none does. */
  int role(int end) {
    return end
        - Math.max(
            lexicon.titles.lengthBefore(plain, end, 0),
            lexicon.frontRoles.lengthBefore(plain, end, 0));
  }

  /** 某公司首席顾问|的某人: whether a title of the word lists with its body stands before 的 and a name. */
  boolean endsBeforeOf(int of, int floor) {
    int title = lexicon.titles.lengthBefore(plain, of, floor);
    int from = title < 2 ? of : start(of, floor);
    return title >= 2 && of - title - from >= SHORTEST_BODY && shapes.isListedTitleEnd(of, floor);
  }

  /** Where the words that may make up the title that ends at {@code end} begin. */
  int start(int end, int floor) {
    int from = floor;
    while (from < end && "、和与及，暨 （【".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    int open = plain.lastIndexOf('（', end - 1);
    from = open >= from && plain.indexOf('）', open) >= end ? open + 1 : from;
    int bracket = from < end && plain.charAt(from) == '[' ? plain.indexOf(']', from) + 1 : 0;
    from = bracket > from && bracket < end ? bracket : from;
    from = afterOpening(from, end);
    return afterAnother(afterRelation(afterBreaks(from, end), end), end);
  }

  /** One past the last word that no title holds. */
  private int afterBreaks(int from, int end) {
    int cut = from;
    int role =
        end
            - Math.max(
                lexicon.titles.lengthBefore(plain, end, from),
                lexicon.frontRoles.lengthBefore(plain, end, from));
    int i = tokens.isBoundary(from) ? from : from + 1;
    while (i < end) {
      int enclosed = enclosedEnd(i, end);
      if (enclosed > i) {
        i = enclosed;
        continue;
      }
      int listed = lexicon.titleBreaks.lengthAt(plain, i, end);
      boolean parts = listed > 1 && tokens.natureAt(i) == 'v' && tokens.aligned(i, i + listed);
      int wordEnd = parts ? i + listed : Math.min(tokens.endOfWordAt(i), end);
      boolean stray = isStray(i, from);
      boolean breaks =
          shapes.endsTitleRegion(plain.substring(i, wordEnd), tokens.natureAt(i))
              && !(i > cut && isPartOfBody(i, wordEnd, end));
      if (wordEnd <= role && (stray || breaks) && !isBodyOf(cut, i)) {
        cut = stray ? i + 1 : wordEnd;
      }
      i = stray ? i + 1 : wordEnd;
    }
    return Math.min(cut, end);
  }

  /** A mark that no title holds; not the end of a word in marks that begins before {@code from}. */
  private boolean isStray(int at, int from) {
    char c = plain.charAt(at);
    int kind = CLOSING.indexOf(c);
    int open = kind < 0 ? -1 : plain.lastIndexOf(OPENING.charAt(kind), at);
    boolean whole = open >= 0 && open < from && c != '）' && at - open <= LONGEST_ENCLOSED;
    return !whole && ("，。！？；：\n…■▲●〔".indexOf(c) >= 0 || kind >= 0 || OPENING.indexOf(c) >= 0);
  }

  /** One past lead-ins and marks at the head of a title. */
  private int afterOpening(int from, int end) {
    int at = from;
    int before = -1;
    while (at != before && at < end) {
      before = at;
      if (" 　、-*>|｜/■〔".indexOf(plain.charAt(at)) >= 0) {
        at++;
        continue;
      }
      int leadIn = lexicon.leadIns.lengthAt(plain, at, end);
      at += leadIn > 1 || tokens.isBoundary(at + leadIn) ? leadIn : 0;
    }
    return at;
  }

  /** 某人的学生、|博士研究生: what somebody is to another before what they are. */
  private int afterRelation(int from, int end) {
    int n = RELATIVES.lengthAt(plain, from, end);
    boolean owned = from > 0 && plain.charAt(from - 1) == '的';
    boolean more = n > 0 && from + n + 1 < end && "、，兼".indexOf(plain.charAt(from + n)) >= 0;
    return owned && more ? from + n + 1 : from;
  }

  /** 某某与|另一家设计院的总工程师: somebody else stands before 与. */
  private int afterAnother(int from, int end) {
    int at = from;
    for (int i = from; i + 2 < end; i++) {
      at = "和与同及".indexOf(plain.charAt(i)) >= 0 && plain.startsWith("另", i + 1) ? i + 1 : at;
    }
    return at;
  }

  /** One past 《…》, “…” or （…） that is opened here; the position itself when nothing is. */
  private int enclosedEnd(int at, int end) {
    int kind = OPENING.indexOf(plain.charAt(at));
    int close = kind < 0 ? -1 : plain.indexOf(CLOSING.charAt(kind), at);
    return close > at && close < end && close - at <= LONGEST_ENCLOSED ? close + 1 : at;
  }

  /** 国家|统计|部门, 某市|检测|中心: a verb inside the name of a body. */
  private boolean isPartOfBody(int from, int wordEnd, int end) {
    boolean verb = tokens.natureAt(from) == 'v' && wordEnd - from >= 2;
    int n = verb ? lexicon.organisations.lengthAt(plain, wordEnd, end) : 0;
    return n > 1 && tokens.aligned(wordEnd, wordEnd + n) && wordEnd + n < end;
  }

  /** 某院政策所|的研究员: the words before 的 name the body that the title belongs to. */
  private boolean isBodyOf(int from, int of) {
    boolean body =
        lexicon.organisations.lengthBefore(plain, of, from) > 0
            || lexicon.companies.lengthBefore(plain, of, from) > 1;
    if (plain.charAt(of) != '的' || !body) {
      return false;
    }
    for (int i = from; i < of; i = tokens.endOfWordAt(i)) {
      boolean single = tokens.endOfWordAt(i) - i == 1;
      if (!single && "nbjfsqx".indexOf(tokens.natureAt(i)) < 0) {
        return false;
      }
    }
    return tokens.isBoundary(from) && of - from >= SHORTEST_BODY;
  }
}
