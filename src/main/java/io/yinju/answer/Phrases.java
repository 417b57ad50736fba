package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.attribution.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer's own words, in the language of the question. */
sealed interface Phrases permits ChinesePhrases, EnglishPhrases {
  static Phrases of(boolean english) {
    return english ? new EnglishPhrases() : new ChinesePhrases();
  }

  /** What comes first; empty when the statements speak for themselves. */
  String lead(Analysis analysis, Found found);

  /** A heading as a sentence. */
  String heading(String heading);

  /** The briefing's or a collective's words. */
  String unattributed(Citation citation, String quote);

  /** More of the briefing's own words. */
  String carriedOn(String quote);

  /** A person's words. */
  String attributed(Attribution attribution, Utterance utterance);

  /**
   * Whose words they are.
   *
   * @param who names, with titles at their first mention
   * @param carriesOn whether the sentence before is the same person's
   * @param introducedByText whether the statement says itself who that is, or the answer did before
   */
  record Attribution(String who, boolean carriesOn, boolean introducedByText) {}

  /** Who says it, but passes on somebody else's words. */
  String retold(String speaker, Retelling retelling);

  /** That these questions of the message aren't answered. */
  String open(List<String> questions);

  /** A name at its first mention. */
  String withTitle(String name, String title);

  /** What stands between two names. */
  String and();

  /** The sentence of a refusal. */
  String refusal(Missing missing);

  /** Whether what was found only shows where people are named who aren't quoted. */
  default boolean isUnquoted(Found found) {
    return found.points().stream().allMatch(p -> p.citation().speakers().isEmpty());
  }

  /** Whether somebody asked about says what is cited. */
  default boolean isOwn(Analysis analysis, Citation citation) {
    return citation.speakers().stream().anyMatch(analysis.asked()::contains);
  }

  /** Names of persons in one row. */
  default String row(List<Person> persons) {
    return persons.stream().map(Person::name).collect(Collectors.joining(and()));
  }

  /** A name with its title where it has one. */
  default String titled(Person person) {
    @Nullable String title = person.title();
    return title == null ? person.name() : withTitle(person.name(), title);
  }
}
