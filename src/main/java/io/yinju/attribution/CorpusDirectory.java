package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The directory of a corpus: persons joined over its documents, found by all they are called. */
final class CorpusDirectory implements SpeakerDirectory {
  private static final WordList PLAIN_COURTESIES = WordList.load("plain-courtesies.txt");
  private static final WordList EXECUTIVES = WordList.load("executive-titles.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final Corpus corpus;
  private final PersonMerger.Merged merged;
  private final Map<String, Person> byId = new HashMap<>();
  private final Map<String, List<Person>> byName = new HashMap<>();
  private final Map<String, List<Person>> byShortForm = new HashMap<>();

  private CorpusDirectory(Corpus corpus, PersonMerger.Merged merged) {
    this.corpus = corpus;
    this.merged = merged;
    for (Person person : merged.persons()) {
      byId.put(person.id(), person);
      add(byName, Names.fold(person.name()), person);
      for (String alias : person.aliases()) {
        add(byShortForm, Names.fold(alias), person);
      }
      Names.shortForms(person.name()).forEach(form -> add(byShortForm, form, person));
    }
  }

  private static void add(Map<String, List<Person>> index, String form, Person person) {
    List<Person> persons = index.computeIfAbsent(form, k -> new ArrayList<>());
    if (!persons.contains(person)) {
      persons.add(person);
    }
  }

  static CorpusDirectory build(Corpus corpus) {
    return new CorpusDirectory(corpus, PersonMerger.merge(corpus));
  }

  @Override
  public List<Person> persons() {
    return merged.persons();
  }

  @Override
  public Optional<Person> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<Person> person(String documentId, String speakerKey) {
    return Optional.ofNullable(
        merged.bySpeaker().get(new PersonMerger.Key(documentId, speakerKey)));
  }

  @Override
  public List<String> keys(Person person, String documentId) {
    return merged.keys().getOrDefault(person.id(), List.of()).stream()
        .filter(k -> k.document().equals(documentId))
        .map(PersonMerger.Key::speaker)
        .toList();
  }

  @Override
  public List<Person> find(String mention) {
    Person exact = byId.get(mention.strip());
    if (exact != null) {
      return List.of(exact);
    }
    String form = Names.fold(mention);
    if (form.isEmpty()) {
      return List.of();
    }
    List<Person> named = byName.getOrDefault(form, List.of());
    if (!named.isEmpty()) {
      return named;
    }
    List<Person> shortly = byShortForm.getOrDefault(form, List.of());
    if (!shortly.isEmpty()) {
      return shortly;
    }
    List<Person> titled = titled(form);
    if (!titled.isEmpty()) {
      return titled;
    }
    List<Person> courteous = nameBeforeTitle(form);
    return courteous.isEmpty() ? nameBehindTitle(form) : courteous;
  }

  /** 科技部部长, 爱思唯尔CEO: those whose title fits best. */
  private List<Person> titled(String title) {
    List<Person> fitting = new ArrayList<>();
    int best = TitleMatcher.NONE;
    for (Person person : merged.persons()) {
      int score = TitleMatcher.match(person.titles(), title);
      if (score > best) {
        fitting.clear();
        best = score;
      }
      if (score == best && score > TitleMatcher.NONE) {
        fitting.add(person);
      }
    }
    return List.copyOf(fitting);
  }

  /** 王部长, 潘塞拉主席, 金院士: a name or a surname, and what the person is called by. */
  private List<Person> nameBeforeTitle(String form) {
    for (int n = lexicon.courtesy.lengthBefore(form, form.length(), 0); n > 0; n--) {
      String title = form.substring(form.length() - n);
      String name = form.substring(0, form.length() - n);
      if (name.isEmpty() || !lexicon.courtesy.contains(title)) {
        continue;
      }
      Set<Person> named = new LinkedHashSet<>(byName.getOrDefault(name, List.of()));
      named.addAll(byShortForm.getOrDefault(name, List.of()));
      if (!named.isEmpty()) {
        return preferring(named, p -> isCalled(p, title));
      }
      List<Person> family = keep(p -> Names.surname(p.name()).equals(name));
      List<Person> called = family.stream().filter(p -> isCalled(p, title)).toList();
      if (!called.isEmpty()) {
        return called;
      }
      List<Person> deputies = family.stream().filter(p -> isDeputy(p, title)).toList();
      if (!deputies.isEmpty()) {
        return deputies;
      }
    }
    return List.of();
  }

  private boolean isCalled(Person person, String title) {
    if (PLAIN_COURTESIES.contains(title)) {
      return true;
    }
    if (title.equals("总")) {
      return person.titles().stream().anyMatch(this::isExecutive);
    }
    return TitleMatcher.holds(person.titles(), title);
  }

  private static boolean isDeputy(Person person, String title) {
    return TitleMatcher.holds(person.titles(), "副" + title);
  }

  private boolean isExecutive(String title) {
    return Lexicon.parts(PlainText.of(title)).stream()
        .anyMatch(p -> EXECUTIVES.lengthBefore(p, p.length(), 0) > 0 || p.contains("CEO"));
  }

  /** 科技部部长王志刚: a title with the name behind it. */
  private List<Person> nameBehindTitle(String form) {
    for (int start = 1; start < form.length() - 1; start++) {
      String name = form.substring(start);
      List<Person> named = byName.getOrDefault(name, byShortForm.getOrDefault(name, List.of()));
      String title = form.substring(0, start);
      if (!named.isEmpty() && lexicon.titles.lengthBefore(title, title.length(), 0) > 0) {
        return preferring(named, p -> TitleMatcher.match(p.titles(), title) > TitleMatcher.NONE);
      }
    }
    return List.of();
  }

  private static List<Person> preferring(Collection<Person> persons, Predicate<Person> better) {
    List<Person> preferred = persons.stream().filter(better).toList();
    return preferred.isEmpty() ? List.copyOf(persons) : preferred;
  }

  private List<Person> keep(Predicate<Person> wanted) {
    return merged.persons().stream().filter(wanted).toList();
  }

  @Override
  public List<Located> statements(Person person) {
    List<Located> found = new ArrayList<>();
    for (Briefing briefing : corpus.briefings()) {
      List<String> keys = keys(person, briefing.document().id());
      briefing.statements().stream()
          .filter(s -> s.speakers().stream().anyMatch(keys::contains))
          .sorted(Comparator.comparing(Statement::span))
          .forEach(s -> found.add(new Located(briefing, s)));
    }
    return found;
  }

  @Override
  public List<Person> speakers(String documentId, Statement statement) {
    return statement.speakers().stream().flatMap(k -> person(documentId, k).stream()).toList();
  }
}
