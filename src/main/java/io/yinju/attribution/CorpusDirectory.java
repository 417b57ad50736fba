package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First form of the directory: one person per name, found by exact name or id. */
final class CorpusDirectory implements SpeakerDirectory {
  private final Corpus corpus;
  private final List<Person> persons;

  private CorpusDirectory(Corpus corpus, List<Person> persons) {
    this.corpus = corpus;
    this.persons = persons;
  }

  static CorpusDirectory build(Corpus corpus) {
    List<Person> persons = new ArrayList<>();
    for (Briefing briefing : corpus.briefings()) {
      for (Speaker speaker : briefing.speakers()) {
        int count =
            (int)
                briefing.statements().stream()
                    .filter(s -> s.speakers().contains(speaker.key()))
                    .count();
        persons.add(
            new Person(
                speaker.key(),
                speaker.name(),
                speaker.titles(),
                speaker.aliases(),
                count,
                List.of(briefing.document().id())));
      }
    }
    return new CorpusDirectory(corpus, List.copyOf(persons));
  }

  @Override
  public List<Person> persons() {
    return persons;
  }

  @Override
  public Optional<Person> byId(String id) {
    return persons.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Person> person(String documentId, String speakerKey) {
    return persons.stream()
        .filter(p -> p.id().equals(speakerKey) && p.documents().contains(documentId))
        .findFirst();
  }

  @Override
  public List<String> keys(Person person, String documentId) {
    return person.documents().contains(documentId) ? List.of(person.id()) : List.of();
  }

  @Override
  public List<Person> find(String mention) {
    return persons.stream()
        .filter(p -> p.name().equals(mention) || p.aliases().contains(mention))
        .toList();
  }

  @Override
  public List<Located> statements(Person person) {
    List<Located> found = new ArrayList<>();
    for (Briefing briefing : corpus.briefings()) {
      List<String> keys = keys(person, briefing.document().id());
      for (Statement statement : briefing.statements()) {
        if (statement.speakers().stream().anyMatch(keys::contains)) {
          found.add(new Located(briefing, statement));
        }
      }
    }
    return found;
  }

  @Override
  public List<Person> speakers(String documentId, Statement statement) {
    return statement.speakers().stream().flatMap(k -> person(documentId, k).stream()).toList();
  }
}
