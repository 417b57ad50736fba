package io.yinju.answer;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A question on its way through the stages.
 *
 * @param desk what is prepared for the corpus
 * @param analysis what is asked
 * @param scope which statements may be used
 * @param retrieved the statements of the passages that retrieval found, best first
 * @param weighing weighs statements against the question
 * @param further whether more is wanted than the answer before held
 * @param anew begins to ask another question, of the same statements
 */
record Inquiry(
    Desk desk,
    Analysis analysis,
    Predicate<Entry> scope,
    List<Entry> retrieved,
    Weighing weighing,
    boolean further,
    Function<String, Inquiry> anew) {
  Inquiry {
    retrieved = List.copyOf(retrieved);
  }

  StatementTable table() {
    return desk.table();
  }
}
