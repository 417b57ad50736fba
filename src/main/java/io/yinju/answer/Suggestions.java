package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that the corpus can answer, made from what it holds: phrases that stand in quotation
 * marks, Latin terms, the topics of headings, persons and their titles.
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
    Set<String> questions = new LinkedHashSet<>(ofAsked(inquiry, citations));
    questions.addAll(ofSilent(inquiry));
    questions.addAll(others(inquiry, citations));
    questions.addAll(nearby(inquiry, citations));
    Set<String> documents = new HashSet<>();
    citations.forEach(c -> documents.add(c.documentId()));
    Predicate<Entry> same = e -> documents.isEmpty() || documents.contains(e.documentId());
    questions.addAll(about(inquiry.desk(), same, 2 * MOST));
    questions.remove(inquiry.analysis().question());
    return questions.stream().limit(MOST).toList();
  }

  /** What shows the corpus off, its most quoted persons first. */
  List<String> examples(Desk desk, int limit) {
    return about(desk, e -> true, limit);
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
        .limit(1)
        .map(p -> p.name() + "怎么看" + topic + "？")
        .toList();
  }

  /** Something else that those say who were asked about and aren't cited. */
  private static List<String> ofAsked(Inquiry inquiry, List<Citation> citations) {
    return inquiry.analysis().asked().stream()
        .filter(p -> p.statements() > 0)
        .filter(p -> citations.stream().noneMatch(c -> c.speakers().contains(p)))
        .limit(MOST - 1L)
        .map(
            p ->
                inquiry.desk().by(p, e -> e.speakers().size() == 1).stream()
                    .flatMap(e -> of(e).stream())
                    .findFirst()
                    .orElse(p.name() + "说了什么？"))
        .toList();
  }

  /**
   * What the corpus does tell of somebody asked about who says nothing: an office, who names them.
   */
  private static List<String> ofSilent(Inquiry inquiry) {
    List<String> questions = new ArrayList<>();
    for (Person person : inquiry.analysis().asked()) {
      if (person.statements() == 0 && questions.isEmpty()) {
        if (!person.titles().isEmpty()
            && !(inquiry.analysis().intent() instanceof Intent.TitleOf)) {
          questions.add(person.name() + "是什么职务？");
        }
        boolean named =
            inquiry.table().entries().stream()
                .filter(e -> !e.speakers().isEmpty())
                .anyMatch(e -> inquiry.desk().names(e.folded(), person));
        if (named) {
          questions.add("谁提到了" + person.name() + "？");
        }
      }
    }
    return questions;
  }

  /** More of the first cited speaker, and who else speaks in the same section. */
  private static List<String> nearby(Inquiry inquiry, List<Citation> citations) {
    if (citations.isEmpty()) {
      return List.of();
    }
    Citation first = citations.getFirst();
    List<Entry> fresh =
        inquiry.table().entries().stream()
            .filter(e -> e.documentId().equals(first.documentId()) && e.speakers().size() == 1)
            .filter(e -> citations.stream().noneMatch(c -> c.quote().equals(e.text())))
            .toList();
    List<String> questions = new ArrayList<>();
    fresh.stream()
        .filter(e -> first.speakers().contains(e.speakers().getFirst()))
        .flatMap(e -> of(e).stream())
        .findFirst()
        .ifPresent(questions::add);
    fresh.stream()
        .filter(e -> !first.speakers().contains(e.speakers().getFirst()))
        .filter(e -> Objects.equals(e.heading(), first.section()))
        .flatMap(e -> of(e).stream())
        .findFirst()
        .ifPresent(questions::add);
    return questions;
  }

  private static List<String> about(Desk desk, Predicate<Entry> scope, int limit) {
    List<Person> quoted =
        desk.snapshot().directory().persons().stream()
            .filter(p -> p.statements() > 0)
            .sorted(
                Comparator.comparingInt(Person::statements).reversed().thenComparing(Person::id))
            .toList();
    Set<String> questions = new LinkedHashSet<>();
    for (Person person : quoted) {
      List<Entry> own =
          desk.by(person, scope).stream().filter(e -> e.speakers().size() == 1).toList();
      if (questions.size() >= limit || own.isEmpty()) {
        continue;
      }
      boolean whoIsNext = questions.size() % 3 == 1;
      Optional<String> phrase = own.stream().flatMap(e -> phrase(e).stream()).findFirst();
      if (whoIsNext && phrase.isPresent()) {
        questions.add("谁提到了“" + phrase.get() + "”？");
      } else {
        questions.add(
            own.stream().flatMap(e -> of(e).stream()).findFirst().orElse(person.name() + "说了什么？"));
      }
    }
    return questions.stream().limit(limit).toList();
  }

  /** A question that this statement answers, by a phrase in it or by its section. */
  private static Optional<String> of(Entry entry) {
    String name = entry.speakers().getFirst().name();
    return phrase(entry)
        .map(phrase -> name + "怎么谈“" + phrase + "”？")
        .or(() -> SectionTopics.topic(entry).map(topic -> "关于“" + topic + "”，" + name + "说了什么？"));
  }

  private static Optional<String> phrase(Entry entry) {
    Matcher matcher = PHRASE.matcher(entry.text());
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }
}
