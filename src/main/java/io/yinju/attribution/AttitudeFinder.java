package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is said to stand in some way on a matter: 某人对这一做法颇为忧虑, 某人对此很不满. */
final class AttitudeFinder {
  private static final WordList ATTITUDES = WordList.load("attitudes.txt");
  private static final WordList DEGREES = WordList.load("attitude-degrees.txt");

  private final String plain;
  private final SubjectFinder subjects;
  private final ClauseHead head;

  AttitudeFinder(String plain, SubjectFinder subjects, ClauseHead head) {
    this.plain = plain;
    this.subjects = subjects;
    this.head = head;
  }

  /** The attitude at the end of a clause, null when there is none or nobody holds it. */
  @Nullable Frame find(int index, Unit clause, List<Mention> named) {
    int to = clause.textEnd();
    int attitude = ATTITUDES.lengthBefore(plain, to, clause.start());
    int degree = attitude == 0 ? 0 : DEGREES.lengthBefore(plain, to - attitude, clause.start());
    int matter = degree == 0 ? -1 : plain.indexOf('对', clause.start());
    if (matter < 0 || matter >= to - attitude - degree) {
      return null;
    }
    int from = clause.start();
    if (head.skipLeadIns(from, matter) >= matter) {
      return null;
    }
    SubjectFinder.Found found = subjects.before(from, matter, subjects.until(named, matter));
    boolean person =
        found.subject() instanceof Subject.Named || found.subject() instanceof Subject.Anaphor;
    return person && found.direct()
        ? new Frame(index, found.subject(), to - attitude - degree, to, found.contrast(), false)
        : null;
  }
}
