package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;

/**
 * What a question is understood as.
 *
 * @param question on its own, as written
 * @param folded the same folded
 * @param english whether it is to be answered in English
 * @param intent what it asks for
 * @param detail what the phrase that answers must look like
 * @param speakers groups of persons whose words are asked for: one group a mention, several persons
 *     in a group where the mention fits several
 * @param mentioned persons the question names otherwise
 * @param unknown what looks like the name or title of nobody in the corpus and is asked for
 * @param topic folded, what it is about, without persons and question words; may be empty
 * @param named the question with the full names of the persons it names, as the corpus writes them
 * @param read the question as the models are asked: where somebody's words are asked for, with the
 *     name in the place of a title or a description, since statements call who speaks by the name
 *     far more often
 * @param foreign for each word of an English topic what it may stand for, itself first
 * @param focus the part of the topic that a follow-up put in; empty in most questions
 * @param verbs reporting verbs of the question that say how something was said (提醒, 承认)
 * @param negated whether it asks for the opposite (哪些人没有提到)
 * @param kind whether those whose words are asked for are all of a kind (学者怎么看), or speak for a
 *     body of which a detail is asked, rather than named
 */
record Analysis(
    String question,
    String folded,
    boolean english,
    Intent intent,
    AskedDetail detail,
    List<List<Person>> speakers,
    List<Person> mentioned,
    List<String> unknown,
    String topic,
    String named,
    String read,
    List<List<String>> foreign,
    String focus,
    List<String> verbs,
    boolean negated,
    boolean kind) {

  /** What kind of phrase answers. */
  Wanted wanted() {
    return detail.wanted();
  }

  /** All persons whose words are asked for. */
  List<Person> asked() {
    return speakers.stream().flatMap(List::stream).distinct().toList();
  }
}
