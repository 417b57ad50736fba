package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that the corpus can answer, made from what it holds: phrases that stand in quotation
 * marks, Latin terms, persons and their titles.
 */
final class Suggestions {
  private static final int MOST = 3;
  private static final int LONGEST_TOPIC = 12;

  /** Share of a topic that somebody's statement must cover for the question to be put to them. */
  private static final double SPEAKS_OF_IT = 0.65;

  private static final Pattern PHRASE =
      Pattern.compile("[“「]([^“”「」，。！？、；：,]{3,14})[”」]|\\b([A-Z][A-Za-z0-9-]{2,})\\b");

  /** What to ask next, after an answer or a refusal with these citations. */
  List<String> after(Inquiry inquiry, List<Citation> citations) {
    Set<String> questions = new LinkedHashSet<>(others(inquiry, citations));
    questions.addAll(moreOf(inquiry, citations));
    for (String example : examples(inquiry.desk(), 2 * MOST)) {
      questions.add(example);
    }
    questions.remove(inquiry.analysis().question());
    return questions.stream().limit(MOST).toList();
  }

  /** The same topic, put to those who speak of it and weren't cited. */
  private static List<String> others(Inquiry inquiry, List<Citation> citations) {
    String topic = inquiry.analysis().topic().strip();
    boolean usable =
        topic.length() >= 2 && topic.length() <= LONGEST_TOPIC && topic.indexOf(' ') < 0;
    if (!usable || inquiry.analysis().english()) {
      return List.of();
    }
    Coverage coverage = inquiry.weighing().coverage();
    return inquiry.table().entries().stream()
        .filter(e -> e.speakers().size() == 1 && coverage.own(e) >= SPEAKS_OF_IT)
        .map(e -> e.speakers().getFirst())
        .distinct()
        .filter(p -> citations.stream().noneMatch(c -> c.speakers().contains(p)))
        .limit(2)
        .map(p -> p.name() + "怎么看" + topic + "？")
        .toList();
  }

  /** Another phrase of the first cited speaker. */
  private static List<String> moreOf(Inquiry inquiry, List<Citation> citations) {
    return citations.stream()
        .flatMap(c -> c.speakers().stream())
        .limit(1)
        .flatMap(
            person ->
                inquiry.table().entries().stream()
                    .filter(e -> e.isBy(person))
                    .filter(e -> citations.stream().noneMatch(c -> c.quote().equals(e.text())))
                    .flatMap(e -> phrase(e).stream())
                    .limit(1)
                    .map(phrase -> person.name() + "怎么谈“" + phrase + "”？"))
        .toList();
  }

  /** What shows the corpus off: its most quoted persons, their phrases and titles. */
  List<String> examples(Desk desk, int limit) {
    List<Person> quoted =
        desk.snapshot().directory().persons().stream()
            .filter(p -> p.statements() > 0)
            .sorted(
                Comparator.comparingInt(Person::statements).reversed().thenComparing(Person::id))
            .limit(limit)
            .toList();
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < quoted.size(); i++) {
      questions.add(about(desk, quoted.get(i), i));
    }
    return questions.stream().distinct().limit(limit).toList();
  }

  private static String about(Desk desk, Person person, int turn) {
    Optional<String> phrase =
        desk.table().entries().stream()
            .filter(e -> e.isBy(person) && e.speakers().size() == 1)
            .flatMap(e -> phrase(e).stream())
            .findFirst();
    if (phrase.isPresent() && turn % 3 != 1) {
      return turn % 3 == 0
          ? person.name() + "怎么谈“" + phrase.get() + "”？"
          : "谁提到了“" + phrase.get() + "”？";
    }
    return turn % 2 == 1 && person.title() != null
        ? person.name() + "担任什么职务？"
        : person.name() + "说了什么？";
  }

  private static Optional<String> phrase(Entry entry) {
    Matcher matcher = PHRASE.matcher(entry.text());
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }
}
