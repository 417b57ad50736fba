package io.yinju.app;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and SIGTERM as a call. A shutdown hook would be too late: ONNX Runtime frees its memory in
 * a hook of its own, and hooks run side by side, so a model that is still at work would take the
 * process down.
 */
final class StopSignals {
  private StopSignals() {}

  /**
   * Calls {@code stop} on a thread of its own when the process is told to stop. By reflection, as
   * the compiler warns of every direct use of this class, which has no successor.
   */
  static void handle(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object calling =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  Thread.ofPlatform().name("stop").start(stop);
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
