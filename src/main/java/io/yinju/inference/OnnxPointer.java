package io.yinju.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.yinju.inference.PartWindows.Scores;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pointer on ONNX Runtime. Each window has a run of its own: the int8 graph computes one scale
 * for all activations of a run. The graph is loaded when the first text is read: a corpus whose
 * documents have all been read before needs none.
 */
public final class OnnxPointer implements Pointer {
  private final ModelCard card;
  private final Workers workers;
  private final Lifetime lifetime = new Lifetime("pointer");
  private @Nullable Loaded loaded;

  private record Loaded(WordPieces pieces, OnnxModel model) {}

  private OnnxPointer(ModelCard card, int threads) {
    this.card = card;
    this.workers = new Workers("pointer", threads);
  }

  /**
   * Checks a model's files.
   *
   * @param folder the model's folder with its {@code card.json}
   * @param threads how many windows are read at once
   * @throws UnusableModelException when a file is missing or altered
   */
  public static OnnxPointer open(Path folder, int threads) {
    CardFields fields = CardFields.read(folder);
    ModelCard card = ModelCard.from(fields);
    fields.check();
    return new OnnxPointer(card, threads);
  }

  private synchronized Loaded loaded() {
    Loaded found = loaded;
    if (found == null) {
      found = new Loaded(WordPieces.read(card.tokenizer()), OnnxModel.open(card.model(), 1));
      loaded = found;
    }
    return found;
  }

  @Override
  public String id() {
    return card.fingerprint();
  }

  @Override
  public Voices point(String text, List<Part> parts) {
    if (parts.isEmpty()) {
      return new Voices(List.of(), List.of());
    }
    WordPieces pieces = lifetime.during(() -> loaded().pieces());
    PartWindows windows = new PartWindows(text, parts, pieces, card.maxTokens());
    List<Voices> found =
        workers.map(windows.windows(), w -> windows.read(w, scores(windows.ids(w))));
    return new Voices(
        found.stream().flatMap(v -> v.pointings().stream()).toList(),
        found.stream().flatMap(v -> v.names().stream()).toList());
  }

  private Scores scores(long[] ids) {
    return lifetime.during(
        () -> loaded().model().run(ids, new long[ids.length], r -> scores(r, ids.length)));
  }

  private static Scores scores(OrtSession.Result result, int tokens) {
    float[] query = floats(result, "query");
    return new Scores(query, floats(result, "key"), floats(result, "tags"), query.length / tokens);
  }

  private static float[] floats(OrtSession.Result result, String name) {
    OnnxTensor tensor =
        (OnnxTensor)
            result
                .get(name)
                .orElseThrow(() -> new IllegalStateException("the model has no output " + name));
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  @Override
  public void close() {
    workers.close();
    lifetime.end(
        () -> {
          Loaded found = loaded;
          if (found != null) {
            found.model().close();
          }
        });
  }
}
