package io.yinju.eval;

import io.yinju.answer.Signal;
import io.yinju.answer.Weighed;
import io.yinju.eval.DecisionExample.Kind;
import io.yinju.eval.FittedDecision.Rates;
import io.yinju.eval.FittedDecision.Regression;
import io.yinju.eval.LogisticRegression.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits the decision to examples: right statements against the best wrong ones and near misses.
 *
 * <p>Right and wrong examples count the same, and so do questions that never had an answer and
 * those made to have none. Rates are taken and thresholds chosen on log-odds of regressions that
 * haven't seen the example's article or set. The threshold lets {@link #KEPT} of the right
 * statements through, those of question sets where there are any: they ask as users ask.
 */
public final class DecisionFitting {
  /** Share of the right statements that are accepted. */
  public static final double KEPT = 0.973;

  /** Penalty on squared weights; three times as much or as little moves no rate by two points. */
  private static final double RIDGE = 0.003;

  /**
   * How much files of questions about paragraphs count against question sets, which are asked as
   * users ask. From 0.05 to 0.4 the questions of sets without an answer are told apart equally
   * well, from 1 on worse.
   */
  static final double PARAGRAPHS = 0.2;

  static final int FOLDS = 10;

  private final List<DecisionExample> examples;
  private final Set<String> sets;
  private final Map<String, Integer> folds = new HashMap<>();

  /**
   * A fitting.
   *
   * @param examples of all data
   * @param sets names of the data that are question sets
   * @throws InvalidQuestionSetException when right or wrong examples are missing
   */
  public DecisionFitting(List<DecisionExample> examples, Set<String> sets) {
    this.examples = List.copyOf(examples);
    this.sets = Set.copyOf(sets);
    for (boolean right : new boolean[] {true, false}) {
      if (open().noneMatch(e -> (e.kind() == Kind.RIGHT) == right)) {
        throw new InvalidQuestionSetException(
            List.of("the data hold no example that is " + (right ? "right" : "wrong")));
      }
    }
    List<String> articles =
        examples.stream().map(DecisionExample::article).distinct().sorted().toList();
    articles.forEach(
        article -> folds.put(article, folds.size() % Math.min(FOLDS, articles.size())));
  }

  /** Fits the ranking and the regressions; the same examples give the same values. */
  public FittedDecision fit() {
    Map<String, Fitted> fitted = new LinkedHashMap<>();
    fitted.put("read", fit(Signal.Source.READER, read()));
    fitted.put("unread", fit(Signal.Source.VECTORS, e -> true));
    fitted.put("wordsOnly", fit(Signal.Source.WORDS, e -> true));
    Predicate<DecisionExample> refuses =
        e -> !e.isOpen() || Objects.requireNonNull(fitted.get(used(e))).refuses(e);
    Map<String, Regression> accept = new LinkedHashMap<>();
    fitted.forEach((name, one) -> accept.put(name, one.regression()));
    Map<String, Rates> rates = new LinkedHashMap<>();
    examples.stream()
        .map(DecisionExample::data)
        .distinct()
        .forEach(data -> rates.put(data, rates(refuses, e -> e.data().equals(data))));
    Map<String, Rates> overall = new LinkedHashMap<>();
    overall.put("paragraphs", rates(refuses, e -> !isOfSet(e)));
    overall.put("questionSets", rates(refuses, this::isOfSet));
    return new FittedDecision(new RankFitting(examples, sets).fit(), accept, rates, overall);
  }

  /** What was read; everything where nothing was. */
  private Predicate<DecisionExample> read() {
    return open().anyMatch(e -> first(e).read()) ? e -> !e.isOpen() || first(e).read() : e -> true;
  }

  /** The regression that answering uses for an open example. */
  private static String used(DecisionExample example) {
    Weighed first = first(example);
    if (first.signals().getOrDefault(Signal.COSINE, 0.0) == 0) {
      return "wordsOnly";
    }
    return first.read() ? "read" : "unread";
  }

  private static Weighed first(DecisionExample example) {
    return example.found().getFirst().weighed();
  }

  private boolean isOfSet(DecisionExample example) {
    return sets.contains(example.data());
  }

  /** What a regression is fitted on: OTHER is neither right nor asked of the wrong corpus. */
  private Stream<DecisionExample> open() {
    return examples.stream().filter(e -> e.isOpen() && e.kind() != Kind.OTHER);
  }

  /**
   * A regression with the log-odds that it gives the examples when it hasn't seen their article.
   */
  private record Fitted(Regression regression, Map<DecisionExample, Double> unseen) {
    boolean refuses(DecisionExample example) {
      return unseen.getOrDefault(example, 0.0) < regression.threshold();
    }
  }

  private Fitted fit(Signal.Source last, Predicate<DecisionExample> used) {
    List<Signal> signals =
        Arrays.stream(Signal.values())
            .filter(s -> s.source().compareTo(last) <= 0 && s.decides())
            .toList();
    ToDoubleFunction<DecisionExample> weight = weights();
    Map<DecisionExample, Double> unseen = new HashMap<>();
    for (int fold : Set.copyOf(folds.values())) {
      LogisticRegression model =
          fit(signals, weight, used.and(e -> folds.getOrDefault(e.article(), 0) != fold));
      examples.stream()
          .filter(e -> e.isOpen() && folds.getOrDefault(e.article(), 0) == fold)
          .forEach(e -> unseen.put(e, model.logOdds(values(signals, e))));
    }
    LogisticRegression whole = fit(signals, weight, used);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < signals.size(); i++) {
      named.put(signals.get(i).wire(), rounded(whole.weights()[i]));
    }
    return new Fitted(
        new Regression(named, rounded(whole.bias()), rounded(threshold(unseen, used))), unseen);
  }

  private LogisticRegression fit(
      List<Signal> signals,
      ToDoubleFunction<DecisionExample> weight,
      Predicate<DecisionExample> seen) {
    List<Row> rows =
        open()
            .filter(seen)
            .map(e -> new Row(values(signals, e), e.kind() == Kind.RIGHT, weight.applyAsDouble(e)))
            .toList();
    return LogisticRegression.fit(rows, signals.size(), RIDGE);
  }

  /** The same sum for right and wrong ones, of sets and of files. */
  private ToDoubleFunction<DecisionExample> weights() {
    Map<List<Object>, Long> counts =
        open().collect(Collectors.groupingBy(this::side, Collectors.counting()));
    return e -> {
      boolean halved = counts.containsKey(List.of(isOfSet(e), Kind.NONE)) && e.kind() != Kind.RIGHT;
      return (halved ? 0.5 : 1.0)
          * (isOfSet(e) ? 1 : PARAGRAPHS)
          / counts.getOrDefault(side(e), 1L);
    };
  }

  /** Questions that never had an answer count as much as those made to have none. */
  private List<Object> side(DecisionExample example) {
    Kind kind = example.kind() == Kind.NEAR_MISS ? Kind.WRONG : example.kind();
    return List.of(isOfSet(example), kind);
  }

  private static double[] values(List<Signal> signals, DecisionExample example) {
    Weighed best = first(example);
    return signals.stream().mapToDouble(s -> best.signals().getOrDefault(s, 0.0)).toArray();
  }

  /** The log-odds below which no more right statements lie than may be refused. */
  private double threshold(Map<DecisionExample, Double> unseen, Predicate<DecisionExample> used) {
    boolean ofSets = open().anyMatch(e -> isOfSet(e) && e.kind() == Kind.RIGHT);
    List<DecisionExample> right =
        examples.stream()
            .filter(used)
            .filter(e -> e.kind() == Kind.RIGHT && isOfSet(e) == ofSets)
            .toList();
    double[] odds =
        right.stream()
            .filter(DecisionExample::isOpen)
            .mapToDouble(e -> unseen.getOrDefault(e, 0.0))
            .sorted()
            .toArray();
    int closed = right.size() - odds.length;
    int refused = (int) Math.floor((1 - KEPT) * right.size()) - closed;
    return odds[Math.clamp(refused, 0, odds.length - 1)];
  }

  private Rates rates(Predicate<DecisionExample> refuses, Predicate<DecisionExample> of) {
    List<Rates.Refused> refused =
        Arrays.stream(Kind.values())
            .map(
                kind ->
                    refused(
                        refuses,
                        examples.stream().filter(of).filter(e -> e.kind() == kind).toList()))
            .toList();
    return new Rates(
        refused.get(0), refused.get(1), refused.get(2), refused.get(3), refused.get(4));
  }

  private static Rates.Refused refused(
      Predicate<DecisionExample> refuses, List<DecisionExample> some) {
    return new Rates.Refused(
        some.size(), Percent.share(some.stream().filter(refuses).count(), some.size()));
  }

  private static double rounded(double value) {
    return Math.floor(value * 10_000) / 10_000;
  }
}
