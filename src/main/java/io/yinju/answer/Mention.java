package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;

/**
 * Somebody named in a question.
 *
 * @param start first code unit in the folded question
 * @param end one past the last
 * @param surface the folded text
 * @param persons who may be meant; empty when nobody in the corpus is
 * @param how by what they are named
 */
record Mention(int start, int end, String surface, List<Person> persons, How how) {
  /** By what a person is named. */
  enum How {
    /** A name, whole or in part. */
    NAME,
    /** A name with a slip in it. */
    SLIP,
    /** A title or a courtesy form. */
    TITLE,
    /** What a person does or where they come from: 那位做芯片的. */
    DESCRIBED,
    /** All of a kind: 学者. */
    ROLE,
    /** Who speaks for a body: 民政局. */
    BODY,
    /** So many of a kind, each for himself: 两位局长. */
    EACH,
    /** What looks like a name or a title of nobody in the corpus. */
    UNKNOWN
  }

  /** Whether nobody in the corpus is meant. */
  boolean unknown() {
    return persons.isEmpty();
  }
}
