package io.yinju.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * The one ONNX Runtime of the process, without its telemetry.
 *
 * <p>From version 1.29 on it collects on Linux and macOS too: it reads the machine's id and the
 * command line, keeps a device id and a database under {@code ~/.cache/Microsoft} and uploads
 * events. Its API can only switch that off after the start has been reported; the full opt-out is
 * the environment variable {@value #OPT_OUT}, read by the native library when the environment is
 * created (https://github.com/microsoft/onnxruntime/pull/27379). Java can't change its own
 * environment, so the variable is set through the C library.
 */
final class OnnxEnvironment {
  static final String OPT_OUT = "ORT_DISABLE_TELEMETRY";

  private static final OrtEnvironment ENVIRONMENT = create();

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    return ENVIRONMENT;
  }

  private static OrtEnvironment create() {
    optOut();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      environment.setTelemetry(false);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime's telemetry can't be switched off", e);
    }
    return environment;
  }

  /** On Windows there is no {@code setenv}; there, events go to the system's own tracing only. */
  @SuppressWarnings("restricted") // calling the C library is the point
  private static void optOut() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
    if (setenv.isEmpty()) {
      return;
    }
    FunctionDescriptor signature =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try (Arena arena = Arena.ofConfined()) {
      int result =
          (int)
              linker
                  .downcallHandle(setenv.get(), signature)
                  .invokeExact(arena.allocateFrom(OPT_OUT), arena.allocateFrom("1"), 1);
      if (result != 0) {
        throw new IllegalStateException(OPT_OUT + " can't be set");
      }
    } catch (Throwable e) {
      throw new IllegalStateException("ONNX Runtime's telemetry can't be switched off", e);
    }
  }
}
