package io.yinju.attribution;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that have no shape of a name, or are words of their own (民警安静, 护林员岩坎), and are shown to be
 * names by two places of the document together: one where a role or the word for a name stands
 * before them, and one where they speak or have an age at the head of a sentence.
 */
final class CrossedNames {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  /** Longest role that is looked for before a name. */
  private static final int LONGEST_ROLE = 8;

  /** Longest adverbial between a name and the verb of saying (某某|在电话里|说). */
  private static final int LONGEST_GAP = 2;

  private static final String HEADS = "，。！？”\n　";

  /** 安全|认为，: what nobody says of a thing, even if the word is one. */
  private static final Pattern OPINION =
      Pattern.compile(
          "[还又也则却]?(?:认为|表示|指出|强调|主张|回忆|坦言|证实|答复|回应|介绍|呼吁|建议|解释|补充|透露|提醒)[说称道]?[，：]"
              + "|告诉(?:我|记者|本报|本刊)|(?:还|又|也|则|接着|随后)[说讲][，：]");

  private static final String JOINED = "，。；：！？”\n　、与和";

  /** 今年六十一岁, 这个人: what tells of a person. */
  private static final Pattern PERSON =
      Pattern.compile(
          "这个人|这人|是一?[名位]|是个(?!人)|夫妇|夫妻|两口子|(?:今年|现年|时年|年近|年过|年逾|已经?)[\\d一二三四五六七八九十]{1,4}(?:多|来)?岁?");

  /** What only persons do, behind the name. */
  private static final Pattern SAYS =
      Pattern.compile(
          "问[^，。：“]{0,8}：“|把[^，。；：“]{1,8}，(?:[冲对朝向跟][^，。：“]{1,4})?[说喊道问]{1,2}[：，]“|[对向跟冲朝][^，。：“”]{1,6}(?:[说道喊问讲]|回忆|表示|坦言|回应|解释|透露)[，：。]|的(?:回答|答复|说法|看法|反应)(?:是|只有|很)[^。]{0,6}“|(?:认为|表示|告诉|承认|坦言|透露|回忆|觉得)(?!的)");

  private static final Pattern SPEECH =
      Pattern.compile("(?:[在对向跟冲朝从][^，。：“”]{1,8})?[说道喊问讲]?[说道喊问讲][，：]“");

  /** 名字叫安静, 人们叫他雷公. */
  private static final WordList CALLED = WordList.load("calling-words.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameRecognizer recognizer;
  private final NameShapes shapes;
  private final Set<String> names = new HashSet<>();

  CrossedNames(String plain, Tokens tokens, NameRecognizer recognizer, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.recognizer = recognizer;
    this.shapes = shapes;
    for (int p = 0; p < plain.length(); p++) {
      if (p == 0 || HEADS.indexOf(plain.charAt(p - 1)) >= 0) {
        collect(p);
      }
      if (p > 0 && plain.charAt(p) == '阿' && isCalledFondly(p)) {
        names.add(plain.substring(p, p + SHORTEST));
      }
      if (p > 0 && shapes.isListedTitleEnd(p, Math.max(0, p - LONGEST_ROLE))) {
        collectSpeaking(p);
      }
    }
  }

  /** Whether the document shows a word to be a person's name. */
  boolean contain(String word) {
    return names.contains(word);
  }

  /** Length of such a name at a position, 0 without one. */
  int lengthAt(int at, int to) {
    for (int n = LONGEST; n >= SHORTEST; n--) {
      if (at + n <= to
          && names.contains(plain.substring(at, at + n))
          && (!lexicon.isCommonNoun(plain.substring(at, at + n)) || isPersonsPlace(at, at + n))) {
        return n;
      }
    }
    return 0;
  }

  /** 卖鱼的|阿全|却不收货: 阿 with one character, behind what somebody does and before what they do. */
  private boolean isCalledFondly(int from) {
    int end = from + SHORTEST;
    if (end >= plain.length() || !tokens.isName(from, end)) {
      return false;
    }
    String word = plain.substring(from, end);
    int verb = tokens.startOfWordBefore(from);
    boolean described =
        plain.charAt(from - 1) == '的'
            && Occurrences.isHeadOfClause(plain, clauseStart(verb))
            && tokens.natureAt(clauseStart(verb)) == 'v';
    return described
        && "vd".indexOf(tokens.natureAt(end)) >= 0
        && !recognizer.isOrdinaryWord(word)
        && !lexicon.isCommonNoun(word)
        && !lexicon.courtesy.contains(word);
  }

  private int clauseStart(int before) {
    int at = before;
    while (at > 0 && !Occurrences.isHeadOfClause(plain, at)) {
      at--;
    }
    return at;
  }

  /** 与|安全|在总结中: where a word that is a thing's elsewhere can be the person's name. */
  private boolean isPersonsPlace(int from, int end) {
    boolean before =
        from == 0
            || JOINED.indexOf(plain.charAt(from - 1)) >= 0
            || shapes.isListedTitleEnd(from, Math.max(0, from - LONGEST_ROLE));
    boolean behind =
        end >= plain.length()
            || "，。；、与和".indexOf(plain.charAt(end)) >= 0
            || shapes.verbAt(end, plain.length())
            || "pd".indexOf(tokens.natureAt(end)) >= 0;
    return before && behind;
  }

  /** Keeps the word at the head of a sentence if it speaks there and has a role elsewhere. */
  private void collect(int head) {
    int to = Math.min(plain.length(), head + LONGEST);
    for (int end = head + SHORTEST; end <= to; end++) {
      String word = plain.substring(head, end);
      if (isCandidate(word, head) && isPersonAt(end) && isNamedElsewhere(word, head)) {
        names.add(word);
        return;
      }
    }
  }

  /** 调度员|安宁|在里面喊：“…”: a role before the word and words in quotation marks behind it. */
  private void collectSpeaking(int from) {
    int to = Math.min(plain.length(), from + LONGEST);
    for (int end = from + SHORTEST; end <= to; end++) {
      String word = plain.substring(from, end);
      if (lexicon.surnameAt(word, 0, word.length()) == 1
          && tokens.aligned(from, end)
          && isCandidate(word, from)
          && SPEECH.matcher(plain).region(end, plain.length()).lookingAt()) {
        names.add(word);
        return;
      }
    }
  }

  private boolean isCandidate(String word, int at) {
    boolean surname = lexicon.surnameAt(word, 0, word.length()) == 1;
    return NameShapes.isHan(word)
        && (surname || !recognizer.isOrdinaryWord(word) || plain.contains("岁的" + word))
        && (isCutOut(word, at) || isNeverJoined(word))
        && (!lexicon.isCommonNoun(word)
            || (surname
                && OPINION.matcher(plain).region(at + word.length(), plain.length()).lookingAt()))
        && !lexicon.isForm(word)
        && !lexicon.japaneseSurnames.contains(word)
        && !lexicon.holdsFunctionCharacter(word)
        && lexicon.pronouns.lengthAt(word, 0, word.length()) == 0
        && lexicon.demonstratives.lengthAt(word, 0, word.length()) == 0
        && lexicon.collectives.lengthBefore(word, word.length(), 0) == 0
        && lexicon.titles.lengthBefore(word, word.length(), 0) == 0
        && lexicon.organisations.lengthBefore(word, word.length(), 0) == 0;
  }

  private boolean isCutOut(String word, int at) {
    int end = at + word.length();
    return tokens.aligned(at, end)
        ? tokens.endOfWordAt(at) == end || "dcpu".indexOf(tokens.natureAt(at)) < 0
        : tokens.isInName(at);
  }

  /** 和平安: 和 stands before each 平安 of the document, which is no word for a person or a thing. */
  private boolean isNeverJoined(String word) {
    String rest = word.substring(1);
    if (word.charAt(0) != '和'
        || word.length() != LONGEST
        || !recognizer.isOrdinaryWord(rest)
        || recognizer.isNoun(rest)) {
      return false;
    }
    return Occurrences.of(plain, rest).allMatch(at -> at > 0 && plain.charAt(at - 1) == '和');
  }

  /** Whether somebody speaks or has an age whose name ends here. */
  private boolean isPersonAt(int end) {
    if (PERSON.matcher(plain).region(end, plain.length()).lookingAt()
        || SAYS.matcher(plain).region(end, plain.length()).lookingAt()
        || OPINION.matcher(plain).region(end, plain.length()).lookingAt()) {
      return true;
    }
    for (int at = end; at <= Math.min(plain.length() - 1, end + LONGEST_GAP); at++) {
      int verb = lexicon.verbs.lengthAt(plain, at, plain.length());
      int after = at + verb;
      boolean closed = after < plain.length() && "，：。“".indexOf(plain.charAt(after)) >= 0;
      boolean gap = at == end || lexicon.adverbials.lengthAt(plain, end, at) == at - end;
      boolean says =
          verb > 0
              && lexicon.reporting(plain.substring(at, after)) != Lexicon.Reporting.NEVER
              && "说道讲称".indexOf(plain.charAt(after - 1)) >= 0;
      if (gap && closed && says) {
        return true;
      }
    }
    return false;
  }

  /** 路教授 in a text where 路子谦 is a person: the surname stands elsewhere with a title. */
  private boolean isAddressed(String word) {
    String surname = word.substring(0, 1);
    return lexicon.surnameAt(word, 0, word.length()) == 1
        && !recognizer.isOrdinaryWord(word)
        && Occurrences.of(plain, surname).anyMatch(this::isTitled);
  }

  private boolean isTitled(int surname) {
    int title = surname + 1;
    int to = Math.min(plain.length(), title + 6);
    return lexicon.titles.lengthAt(plain, title, to) >= 2
        && shapes.courtesyAt(surname, Math.max(0, surname - LONGEST_ROLE), to) > 0;
  }

  /** Whether a role, a body's 的 or the word for a name stands before the word elsewhere. */
  private boolean isNamedElsewhere(String word, int head) {
    if (word.length() == LONGEST && isAddressed(word)) {
      return true;
    }
    return Occurrences.of(plain, word)
        .anyMatch(at -> at != head && isIntroduced(at, at + word.length()));
  }

  private boolean isIntroduced(int at, int end) {
    int floor = Math.max(0, at - LONGEST_ROLE);
    boolean role =
        shapes.isTitleEnd(at, floor) || ClauseHead.VERBAL_ROLES.lengthBefore(plain, at, floor) > 0;
    boolean member =
        at > 0
            && plain.charAt(at - 1) == '的'
            && lexicon.organisations.lengthBefore(plain, at - 1, floor) > 0;
    boolean called = CALLED.lengthBefore(plain, at, floor) > 0 || plain.startsWith("岁的", at - 2);
    boolean cut = tokens.isBoundary(end) || tokens.isInName(end - 1);
    return cut && (role || member || called);
  }
}
