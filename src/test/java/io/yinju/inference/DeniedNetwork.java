package io.yinju.inference;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Denies every connection of this process and remembers what was tried. */
public final class DeniedNetwork {
  private final Queue<String> attempts = new ConcurrentLinkedQueue<>();

  private DeniedNetwork() {}

  /** Installs the denial for the rest of the process; once a process. */
  @SuppressWarnings("deprecation") // the only way to see every plain socket that is opened
  public static DeniedNetwork install() throws IOException {
    DeniedNetwork denied = new DeniedNetwork();
    ProxySelector.setDefault(denied.selector());
    Socket.setSocketImplFactory(
        () -> {
          denied.attempts.add("socket");
          throw new UnsupportedOperationException("no sockets here");
        });
    return denied;
  }

  /** What was tried so far. */
  public List<String> attempts() {
    return List.copyOf(attempts);
  }

  private ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        attempts.add(uri.toString());
        return List.of(
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        attempts.add("failed " + uri);
      }
    };
  }
}
