package io.yinju.attribution;

import java.util.List;

/** Finds who is spoken to: 对某人说, 向他表示, 冲大家喊. What stands behind the preposition never speaks. */
final class Listeners {
  static final String PREPOSITIONS = "对向跟冲朝给";

  /** Longest word for a group that is spoken to (对|接班医生|说). */
  private static final int LONGEST_GROUP = 12;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;
  private final NounPhrases phrases;

  Listeners(String plain, Tokens tokens, ClauseHead head, NounPhrases phrases) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = head;
    this.phrases = phrases;
  }

  /**
   * Where the preposition stands whose object ends at {@code end}, before a verb and its adverbs;
   * -1 when none does.
   */
  int before(int from, int end, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.until() == end) {
        return preposition(from, mention.from());
      }
    }
    int pronoun = lexicon.pronouns.lengthBefore(plain, end, from);
    if (pronoun > 0) {
      return preposition(from, end - pronoun);
    }
    for (int at = Math.max(from, end - LONGEST_GROUP); at <= end - 3; at++) {
      boolean group = phrases.endsInGroup(at + 1, end) || phrases.endsInRole(at + 1, end);
      if (group && preposition(from, at + 1) == at && head.skipLeadIns(from, at) >= at) {
        return at;
      }
    }
    return -1;
  }

  private int preposition(int from, int object) {
    int at = object - 1;
    return at >= from && PREPOSITIONS.indexOf(plain.charAt(at)) >= 0 && tokens.isBoundary(at)
        ? at
        : -1;
  }
}
