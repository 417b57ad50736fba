package io.yinju.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a set with what a right answer must satisfy.
 *
 * @param line its line in the file, from 1
 * @param id unique in the set
 * @param type what it tries
 * @param question as asked
 * @param history earlier user turns, oldest first; the runner asks each
 * @param answerable whether the corpus answers it
 * @param evidence each entry a list of alternatives of which one must be cited, verbatim
 * @param also sentences that bear on it and may be cited
 * @param speakers gold names; empty where the briefing itself speaks
 * @param must of each list one alternative occurs in the answer
 * @param mustNot none of them occurs in the answer
 * @param reason the expected refusal reason, or null
 * @param document id or file name of the document it is about, or null
 */
public record EvalCase(
    int line,
    String id,
    QuestionType type,
    String question,
    List<String> history,
    boolean answerable,
    List<List<String>> evidence,
    List<String> also,
    List<String> speakers,
    List<List<String>> must,
    List<String> mustNot,
    @Nullable String reason,
    @Nullable String document) {
  public EvalCase {
    history = List.copyOf(history);
    evidence = evidence.stream().map(List::copyOf).toList();
    also = List.copyOf(also);
    speakers = List.copyOf(speakers);
    must = must.stream().map(List::copyOf).toList();
    mustNot = List.copyOf(mustNot);
  }
}
