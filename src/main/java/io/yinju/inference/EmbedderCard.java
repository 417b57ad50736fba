package io.yinju.inference;

import java.nio.file.Path;

/**
 * The card of an embedding model whose vector is the normalised output at {@code [CLS]}.
 *
 * @param model what it has in common with other models
 * @param lowerCase whether text is lower-cased before it is tokenised
 * @param dimension length of a vector
 * @param queryPrefix put before a question, empty for none; passages never get it
 */
public record EmbedderCard(ModelCard model, boolean lowerCase, int dimension, String queryPrefix) {

  /**
   * Reads and checks the card of a folder.
   *
   * @throws UnusableModelException with every fault and what to do
   */
  public static EmbedderCard load(Path folder) {
    CardFields fields = CardFields.read(folder);
    ModelCard model = ModelCard.from(fields);
    fields.expect("pooling", "CLS");
    boolean lowerCase = fields.flag("lowerCase");
    int dimension = fields.integer("dimension", 1, 4096);
    String queryPrefix = fields.text("queryPrefix");
    fields.check();
    return new EmbedderCard(model, lowerCase, dimension, queryPrefix);
  }
}
