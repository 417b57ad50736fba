package io.yinju.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yinju.answer.Answer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer or a refusal, the body of {@code POST /api/answer} and of {@code ask --json}.
 *
 * @param question as asked
 * @param standaloneQuestion as understood
 * @param mode what was delivered
 * @param notice why the mode isn't what was asked for, or null
 * @param outcome whether it was answered or refused, as a word
 * @param answer the text with its {@code [n]}, or the sentence that refuses
 * @param shortAnswer verbatim from one of the quotes, or null
 * @param citations numbered from 1; empty in a refusal
 * @param refusal why it was refused, null in an answer
 * @param suggestions questions that the corpus can answer
 * @param timing how long it took
 */
@JsonPropertyOrder({
  "question",
  "standaloneQuestion",
  "mode",
  "notice",
  "outcome",
  "answer",
  "shortAnswer",
  "citations",
  "refusal",
  "verification",
  "suggestions",
  "timing"
})
public record AnswerBody(
    String question,
    String standaloneQuestion,
    String mode,
    @Nullable String notice,
    String outcome,
    String answer,
    @Nullable String shortAnswer,
    List<CitationBody> citations,
    @Nullable RefusalBody refusal,
    List<String> suggestions,
    Timing timing) {

  private static final String EXTRACTIVE = "extractive";

  /**
   * Why a question was refused.
   *
   * @param reason an {@link Answer.Reason#wire}
   * @param nearest what comes nearest, best first
   */
  public record RefusalBody(String reason, List<CitationBody> nearest) {}

  /**
   * How long it took.
   *
   * @param totalMs from the request read to the answer ready, in milliseconds
   */
  public record Timing(long totalMs) {}

  /** The answer as it is sent. */
  public static AnswerBody of(Answer answer, Duration took) {
    Timing timing = new Timing(took.toMillis());
    return switch (answer) {
      case Answer.Answered answered ->
          new AnswerBody(
              answered.question(),
              answered.standaloneQuestion(),
              EXTRACTIVE,
              answered.notice(),
              "answered",
              answered.text(),
              answered.shortAnswer(),
              answered.citations().stream().map(CitationBody::of).toList(),
              null,
              answered.suggestions(),
              timing);
      case Answer.Refused refused ->
          new AnswerBody(
              refused.question(),
              refused.standaloneQuestion(),
              EXTRACTIVE,
              null,
              "refused",
              refused.text(),
              null,
              List.of(),
              new RefusalBody(refused.reason().wire(), CitationBody.ranked(refused.nearest())),
              refused.suggestions(),
              timing);
    };
  }

  /** Always null: only what a language model writes is verified, cuts need no check. */
  @JsonProperty
  public @Nullable Object verification() {
    return null;
  }
}
