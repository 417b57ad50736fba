package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Statement;
import java.util.List;
import java.util.Optional;

/** The persons of a corpus, and who is meant by a name, a title or a courtesy form. Immutable. */
public interface SpeakerDirectory {

  /**
   * A statement with the briefing it stands in.
   *
   * @param briefing where it stands
   * @param statement what was said
   */
  record Located(Briefing briefing, Statement statement) {}

  /** All persons, ordered by id; those who are only listed have 0 statements. */
  List<Person> persons();

  /** The person with this id. */
  Optional<Person> byId(String id);

  /** The person behind a speaker key of a document. */
  Optional<Person> person(String documentId, String speakerKey);

  /** Speaker keys of a person in one document; empty when the document doesn't name the person. */
  List<String> keys(Person person, String documentId);

  /**
   * Everybody who may be meant by {@code mention}: an id, a full name, a short form, an alias, a
   * title (科技部部长) or a courtesy form (王部长); script, width, interpunct and case don't matter. An
   * exact name beats a short form, a short form beats a title. Empty when nobody is.
   */
  List<Person> find(String mention);

  /** The person's statements, documents in order of id, each in order of position. */
  List<Located> statements(Person person);

  /** The persons who say a statement of a document, in its order. */
  List<Person> speakers(String documentId, Statement statement);

  /** Builds the directory of a corpus. */
  static SpeakerDirectory of(Corpus corpus) {
    return CorpusDirectory.build(corpus);
  }
}
