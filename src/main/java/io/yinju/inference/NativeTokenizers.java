package io.yinju.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The door to DJL's tokenizer library. Left to itself it reports its use to a server, asks the
 * machine for an instance id, and fetches native code for the graphics card it finds; the settings
 * against that are read when its classes are initialised, so nothing else may touch them before.
 */
final class NativeTokenizers {
  private NativeTokenizers() {}

  /**
   * Loads a tokenizer without any network access.
   *
   * @param file in the {@code tokenizer.json} format
   * @param nativeCache folder that the native library is unpacked into; the first one given in a
   *     process counts
   * @param maxTokens inputs beyond this many tokens are cut; 0 cuts nothing
   */
  static HuggingFaceTokenizer open(Path file, Path nativeCache, int maxTokens) {
    goOffline(nativeCache);
    HuggingFaceTokenizer.Builder builder =
        HuggingFaceTokenizer.builder().optTokenizerPath(file).optPadding(false);
    builder = maxTokens == 0 ? builder.optTruncation(false) : builder.optMaxLength(maxTokens);
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UnusableModelException("分词器 %s 无法读取。请重新取得模型文件。".formatted(file), e);
    }
  }

  private static synchronized void goOffline(Path nativeCache) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    if (System.getProperty("ENGINE_CACHE_DIR") == null) {
      String folder = nativeCache.toAbsolutePath().toString();
      System.setProperty("ENGINE_CACHE_DIR", folder);
      System.setProperty("DJL_CACHE_DIR", folder);
    }
  }
}
