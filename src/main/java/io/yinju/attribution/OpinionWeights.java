package io.yinju.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much the rules and the pointer count when they are heard together: a conditional logit
 * (McFadden, 1974) over who may speak a statement. Immutable.
 *
 * @param share weight of the natural logarithm of the share that points to somebody, or to nobody
 * @param person bonus of the persons whom the rules find where the statement itself doesn't say so
 * @param named the same where it names them with a verb of saying (某某说)
 * @param nobody bonus of nobody where the rules name nobody
 * @param least probability, 0 to 1, below which nobody is named
 */
public record OpinionWeights(
    double share, double person, double named, double nobody, double least) {
  private static final String FILE = "second-opinion.properties";

  /** Added to every share, so that one of nothing doesn't outweigh everything. */
  private static final double FLOOR = 0.00003;

  /**
   * Share of places that no known person fits above which the pointer has nothing to say: where it
   * points to a word that is nobody's name (ITER) it hasn't found who speaks.
   */
  private static final double UNKNOWN = 0.25;

  /**
   * What a pointer says of a statement.
   *
   * @param shares of the persons, by their keys, in a fixed order
   * @param nobody share of the text itself and of sources without a name
   * @param unknown share of names too far away and of words that name nobody known
   */
  public record Evidence(Map<String, Double> shares, double nobody, double unknown) {}

  private record Option(Set<String> speakers, double score) {}

  /** The fitted values. */
  public static OpinionWeights fitted() {
    return Holder.FITTED;
  }

  private static final class Holder {
    private static final OpinionWeights FITTED = read();
  }

  private static OpinionWeights read() {
    Properties values = new Properties();
    try (InputStream in =
        Objects.requireNonNull(OpinionWeights.class.getResourceAsStream(FILE), FILE)) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + FILE, e);
    }
    return new OpinionWeights(
        number(values, "share"),
        number(values, "person"),
        number(values, "named"),
        number(values, "nobody"),
        number(values, "least"));
  }

  private static double number(Properties values, String name) {
    return Double.parseDouble(Objects.requireNonNull(values.getProperty(name), name));
  }

  /**
   * Who speaks: the rules' speakers, nobody, or the person whom the pointer shows.
   *
   * @param said whether the statement itself names the rules' speakers with a verb of saying
   */
  public List<String> decide(List<String> rules, boolean said, Evidence evidence) {
    if (evidence.unknown() > UNKNOWN) {
      return rules;
    }
    List<Option> options = options(new TreeSet<>(rules), said ? named : person, evidence);
    double top = options.stream().mapToDouble(Option::score).max().orElse(0);
    double total = options.stream().mapToDouble(o -> Math.exp(o.score() - top)).sum();
    Option best = options.getFirst();
    for (Option option : options) {
      best = option.score() > best.score() ? option : best;
    }
    boolean sure = Math.exp(best.score() - top) / total >= least;
    if (best.speakers().equals(new HashSet<>(rules))) {
      return sure ? rules : List.of();
    }
    return sure ? List.copyOf(best.speakers()) : List.of();
  }

  /** Of those who speak together nobody is an option alone: the pointer points to any of them. */
  private List<Option> options(Set<String> rules, double bonus, Evidence evidence) {
    List<Option> options = new ArrayList<>();
    double ofRules = rules.stream().mapToDouble(k -> evidence.shares().getOrDefault(k, 0.0)).sum();
    if (!rules.isEmpty()) {
      options.add(new Option(rules, score(ofRules) + bonus));
    }
    options.add(new Option(Set.of(), score(evidence.nobody()) + (rules.isEmpty() ? nobody : 0)));
    evidence
        .shares()
        .forEach(
            (key, value) -> {
              if (!rules.contains(key)) {
                options.add(new Option(Set.of(key), score(value)));
              }
            });
    return options;
  }

  private double score(double value) {
    return share * Math.log(value + FLOOR);
  }
}
