package io.yinju.attribution;

import org.jspecify.annotations.Nullable;

/** Finds what somebody's own work has shown: 她的团队分析过…，发现…, 他的论文比较了…，结果表明…. */
final class WorkFinder {
  private static final WordList WORKS = WordList.load("work-nouns.txt");
  private static final WordList LINKS = WordList.load("work-links.txt");
  private static final WordList FINDING = WordList.load("finding-verbs.txt");

  private final String plain;
  private final SubjectFinder subjects;
  private final ClauseHead head;

  WorkFinder(String plain, SubjectFinder subjects, ClauseHead head) {
    this.plain = plain;
    this.subjects = subjects;
    this.head = head;
  }

  /** The finding of the sentence that a clause opens, null when it tells of none. */
  @Nullable Frame find(int index, Unit clause) {
    int start = head.skipLeadIns(clause.start(), clause.textEnd());
    int pronoun = subjects.pronounAt(start, clause.textEnd());
    int at = start + pronoun;
    int link = pronoun == 0 ? 0 : LINKS.lengthAt(plain, at, clause.textEnd());
    if (link == 0) {
      return null;
    }
    int work = WORKS.lengthAt(plain, at + link, clause.textEnd());
    int finds = work == 0 ? -1 : finding(at + link + work, clause);
    return finds < 0
        ? null
        : new Frame(
            index,
            new Subject.Anaphor(start, at),
            finds,
            finds + FINDING.lengthAt(plain, finds, plain.length()),
            false,
            false);
  }

  /** Where a verb of finding stands in the clause, or at the head of a later one; -1 if nowhere. */
  private int finding(int from, Unit clause) {
    boolean first = true;
    for (int i = from; i < plain.length() && "。！？\n".indexOf(plain.charAt(i)) < 0; i++) {
      first &= i < clause.textEnd();
      if ((first || plain.charAt(i - 1) == '，')
          && FINDING.lengthAt(plain, i, plain.length()) >= 2) {
        return i;
      }
    }
    return -1;
  }
}
