package io.yinju.app;

import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Ctrl-C and SIGTERM as a call. A shutdown hook would be too late: ONNX Runtime frees its memory in
 * a hook of its own, and hooks run side by side, so a model that is still at work would take the
 * process down with a crash report.
 */
final class StopSignals {
  /** What shells add to a signal's number for the exit code of what it ended. */
  private static final int SIGNALLED = 128;

  private StopSignals() {}

  /**
   * Ends the process at once when it is told to stop, without hooks. For commands that close
   * nothing: what they keep on disk is complete whenever they end.
   */
  static void halt() {
    handle(number -> Runtime.getRuntime().halt(SIGNALLED + number));
  }

  /** Calls {@code stop} on a thread of its own when the process is told to stop. */
  static void handle(Runnable stop) {
    handle(number -> stop.run());
  }

  /**
   * The same with the signal's number. By reflection, as the compiler warns of every direct use of
   * this class, which has no successor. The last handler holds.
   */
  private static void handle(IntConsumer stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object calling =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  int number = (int) signal.getMethod("getNumber").invoke(arguments[0]);
                  Thread.ofPlatform().name("stop").start(() -> stop.accept(number));
                }
                return null;
              });
      for (String name : new String[] {"INT", "TERM"}) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), calling);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no signals", e);
    }
  }
}
