package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who stands at the head of a clause: persons, a pronoun, 这位 with a title, a group. */
final class LeadingFinder {
  /** Longest attribute of the second of two who speak together. */
  private static final int LONGEST_ATTRIBUTE = 20;

  private static final WordList ANOTHER = WordList.load("second-attributes.txt");

  /** 观点得到了某人的认同, 话引起共鸣: the words are told of, not given. */
  static final Pattern RECEPTION =
      Pattern.compile(
          ".{0,4}?(?:得到|引起|引发|引来|获得|赢得|博得|遭到|受到|激起|被|让|令|使|惹|登上|上了|传到|传开|传遍|刷屏|持续|成了|成为|一出)");

  private static final WordList VERBS = WordList.load("title-verbs.txt");

  private static final WordList DEGREES = WordList.load("degrees.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;
  private final NounPhrases phrases;
  private final BareAddresses addresses;

  LeadingFinder(String plain, Tokens tokens, ClauseHead head, NounPhrases phrases) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = head;
    this.phrases = phrases;
    this.addresses = new BareAddresses(plain);
  }

  /** Who stands at the head of a clause, whatever follows; null when it is nobody. */
  @Nullable Subject find(int from, int to, List<Mention> mentions) {
    int start = head.skipLeadIns(from, to);
    int pronoun = pronounAt(start, to);
    if (pronoun > 0 && isActing(start + pronoun, to)) {
      return new Subject.Anaphor(start, start + pronoun);
    }
    for (int i = 0; i < mentions.size() && mentions.get(i).until() <= to; i++) {
      if (head.leadsTo(from, mentions.get(i).from())) {
        int last = chainEnd(mentions, i);
        int next = mentions.get(last).until();
        boolean owned = next < to && "的、所".indexOf(plain.charAt(next)) >= 0;
        if (next < to && plain.charAt(next) == '的' && isPartOfSpeaker(next + 1, to)) {
          return new Subject.Named(mentions.subList(i, last + 1));
        }
        owned |= i + 1 < mentions.size() && isPartOfBody(next, mentions.get(i + 1).from());
        if (owned && i + 1 < mentions.size() && head.leadsTo(from, mentions.get(i + 1).from())) {
          continue;
        }
        boolean acts = VERBS.lengthBefore(plain, next, mentions.get(last).end()) > 0;
        boolean group = next < to && !acts && lexicon.collectives.lengthAt(plain, next, to) > 0;
        return owned || group ? null : new Subject.Named(mentions.subList(i, last + 1));
      }
    }
    if (pronoun > 0) {
      return start + pronoun < to
              && plain.charAt(start + pronoun) == '的'
              && !isPartOfSpeaker(start + pronoun + 1, to)
          ? null
          : new Subject.Anaphor(start, start + pronoun);
    }
    Subject anaphor = demonstrated(start, to);
    if (anaphor != null) {
      return anaphor;
    }
    for (int i = start; i < Math.min(to, start + NounPhrases.LONGEST); i = tokens.endOfWordAt(i)) {
      char nature = tokens.natureAt(i);
      int wordEnd = tokens.endOfWordAt(i);
      if (nature == 'v' || nature == 'p') {
        return null;
      }
      boolean group =
          lexicon.collectives.lengthBefore(plain, wordEnd, start) > 0
              || lexicon.companies.lengthBefore(plain, wordEnd, start + 2) > 1;
      if (group
          && wordEnd < to
          && ("vpdft".indexOf(tokens.natureAt(wordEnd)) >= 0
              || lexicon.adverbials.lengthAt(plain, wordEnd, to) > 1
              || DEGREES.lengthAt(plain, wordEnd, to) > 0)) {
        return new Subject.Collective(start, wordEnd);
      }
    }
    return null;
  }

  /** 羊卓寺|管会的|丹增旺姆: what looks like a name begins the name of a body to which the next belongs. */
  private boolean isPartOfBody(int from, int name) {
    int of = name - 1;
    return of > from
        && plain.charAt(of) == '的'
        && lexicon.organisations.lengthBefore(plain, of, from) > 0
        && plain.substring(from, of).chars().allMatch(c -> NameShapes.isHan((char) c))
        && plain.substring(from, of).indexOf('的') < 0;
  }

  /** 她|以自己参与过的某某湖为例: a verb, a preposition or an adverb shows that the pronoun is the subject. */
  private boolean isActing(int at, int to) {
    return at < to && "vpd".indexOf(tokens.natureAt(at)) >= 0 && !isConjunction(at, at + 1);
  }

  /** 这位驻新加坡的高级分析师: a demonstrative with a title before a verb. */
  private @Nullable Subject demonstrated(int start, int to) {
    int n = lexicon.demonstratives.lengthAt(plain, start, to);
    for (int i = start + n; n > 0 && i < Math.min(to, start + NounPhrases.LONGEST); ) {
      int wordEnd = tokens.endOfWordAt(i);
      boolean role = phrases.endsInRole(start + n, wordEnd);
      if (tokens.natureAt(i) == 'v' && plain.charAt(i) != '驻' && !isRelative(wordEnd, to)) {
        return null;
      }
      if (role && wordEnd < to && "vpdt".indexOf(tokens.natureAt(wordEnd)) >= 0) {
        return new Subject.Anaphor(start, wordEnd);
      }
      i = wordEnd;
    }
    return null;
  }

  /** Whether 的 makes what stands before it a modifier (这位做过十年编辑的学者). */
  private boolean isRelative(int at, int to) {
    return plain.substring(at, Math.min(to, at + NounPhrases.LONGEST)).indexOf('的') >= 0;
  }

  /** 某人的话里透着自信, 她的眼睛亮了: what is told of somebody's words or face is told of who speaks. */
  private boolean isPartOfSpeaker(int at, int to) {
    int n =
        Math.max(
            lexicon.speakerParts.lengthAt(plain, at, to),
            lexicon.opinionNouns.lengthAt(plain, at, to));
    return n > 0
        && tokens.isBoundary(at)
        && !RECEPTION.matcher(plain).region(at + n, to).lookingAt();
  }

  /** Length of the pronoun for one person at a position, or of what stands for one; 0 without. */
  int pronounAt(int at, int to) {
    int address = addresses.lengthAt(at, to);
    if (address > 0) {
      return address;
    }
    int n = lexicon.pronouns.lengthAt(plain, at, to);
    boolean plural = n > 0 && at + n < to && plain.charAt(at + n) == '们';
    boolean other = n == 1 && plain.charAt(at) == '其' && !tokens.aligned(at, at + 1);
    boolean inside =
        n == 1
            && at + 1 < to
            && "人家乡国处方日".indexOf(plain.charAt(at + 1)) >= 0
            && !tokens.isBoundary(at + 1);
    return plural || other || inside ? 0 : n;
  }

  /** Index of the last of the mentions that are joined to the one at {@code first}. */
  int chainEnd(List<Mention> mentions, int first) {
    int i = first;
    while (i + 1 < mentions.size()
        && isConjunction(mentions.get(i).until(), mentions.get(i + 1).from())) {
      i++;
    }
    return i;
  }

  /** Whether what stands between two names joins them. */
  boolean isConjunction(int from, int to) {
    if (to <= from) {
      return false;
    }
    return switch (plain.substring(from, to)) {
      case "、", "和", "与", "及", "以及", "、和", "暨", "同", "跟", "，" -> true;
      default -> isWithAnother(from, to);
    };
  }

  /** 温和平|和另一家供应商的|负责人某某: 和 with what tells more of the second person. */
  private boolean isWithAnother(int from, int to) {
    return to - from <= LONGEST_ATTRIBUTE
        && "和与同及".indexOf(plain.charAt(from)) >= 0
        && plain.charAt(to - 1) == '的'
        && ANOTHER.lengthAt(plain, from + 1, to) > 0
        && plain.substring(from, to).chars().noneMatch(c -> "，。；：、“”".indexOf(c) >= 0);
  }
}
