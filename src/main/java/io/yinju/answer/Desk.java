package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.corpus.Corpus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What answering prepares once for a corpus: its statements, the forms of its names, and the parts
 * that understand questions about it.
 */
final class Desk {
  private final Snapshot snapshot;
  private final StatementTable table;
  private final NameForms names;
  private final QuestionAnalyzer analyzer;
  private final FollowUpRewriter rewriter;

  Desk(Snapshot snapshot) {
    this(snapshot, StatementTable.of(snapshot.corpus(), snapshot.directory()));
  }

  private Desk(Snapshot snapshot, StatementTable table) {
    this(snapshot, table, new NameForms(snapshot.directory(), table));
  }

  private Desk(Snapshot snapshot, StatementTable table, NameForms names) {
    this.snapshot = snapshot;
    this.table = table;
    this.names = names;
    this.analyzer = new QuestionAnalyzer(names);
    this.rewriter = new FollowUpRewriter(names);
  }

  /** The same desk with other statements. */
  Desk with(StatementTable other) {
    return new Desk(snapshot, other, names);
  }

  /** Whether this was prepared for the same corpus: the very same, not an equal one. */
  @SuppressWarnings("ReferenceEquality") // comparing the content would read the whole corpus
  boolean serves(Corpus corpus) {
    return snapshot.corpus() == corpus;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  StatementTable table() {
    return table;
  }

  QuestionAnalyzer analyzer() {
    return analyzer;
  }

  FollowUpRewriter rewriter() {
    return rewriter;
  }

  /** Statements of a person that may be used. */
  List<Entry> by(Person person, Predicate<Entry> scope) {
    return table.by(person, snapshot.directory()).stream().filter(scope).toList();
  }

  /** Whether a text names a person, in whole or by a part of the name. */
  boolean names(String folded, Person person) {
    return names.formsOf(person).stream().anyMatch(folded::contains);
  }

  /** Whether somebody tells what another person said: 老师傅看完戏说，水袖还在. */
  boolean relays(Entry entry, Person person) {
    return names.formsOf(person).stream().anyMatch(form -> Retelling.passesOn(entry, form));
  }

  /** Whether a text names any person of the corpus but these. */
  boolean namesAnybody(String folded, Collection<Person> but) {
    return names.anyIn(folded, but);
  }

  /** The kind of people that a folded question asks for; empty where it asks for anybody. */
  Optional<SpeakersOfKind> kind(String folded) {
    return SpeakersOfKind.of(folded, names.origins());
  }

  /** Whether a name stands beside a word, whatever the corpus has nowhere left out. */
  boolean namesBeside(String folded, String word) {
    return table.frequency(word) == 0 || names.beside(folded, word);
  }

  /** What a question may be answered from. */
  static Predicate<Entry> scope(Question question) {
    return entry ->
        (question.documents().isEmpty() || question.documents().contains(entry.documentId()))
            && (question.speakers().isEmpty()
                || entry.speakers().stream().anyMatch(s -> question.speakers().contains(s.id())));
  }
}
