package io.yinju.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the server is reached and what it takes.
 *
 * @param host address to bind
 * @param port 0 to 65535; 0 = any free one
 * @param allowedHosts further names the server is known by, {@code name} or {@code name:port}
 * @param allowedOrigins origins of pages elsewhere that may ask, {@code https://name[:port]}
 * @param web folder of the page's files
 * @param answersAtOnce questions that are worked on or wait for their turn, 1 or more; further ones
 *     get 429. More means more memory and longer waits, fewer means refusals under a burst.
 * @param answerThreads questions that are worked on at once, 1 or more; above the number of cores
 *     each only gets slower
 * @param heartbeat longest silence of a stream, which is also how late a closed page is noticed
 */
public record ServerOptions(
    String host,
    int port,
    List<String> allowedHosts,
    List<String> allowedOrigins,
    Path web,
    int answersAtOnce,
    int answerThreads,
    Duration heartbeat) {
  public ServerOptions {
    allowedHosts = List.copyOf(allowedHosts);
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /** The usual limits: 128 questions at once, one thread a core, a heartbeat every 5 s. */
  public static ServerOptions of(
      String host, int port, List<String> allowedHosts, List<String> allowedOrigins, Path web) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new ServerOptions(
        host, port, allowedHosts, allowedOrigins, web, 128, cores, Duration.ofSeconds(5));
  }
}
