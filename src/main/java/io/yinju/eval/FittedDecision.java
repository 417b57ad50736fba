package io.yinju.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Values for {@code decision.json} and what they were found to do; rates in percent.
 *
 * @param rank what orders the candidates of a question
 * @param accept the regressions by name
 * @param rates what {@code read} does with the examples of each file or set, each judged by a
 *     regression that hasn't seen its article or set
 * @param overall the same of all files of questions about paragraphs and of all question sets
 */
public record FittedDecision(
    Ranking rank,
    Map<String, Regression> accept,
    Map<String, Rates> rates,
    Map<String, Rates> overall) {

  /**
   * Weights of signals that order candidates.
   *
   * @param weights by the signals' names
   * @param questions with the answer among the first {@link DecisionExample#DEPTH} statements
   * @param firstBefore of them, with the answer first as they were found, in percent
   * @param first of them, with the answer first by weights that haven't seen the article or set
   */
  public record Ranking(
      Map<String, Double> weights,
      Map<String, Integer> questions,
      Map<String, Double> firstBefore,
      Map<String, Double> first) {
    /** Whether they do better than those in use, on question sets where there are any. */
    boolean improves() {
      String where = questions.getOrDefault("questionSets", 0) > 0 ? "questionSets" : "paragraphs";
      return first.getOrDefault(where, 0.0) > firstBefore.getOrDefault(where, 0.0);
    }
  }

  /**
   * A logistic regression over signals.
   *
   * @param weights by the signals' names
   * @param bias constant
   * @param threshold log-odds from which evidence is accepted
   */
  public record Regression(Map<String, Double> weights, double bias, double threshold) {}

  /**
   * Numbers of examples, and how many per cent of them are refused.
   *
   * @param right the best statement answers: refusing it is an error
   * @param other another statement would answer, the best one doesn't
   * @param wrong the answer's statements are left out
   * @param nearMiss the asked-for detail is cut out
   * @param none there never was an answer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rates(Refused right, Refused other, Refused wrong, Refused nearMiss, Refused none) {
    /**
     * Examples of a kind.
     *
     * @param examples how many
     * @param refused of them, in percent
     */
    public record Refused(int examples, double refused) {}
  }
}
