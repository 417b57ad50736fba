package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers who holds a position and what somebody's position is, from where both stand together. */
final class PositionFinder {
  /** What asks for somebody's country or home. */
  private static final Pattern COUNTRY =
      Pattern.compile("哪一?国|哪一?个国家|什么国家|国籍|哪[里儿]人|什么地方人|哪个地方人|籍贯");

  /** A body or an office right before a name. */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?:"
              + WordList.alternatives("title-tails")
              + "|\\p{IsHan}{2,12}"
              + WordList.alternatives("organisation-tails")
              + ")的?$");

  private static final Pattern PRONOUN = Pattern.compile("^[他她]");

  /** 如今是某学院院长, 现任某局局长. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:如今|现在|目前|眼下)(?:已经?)?是|现[任为]|时任|担任|出任|就任|任职?为?)[^,。;]{2,24}?(?:"
              + WordList.alternatives("title-tails")
              + ")(?=[,。;]|$)");

  /** 这位81岁的某大学荣休教授说: what somebody is who has just been named. */
  private static final Pattern THIS_ONE =
      Pattern.compile("^[这那]位[^,。:“]{2,24}?(?:" + WordList.alternatives("title-tails") + ")");

  /** Words for being there. */
  private static final Pattern PRESENT = Pattern.compile("出席|参加|与会|到会|到场|嘉宾|主持");

  /**
   * The answer; empty when the persons have no title, so that other evidence must be looked for.
   */
  Optional<Finding> find(Inquiry inquiry) {
    Analysis analysis = inquiry.analysis();
    boolean holder = analysis.intent() instanceof Intent.HolderOf;
    List<Person> persons = new ArrayList<>(analysis.asked());
    analysis.mentioned().stream().filter(p -> !persons.contains(p)).forEach(persons::add);
    if (persons.isEmpty()) {
      Optional<Finding> named = holder ? Optional.empty() : ofNamed(inquiry);
      return named.isPresent() || analysis.unknown().isEmpty()
          ? named
          : Optional.of(
              new Missing(
                  holder
                      ? Answer.Reason.NOT_FOUND
                      : met(inquiry) ? Answer.Reason.LISTED_ONLY : Answer.Reason.UNKNOWN_PERSON,
                  analysis.unknown().getFirst(),
                  List.of(),
                  List.of()));
    }
    List<Point> points = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    for (Person person : persons) {
      Introductions.of(inquiry, person)
          .ifPresent(
              place -> {
                points.add(Point.of(place.entry()));
                leads.add(
                    holder
                        ? person.name()
                        : (persons.size() > 1 ? person.name() + "：" : "") + place.title());
              });
    }
    if (points.isEmpty()) {
      return holder
          ? Optional.empty()
          : described(inquiry, Spelling.fold(persons.getFirst().name()));
    }
    if (COUNTRY.matcher(analysis.folded()).find()
        && leads.stream().noneMatch(PositionFinder::tellsCountry)) {
      return Optional.of(
          new Missing(
              Answer.Reason.NOT_FOUND,
              persons.getFirst().name(),
              List.of(),
              points.stream().map(Point::entry).filter(Objects::nonNull).toList()));
    }
    String lead = leads.stream().distinct().collect(Collectors.joining(holder ? "、" : "；"));
    String text = points.getFirst().citation().quote();
    String verbatim = leads.size() == 1 && text.contains(lead) ? lead : null;
    return Optional.of(new Found(lead, verbatim, distinct(points)));
  }

  /** Where a text only speaks of somebody, but says before the name what they are. */
  private static Optional<Finding> ofNamed(Inquiry inquiry) {
    return inquiry.analysis().unknown().stream()
        .findFirst()
        .flatMap(name -> described(inquiry, name));
  }

  private static Optional<Finding> described(Inquiry inquiry, String name) {
    List<Entry> all = inquiry.table().entries().stream().filter(inquiry.scope()).toList();
    return all.stream()
        .filter(e -> describes(e.folded(), name) || tellsOffice(inquiry.table(), e, name))
        .findFirst()
        .map(e -> new Found("", null, List.of(Point.of(e))));
  }

  /** 某某上了台。|她如今是某学院院长: the text tells somebody's office, with the name or a pronoun for it. */
  private static boolean tellsOffice(StatementTable table, Entry entry, String name) {
    Entry before = table.before(entry);
    boolean meant =
        entry.folded().contains(name)
            || ((PRONOUN.matcher(entry.folded()).find() || THIS_ONE.matcher(entry.folded()).find())
                && !before.equals(entry)
                && before.sameParagraph(entry)
                && before.folded().contains(name));
    return meant
        && ((entry.speakers().isEmpty() && OFFICE.matcher(entry.folded()).find())
            || THIS_ONE.matcher(entry.folded()).find());
  }

  /** Whether a text speaks of whom no list knows. */
  private static boolean met(Inquiry inquiry) {
    String name = inquiry.analysis().unknown().getFirst();
    return inquiry.table().entries().stream()
        .anyMatch(e -> inquiry.scope().test(e) && e.folded().contains(name));
  }

  private static boolean describes(String folded, String name) {
    int at = folded.indexOf(name);
    return at > 0 && DESCRIPTION.matcher(folded.substring(0, at)).find();
  }

  private static boolean tellsCountry(String title) {
    return title.contains("中国") || Places.namesAny(title);
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

  /** Whether somebody took part: named among the guests or by who speaks, otherwise refused. */
  Optional<Finding> attended(Inquiry inquiry) {
    List<Person> persons = inquiry.analysis().asked();
    if (persons.isEmpty()) {
      return inquiry.analysis().unknown().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Missing(
                  Answer.Reason.UNKNOWN_PERSON,
                  inquiry.analysis().unknown().getFirst(),
                  List.of(),
                  List.of()));
    }
    Person person = persons.getFirst();
    String name = Spelling.fold(person.name());
    Optional<Entry> named =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> e.folded().contains(name))
            .filter(e -> Introductions.listed(e, name) || PRESENT.matcher(e.folded()).find())
            .findFirst();
    Optional<Entry> heard =
        named.or(() -> inquiry.desk().by(person, inquiry.scope()).stream().findFirst());
    return heard
        .<Finding>map(e -> new Found("是", null, List.of(Point.of(e))))
        .or(
            () ->
                Optional.of(
                    new Missing(
                        Answer.Reason.NOT_FOUND,
                        person.name(),
                        List.of(),
                        StatementFinder.naming(inquiry, person))));
  }
}
