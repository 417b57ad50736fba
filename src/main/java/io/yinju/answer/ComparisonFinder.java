package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the words of several persons side by side. */
final class ComparisonFinder {
  /** Statements of each of them. */
  private static final int EACH = 3;

  /**
   * How far behind, in log-odds, another statement stands beside the only one that answers: who is
   * compared must be heard on what is compared, and one of two is more often on it than one.
   */
  private static final double SECOND = 2;

  private final DecisionModel model;
  private final EvidenceSelector selector;
  private final Function<Inquiry, List<Evidence>> said;
  private final BiFunction<Inquiry, List<Evidence>, Finding> missing;

  /**
   * A finder.
   *
   * @param said what somebody says who is asked alone
   * @param missing the refusal where nobody speaks of it, with what was weighed
   */
  ComparisonFinder(
      DecisionModel model,
      Function<Inquiry, List<Evidence>> said,
      BiFunction<Inquiry, List<Evidence>, Finding> missing) {
    this.model = model;
    this.selector = new EvidenceSelector(model);
    this.said = said;
    this.missing = missing;
  }

  /**
   * Each person's words in a paragraph of their own; refused when none of them speaks of it, and
   * said of whom nothing was found when others do.
   */
  Finding find(Inquiry inquiry) {
    List<Point> points = new ArrayList<>();
    List<Evidence> weighed = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    boolean whatever = inquiry.weighing().coverage().isEmpty();
    boolean answered = whatever;
    for (List<Person> group : inquiry.analysis().speakers()) {
      List<Point> own = alone(inquiry, group);
      answered |= !own.isEmpty();
      if (own.isEmpty()) {
        List<Evidence> ranked = nearestOf(inquiry, group);
        weighed.addAll(ranked.stream().limit(1).toList());
        own = touching(inquiry, ranked);
        if (!whatever && !ranked.isEmpty() && !model.touches(ranked.getFirst())) {
          silent.add(wordsOf(group, inquiry.analysis().english()));
          continue;
        }
      }
      if (own.stream().allMatch(ComparisonFinder::isJoint)) {
        own = withOwn(own, nearestOf(inquiry, group));
      }
      boolean first = !points.isEmpty();
      for (Point point : own) {
        if (points.stream().noneMatch(p -> Objects.equals(p.entry(), point.entry()))) {
          points.add(new Point(point.citation(), point.entry(), first));
          first = false;
        }
      }
    }
    answered |= weighed.stream().anyMatch(model::touches);
    return answered && !points.isEmpty()
        ? new Found("", null, points, silent)
        : missing.apply(inquiry, weighed);
  }

  private static boolean isJoint(Point point) {
    return point.entry() != null && point.entry().speakers().size() > 1;
  }

  /** Beside what several say together the best that one of them says alone. */
  private List<Point> withOwn(List<Point> joint, List<Evidence> ranked) {
    return Stream.concat(
            joint.stream(),
            ranked.stream()
                .filter(e -> e.entry().speakers().size() == 1 && model.touches(e))
                .limit(1)
                .map(e -> Point.of(e.entry())))
        .toList();
  }

  private static String wordsOf(List<Person> group, boolean english) {
    String names = group.stream().map(Person::name).collect(Collectors.joining("、"));
    return english ? "what " + names + " said" : names + "的说法";
  }

  /** What one of the compared persons answers when asked alone; empty where it isn't enough. */
  private List<Point> alone(Inquiry inquiry, List<Person> group) {
    if (group.size() > 1) {
      return List.of();
    }
    List<Person> all = inquiry.analysis().asked();
    return Comparison.of(inquiry.analysis().named(), all, group.getFirst())
        .map(inquiry.anew())
        .stream()
        .filter(i -> i.analysis().intent() instanceof Intent.Say)
        .filter(i -> i.analysis().asked().equals(group) && !i.weighing().coverage().isEmpty())
        .flatMap(i -> withSecond(i, group, said.apply(i)).stream())
        .limit(EACH)
        .map(e -> Point.of(e.entry()))
        .toList();
  }

  /** What somebody says, with the next best that touches the matter where that is one statement. */
  private List<Evidence> withSecond(Inquiry inquiry, List<Person> group, List<Evidence> said) {
    if (said.size() != 1) {
      return said;
    }
    Evidence best = said.getFirst();
    return Stream.concat(
            said.stream(),
            nearestOf(inquiry, group).stream()
                .filter(e -> !e.entry().equals(best.entry()) && model.touches(e))
                .filter(e -> best.score() - e.score() <= SECOND)
                .limit(1))
        .toList();
  }

  private List<Evidence> nearestOf(Inquiry inquiry, List<Person> group) {
    Set<Entry> pool = new LinkedHashSet<>();
    group.forEach(p -> pool.addAll(inquiry.desk().by(p, inquiry.scope())));
    return inquiry.weighing().rank(Candidates.withoutCourtesies(pool));
  }

  /** The best of somebody's words on what is compared, with what they only open. */
  private List<Point> touching(Inquiry inquiry, List<Evidence> ranked) {
    List<Point> points = new ArrayList<>();
    for (Evidence evidence : selector.forOneOfSeveral(ranked)) {
      Entry entry = evidence.entry();
      points.add(Point.of(entry));
      Entry next = inquiry.table().after(entry);
      if (StatementFinder.goesOn(entry, next)
          && StatementFinder.opens(entry)
          && points.stream().noneMatch(p -> next.equals(p.entry()))) {
        points.add(Point.of(next));
      }
    }
    return points;
  }
}
