package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every folded form by which the persons of a corpus are named, and who is meant by it. */
final class NameForms {
  private static final int SHORTEST = 2;
  private static final Set<String> ADDRESS = Set.copyOf(WordList.read("forms-of-address"));

  private final Map<String, Set<Person>> forms = new HashMap<>();
  private volatile @Nullable Map<String, Set<Person>> pinyin;
  private final Map<Person, List<String>> titles = new HashMap<>();
  private final Map<String, List<String>> byPerson = new HashMap<>();
  private final SpeakerDirectory directory;
  private int longest = 1;

  NameForms(SpeakerDirectory directory) {
    this.directory = directory;
    for (Person person : directory.persons()) {
      String name = Spelling.fold(person.name());
      Stream.concat(Stream.of(name), person.aliases().stream().map(Spelling::fold))
          .flatMap(NameForms::parts)
          .forEach(form -> add(form, person));
      titles.put(person, person.titles().stream().map(Spelling::fold).toList());
    }
  }

  private void add(String form, Person person) {
    if (form.length() >= SHORTEST) {
      forms.computeIfAbsent(form, k -> new LinkedHashSet<>()).add(person);
      byPerson.computeIfAbsent(person.id(), k -> new ArrayList<>()).add(form);
      longest = Math.max(longest, form.length());
    }
  }

  /** 塞尔索·潘塞拉 is also named 塞尔索, 潘塞拉 and 塞尔索潘塞拉. */
  private static Stream<String> parts(String name) {
    if (name.indexOf('·') < 0) {
      return Stream.of(name);
    }
    return Stream.concat(Stream.of(name, name.replace("·", "")), Stream.of(name.split("·")));
  }

  /** The folded forms that name a person. */
  List<String> formsOf(Person person) {
    return byPerson.getOrDefault(person.id(), List.of());
  }

  /** Whether any form stands in a folded text. */
  boolean anyIn(String folded) {
    return forms.keySet().stream().anyMatch(folded::contains);
  }

  /** Length of the longest form. */
  int longest() {
    return longest;
  }

  /** Who bears exactly this folded form as a name or a part of it. */
  List<Person> exact(String form) {
    return List.copyOf(forms.getOrDefault(form, Set.of()));
  }

  /** Who is named by these pinyin syllables without blanks, family name first or last. */
  List<Person> byPinyin(String syllables) {
    Map<String, Set<Person>> known = pinyin;
    if (known == null) {
      known = inPinyin();
      pinyin = known;
    }
    return List.copyOf(known.getOrDefault(syllables, Set.of()));
  }

  private Map<String, Set<Person>> inPinyin() {
    Map<String, Set<Person>> known = new HashMap<>();
    for (Person person : directory.persons()) {
      String latin = Spelling.pinyin(Spelling.fold(person.name()));
      known.computeIfAbsent(latin.replace(" ", ""), k -> new LinkedHashSet<>()).add(person);
      int blank = latin.indexOf(' ');
      if (blank > 0) {
        String reversed = latin.substring(blank).replace(" ", "") + latin.substring(0, blank);
        known.computeIfAbsent(reversed, k -> new LinkedHashSet<>()).add(person);
      }
    }
    return known;
  }

  /**
   * Who is meant by a surname with a title or a form of address (王部长, 沈老师): who bears both, for
   * mere forms of address who bears the surname; else whom the directory knows under the form.
   */
  List<Person> byCourtesy(String surname, String tail) {
    List<Person> bearers =
        directory.persons().stream()
            .filter(p -> Spelling.fold(p.name()).startsWith(surname))
            .toList();
    List<Person> titled =
        bearers.stream()
            .filter(p -> titles.getOrDefault(p, List.of()).stream().anyMatch(t -> t.contains(tail)))
            .toList();
    if (!titled.isEmpty()) {
      return titled;
    }
    List<Person> known = directory.find(surname + tail);
    return known.isEmpty() && ADDRESS.contains(tail) ? bearers : known;
  }

  /** Who bears this surname with a title that has this character; the only bearer anyway. */
  List<Person> byShortTitle(String surname, String character) {
    List<Person> bearers = bySurname(surname);
    List<Person> titled =
        bearers.stream()
            .filter(
                p ->
                    titles.getOrDefault(p, List.of()).stream().anyMatch(t -> t.contains(character)))
            .toList();
    return titled.isEmpty() && bearers.size() == 1 ? bearers : titled;
  }

  /** Who bears this surname. */
  List<Person> bySurname(String surname) {
    return directory.persons().stream()
        .filter(p -> Spelling.fold(p.name()).startsWith(surname))
        .toList();
  }

  /**
   * Names of three or more characters that differ from {@code window} in one character: any one in
   * names of four and more, one of the same sound in shorter ones.
   */
  List<Person> nearly(String window) {
    List<Person> found = new ArrayList<>();
    forms.forEach(
        (form, persons) -> {
          if (form.length() == window.length() && form.length() >= 3 && oneSlip(form, window)) {
            found.addAll(persons);
          }
        });
    return found.stream().distinct().toList();
  }

  private static boolean oneSlip(String form, String window) {
    int at = -1;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != window.charAt(i)) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0 && (form.length() >= 4 || sameSound(form.charAt(at), window.charAt(at)));
  }

  private static boolean sameSound(char a, char b) {
    return sound(a).equals(sound(b));
  }

  private static String sound(char c) {
    return Spelling.pinyin(String.valueOf(c))
        .replaceFirst("^([zcs])h", "$1")
        .replaceFirst("^l", "n")
        .replaceFirst("ng$", "n");
  }

  /**
   * Whose title is meant by a shortened form of it: its characters occur in the title in order, and
   * its tail isn't that of a deputy unless it says so (经发局局长 for 经济发展局局长).
   */
  List<Person> byTitle(String form, String tail) {
    List<Person> found = new ArrayList<>();
    titles.forEach(
        (person, list) -> {
          boolean whole = list.size() > 1 && fits(String.join("", list), form, tail);
          if (whole || list.stream().anyMatch(title -> fits(title, form, tail))) {
            found.add(person);
          }
        });
    return found.stream().sorted(java.util.Comparator.comparing(Person::id)).toList();
  }

  private static boolean fits(String title, String form, String tail) {
    int at = title.indexOf(tail);
    while (at > 0 && title.charAt(at - 1) == '副') {
      at = title.indexOf(tail, at + 1);
    }
    if (at < 0) {
      return false;
    }
    int i = 0;
    for (int j = 0; j < title.length() && i < form.length(); j++) {
      if (title.charAt(j) == form.charAt(i)) {
        i++;
      }
    }
    return i == form.length();
  }
}
