package io.yinju.eval;

import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Citation;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What is measured: something that answers questions about one corpus. */
public interface Subject {
  /** The corpus, its persons and its retriever. */
  Snapshot snapshot();

  /** Prepares what a server has ready before its first user comes. */
  default void warmUp() {}

  /** Asks as a user would. */
  Asked ask(Question question);

  /**
   * What came of a question.
   *
   * @param answer the answer or refusal
   * @param retrieved what was found before answering, best first
   * @param nanos wall time
   */
  record Asked(Answer answer, List<Citation> retrieved, long nanos) {
    public Asked {
      retrieved = List.copyOf(retrieved);
    }
  }

  /** Answers by the path that users take. */
  static Subject of(QuestionAnswering answering, Snapshot snapshot) {
    return new Subject() {
      @Override
      public Snapshot snapshot() {
        return snapshot;
      }

      @Override
      public void warmUp() {
        answering.warmUp(snapshot);
      }

      @Override
      public Asked ask(Question question) {
        List<Citation> retrieved = new ArrayList<>();
        long start = System.nanoTime();
        Answer answer =
            answering.ask(
                question,
                snapshot,
                event -> {
                  if (event instanceof AnswerEvent.Retrieved found) {
                    retrieved.addAll(found.passages());
                  }
                });
        return new Asked(answer, retrieved, System.nanoTime() - start);
      }
    };
  }
}
