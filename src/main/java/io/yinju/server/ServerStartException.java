package io.yinju.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/** The server's address can't be bound; the message says why and what to do. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerStartException(String host, int port, Throwable cause) {
    super(sentence(host, port, cause), cause);
  }

  private static String sentence(String host, int port, Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof BindException) {
        return isInUse(t)
            ? "端口 %d 已被占用：请用 --port 或 YINJU_PORT 换一个端口，或先停掉占用它的程序。".formatted(port)
            : "无法监听 %s:%d（%s）：请检查 --host 和 --port。".formatted(host, port, t.getMessage());
      }
      if (t instanceof UnresolvedAddressException) {
        return "找不到地址 %s：请检查 --host 或 YINJU_HOST。".formatted(host);
      }
    }
    return "无法监听 %s:%d：请检查 --host 和 --port。".formatted(host, port);
  }

  private static boolean isInUse(Throwable cause) {
    String message = cause.getMessage();
    return message != null && message.contains("in use");
  }
}
