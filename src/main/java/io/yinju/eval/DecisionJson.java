package io.yinju.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes what was fitted, and on what, into the resources that answering and measuring read. */
public final class DecisionJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RERANKING =
      "./yinju fit; conditional logit over the reader's log-odds and the retrieval score; the reach"
          + " is the shortest that costs no hit@1";

  private DecisionJson() {}

  /**
   * Data that was fitted on.
   *
   * @param name of the file or set
   * @param file the file of questions
   * @param part which of its questions, for people
   */
  public record Data(String name, Path file, String part) {}

  /**
   * Replaces the fields {@code rank}, {@code accept} and {@code fitted} of a file; others stay as
   * they are.
   *
   * @param file made when it isn't there
   * @param data what was fitted on
   * @param card the reader's card, which names its weights
   * @throws UncheckedIOException when a file can't be read or written
   */
  public static void write(Path file, FittedDecision decision, List<Data> data, Path card) {
    try {
      ObjectNode root =
          Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
      if (decision.rank().improves() || !root.has("rank")) {
        ObjectNode rank = JSON.createObjectNode();
        rank.set("weights", JSON.valueToTree(decision.rank().weights()));
        root.set("rank", rank.put("bias", 0).put("threshold", 0));
      }
      root.set("accept", JSON.valueToTree(decision.accept()));
      ObjectNode fitted = fitted(how(), data, card);
      fitted.put("ratesAre", "examples of a kind and how many per cent of them are refused");
      ObjectNode ranking = fitted.putObject("ranking");
      ranking.set("questions", JSON.valueToTree(decision.rank().questions()));
      ranking.set("answerFirstBefore", JSON.valueToTree(decision.rank().firstBefore()));
      ranking.set("answerFirst", JSON.valueToTree(decision.rank().first()));
      fitted.set("overall", JSON.valueToTree(decision.overall()));
      fitted.set("rates", JSON.valueToTree(decision.rates()));
      root.set("fitted", fitted);
      save(file, root);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
    }
  }

  /**
   * Writes {@code reranking.json}.
   *
   * @throws UncheckedIOException as {@link #write}
   */
  public static void writeReranking(
      Path file, RerankFitting.Fitted reranking, List<Data> data, Path card) {
    try {
      ObjectNode root = JSON.createObjectNode();
      root.put("retrievalWeight", reranking.retrievalWeight()).put("reach", reranking.reach());
      ObjectNode fitted = fitted(RERANKING, data, card);
      fitted.put("figuresAre", "of weights that haven't seen the question's article, in percent");
      fitted.set("figures", JSON.valueToTree(reranking.files()));
      root.set("fitted", fitted);
      save(file, root);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
    }
  }

  private static ObjectNode fitted(String how, List<Data> data, Path card) throws IOException {
    ObjectNode fitted = JSON.createObjectNode().put("how", how);
    for (Data one : data) {
      fitted
          .withObjectProperty("data")
          .putObject(one.name())
          .put("questions", one.part())
          .put("sha256", sha256(one.file()));
    }
    fitted.putObject("reader").put("card", sha256(card));
    return fitted;
  }

  private static void save(Path file, ObjectNode root) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  private static String how() {
    return ("./yinju fit; L2-regularised logistic regression; thresholds let %.0f %% of the right"
            + " statements of question sets through; rates and thresholds by ten-fold"
            + " cross-validation over articles and sets")
        .formatted(100 * DecisionFitting.KEPT);
  }

  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
