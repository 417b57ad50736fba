package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whose figures or paper are cited: 国家统计局数据显示, 某公司的调查发现, 某学会提交的书面材料提出, 某人牵头的一项测算表明. */
final class FigureFinder {
  /** Longest description of a paper between whoever gives it and its noun. */
  private static final int LONGEST_DESCRIPTION = 30;

  /** 规划建议|值得期待: what follows shows that the verb is a noun. */
  private static final Pattern NOUN = Pattern.compile("值得|的|稿|书|已经|获");

  private static final WordList SHOWING = WordList.load("showing-verbs.txt");
  private static final WordList PAPERS = WordList.load("papers.txt");
  private static final WordList GIVING = WordList.load("giving-verbs.txt");
  private static final WordList ARTICLES = WordList.load("paper-articles.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final SubjectFinder subjects;
  private final ClauseHead head;

  FigureFinder(String plain, Tokens tokens, SubjectFinder subjects, ClauseHead head) {
    this.plain = plain;
    this.tokens = tokens;
    this.subjects = subjects;
    this.head = head;
  }

  /** The naming of an owner of figures in a clause, null when it has none. */
  @Nullable Frame find(int index, Unit clause, List<Mention> named) {
    int start = head.skipLeadIns(clause.start(), clause.textEnd());
    for (int shows = start + 4; shows < clause.textEnd(); shows++) {
      int n = SHOWING.lengthAt(plain, shows, clause.textEnd());
      n = n > 0 && NOUN.matcher(plain).region(shows + n, clause.textEnd()).lookingAt() ? 0 : n;
      int paper = n == 0 ? -1 : paperBefore(shows, start);
      if (paper - start < 2) {
        continue;
      }
      int owned = ownerEnd(start, paper);
      if (owned - start < 2) {
        return null;
      }
      List<Mention> within =
          subjects.until(named, owned).stream().filter(m -> m.from() >= start).toList();
      SubjectFinder.Found owner = subjects.before(start, owned, within);
      return owner.direct() ? frame(index, owner.subject(), owned, shows + n) : null;
    }
    return null;
  }

  private static @Nullable Frame frame(int index, Subject owner, int from, int to) {
    return switch (owner) {
      case Subject.Collective body -> new Frame(index, body, from, to, false, true);
      case Subject.Named person -> new Frame(index, person, from, to, false, false);
      case Subject.Anaphor person -> new Frame(index, person, from, to, false, false);
      case Subject.TitleOnly t -> null;
      case Subject.Together t -> null;
      case Subject.Absent a -> null;
      case Subject.Unclear u -> null;
    };
  }

  /** Where the noun for a paper begins that ends before a verb and its adverbs; -1 without one. */
  private int paperBefore(int verb, int start) {
    int end = verb;
    int adverb = lexicon.adverbials.lengthBefore(plain, end, start);
    while (adverb > 0 && end > start) {
      end -= adverb;
      adverb = lexicon.adverbials.lengthBefore(plain, end, start);
    }
    int n = PAPERS.lengthBefore(plain, end, start);
    int title = end > start && plain.charAt(end - 1) == '》' ? plain.lastIndexOf('《', end) : -1;
    return n > 0 ? end - n : title > start ? title : -1;
  }

  /** Where the owner's words end: before 发布的…, 的最新, 一项. */
  private int ownerEnd(int start, int paper) {
    for (int i = Math.max(start + 2, paper - LONGEST_DESCRIPTION); i < paper; i++) {
      int giving = tokens.isBoundary(i) ? GIVING.lengthAt(plain, i, paper) : 0;
      if (giving > 0 && i + giving < paper && plain.charAt(i + giving) == '的') {
        return i;
      }
    }
    int end = paper;
    int article = ARTICLES.lengthBefore(plain, end, start);
    while (article > 0) {
      end -= article;
      article = ARTICLES.lengthBefore(plain, end, start);
    }
    return end;
  }
}
