package io.yinju.api;

import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import java.time.Duration;
import java.util.List;

/**
 * An event of an answer's stream.
 *
 * @param name of the event
 * @param data its JSON, made of the nested records or one of the other bodies
 */
public record EventBody(String name, Object data) {

  /**
   * The question as understood.
   *
   * @param standaloneQuestion the question on its own
   */
  public record Rewritten(String standaloneQuestion) {}

  /**
   * What was found.
   *
   * @param passages best first, without numbers
   */
  public record Retrieved(List<CitationBody> passages) {}

  /**
   * The next piece of the answer.
   *
   * @param text appended to what was shown
   */
  public record Token(String text) {}

  /**
   * What was shown is dropped.
   *
   * @param reason a sentence for the reader
   */
  public record Reset(String reason) {}

  /** An event on the way; {@code took} is used by the last one. */
  public static EventBody of(AnswerEvent event, Duration took) {
    return switch (event) {
      case AnswerEvent.Rewritten rewritten ->
          new EventBody("rewritten", new Rewritten(rewritten.standaloneQuestion()));
      case AnswerEvent.Retrieved retrieved ->
          new EventBody(
              "retrieved",
              new Retrieved(
                  retrieved.passages().stream()
                      .map(passage -> CitationBody.of(passage.withNumber(0)))
                      .toList()));
      case AnswerEvent.Token token -> new EventBody("token", new Token(token.text()));
      case AnswerEvent.Cited cited -> new EventBody("citation", CitationBody.of(cited.citation()));
      case AnswerEvent.Reset reset -> new EventBody("reset", new Reset(reset.reason()));
      case AnswerEvent.Finished finished -> finished(finished.answer(), took);
    };
  }

  /** The last event of a stream that went well. */
  public static EventBody finished(Answer answer, Duration took) {
    return new EventBody("finished", AnswerBody.of(answer, took));
  }

  /** The last event of a stream that broke. */
  public static EventBody failed(ErrorBody error) {
    return new EventBody("failed", error);
  }
}
