package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a surname with a title, the end of one or a form of address means: 王部长, 佘领队, 沈老师, 孔总. */
final class Courtesies {
  /** Characters of the longest surname with the end of a title. */
  static final int LONGEST = 6;

  private static final int SHORTEST_END = 2;
  private static final int LONGEST_END = 4;
  private static final int LONGEST_SURNAME = 2;

  private static final Set<String> ADDRESS = Set.copyOf(WordList.read("forms-of-address"));

  private final SpeakerDirectory directory;
  private final Map<Person, List<String>> titles;
  private final Map<String, List<Person>> forms = new HashMap<>();

  /** Those of the persons of a directory, with all their folded titles. */
  Courtesies(SpeakerDirectory directory, Map<Person, List<String>> titles) {
    this.directory = directory;
    this.titles = titles;
    titles.forEach(this::add);
  }

  /** 佘领队 of a 考古队领队, 东方主任: a surname of one or two characters with what ends a title. */
  private void add(Person person, List<String> borne) {
    String name = Spelling.fold(person.name());
    if (!Terms.isHan(name)) {
      return;
    }
    for (int surname = 1; surname < Math.min(LONGEST_SURNAME + 1, name.length()); surname++) {
      for (String title : borne.stream().flatMap(Titles::offices).toList()) {
        for (int n = SHORTEST_END; n <= Math.min(LONGEST_END, title.length()); n++) {
          String form = name.substring(0, surname) + title.substring(title.length() - n);
          List<Person> persons = forms.computeIfAbsent(form, k -> new ArrayList<>());
          if (!persons.contains(person)) {
            persons.add(person);
          }
        }
      }
    }
  }

  /** Who is meant by a surname with the end of one of his titles, folded and in one word. */
  List<Person> of(String form) {
    return List.copyOf(forms.getOrDefault(form, List.of()));
  }

  /**
   * Who is meant by a surname with a title or a form of address (王部长, 沈老师): who bears both, for
   * mere forms of address who bears the surname; else whom the directory knows under the form.
   */
  List<Person> of(String surname, String tail) {
    List<Person> bearers = bySurname(surname);
    for (TitleWords.Variant variant : TitleWords.of(tail, tail)) {
      List<Person> titled = titled(bearers, variant.tail());
      if (!titled.isEmpty()) {
        return titled;
      }
    }
    List<Person> known = directory.find(surname + tail);
    return known.isEmpty() && ADDRESS.contains(tail) ? bearers : known;
  }

  /** Who bears this surname with a title that has this character; the only bearer anyway. */
  List<Person> byShortTitle(String surname, String character) {
    List<Person> bearers = bySurname(surname);
    List<Person> titled = titled(bearers, character);
    return titled.isEmpty() && bearers.size() == 1 ? bearers : titled;
  }

  /** Who bears this surname. */
  List<Person> bySurname(String surname) {
    return directory.persons().stream()
        .filter(p -> Spelling.fold(p.name()).startsWith(surname))
        .toList();
  }

  /** Those of some persons of whom a folded title says this. */
  List<Person> titled(List<Person> persons, String words) {
    return persons.stream()
        .filter(p -> titles.getOrDefault(p, List.of()).stream().anyMatch(t -> t.contains(words)))
        .toList();
  }
}
