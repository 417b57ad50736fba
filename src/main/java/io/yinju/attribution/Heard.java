package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.List;

/**
 * What rules and a pointer each say of a statement.
 *
 * @param span the statement's place
 * @param rules keys of those whom the rules find
 * @param said whether the statement itself names them with a verb of saying
 * @param evidence what the pointer shows
 */
public record Heard(Span span, List<String> rules, boolean said, OpinionWeights.Evidence evidence) {
  public Heard {
    rules = List.copyOf(rules);
  }

  /** Who speaks, by these weights. */
  public List<String> decided(OpinionWeights weights) {
    return weights.decide(rules, said, evidence);
  }
}
