package io.yinju.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Questions with their gold answers.
 *
 * @param name the folder's name, or the file's
 * @param file where the questions were read from
 * @param cases in the file's order
 * @param gold gold speakers of the set's briefings; empty where the set has none
 * @param briefings the set's own corpus; empty where it asks of the product's
 */
public record QuestionSet(
    String name,
    Path file,
    List<EvalCase> cases,
    List<GoldStatement> gold,
    Optional<Path> briefings) {
  public QuestionSet {
    cases = List.copyOf(cases);
    gold = List.copyOf(gold);
  }
}
