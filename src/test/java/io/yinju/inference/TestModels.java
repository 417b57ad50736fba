package io.yinju.inference;

import java.nio.file.Path;

/** The real models, loaded once for all tests of a process and never closed. */
public final class TestModels {
  private TestModels() {}

  /** Where the project stands. */
  public static Path home() {
    return Path.of(System.getProperty("yinju.home", "."));
  }

  /** Where native libraries are unpacked during tests. */
  public static Path nativeCache() {
    return home().resolve("target/native");
  }

  /** The folder of the embedding model. */
  public static Path embedderFolder() {
    return home().resolve("models/bge-small-zh-v1.5");
  }

  /** The shared embedder. */
  public static Embedder embedder() {
    return SharedEmbedder.INSTANCE;
  }

  private static final class SharedEmbedder {
    static final Embedder INSTANCE = OnnxEmbedder.open(embedderFolder(), nativeCache(), 2);
  }
}
