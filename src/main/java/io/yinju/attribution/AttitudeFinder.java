package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who is said to stand in some way on a matter: 某人对这一做法颇为忧虑, 某人对此很不满. */
final class AttitudeFinder {
  /** 某人也|持类似意见. */
  private static final Pattern HOLDING = Pattern.compile("(?:持|抱有?)[^，。]{0,8}(?:意见|看法|观点|态度|立场)$");

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
    Matcher holding = HOLDING.matcher(plain).region(clause.start(), to);
    if (holding.find() && holding.start() > clause.start()) {
      return held(index, clause.start(), holding.start(), to, named);
    }
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
    return held(index, from, matter, to, named);
  }

  private @Nullable Frame held(int index, int from, int verb, int to, List<Mention> named) {
    SubjectFinder.Found found = subjects.before(from, verb, subjects.until(named, verb));
    boolean person =
        found.subject() instanceof Subject.Named || found.subject() instanceof Subject.Anaphor;
    return person && found.direct()
        ? new Frame(index, found.subject(), found.cueStart(), to, found.contrast(), false)
        : null;
  }
}
