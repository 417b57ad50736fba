package io.yinju.attribution;

import java.util.List;

/**
 * Reads a noun phrase before a reporting verb that names no known person: a body, a group, a role.
 */
final class NounPhrases {
  /** Longest noun phrase taken for an organisation or a group. */
  static final int LONGEST = 40;

  /** Longest phrase of proper nouns taken for an organisation whose kind isn't named. */
  private static final int LONGEST_PROPER = 20;

  /** Longest personal name behind a relative clause. */
  private static final int LONGEST_NAME = 4;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;

  NounPhrases(String plain, Tokens tokens) {
    this.plain = plain;
    this.tokens = tokens;
  }

  /** The subject in [start, end), whose verb stands at {@code verb}. */
  SubjectFinder.Found read(int start, int end, int verb) {
    int cue = Math.min(end, verb);
    boolean relative = plain.substring(start, end).indexOf('的') >= 0;
    boolean group = endsInGroup(start, end);
    if (relative && !group && isFramedName(afterRelative(start, end), end)) {
      int name = afterRelative(start, end);
      Mention mention = new Mention(name, name, end, end, false, MentionFinder.ENOUGH);
      return found(new Subject.Named(List.of(mention)), cue);
    }
    if (end - start == 1 && lexicon.surnames.lengthAt(plain, start, end) == 1 && end <= verb) {
      Mention surname = new Mention(start, start, end, end, true, MentionFinder.ENOUGH);
      return found(new Subject.Named(List.of(surname)), cue);
    }
    int titled = group ? start : afterTitle(start, end);
    if (titled > start) {
      Mention mention = new Mention(start, titled, end, end, false, MentionFinder.ENOUGH);
      return found(new Subject.Named(List.of(mention)), cue);
    }
    boolean indefinite = lexicon.indefinites.lengthAt(plain, start, end) > 0;
    boolean word = group && tokens.natureAt(start) == 'v' && end - start <= 6;
    boolean company = lexicon.notPersons.lengthAt(plain, start, end) > 0;
    boolean role = relative && endsInRole(afterRelative(start, end), end);
    if (isAdverbial(start, end)
        && !company
        && !word
        && !role
        && !(group && (relative || indefinite))) {
      boolean unclear = holdsNegation(start, verb) || (relative && isPlaced(start, end));
      return new SubjectFinder.Found(
          unclear ? new Subject.Unclear(start) : new Subject.Absent(start), cue, false, false);
    }
    int groupEnd = groupBeforeAdverbial(start, end);
    if (groupEnd > start) {
      Subject subject = group(start, groupEnd, endsInGroup(start, groupEnd), indefinite);
      return found(
          subject instanceof Subject.Unclear ? new Subject.Collective(start, groupEnd) : subject,
          groupEnd);
    }
    return found(group(start, end, group, indefinite), cue);
  }

  private Subject group(int start, int end, boolean group, boolean indefinite) {
    int demonstrative = lexicon.demonstratives.lengthAt(plain, start, end);
    boolean role = endsInRole(start, end);
    if (demonstrative > 0 && demonstrative < end - start && (role || group)) {
      boolean organisation = !role && lexicon.organisations.lengthBefore(plain, end, start) > 0;
      return organisation ? new Subject.Collective(start, end) : new Subject.Anaphor(start, end);
    }
    if (end - start <= LONGEST && (group || role)) {
      boolean titled =
          role && !indefinite && lexicon.collectives.lengthBefore(plain, end, start) == 0;
      return titled ? new Subject.TitleOnly(start, end) : new Subject.Collective(start, end);
    }
    if (indefinite && isPlainPhrase(start, end)) {
      return new Subject.Collective(start, end);
    }
    return isProper(start, end) ? new Subject.Collective(start, end) : new Subject.Unclear(start);
  }

  /** 部分市县, 不少小店: a short phrase of nouns and their attributes behind its quantifier. */
  private boolean isPlainPhrase(int start, int end) {
    int quantifier = lexicon.indefinites.lengthAt(plain, start, end);
    if (end - start > LONGEST_PROPER || end - start < quantifier + 2) {
      return false;
    }
    for (int i = start + quantifier; i < end; i = tokens.endOfWordAt(i)) {
      if ("najbfsq".indexOf(tokens.natureAt(i)) < 0 && plain.charAt(i) != '的') {
        return false;
      }
    }
    return true;
  }

  private static SubjectFinder.Found found(Subject subject, int cue) {
    return new SubjectFinder.Found(subject, cue, true, false);
  }

  private boolean isAdverbial(int start, int end) {
    char nature = tokens.natureAt(start);
    return nature == 'p'
        || nature == 'd'
        || (nature == 'v'
            && (tokens.endOfWordAt(start) - start > 1
                || tokens.natureAt(tokens.endOfWordAt(start)) == 'u'))
        || (lexicon.prepositions.lengthAt(plain, start, end) > 0
            && tokens.isBoundary(start)
            && nature != 'n');
  }

  /** 在某处住了多年的|某某: what a phrase with 在 leads to is the subject, unless the phrase closes it. */
  private boolean isPlaced(int start, int end) {
    return plain.charAt(start) == '在'
        && "时中后前上里间下内外际旁边".indexOf(plain.charAt(end - 1)) < 0
        && tokens.isBoundary(end)
        && "na".indexOf(tokens.natureAt(tokens.startOfWordBefore(end))) >= 0;
  }

  private boolean holdsNegation(int start, int verb) {
    for (int i = start; i < verb; i = tokens.endOfWordAt(i)) {
      if (lexicon.negations.lengthAt(plain, i, verb) > 0) {
        return true;
      }
    }
    return false;
  }

  private int afterRelative(int start, int end) {
    return Math.max(start, plain.lastIndexOf('的', end - 1) + 1);
  }

  /** 某大学教授母国光: where a name begins between a title and the verb; {@code start} without one. */
  private int afterTitle(int start, int end) {
    for (int at = end - 2; at >= Math.max(start + 2, end - LONGEST_NAME); at--) {
      boolean title =
          lexicon.titles.lengthBefore(plain, at, start) >= 2
              || lexicon.frontRoles.lengthBefore(plain, at, start) >= 2;
      if (title) {
        String word = plain.substring(at, end);
        boolean surname = lexicon.surnameAt(plain, at, end) > 0;
        boolean unknown = tokens.endOfWordAt(at) < end && end - at <= 3;
        boolean other =
            lexicon.prepositions.lengthAt(plain, at, end) > 0
                || plain.charAt(at) == '未'
                || (tokens.natureAt(at) == 't' && !tokens.isInName(at))
                || !tokens.isBoundary(at)
                || lexicon.weakGivenCharacters.contains(word.substring(word.length() - 1))
                || (tokens.holdsName(at, end) && !tokens.isName(at, end));
        boolean name =
            !other
                && (surname || unknown)
                && !lexicon.isCommonNoun(word)
                && !lexicon.holdsFunctionCharacter(word)
                && word.chars().allMatch(c -> NameShapes.isHan((char) c));
        return name ? at : start;
      }
    }
    return start;
  }

  /** 开了三十年船的许添财旺: between a relative clause and the verb, in the shape of a name. */
  private boolean isFramedName(int from, int end) {
    String word = plain.substring(from, end);
    boolean shape =
        lexicon.surnameAt(plain, from, end) > 0
            || (word.length() >= 3 && lexicon.isTransliteration(word));
    return word.length() >= 2
        && word.length() <= LONGEST_NAME
        && shape
        && !lexicon.isCommonNoun(word)
        && !lexicon.holdsFunctionCharacter(word)
        && (tokens.isName(from, end) || !tokens.holdsOtherWord(from, end));
  }

  /** Where a group's name ends that an adverbial phrase follows (某银行在书面材料中); 0 for none. */
  private int groupBeforeAdverbial(int start, int end) {
    for (int i = start + 2; i < end; i++) {
      boolean phrase =
          "与和同跟以".indexOf(plain.charAt(i)) < 0
              && (lexicon.prepositions.lengthAt(plain, i, end) > 0
                  || SubjectFinder.DATE.matcher(plain).region(i, end).lookingAt()
                  || (tokens.isBoundary(i)
                      && (tokens.natureAt(i) == 't'
                          || lexicon.adverbials.lengthAt(plain, i, end) > 0)));
      if (phrase
          && tokens.natureAt(i) != 'n'
          && (endsInGroup(start, i) || endsInRole(start, i) || isProper(start, i))) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a phrase ends in a word for a group, a body or several people. */
  boolean endsInGroup(int from, int end) {
    return lexicon.collectives.lengthBefore(plain, end, from) > 0
        || endsInBody(from, end)
        || plain.startsWith("们", end - 1)
        || endsInQuotedBody(from, end);
  }

  /** 海事局, 东港集团; not 社会, a word of its own that only ends like one. */
  private boolean endsInBody(int from, int end) {
    int n = lexicon.organisations.lengthBefore(plain, end, from);
    if (n == 0 || !tokens.isBoundary(end)) {
      return false;
    }
    return n > 1 || end - tokens.startOfWordBefore(end) != 2;
  }

  /** 环保组织“绿源”. */
  private boolean endsInQuotedBody(int from, int end) {
    int open = plain.charAt(end - 1) == '”' ? plain.lastIndexOf('“', end) : -1;
    return open > from
        && (lexicon.organisations.lengthBefore(plain, open, from) > 0
            || lexicon.collectives.lengthBefore(plain, open, from) > 0);
  }

  /** Whether a phrase ends in a title or the word for a role. */
  boolean endsInRole(int from, int end) {
    return lexicon.titles.lengthBefore(plain, end, from) >= 2
        || lexicon.frontRoles.lengthBefore(plain, end, from) >= 2;
  }

  /**
   * Whether a phrase is the name of a company or consists of nouns with a proper one among them.
   */
  private boolean isProper(int start, int end) {
    if (end - start < 2 || end - start > LONGEST_PROPER) {
      return false;
    }
    if (lexicon.notPersons.contains(plain.substring(start, end))) {
      return true;
    }
    boolean capital = holdsCapital(start, end);
    boolean proper =
        capital || (tokens.holdsProperName(start, end) && !tokens.holdsName(start, end));
    for (int i = start; i < end && proper; i = tokens.endOfWordAt(i)) {
      proper = "nxjbc".indexOf(tokens.natureAt(i)) >= 0 || "·-./（） ".indexOf(plain.charAt(i)) >= 0;
    }
    return proper
        && tokens.isBoundary(end)
        && tokens.natureAt(tokens.startOfWordBefore(end)) != 'c';
  }

  private boolean holdsCapital(int start, int end) {
    return plain.substring(start, end).chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }
}
