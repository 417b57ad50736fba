package io.yinju.answer;

import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What weighing needs from the models, with the statements' vectors kept. Thread-safe. */
final class EvidenceScorer {
  /** Vectors kept; each takes about 2 KB. */
  private static final int VECTORS = 8_192;

  private final @Nullable Embedder embedder;
  private final @Nullable Reader reader;
  private final DecisionModel model;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  EvidenceScorer(Optional<Embedder> embedder, Optional<Reader> reader, DecisionModel model) {
    this.embedder = embedder.orElse(null);
    this.reader = reader.orElse(null);
    this.model = model;
  }

  /** Begins to weigh statements against a question. */
  Weighing begin(Analysis analysis, StatementTable table, Retrieved retrieved) {
    return new Weighing(this, analysis, table, retrieved);
  }

  /** Whether there is a reader. */
  boolean reads() {
    return reader != null;
  }

  /** One reading a passage. */
  List<Reader.Reading> read(String question, List<String> passages) {
    return reader == null || passages.isEmpty() ? List.of() : reader.read(question, passages);
  }

  /** A question's vector, empty without an embedder. */
  float[] embed(String question) {
    return embedder == null ? new float[0] : embedder.embed(question);
  }

  /** Cosine of a question's vector and a statement's text; 0 without either. */
  double cosine(float[] query, String text) {
    if (query.length == 0 || embedder == null) {
      return 0;
    }
    float[] vector = vectors.get(text);
    if (vector == null) {
      vector = embedder.embed(text);
      keep(text, vector);
    }
    double sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += query[i] * vector[i];
    }
    return sum;
  }

  /** Makes the vectors of texts on all cores before they are needed one by one. */
  void prepare(Collection<String> texts) {
    if (embedder == null) {
      return;
    }
    List<String> fresh = texts.stream().distinct().filter(t -> !vectors.containsKey(t)).toList();
    if (fresh.size() > 1) {
      List<float[]> made = embedder.embedAll(fresh);
      for (int i = 0; i < fresh.size(); i++) {
        keep(fresh.get(i), made.get(i));
      }
    }
  }

  private void keep(String text, float[] vector) {
    if (vectors.size() >= VECTORS) {
      vectors.clear();
    }
    vectors.put(text, vector);
  }

  /** The evidence with its place in the order. */
  Evidence scored(Evidence evidence) {
    return evidence.scored(model.rank(evidence));
  }
}
