package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import io.yinju.corpus.Briefing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers who is quoted: everybody, those of a kind or a country, or who is quoted most. */
final class QuotedPersons {
  /** Words for everybody and for the whole meeting, which narrow nothing down. */
  private static final Pattern OF_THE_WHOLE =
      Pattern.compile(
          WordList.alternatives("anybody") + "|论坛|大会|会议|峰会|座谈会?|研讨会?|发布会|圆桌|访谈|对话|现场|一共|总共");

  /** Pairs of characters that are left over where only a part of a meeting is asked about. */
  private static final int NARROWING = 3;

  private QuotedPersons() {}

  /** Who speaks, each with the first statement; empty where only a part is asked about. */
  static Optional<Finding> find(Inquiry inquiry, List<Briefing> briefings, boolean most) {
    Optional<SpeakersOfKind> kind = inquiry.desk().kind(inquiry.analysis().folded());
    if (kind.isEmpty() && isNarrower(inquiry, briefings)) {
      return Optional.empty();
    }
    List<Entry> entries =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> briefings.stream().anyMatch(b -> DocumentFinder.isIn(e, b)))
            .toList();
    List<Person> quoted =
        entries.stream()
            .flatMap(e -> e.speakers().stream())
            .filter(p -> kind.isEmpty() || kind.get().has(p))
            .distinct()
            .toList();
    if (most) {
      return mostHeard(quoted, entries);
    }
    quoted = from(place(inquiry, briefings), quoted);
    List<Point> points =
        quoted.stream()
            .map(p -> entries.stream().filter(e -> e.isBy(p)).findFirst().orElseThrow())
            .distinct()
            .map(Point::of)
            .toList();
    return Optional.of(
        points.isEmpty() ? DocumentFinder.which() : new Found(quoted.size() + "位", null, points));
  }

  /** Whether speeches at only a part of what is reported are asked for: at one session. */
  private static boolean isNarrower(Inquiry inquiry, List<Briefing> briefings) {
    String titles = briefings.stream().map(DocumentFinder::title).collect(Collectors.joining(" "));
    String topic = OF_THE_WHOLE.matcher(inquiry.analysis().topic()).replaceAll(" ");
    return Terms.of(topic).stream()
            .filter(t -> t.length() > 1 && !titles.contains(t) && Terms.functionCharacters(t) == 0)
            .count()
        >= NARROWING;
  }

  /** Who has most statements, with the number of them and the first ones. */
  private static Optional<Finding> mostHeard(List<Person> quoted, List<Entry> entries) {
    Map<Person, Long> heard = new LinkedHashMap<>();
    quoted.forEach(p -> heard.put(p, entries.stream().filter(e -> e.isBy(p)).count()));
    long most = heard.values().stream().mapToLong(n -> n).max().orElse(0);
    List<Person> first = quoted.stream().filter(p -> heard.getOrDefault(p, 0L) == most).toList();
    String lead =
        first.stream().map(p -> p.name() + "（" + most + "处）").collect(Collectors.joining("、"));
    int each = Math.max(1, EvidenceSelector.MOST / Math.max(1, first.size()));
    List<Point> points =
        first.stream()
            .flatMap(p -> entries.stream().filter(e -> e.isBy(p)).limit(each))
            .distinct()
            .map(Point::of)
            .toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(new Found(lead, null, points));
  }

  /** 巴西|有哪些人发言: what is left of the topic beside words for the whole; empty without any. */
  private static String place(Inquiry inquiry, List<Briefing> briefings) {
    String topic = OF_THE_WHOLE.matcher(inquiry.analysis().topic()).replaceAll(" ").strip();
    boolean whole = briefings.stream().anyMatch(b -> DocumentFinder.title(b).contains(topic));
    return topic.length() < 2 || topic.contains(" ") || whole ? "" : topic;
  }

  /** Those whose titles name a place or a body; all where none does. */
  private static List<Person> from(String place, List<Person> quoted) {
    List<Person> from =
        quoted.stream()
            .filter(p -> p.titles().stream().anyMatch(t -> Spelling.fold(t).contains(place)))
            .toList();
    return place.isEmpty() || from.isEmpty() ? quoted : from;
  }
}
