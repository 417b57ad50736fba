package io.yinju.answer;

import java.util.List;
import java.util.function.Consumer;

/** Answers questions from a snapshot of the corpus. Safe for use by several threads. */
public interface QuestionAnswering {
  /**
   * Answers and tells on the way. The events are delivered on the calling thread; the last one is
   * {@link AnswerEvent.Finished} with the returned answer. An exception thrown by {@code listener}
   * ends the work and is passed on.
   */
  Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener);

  /** Answers without events. */
  default Answer ask(Question question, Snapshot snapshot) {
    return ask(question, snapshot, event -> {});
  }

  /**
   * Answers one question about a corpus that was just opened, so that the first user doesn't wait
   * for what is prepared once.
   */
  default void warmUp(Snapshot snapshot) {
    examples(snapshot, 1).stream().map(Question::of).forEach(q -> ask(q, snapshot));
  }

  /** Questions that show what the corpus can answer, at most {@code limit}, the same every time. */
  List<String> examples(Snapshot snapshot, int limit);
}
