package io.yinju.answer;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a claim that something is to be done from a statement that it isn't, and the reverse; and a
 * claim that somebody is for something from a statement that it is to be done away with.
 */
final class Polarity {
  private static final Pattern FORBIDDING = Pattern.compile(WordList.alternatives("forbidding"));
  private static final Pattern REMOVING = Pattern.compile(WordList.alternatives("removing"));
  private static final Pattern LESSENING = Pattern.compile(WordList.alternatives("lessening"));
  private static final Pattern CLAUSE = Pattern.compile("[,。;!?]");
  private static final Pattern MEMBER = Pattern.compile("[,。;!?、]");

  private Polarity() {}

  /**
   * Whether one of a folded claim and a folded statement forbids or denies and the other doesn't,
   * in the clauses that speak of the same.
   */
  static boolean differs(String claim, String statement) {
    List<String> terms =
        Terms.of(claim).stream().filter(t -> Terms.functionCharacters(t) == 0).toList();
    List<String> shared =
        CLAUSE.splitAsStream(statement).filter(c -> terms.stream().anyMatch(c::contains)).toList();
    boolean denied = shared.stream().anyMatch(c -> FORBIDDING.matcher(c).find());
    boolean forbids = FORBIDDING.matcher(claim).find();
    if (!shared.isEmpty() && denied != forbids) {
      return true;
    }
    boolean lessens = forbids || REMOVING.matcher(claim).find() || LESSENING.matcher(claim).find();
    return !lessens && isDoneAwayWith(terms, statement);
  }

  /** 破除国际科技封锁体系: whether a verb of removing stands before what the terms name. */
  private static boolean isDoneAwayWith(List<String> terms, String statement) {
    return MEMBER
        .splitAsStream(statement)
        .filter(m -> shared(terms, m) > 0)
        .max(Comparator.comparingLong(m -> shared(terms, m)))
        .filter(
            m ->
                REMOVING
                    .matcher(m)
                    .results()
                    .anyMatch(verb -> shared(terms, m.substring(verb.end())) > 0))
        .isPresent();
  }

  private static long shared(List<String> terms, String text) {
    return terms.stream().filter(text::contains).count();
  }
}
