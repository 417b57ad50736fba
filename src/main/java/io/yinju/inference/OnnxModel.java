package io.yinju.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A BERT-shaped graph: token ids in, floats out, one text a run. Several may run at once, but none
 * while or after it is closed: owners see to that with a {@link Lifetime}.
 */
final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment = OnnxEnvironment.get();
  private final OrtSession.SessionOptions options;
  private final OrtSession session;

  private OnnxModel(Path file, int threads) throws OrtException {
    options = new OrtSession.SessionOptions();
    try {
      options.setIntraOpNumThreads(threads);
      // threads that wait must leave the cores to other runs
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setInterOpNumThreads(1);
      // texts differ in length: planned memory of one shape is of no use to the next
      options.setMemoryPatternOptimization(false);
      // without VNNI 8-bit products saturate; see the notes of the embedder's card
      options.addConfigEntry("session.x64quantprecision", "1");
      session = environment.createSession(file.toString(), options);
    } catch (OrtException e) {
      options.close();
      throw e;
    }
  }

  /**
   * Loads a graph.
   *
   * @param threads how many threads share one run's products, the calling one included; they also
   *     serve other runs, and what is computed doesn't depend on their number
   */
  static OnnxModel open(Path file, int threads) {
    try {
      return new OnnxModel(file, threads);
    } catch (OrtException e) {
      throw new UnusableModelException("模型文件 %s 无法载入。请重新取得模型文件。".formatted(file), e);
    }
  }

  /**
   * Runs the graph on one text.
   *
   * @param ids token ids, special ones included
   * @param types 0 for the first text, 1 for the second one of a pair
   * @param read takes what is needed out of the outputs, which are freed afterwards
   */
  <T> T run(long[] ids, long[] types, Function<OrtSession.Result, T> read) {
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor type = tensor(types);
        OnnxTensor attention = tensor(mask)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put("input_ids", input);
      inputs.put("token_type_ids", type);
      inputs.put("attention_mask", attention);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        return read.apply(result);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("inference failed on " + ids.length + " tokens", e);
    }
  }

  /** All numbers of an output, row by row. */
  static float[] floats(OrtSession.Result result, String name) {
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

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    try {
      session.close();
      options.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model can't be closed", e);
    }
  }
}
