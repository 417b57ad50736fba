package io.yinju.eval;

import io.yinju.answer.Signal;
import io.yinju.eval.ConditionalLogit.Choice;
import io.yinju.eval.DecisionExample.Candidate;
import io.yinju.eval.FittedDecision.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fits the weights that order the statements of a question: the one that holds the answer before
 * those that don't, over questions whose answer is among the statements found.
 */
final class RankFitting {
  /** Penalty on squared weights, which also keeps rare signals near 0. */
  private static final double RIDGE = 0.01;

  private static final List<Signal> SIGNALS = List.of(Signal.values());

  private final List<DecisionExample> choices;
  private final Set<String> sets;
  private final List<String> articles;

  RankFitting(List<DecisionExample> examples, Set<String> sets) {
    this.choices =
        examples.stream()
            .filter(e -> e.kind().answerable())
            .filter(e -> e.found().stream().anyMatch(Candidate::right))
            .toList();
    this.sets = sets;
    this.articles = choices.stream().map(DecisionExample::article).distinct().sorted().toList();
  }

  Ranking fit() {
    double[] weights = fit(e -> true);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      named.put(SIGNALS.get(i).wire(), Math.round(weights[i] * 10_000) / 10_000.0);
    }
    List<DecisionExample> first = new ArrayList<>();
    for (int fold = 0; fold < DecisionFitting.FOLDS; fold++) {
      int left = fold;
      double[] unseen = fit(e -> fold(e) != left);
      choices.stream().filter(e -> fold(e) == left && isRightFirst(e, unseen)).forEach(first::add);
    }
    Map<String, Integer> questions = new LinkedHashMap<>();
    Map<String, Double> before = new LinkedHashMap<>();
    Map<String, Double> after = new LinkedHashMap<>();
    for (boolean ofSets : new boolean[] {false, true}) {
      String name = ofSets ? "questionSets" : "paragraphs";
      Predicate<DecisionExample> chosen = e -> sets.contains(e.data()) == ofSets;
      int all = (int) choices.stream().filter(chosen).count();
      questions.put(name, all);
      before.put(
          name,
          Percent.share(
              choices.stream().filter(chosen).filter(e -> e.found().getFirst().right()).count(),
              all));
      after.put(name, Percent.share(first.stream().filter(chosen).count(), all));
    }
    return new Ranking(named, questions, before, after);
  }

  private int fold(DecisionExample example) {
    return articles.indexOf(example.article()) % DecisionFitting.FOLDS;
  }

  private double[] fit(Predicate<DecisionExample> seen) {
    long ofSets = choices.stream().filter(e -> sets.contains(e.data())).count();
    List<Choice> rows =
        choices.stream()
            .filter(seen)
            .map(
                e ->
                    Choice.among(
                        e.found(),
                        Candidate::right,
                        RankFitting::values,
                        sets.contains(e.data())
                            ? 1.0 / ofSets
                            : DecisionFitting.PARAGRAPHS / (choices.size() - ofSets)))
            .filter(choice -> choice.candidates().size() > 1)
            .toList();
    return ConditionalLogit.fit(rows, SIGNALS.size(), RIDGE);
  }

  private static boolean isRightFirst(DecisionExample example, double[] weights) {
    return example.found().stream()
        .max(Comparator.comparingDouble(c -> ConditionalLogit.score(values(c), weights)))
        .map(Candidate::right)
        .orElse(false);
  }

  private static double[] values(Candidate candidate) {
    return SIGNALS.stream()
        .mapToDouble(s -> candidate.weighed().signals().getOrDefault(s, 0.0))
        .toArray();
  }
}
