package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers who holds a position and what somebody's position is, from where both stand together. */
final class PositionFinder {

  /**
   * The answer; empty when the persons have no title, so that other evidence must be looked for.
   */
  Optional<Finding> find(Inquiry inquiry) {
    Analysis analysis = inquiry.analysis();
    boolean holder = analysis.intent() instanceof Intent.HolderOf;
    List<Person> persons = new ArrayList<>(analysis.asked());
    analysis.mentioned().stream().filter(p -> !persons.contains(p)).forEach(persons::add);
    if (persons.isEmpty()) {
      return analysis.unknown().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Missing(
                  holder ? Answer.Reason.NOT_FOUND : Answer.Reason.UNKNOWN_PERSON,
                  analysis.unknown().getFirst(),
                  List.of(),
                  List.of()));
    }
    List<Point> points = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    for (Person person : persons) {
      place(inquiry, person)
          .ifPresent(
              entry -> {
                points.add(Point.of(entry));
                leads.add(holder ? person.name() : String.join("、", Titles.of(person)));
              });
    }
    if (points.isEmpty()) {
      return Optional.empty();
    }
    String lead = leads.stream().distinct().collect(Collectors.joining("、"));
    String text = points.getFirst().citation().quote();
    String verbatim = leads.size() == 1 && text.contains(lead) ? lead : null;
    return Optional.of(new Found(lead, verbatim, distinct(points)));
  }

  private static List<Point> distinct(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (Point point : points) {
      if (kept.stream().noneMatch(p -> Objects.equals(p.entry(), point.entry()))) {
        kept.add(point);
      }
    }
    return kept;
  }

  /** Where name and title stand side by side, the fullest title first, then the earliest place. */
  private static Optional<Entry> place(Inquiry inquiry, Person person) {
    String name = Spelling.fold(person.name());
    return inquiry.table().entries().stream()
        .filter(inquiry.scope())
        .filter(e -> e.folded().contains(name))
        .filter(e -> beside(e, person, name) > 0 || listed(e, name))
        .max(
            Comparator.comparing((Entry e) -> listed(e, name))
                .thenComparingInt(e -> beside(e, person, name))
                .thenComparingInt(e -> e.speakers().isEmpty() ? 1 : 0)
                .thenComparingInt(e -> -e.index()));
  }

  /** Whether a note gives the name with what stands behind it, as lists of guests do. */
  private static boolean listed(Entry entry, String name) {
    return entry.paragraph().isNote()
        && entry.speakers().isEmpty()
        && entry.folded().startsWith(name)
        && entry.folded().length() > name.length() + 2;
  }

  /** Length of the longest title that stands right before or after the name; 0 without one. */
  private static int beside(Entry entry, Person person, String name) {
    String text = entry.folded();
    return person.titles().stream()
        .map(Spelling::fold)
        .filter(
            title ->
                text.contains(title + name)
                    || text.contains(name + "(" + title)
                    || text.contains(name + "," + title)
                    || text.contains(title + ":" + name)
                    || near(text, title, name))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean near(String text, String title, String name) {
    int at = text.indexOf(title);
    int where = text.indexOf(name);
    return at >= 0
        && where >= 0
        && (at < where ? where - at - title.length() <= 12 : at - where - name.length() <= 4);
  }
}
