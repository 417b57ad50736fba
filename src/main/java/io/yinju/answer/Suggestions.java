package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions that the corpus can answer. */
final class Suggestions {
  private static final int MOST = 3;

  /** What to ask next, after an answer or a refusal with these citations. */
  List<String> after(Inquiry inquiry, List<Citation> citations) {
    Set<String> asked = new LinkedHashSet<>();
    inquiry.analysis().asked().forEach(p -> asked.add(p.id()));
    List<String> questions = new ArrayList<>();
    citations.stream()
        .flatMap(c -> c.speakers().stream())
        .distinct()
        .filter(p -> !asked.contains(p.id()))
        .forEach(p -> questions.add(say(p)));
    examples(inquiry.desk(), MOST + 2).forEach(questions::add);
    return questions.stream()
        .distinct()
        .filter(q -> !q.equals(inquiry.analysis().question()))
        .limit(MOST)
        .toList();
  }

  /** What shows the corpus off: its most quoted persons and their titles. */
  List<String> examples(Desk desk, int limit) {
    List<Person> quoted =
        desk.snapshot().directory().persons().stream()
            .filter(p -> p.statements() > 0)
            .sorted(
                Comparator.comparingInt(Person::statements).reversed().thenComparing(Person::id))
            .toList();
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < quoted.size() && questions.size() < limit; i++) {
      Person person = quoted.get(i);
      questions.add(i % 3 == 1 && person.title() != null ? person.name() + "担任什么职务？" : say(person));
    }
    return questions.stream().limit(limit).toList();
  }

  private static String say(Person person) {
    return person.name() + "说了什么？";
  }
}
