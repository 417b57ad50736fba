package io.yinju.server.page;

import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.server.ApiServer;
import io.yinju.server.ServerOptions;
import io.yinju.server.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The real server with the real page on a corpus made by hand; it can go away and come back. */
final class ForumServer implements AutoCloseable {
  private final AtomicReference<@Nullable Snapshot> snapshot;
  private final QuestionAnswering answering;
  private final int port;
  private ApiServer server;

  ForumServer(@Nullable Snapshot first, QuestionAnswering answering) {
    this.snapshot = new AtomicReference<>(first);
    this.answering = answering;
    this.server = start(0);
    this.port = server.port();
  }

  static ForumServer answering(QuestionAnswering answering) {
    return new ForumServer(Forum.snapshot(), answering);
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** The corpus has been read. */
  void becomeReady() {
    snapshot.set(Forum.snapshot());
  }

  void goAway() {
    server.close();
  }

  void comeBack() {
    server = start(port);
  }

  @Override
  public void close() {
    server.close();
  }

  private ApiServer start(int port) {
    Path web = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath().resolve("web");
    ServerOptions options = ServerOptions.of("127.0.0.1", port, List.of(), List.of(), web);
    return ApiServer.start(options, this::lease, answering);
  }

  private Optional<Snapshots.Lease> lease() {
    return Optional.ofNullable(snapshot.get()).map(Held::new);
  }

  private record Held(Snapshot snapshot) implements Snapshots.Lease {
    @Override
    public void close() {}
  }
}
