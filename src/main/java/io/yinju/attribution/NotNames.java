package io.yinju.attribution;

import java.util.regex.Pattern;

/** Stretches of text that look like a Chinese name and are none, by what they hold and stand in. */
final class NotNames {
  static final WordList NOUN_SUFFIXES = WordList.load("noun-suffixes.txt");

  /** Classifiers before a person (一名王姓店主); others before a word make it a thing (31座秦墓). */
  private static final String PERSONAL_CLASSIFIERS = "位名个";

  /** 于|本月, 于|当晚: a point of time behind the preposition. */
  private static final WordList TIME = WordList.load("points-of-time.txt");

  /** What verbs of one character result in (关好, 印完). */
  private static final String RESULTS = "好完掉住紧牢净";

  /** Verbs behind which a figure stands. */
  private static final String MEASURES = "达至到超近约逾破满过";

  /** 江州|6月3日电: the place of a dateline. */
  private static final Pattern DATELINE =
      Pattern.compile(" ?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日?[电讯]");

  /** 山口|廿六日: a surname with the day on which its bearer speaks. */
  private static final Pattern DAY = Pattern.compile("[" + NameShapes.NUMERALS + "]+[日号]$");

  /** What stands behind the name of a village. */
  private static final Pattern OF_VILLAGE =
      Pattern.compile("的?(?:村民|群众|党支部|支部|村委|支书|书记|主任|农户|老乡|乡亲|人(?![和与]))");

  /** 昨（29）日, 今早: what goes on behind the character that says which day. */
  private static final Pattern WHICH_DAY =
      Pattern.compile("[（(]\\d{1,2}[日号]?[）)][日天晚早]|[日天晚]|早(?!就|已|在)");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameRecognizer recognizer;
  private final NameShapes shapes;
  private final BodyNames bodies;

  NotNames(String plain, Tokens tokens, NameRecognizer recognizer, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.recognizer = recognizer;
    this.shapes = shapes;
    this.bodies = new BodyNames(plain, recognizer);
  }

  /**
   * Whether [from, end) is no name.
   *
   * @param left points for what stands before it; see {@link NameShapes#left}
   */
  boolean contains(int from, int end, int left, int floor, int to) {
    String word = plain.substring(from, end);
    return !NameShapes.isHan(word)
        || (word.length() == 2 && "说称".indexOf(word.charAt(1)) >= 0)
        || lexicon.isCommonNoun(word)
        || DAY.matcher(word).find()
        || endsInDay(end)
        || endsInVerb(plain, from, end)
        || lexicon.holdsFunctionCharacter(word)
        || lexicon.notPersons.lengthAt(plain, from, to) > end - from
        || isSurnameAndNoun(word, tokens.isName(from, end))
        || beginsInTitle(from, floor)
        || isTitleBeforeName(from, end, to)
        || cutsTitle(from, end, to)
        || isVillage(from, end)
        || isNounWithSuffix(from, end)
        || plain.startsWith("不" + word.charAt(word.length() - 1), end)
        || (left < 3 && isFamily(from, end))
        || isWordCutShort(from, end)
        || bodies.cutsBody(from, end)
        || isVerbWithResult(from, end, left)
        || isMeasure(from, end, left)
        || DATELINE.matcher(plain).region(end, plain.length()).lookingAt()
        || followsOtherWord(from, end, floor)
        || isPlace(from, end, floor)
        || isOnBothSides(word, end)
        || beginsLikeFunctionWord(from, end, left, floor, to)
        || (left < 3 && isUntitledOnly(word, from, to))
        || (left >= 3 && isTitledThing(from, end, to));
  }

  /** 黎续|称, 郑谓|：: a surname with the beginning of what tells that its bearer speaks. */
  static boolean endsInVerb(String plain, int from, int end) {
    return end - from == 2
        && end < plain.length()
        && ((plain.charAt(end - 1) == '续' && "称指说表回道言".indexOf(plain.charAt(end)) >= 0)
            || (plain.charAt(end - 1) == '谓' && "：，".indexOf(plain.charAt(end)) >= 0));
  }

  /** 张弘昨|（29）日, 张弘昨|日: the last character says which day. */
  private boolean endsInDay(int end) {
    return "昨今前明".indexOf(plain.charAt(end - 1)) >= 0
        && WHICH_DAY.matcher(plain).region(end, plain.length()).lookingAt();
  }

  /** 高达|71%, 时近|三点: a verb that leads to a figure. */
  private boolean isMeasure(int from, int end, int left) {
    return end - from == 2
        && left < 3
        && MEASURES.indexOf(plain.charAt(end - 1)) >= 0
        && end < plain.length()
        && (Character.isDigit(plain.charAt(end)) || tokens.natureAt(end) == 'm');
  }

  /** 关好|门窗: a verb that is a surname too, with its result and what is acted on. */
  private boolean isVerbWithResult(int from, int end, int left) {
    return end - from == 2
        && left < 3
        && RESULTS.indexOf(plain.charAt(from + 1)) >= 0
        && tokens.isBoundary(end)
        && tokens.natureAt(end) == 'n';
  }

  /** 代表|柳塘村, 柳塘村|村民: a village with the shape of a name. */
  private boolean isVillage(int from, int end) {
    return end - from == 3
        && "村镇乡屯寨".indexOf(plain.charAt(end - 1)) >= 0
        && !tokens.isName(from, end)
        && (plain.startsWith("代表", from - 2)
            || OF_VILLAGE.matcher(plain).region(end, plain.length()).lookingAt());
  }

  /** 韦拉顾|问提出: the last character begins the title behind a name. */
  private boolean cutsTitle(int from, int end, int to) {
    int title = end - 1;
    int n = title - from < 2 ? 0 : lexicon.courtesy.lengthAt(plain, title, to);
    return n >= 2
        && lexicon.titles.contains(plain.substring(title, title + n))
        && !tokens.isName(from, end)
        && (title + n >= to || shapes.verbAt(title + n, to));
  }

  /** 池家, 欧阳家: a surname with the word for a family. */
  private boolean isFamily(int from, int end) {
    return plain.charAt(end - 1) == '家' && lexicon.surnameAt(plain, from, end) == end - 1 - from;
  }

  /** 楼长秦|桂英, 房东丁|大妈: a title with the beginning of the name behind it. */
  private boolean isTitleBeforeName(int from, int end, int to) {
    int title =
        Math.max(
            lexicon.titles.lengthAt(plain, from, end),
            lexicon.frontRoles.lengthAt(plain, from, end));
    return title >= 2
        && title < end - from
        && lexicon.surnameAt(plain, from + title, to) > 0
        && (!shapes.isRightBoundary(end, to)
            || (lexicon.surnameAt(plain, from + title, to) == end - from - title
                && lexicon.courtesy.lengthAt(plain, end, to) > 0));
  }

  /** 和日本, 曾遇|过, 应在其, 采访时|称: a function word that is a surname too. */
  private boolean beginsLikeFunctionWord(int from, int end, int left, int floor, int to) {
    String word = plain.substring(from, end);
    return switch (word.charAt(0)) {
      case '和' ->
          (from == floor && from > 0 && NameShapes.isHan(plain.charAt(from - 1)))
              || recognizer.isOrdinaryWord(word.substring(1))
              || lexicon.notPersons.contains(word.substring(1));
      case '曾' ->
          "任在是为经获于担被有两三多数几连先".indexOf(word.charAt(1)) >= 0
              || word.endsWith("过")
              || (left < 3
                  && !tokens.isInName(from)
                  && recognizer.isOrdinaryWord(word.substring(1)))
              || (end < to && "过到".indexOf(plain.charAt(end)) >= 0);
      case '未', '叫' -> true;
      case '谢', '感' -> word.startsWith("谢谢") || word.startsWith("感谢");
      case '应' -> "在当该对由以将把从与予为先再".indexOf(word.charAt(1)) >= 0;
      case '时' ->
          (from > floor && tokens.natureAt(tokens.startOfWordBefore(from)) == 'v')
              || (left < 1 && "有已正就会能不应可要需才都还只".indexOf(word.charAt(1)) >= 0);
      case '于' -> TIME.contains(word.substring(1)) || isPlacedBehindVerb(from, end, left, to);
      case '向' -> isTowards(from, end, left, to);
      default -> false;
    };
  }

  /** 通行|于|南屿|西岸: the preposition behind its verb, before a place and where in it. */
  private boolean isPlacedBehindVerb(int from, int end, int left, int to) {
    return left < 3
        && from > 0
        && tokens.natureAt(tokens.startOfWordBefore(from)) == 'v'
        && NameShapes.isHan(plain.charAt(from - 1))
        && end < to
        && "sf".indexOf(tokens.natureAt(end)) >= 0;
  }

  /** 记者|向|某某 求证, 向|陈 议员, 向|传媒 表示: the preposition with whom it leads to. */
  private boolean isTowards(int from, int end, int left, int to) {
    int length = end - from;
    boolean brief = length == 2 && left < 3 && shapes.right(end, to) < 2;
    boolean addressed =
        length == 2
            && lexicon.surnames.lengthAt(plain, from + 1, end) == 1
            && shapes.titleAt(end, to) > 0
            && left < 3;
    boolean audience =
        length == 3
            && left < 3
            && tokens.natureAt(from) == 'p'
            && !tokens.isInName(from)
            && end < to
            && recognizer.isNoun(plain.substring(from + 1, end));
    boolean asked =
        plain.startsWith("记者", from - 2) && end < to && "，。；、）】〕 ".indexOf(plain.charAt(end)) < 0;
    return brief || addressed || audience || asked;
  }

  /** What only a title in front could make a name: 韩|还, part of 衡芯科技, an adverb. */
  private boolean isUntitledOnly(String word, int from, int to) {
    boolean brief = word.length() == 2;
    return lexicon.adverbials.lengthAt(plain, from, to) >= 2
        || (brief && lexicon.adverbials.contains(word.substring(1)))
        || bodies.holds(word);
  }

  /** 本周初, 消费者|权益保护: after a title, a time or an ordinary word that goes on. */
  private boolean isTitledThing(int from, int end, int to) {
    boolean time =
        tokens.natureAt(from) == 't'
            && !tokens.isInName(from)
            && lexicon.surnameAt(plain, from, end) == 0;
    String word = plain.substring(from, end);
    boolean thing =
        word.length() == 2
            && tokens.endOfWordAt(from) == end
            && !tokens.isInName(from)
            && lexicon.titles.lengthBefore(plain, from, 0) == 0
            && recognizer.isOrdinaryWord(word)
            && !shapes.isRightBoundary(end, to);
    return time || thing;
  }

  /** 左看右|看, 东问西|问: the same is done on both sides. */
  private boolean isOnBothSides(String word, int end) {
    int side = "左东前南".indexOf(word.charAt(0));
    return word.length() == 3
        && side >= 0
        && word.charAt(2) == "右西后北".charAt(side)
        && plain.startsWith(word.substring(1, 2), end);
  }

  /** 在|池埂上: a place behind the preposition. */
  private boolean isPlace(int from, int end, int floor) {
    return from > floor
        && plain.charAt(from - 1) == '在'
        && "上下里中内外旁边".indexOf(plain.charAt(end - 1)) >= 0;
  }

  /** 第3|秦墓, 来自|某地, 这|封信: what stands before it makes it something else. */
  private boolean followsOtherWord(int from, int end, int floor) {
    if (from <= floor) {
      return false;
    }
    char before = plain.charAt(from - 1);
    boolean demonstrated = end - from == 2 && "这那此每".indexOf(before) >= 0;
    int word = tokens.startOfWordBefore(from);
    boolean counted =
        tokens.isBoundary(from)
            && tokens.natureAt(word) == 'q'
            && PERSONAL_CLASSIFIERS.indexOf(before) < 0
            && word > floor
            && (tokens.natureAt(tokens.startOfWordBefore(word)) == 'm'
                || Character.isDigit(plain.charAt(word - 1)));
    return Character.isDigit(before)
        || before == '驻'
        || demonstrated
        || counted
        || (from - 2 >= floor && plain.startsWith("来自", from - 2));
  }

  /** 包括|来自: an ordinary word and the head of the next one. */
  private boolean isWordCutShort(int from, int end) {
    int first = tokens.endOfWordAt(from);
    int second = first < end ? tokens.endOfWordAt(first) : first;
    return first - from >= 2
        && first < end
        && second > end
        && !tokens.isInName(from)
        && !tokens.isInName(first);
  }

  /** 蛇|类, 居住|证: a character that is no surname or an ordinary word with a suffix of nouns. */
  private boolean isNounWithSuffix(int from, int end) {
    if (end - from == 2
        && NOUN_SUFFIXES.lengthAt(plain, end - 1, end) == 1
        && lexicon.surnameAt(plain, from, end) == 0) {
      return true;
    }
    return end - from == 3
        && NOUN_SUFFIXES.lengthAt(plain, end - 1, end) == 1
        && tokens.endOfWordAt(from) >= end - 1
        && !tokens.isInName(from)
        && recognizer.isOrdinaryWord(plain.substring(from, end - 1));
  }

  /** 党|代表, 方|负责人, 应|刘某, 向|记者, 尤|嗓子: what looks like a surname stands before a noun. */
  private boolean isSurnameAndNoun(String word, boolean name) {
    String rest = word.substring(1);
    if (name) {
      return word.length() >= 3
          && (lexicon.collectives.contains(rest)
              || lexicon.titles.contains(rest)
              || lexicon.frontRoles.contains(rest)
              || lexicon.organisations.contains(rest));
    }
    boolean part = rest.length() >= 2 && lexicon.speakerParts.contains(rest);
    boolean form = lexicon.isForm(rest) && "老小".indexOf(rest.charAt(0)) < 0;
    return word.length() >= 3 && (lexicon.isCommonNoun(rest) || form || part);
  }

  /** Whether the first character ends a word for a role (规划|师侯捷). */
  private boolean beginsInTitle(int from, int floor) {
    return from > floor
        && Math.max(
                lexicon.titles.lengthBefore(plain, from + 1, floor),
                lexicon.frontRoles.lengthBefore(plain, from + 1, floor))
            >= 3;
  }
}
