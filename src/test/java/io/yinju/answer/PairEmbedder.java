package io.yinju.answer;

import io.yinju.inference.Embedder;
import java.util.List;

/** Vectors that are near where texts share pairs of characters. */
final class PairEmbedder implements Embedder {
  private static final int DIMENSION = 1 << 12;

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
    return "pairs";
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSION];
    for (String term : Terms.of(Spelling.fold(text))) {
      vector[Math.floorMod(term.hashCode(), DIMENSION)] += 1;
    }
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    for (int i = 0; i < DIMENSION && length > 0; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public void close() {}
}
