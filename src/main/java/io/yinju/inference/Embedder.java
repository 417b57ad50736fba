package io.yinju.inference;

import java.util.List;

/**
 * Turns text into vectors. A text's vector doesn't depend on what else is embedded with it or at
 * the same time. Safe for use by several threads.
 */
public interface Embedder extends AutoCloseable {
  /** Length of every vector. */
  int dimension();

  /** Tokens, special ones included, beyond which a text is cut. */
  int maxTokens();

  /** Names the model and everything else a vector depends on; part of cache keys. */
  String id();

  /** The L2-normalised vector of a text, {@code [dimension]}. */
  float[] embed(String text);

  /** The L2-normalised vector of a question, put the way the model wants questions. */
  default float[] embedQuestion(String question) {
    return embed(question);
  }

  /** Vectors of several texts in their order, computed on all cores. */
  List<float[]> embedAll(List<String> texts);

  @Override
  void close();
}
