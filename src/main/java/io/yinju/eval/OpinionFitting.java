package io.yinju.eval;

import io.yinju.attribution.Heard;
import io.yinju.attribution.OpinionWeights;
import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Fits how rules and a pointer are heard together on texts that neither has learnt: of a grid the
 * weights with the most statements given exactly to their speakers less those given to somebody
 * else, in shares of every set; nobody in the place of somebody counts nothing.
 */
public final class OpinionFitting {
  private static final double[] SHARES = {0.25, 0.5, 0.75, 1};
  private static final double[] BONUSES = {0, 1, 1.5, 2, 2.5, 3, 4};

  /**
   * What a statement given to somebody else costs, in statements given rightly: it is worse than
   * one given to nobody.
   */
  private static final double WRONG = 2;

  private static final double[] NAMED = {1, 2, 3, 4, 6};
  private static final double[] LEAST = {0, 0.5, 0.7, 0.8, 0.9, 0.95};

  private final StatementParser parser;

  /** A fitting of what this parser and its pointer hear. */
  public OpinionFitting(StatementParser parser) {
    this.parser = parser;
  }

  /**
   * How many statements go to whom.
   *
   * @param statements all with a gold speaker or none
   * @param exact given to exactly the gold speakers, in per cent
   * @param wrong given to somebody else, in per cent
   */
  public record Shares(int statements, double exact, double wrong) {
    @Override
    public String toString() {
      return "%d statements, exact %.1f %%, wrong person %.1f %%"
          .formatted(statements, exact, wrong);
    }
  }

  /** The fitted weights and what rules alone, and both, give on the same statements. */
  public record Fitted(OpinionWeights weights, Shares rules, Shares both) {

    /**
     * Writes the weights as the attribution reads them.
     *
     * @param sets what they were fitted on
     * @param card the pointer's card, which names its weights
     */
    public void write(Path file, List<QuestionSet> sets, Path card) {
      List<String> lines = new ArrayList<>();
      lines.add(
          "# Written by ./yinju fit --opinions; see OpinionWeights for what the values mean.");
      lines.add("# rules alone: " + rules);
      lines.add("# rules and pointer: " + both);
      try {
        for (QuestionSet set : sets) {
          Path gold = set.file().resolveSibling("speakers.jsonl");
          lines.add("# " + set.name() + " speakers.jsonl sha256 " + DecisionJson.sha256(gold));
        }
        lines.add("# voices card.json sha256 " + DecisionJson.sha256(card));
        lines.add("share=" + weights.share());
        lines.add("person=" + weights.person());
        lines.add("named=" + weights.named());
        lines.add("nobody=" + weights.nobody());
        lines.add("least=" + weights.least());
        Files.createDirectories(file.getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("weights can't be written to " + file, e);
      }
    }
  }

  private record Case(String set, List<String> gold, Heard heard) {}

  /**
   * Fits on sets.
   *
   * @param reading reads the briefings of a set
   * @param given weights to choose from; a grid of them when there are none
   */
  public Fitted fit(
      List<QuestionSet> sets, Function<Path, Corpus> reading, List<OpinionWeights> given) {
    List<Case> cases = new ArrayList<>();
    for (QuestionSet set : sets) {
      if (!set.gold().isEmpty() && set.briefings().isPresent()) {
        Corpus corpus = reading.apply(set.briefings().get());
        GoldSpeakers gold = GoldSpeakers.place(set.gold(), corpus, f -> {});
        corpus.briefings().stream()
            .filter(b -> gold.has(b.document().id()))
            .forEach(b -> cases.addAll(cases(set.name(), b, gold.of(b))));
      }
    }
    Shares rules = shares(cases, h -> h.rules());
    OpinionWeights best =
        (given.isEmpty() ? grid() : given)
            .stream().max(comparing(w -> worth(cases, w))).orElseThrow();
    return new Fitted(best, rules, shares(cases, h -> h.decided(best)));
  }

  private static Comparator<OpinionWeights> comparing(ToDoubleFunction<OpinionWeights> worth) {
    Map<OpinionWeights, Double> known = new HashMap<>();
    return Comparator.comparingDouble(w -> known.computeIfAbsent(w, worth::applyAsDouble));
  }

  private static List<OpinionWeights> grid() {
    List<OpinionWeights> grid = new ArrayList<>();
    for (double share : SHARES) {
      for (double person : BONUSES) {
        for (double nobody : BONUSES) {
          for (double least : LEAST) {
            for (double named : NAMED) {
              grid.add(new OpinionWeights(share, person, named, nobody, least));
            }
          }
        }
      }
    }
    return grid;
  }

  private static double worth(List<Case> cases, OpinionWeights weights) {
    return cases.stream().collect(Collectors.groupingBy(Case::set)).values().stream()
        .map(set -> shares(set, h -> h.decided(weights)))
        .mapToDouble(shares -> shares.exact() - WRONG * shares.wrong())
        .sum();
  }

  private static Shares shares(List<Case> cases, Function<Heard, List<String>> decided) {
    int exact = 0;
    int wrong = 0;
    for (Case one : cases) {
      Set<String> found = new TreeSet<>(decided.apply(one.heard()));
      exact += found.equals(new TreeSet<>(one.gold())) ? 1 : 0;
      wrong += one.gold().containsAll(found) ? 0 : 1;
    }
    double all = Math.max(1, cases.size());
    return new Shares(cases.size(), 100 * exact / all, 100 * wrong / all);
  }

  /** The statements that gold speakers cover; where two cover one the first counts. */
  private List<Case> cases(String set, Briefing briefing, List<GoldSpeakers.Placed> gold) {
    List<Case> cases = new ArrayList<>();
    for (Heard one : parser.heard(briefing.document())) {
      gold.stream()
          .filter(g -> g.span().overlaps(one.span()))
          .findFirst()
          .ifPresent(g -> cases.add(named(set, one, g)));
    }
    return cases;
  }

  /** With names in the place of keys, as the gold has them. */
  private static Case named(String set, Heard heard, GoldSpeakers.Placed gold) {
    Map<String, Double> shares =
        heard.evidence().shares().entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> ComparedText.of(e.getKey()),
                    Map.Entry::getValue,
                    Double::sum,
                    TreeMap::new));
    OpinionWeights.Evidence evidence =
        new OpinionWeights.Evidence(shares, heard.evidence().nobody(), heard.evidence().unknown());
    return new Case(
        set,
        List.copyOf(gold.speakers()),
        new Heard(
            heard.span(),
            List.copyOf(GoldSpeakers.compared(heard.rules())),
            heard.said(),
            evidence));
  }
}
