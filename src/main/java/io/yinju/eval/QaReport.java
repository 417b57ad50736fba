package io.yinju.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@link QaEvaluation} found; figures in percent. Without a reader the parts that need one are
 * null.
 *
 * @param closed the paragraph is given
 * @param open all paragraphs of the file are the corpus
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QaReport(@Nullable Closed closed, Open open) {

  /**
   * Reading the question's own paragraph.
   *
   * @param questions number of questions, those without an answer included
   * @param exactMatch over the questions with an answer, the best phrase taken even if unsure
   * @param f1 over the same
   * @param refusal null where every question has an answer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Closed(
      int questions, double exactMatch, double f1, @Nullable RefusalFigures refusal) {}

  /**
   * Finding the paragraph, then reading it; over the questions with an answer.
   *
   * @param contexts number of paragraphs
   * @param bm25 by words and character bigrams
   * @param vector by the cosine of whole paragraphs
   * @param hybrid the two fused
   * @param reader the first of these ordered anew by the reader
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Open(
      int contexts,
      RankFigures bm25,
      RankFigures vector,
      RankFigures hybrid,
      @Nullable Read reader) {}

  /**
   * Finding and reading.
   *
   * @param passagesRead how many paragraphs are read for a question, on average
   * @param hitAt1 as in {@link RankFigures}
   * @param hitAt5 as in {@link RankFigures}
   * @param mrrAt10 as in {@link RankFigures}
   * @param exactMatch of the best phrase of the paragraph that comes first
   * @param f1 of the same
   */
  public record Read(
      double passagesRead,
      double hitAt1,
      double hitAt5,
      double mrrAt10,
      double exactMatch,
      double f1) {}
}
