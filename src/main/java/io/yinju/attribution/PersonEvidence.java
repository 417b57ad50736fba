package io.yinju.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether one mention of a name is evidence enough that a person of the document has it. */
final class PersonEvidence {
  /** 800多名育种专家: several people, none of whom is named. */
  private static final Pattern SEVERAL =
      Pattern.compile("(?:\\d{2,}|[2-9]|[几多数两三四五六七八九十])[几多余十百千万]*[名位个]");

  /** 符小贝|是某人的孙女，今年9岁: how old somebody is. */
  private static final Pattern AGED =
      Pattern.compile("(?:，|是[^，。；！？]{1,14}，)?(?:今年|现年|时年)[\\d一二三四五六七八九十]{1,3}岁");

  private static final WordList PRESENTING = WordList.load("presenting-words.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final NameRecognizer recognizer;
  private final MentionFinder mentions;
  private final Map<String, Boolean> heads = new HashMap<>();
  private final Map<String, Boolean> given = new HashMap<>();

  PersonEvidence(String plain, NameRecognizer recognizer, MentionFinder mentions) {
    this.plain = plain;
    this.recognizer = recognizer;
    this.mentions = mentions;
  }

  /** Whether a reporting verb follows. */
  boolean isBeforeVerb(Mention mention) {
    int limit = Math.min(plain.length(), mention.until() + 8);
    return lexicon.verbs.lengthAt(plain, mention.until(), limit) > 0;
  }

  private char charAt(int at) {
    return at < plain.length() ? plain.charAt(at) : '\n';
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }

  /** Whether a single mention suffices to take a name for a person's in the whole document. */
  boolean suffices(Mention mention) {
    if (mentions.isShown(name(mention))) {
      return true;
    }
    if (SEVERAL.matcher(plain).region(mention.from(), mention.start()).lookingAt()
        || (mention.hasFrontTitle()
            && mention.until() == mention.end()
            && (name(mention).length() == 2 || mention.score() <= MentionFinder.ENOUGH + 1)
            && !hasShapeOfName(name(mention))
            && (name(mention).length() < 3 || !isHead(name(mention))))) {
      return false;
    }
    if (lexicon.naming.lengthBefore(plain, mention.start(), 0) > 0
        || isWholeForeign(name(mention))
        || isAddressed(mention)
        || (mention.score() > MentionFinder.ENOUGH
            && AGED.matcher(plain).region(mention.until(), plain.length()).lookingAt())
        || isCalled(mention)
        || isCalledByGivenName(mention)) {
      return true;
    }
    if (plain.startsWith("岁的", mention.start() - 2)
        && lexicon.surnameAt(plain, mention.start(), mention.end()) > 0) {
      return true;
    }
    boolean presented =
        PRESENTING.lengthBefore(plain, mention.start(), 0) > 0
            && mention.score() > MentionFinder.ENOUGH
            && mention.end() - mention.start() >= 3
            && "，。；！？".indexOf(charAt(mention.until())) >= 0;
    if (presented) {
      return true;
    }
    boolean titled = mention.hasFrontTitle() ? isHeld(mention) : mention.until() > mention.end();
    return titled || name(mention).indexOf('·') > 0 || isBeforeVerb(mention);
  }

  /**
   * Whether a name behind a title is likely enough to be one: 学生|演完 and 种植户|惜售 are a role and what
   * it does, unless the title names a body.
   */
  private boolean isHeld(Mention mention) {
    if (mention.until() > mention.end() || mention.score() > MentionFinder.ENOUGH + 1) {
      return true;
    }
    String name = name(mention);
    int position =
        Math.max(
            lexicon.titles.lengthBefore(plain, mention.start(), mention.from()),
            lexicon.frontRoles.lengthBefore(plain, mention.start(), mention.from()));
    int body = mention.start() - position;
    boolean ofBody =
        position > 0 && lexicon.organisations.lengthBefore(plain, body, mention.from()) > 0;
    return lexicon.surnameAt(name, 0, name.length()) > 0
        && (mention.score() > MentionFinder.ENOUGH
            || ofBody
            || (!recognizer.isOrdinaryWord(name) && plain.indexOf(name) != plain.lastIndexOf(name))
            || isHead(name));
  }

  /** 丹增旺姆, 斯琴图雅: made of two names of one language. */
  private boolean isWholeForeign(String name) {
    return name.length() >= 4 && (lexicon.isTibetan(name) || lexicon.isMongolian(name));
  }

  /** 冯婶|的丈夫: a surname with a form of address at the head of a clause. */
  private boolean isAddressed(Mention mention) {
    String name = name(mention);
    int surname = lexicon.surnameAt(name, 0, name.length());
    return surname > 0
        && "老小".indexOf(name.charAt(0)) < 0
        && lexicon.courtesy.contains(name.substring(surname))
        && (mention.start() == 0 || Occurrences.isHeadOfClause(plain, mention.start()));
  }

  private boolean isHead(String name) {
    return heads.computeIfAbsent(name, this::isHeadOfClause);
  }

  /** Whether a word has a surname or is made of sounds or names of other languages. */
  private boolean hasShapeOfName(String word) {
    return word.length() > 3
        || lexicon.surnameAt(word, 0, word.length()) > 0
        || "阿小老".indexOf(word.charAt(0)) >= 0
        || (word.length() == 3 && lexicon.isTransliteration(word))
        || lexicon.isTibetan(word)
        || lexicon.isMongolian(word)
        || lexicon.japaneseSurnames.lengthAt(word, 0, word.length()) > 0;
  }

  /**
   * Whether a word stands somewhere as the subject of a clause: before a verb of saying, 和 or 都.
   */
  private boolean isHeadOfClause(String name) {
    return Occurrences.of(plain, name)
        .anyMatch(
            at -> {
              int next = at + name.length();
              int limit = Math.min(plain.length(), next + 8);
              boolean subject = "和与也都则却".indexOf(charAt(next)) >= 0;
              return Occurrences.isHeadOfClause(plain, at)
                  && (subject || lexicon.verbs.lengthAt(plain, next, limit) > 0);
            });
  }

  /** 马秀兰 in a text where sentences begin with 秀兰, which is no word of its own. */
  private boolean isCalledByGivenName(Mention mention) {
    String name = name(mention);
    return name.length() == 3
        && mention.score() > MentionFinder.ENOUGH
        && lexicon.surnameAt(name, 0, name.length()) == 1
        && !recognizer.isOrdinaryWord(name.substring(1))
        && given.computeIfAbsent(name.substring(1), this::isHeadOfSentence);
  }

  private boolean isHeadOfSentence(String word) {
    return Occurrences.of(plain, word).anyMatch(at -> Occurrences.isHeadOfSentence(plain, at));
  }

  /** 四年级的男孩叫|石磊: 叫 behind a word for a person names the person. */
  private boolean isCalled(Mention mention) {
    int called = mention.start() - 1;
    return charAt(Math.max(0, called)) == '叫'
        && (lexicon.collectives.lengthBefore(plain, called, 0) > 1
            || lexicon.frontRoles.lengthBefore(plain, called, 0) > 1);
  }
}
