package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who announces what a colon or the next clause brings: 她给出一组数字：…, 他亮出了账单，…. */
final class AnnouncementFinder {
  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final SubjectFinder subjects;

  AnnouncementFinder(String plain, Tokens tokens, SubjectFinder subjects) {
    this.plain = plain;
    this.tokens = tokens;
    this.subjects = subjects;
  }

  /** 她带来的结论并不乐观：…, 他给出一组数字：…: somebody announces what a colon brings. */
  @Nullable Frame find(int index, Unit clause, FrameFinder.Setting setting, List<Mention> named) {
    boolean colon = clause.mark() == '：';
    if (!(colon || (clause.mark() == '，' && offers(clause))) || setting.quoteAfter()) {
      return null;
    }
    Subject subject = subjects.leading(clause.start(), clause.textEnd(), named);
    if (subject == null && setting.led()) {
      subject = new Subject.Absent(clause.start());
    }
    if (subject == null) {
      return null;
    }
    int at = announced(clause);
    return at < 0 ? null : new Frame(index, subject, at, clause.textEnd(), false, false);
  }

  /** 给出了一组数字，: a verb of giving with what is given at the end of its clause. */
  private boolean offers(Unit clause) {
    int noun = lexicon.announcedNouns.lengthBefore(plain, clause.textEnd(), clause.start());
    for (int i = clause.start(); noun > 0 && i < clause.textEnd() - noun; i++) {
      int verb = lexicon.announcingVerbs.lengthAt(plain, i, clause.textEnd());
      if (verb > 0
          && plain.charAt(i + verb) != '的'
          && tokens.isBoundary(i)
          && clause.textEnd() - i - verb - noun <= 8) {
        return true;
      }
    }
    return false;
  }

  /** Where a clause names what is announced, or a reporting verb; -1 when it does neither. */
  private int announced(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      int noun = lexicon.announcedNouns.lengthAt(plain, i, clause.textEnd());
      int verb = lexicon.verbs.lengthAt(plain, i, clause.textEnd());
      int gives = lexicon.announcingVerbs.lengthAt(plain, i, clause.textEnd());
      if ((noun > 0 && tokens.isBoundary(i))
          || (gives > 0 && tokens.isBoundary(i))
          || (verb > 0
              && tokens.aligned(i, i + verb)
              && lexicon.reporting(plain.substring(i, i + verb)) != Lexicon.Reporting.NEVER)) {
        return i;
      }
    }
    return -1;
  }
}
