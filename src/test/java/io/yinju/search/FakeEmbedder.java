package io.yinju.search;

import io.yinju.inference.Embedder;
import java.util.ArrayList;
import java.util.List;

/** Counts characters by their code, so that texts sharing characters lie close; keeps a record. */
final class FakeEmbedder implements Embedder {
  static final int DIMENSION = 64;

  private final String id;
  private final List<String> embedded = new ArrayList<>();

  FakeEmbedder(String id) {
    this.id = id;
  }

  FakeEmbedder() {
    this("fake");
  }

  synchronized List<String> embedded() {
    return List.copyOf(embedded);
  }

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
    return id;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSION];
    vector[0] = 0.01f;
    text.chars().forEach(c -> vector[c % DIMENSION]++);
    double norm = 0;
    for (float v : vector) {
      norm += v * v;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(norm);
    }
    return vector;
  }

  @Override
  public synchronized List<float[]> embedAll(List<String> texts) {
    embedded.addAll(texts);
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public void close() {}
}
