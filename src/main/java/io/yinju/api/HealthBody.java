package io.yinju.api;

/**
 * Whether questions are answered from the whole corpus.
 *
 * @param status {@code ready} or {@code starting}
 */
public record HealthBody(String status) {
  /** Ready once the corpus has been read. */
  public static HealthBody of(boolean ready) {
    return new HealthBody(ready ? "ready" : "starting");
  }
}
