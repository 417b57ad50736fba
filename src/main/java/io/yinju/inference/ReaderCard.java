package io.yinju.inference;

import java.nio.file.Path;

/**
 * The card of a reader.
 *
 * @param model what it has in common with other models
 * @param overlap tokens that neighbouring windows of a long passage share
 * @param maxQuestionTokens tokens beyond which a question is cut
 * @param longestAnswerTokens tokens that an answer has at most
 * @param calibration turns scores into a probability
 */
public record ReaderCard(
    ModelCard model,
    int overlap,
    int maxQuestionTokens,
    int longestAnswerTokens,
    Calibration calibration) {

  /**
   * A logistic regression fitted on held-out questions.
   *
   * @param margin weight of the best span's margin
   * @param answers weight of the passage's own score
   * @param logTokens weight of the natural logarithm of the passage's tokens
   * @param bias constant
   * @param threshold5 the probability below which 5 % of the right paragraphs lie
   */
  public record Calibration(
      double margin, double answers, double logTokens, double bias, double threshold5) {
    double logit(double bestMargin, double passageScore, int tokens) {
      return margin * bestMargin + answers * passageScore + logTokens * Math.log(tokens) + bias;
    }
  }

  /**
   * Reads and checks the card of a folder.
   *
   * @throws UnusableModelException with every fault and what to do
   */
  public static ReaderCard load(Path folder) {
    CardFields fields = CardFields.read(folder);
    ModelCard model = ModelCard.from(fields);
    int maxTokens = model.maxTokens();
    int maxQuestionTokens = fields.integer("maxQuestionTokens", 1, Math.max(1, maxTokens / 2));
    ReaderCard card =
        new ReaderCard(
            model,
            fields.integer("stride", 0, Math.max(0, maxTokens - maxQuestionTokens - 4)),
            maxQuestionTokens,
            fields.integer("longestAnswerTokens", 1, maxTokens),
            new Calibration(
                fields.number("/calibration/margin"),
                fields.number("/calibration/answers"),
                fields.number("/calibration/logTokens"),
                fields.number("/calibration/bias"),
                fields.number("/calibration/threshold5")));
    fields.check();
    return card;
  }
}
