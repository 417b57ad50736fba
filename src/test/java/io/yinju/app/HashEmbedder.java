package io.yinju.app;

import io.yinju.inference.Embedder;
import java.util.List;

/** Vectors of character counts: cheap, and near for texts that share characters. */
final class HashEmbedder implements Embedder {
  private static final int DIMENSION = 64;

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public int maxTokens() {
    return 512;
  }

  @Override
  public String id() {
    return "hash";
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSION];
    text.chars().forEach(c -> vector[c % DIMENSION]++);
    double norm = 0;
    for (float v : vector) {
      norm += (double) v * v;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.max(1e-9, Math.sqrt(norm));
    }
    return vector;
  }

  @Override
  public float[] embedQuestion(String question) {
    return embed(question);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public void close() {}
}
