package io.yinju.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a claim that something is to be done from a statement that it isn't, and the reverse. */
final class Polarity {
  private static final Pattern FORBIDDING = Pattern.compile(WordList.alternatives("forbidding"));
  private static final Pattern CLAUSE = Pattern.compile("[,。;!?]");

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
    return !shared.isEmpty() && denied != FORBIDDING.matcher(claim).find();
  }
}
