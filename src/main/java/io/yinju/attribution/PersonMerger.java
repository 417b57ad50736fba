package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the speakers of all documents into persons: the same name with compatible titles is one
 * person; different titles, and persons known only by a form of address (李女士), stay apart.
 */
final class PersonMerger {

  /** A speaker of one document. */
  record Key(String document, String speaker) {}

  /** The persons, ordered by id, and who is behind each speaker. */
  record Merged(List<Person> persons, Map<Key, Person> bySpeaker, Map<String, List<Key>> keys) {}

  /** A person in the making. */
  private static final class Cluster {
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Key> keys = new ArrayList<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private String name;
    private int statements;

    Cluster(String name) {
      this.name = name;
    }

    void add(String document, Speaker speaker, int count) {
      titles.addAll(speaker.titles());
      aliases.addAll(speaker.aliases());
      if (!speaker.name().equals(name)) {
        aliases.add(speaker.name());
      }
      keys.add(new Key(document, speaker.key()));
      documents.add(document);
      statements += count;
    }

    Person person(String id) {
      aliases.remove(name);
      return new Person(
          id, name, List.copyOf(titles), List.copyOf(aliases), statements, List.copyOf(documents));
    }
  }

  private final Lexicon lexicon = Lexicon.chinese();
  private final Map<String, List<Cluster>> byName = new LinkedHashMap<>();

  static Merged merge(Corpus corpus) {
    PersonMerger merger = new PersonMerger();
    for (Briefing briefing : corpus.briefings()) {
      merger.add(briefing);
    }
    return merger.merged();
  }

  private void add(Briefing briefing) {
    String document = briefing.document().id();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Statement statement : briefing.statements()) {
      statement.speakers().forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    for (Speaker speaker : briefing.speakers()) {
      List<Cluster> namesakes =
          byName.computeIfAbsent(Names.fold(speaker.name()), k -> new ArrayList<>());
      Cluster cluster = fitting(namesakes, document, speaker);
      if (cluster == null) {
        cluster = new Cluster(speaker.name());
        namesakes.add(cluster);
      }
      cluster.add(document, speaker, counts.getOrDefault(speaker.key(), 0));
    }
  }

  private @Nullable Cluster fitting(List<Cluster> namesakes, String document, Speaker speaker) {
    if (lexicon.isForm(PlainText.of(speaker.name()))) {
      return null;
    }
    List<Cluster> fitting =
        namesakes.stream()
            .filter(c -> !c.documents.contains(document))
            .filter(c -> Titles.compatible(c.titles, speaker.titles()))
            .toList();
    boolean sure = fitting.size() == 1 || !speaker.titles().isEmpty();
    return fitting.isEmpty() || !sure ? null : fitting.getFirst();
  }

  private Merged merged() {
    List<Person> persons = new ArrayList<>();
    Map<Key, Person> bySpeaker = new LinkedHashMap<>();
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    for (List<Cluster> namesakes : byName.values()) {
      for (int i = 0; i < namesakes.size(); i++) {
        Cluster cluster = namesakes.get(i);
        String first = namesakes.getFirst().name;
        Person person = cluster.person(namesakes.size() == 1 ? first : first + "~" + (i + 1));
        persons.add(person);
        keys.put(person.id(), List.copyOf(cluster.keys));
        cluster.keys.forEach(k -> bySpeaker.put(k, person));
      }
    }
    persons.sort(Comparator.comparing(Person::id));
    return new Merged(List.copyOf(persons), bySpeaker, keys);
  }
}
