package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the body that sends a letter or a statement (某联盟发来贺信，称…). */
final class SenderFinder {
  private static final WordList SENDING = WordList.load("sending-verbs.txt");

  private final String plain;
  private final Tokens tokens;
  private final SubjectFinder subjects;

  SenderFinder(String plain, Tokens tokens, SubjectFinder subjects) {
    this.plain = plain;
    this.tokens = tokens;
    this.subjects = subjects;
  }

  /** The body at the head of a clause with a verb of sending; null when there is none. */
  @Nullable Subject find(Unit clause, List<Mention> named) {
    for (int v = clause.start() + 2; v < clause.textEnd(); v++) {
      if (SENDING.lengthAt(plain, v, clause.textEnd()) >= 2 && tokens.isBoundary(v)) {
        Subject subject = subjects.before(clause.start(), v, subjects.until(named, v)).subject();
        return subject instanceof Subject.Collective ? subject : null;
      }
    }
    return null;
  }
}
