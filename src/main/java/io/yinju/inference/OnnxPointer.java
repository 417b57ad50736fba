package io.yinju.inference;

import ai.onnxruntime.OrtSession;
import io.yinju.inference.PartWindows.Scores;
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
  private int texts;

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

  /** The graph for one text; to be followed by {@link #leave()}. */
  private synchronized Loaded enter() {
    Loaded found = loaded;
    if (found == null) {
      found = new Loaded(WordPieces.read(card.tokenizer()), OnnxModel.open(card.model(), 1));
      loaded = found;
    }
    texts++;
    return found;
  }

  private synchronized void leave() {
    texts--;
  }

  /** Gives back the graph's memory unless a text is being read; the next one loads it again. */
  @Override
  public synchronized void rest() {
    Loaded found = loaded;
    if (texts == 0 && found != null) {
      found.model().close();
      loaded = null;
    }
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
    return lifetime.during(() -> read(text, parts));
  }

  private Voices read(String text, List<Part> parts) {
    Loaded graph = enter();
    try {
      PartWindows windows = new PartWindows(text, parts, graph.pieces(), card.maxTokens());
      List<Voices> found =
          workers.map(
              windows.windows(), w -> windows.read(w, scores(graph.model(), windows.ids(w))));
      return new Voices(
          found.stream().flatMap(v -> v.pointings().stream()).toList(),
          found.stream().flatMap(v -> v.names().stream()).toList());
    } finally {
      leave();
    }
  }

  private static Scores scores(OnnxModel model, long[] ids) {
    return model.run(ids, new long[ids.length], r -> scores(r, ids.length));
  }

  private static Scores scores(OrtSession.Result result, int tokens) {
    float[] query = OnnxModel.floats(result, "query");
    return new Scores(
        query,
        OnnxModel.floats(result, "key"),
        OnnxModel.floats(result, "tags"),
        query.length / tokens);
  }

  @Override
  public void close() {
    workers.close();
    lifetime.end(this::rest);
  }
}
