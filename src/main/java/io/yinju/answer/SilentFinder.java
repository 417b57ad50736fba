package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers who of those quoted didn't speak of a topic: everybody else than who did, in the
 * documents where somebody does. Without a topic, who is named and not quoted at all.
 */
final class SilentFinder {
  /** Share of a topic that a statement must cover to speak of it. */
  private static final double SPEAKS_OF_IT = 0.6;

  /** What is left in a topic of that it wasn't spoken of. */
  private static final Set<String> DENIAL = Set.of("没有", "没", "未", "并未", "从未");

  /** The silent by name with what the others said; refused when nobody speaks of it or all do. */
  Finding find(Inquiry inquiry) {
    Coverage coverage = inquiry.weighing().coverage();
    if (coverage.isEmpty()) {
      return unquoted(inquiry);
    }
    Set<Person> spoke = new LinkedHashSet<>();
    Set<String> documents = new HashSet<>();
    List<Entry> said = new ArrayList<>();
    List<Entry> spoken =
        inquiry.table().entries().stream()
            .filter(e -> inquiry.scope().test(e) && !e.speakers().isEmpty())
            .toList();
    for (Entry entry : spoken) {
      boolean speaks = coverage.own(entry) >= SPEAKS_OF_IT && coverage.exact(entry);
      if (speaks || isUnder(entry, inquiry.analysis().topic())) {
        said.add(entry);
        spoke.addAll(entry.speakers());
        documents.add(entry.documentId());
      }
    }
    Set<Person> quoted = new LinkedHashSet<>();
    spoken.stream()
        .filter(e -> documents.contains(e.documentId()))
        .forEach(e -> quoted.addAll(e.speakers()));
    quoted.removeAll(spoke);
    if (said.isEmpty() || quoted.isEmpty()) {
      return new Missing(Answer.Reason.NOT_FOUND, "", List.of(), said.stream().limit(3).toList());
    }
    String names = quoted.stream().map(Person::name).collect(Collectors.joining("、"));
    return new Found(
        names, null, said.stream().limit(EvidenceSelector.MOST).map(Point::of).toList());
  }

  /** Whether a statement stands under a heading that has all words of the topic. */
  private static boolean isUnder(Entry entry, String topic) {
    String heading = entry.heading() == null ? "" : Spelling.fold(entry.heading());
    List<String> words =
        Stream.of(topic.split(" ", -1)).filter(w -> w.length() > 1 && !DENIAL.contains(w)).toList();
    return !words.isEmpty() && words.stream().allMatch(heading::contains);
  }

  /** Whoever is named, of whom no words are given, with where they are named. */
  private static Finding unquoted(Inquiry inquiry) {
    Set<Entry> naming = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (Person person : inquiry.desk().snapshot().directory().persons()) {
      List<Entry> places =
          person.statements() > 0 ? List.of() : StatementFinder.naming(inquiry, person);
      if (!places.isEmpty()) {
        names.add(person.name());
        naming.add(places.getFirst());
      }
    }
    return names.isEmpty()
        ? new Missing(Answer.Reason.NOT_FOUND, "", List.of(), List.of())
        : new Found(
            String.join("、", names),
            null,
            naming.stream().limit(EvidenceSelector.MOST).map(Point::of).toList());
  }
}
