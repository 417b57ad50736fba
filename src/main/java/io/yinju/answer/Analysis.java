package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Set;

/**
 * What a question is understood as.
 *
 * @param question on its own, as written
 * @param folded the same folded
 * @param english whether it is to be answered in English
 * @param intent what it asks for
 * @param wanted what kind of phrase answers
 * @param speakers groups of persons whose words are asked for: one group a mention, several persons
 *     in a group where the mention fits several
 * @param mentioned persons the question names otherwise
 * @param unknown what looks like the name or title of nobody in the corpus and is asked for
 * @param topic folded, what it is about, without persons and question words; may be empty
 * @param exact Latin words and numbers of the topic
 * @param negated whether it asks for the opposite (哪些人没有提到)
 */
record Analysis(
    String question,
    String folded,
    boolean english,
    Intent intent,
    Wanted wanted,
    List<List<Person>> speakers,
    List<Person> mentioned,
    List<String> unknown,
    String topic,
    Set<String> exact,
    boolean negated) {

  /** All persons whose words are asked for. */
  List<Person> asked() {
    return speakers.stream().flatMap(List::stream).distinct().toList();
  }
}
