package io.yinju.answer;

import java.util.List;

/** What happens while a question is answered, in this order; {@code Finished} is always last. */
public sealed interface AnswerEvent {
  /**
   * The question as understood.
   *
   * @param standaloneQuestion the question on its own
   */
  record Rewritten(String standaloneQuestion) implements AnswerEvent {}

  /**
   * What was found before answering.
   *
   * @param passages best first, citations with number 0
   */
  record Retrieved(List<Citation> passages) implements AnswerEvent {
    public Retrieved {
      passages = List.copyOf(passages);
    }
  }

  /**
   * The next piece of the answer's text.
   *
   * @param text appended to what was shown
   */
  record Token(String text) implements AnswerEvent {}

  /**
   * A citation that the text refers to.
   *
   * @param citation with its number
   */
  record Cited(Citation citation) implements AnswerEvent {}

  /**
   * What was shown so far is to be dropped.
   *
   * @param reason one sentence for the reader
   */
  record Reset(String reason) implements AnswerEvent {}

  /**
   * The whole result.
   *
   * @param answer what was answered
   */
  record Finished(Answer answer) implements AnswerEvent {}
}
