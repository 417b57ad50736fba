package io.yinju.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server on a free port with a snapshot that a test may swap, and ways to talk to it. */
final class TestServer implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final AtomicReference<@Nullable Snapshot> snapshot;
  private final AtomicInteger leases = new AtomicInteger();
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(@Nullable Snapshot first, QuestionAnswering answering, ServerOptions options) {
    this.snapshot = new AtomicReference<>(first);
    this.server = ApiServer.start(options, this::lease, answering);
  }

  static TestServer start(QuestionAnswering answering) {
    return start(SmallCorpus.snapshot("linchuan"), answering, options(64));
  }

  static TestServer start(
      @Nullable Snapshot first, QuestionAnswering answering, ServerOptions options) {
    return new TestServer(first, answering, options);
  }

  static ServerOptions options(int answersAtOnce) {
    return new ServerOptions(
        "127.0.0.1",
        0,
        List.of("yinju.example", "Other.example:8443"),
        List.of("https://Friend.example"),
        Path.of(System.getProperty("yinju.home", "."), "src/test/resources/web"),
        answersAtOnce,
        2,
        Duration.ofMillis(50));
  }

  void swap(@Nullable Snapshot next) {
    snapshot.set(next);
  }

  /** Leases that haven't been closed. */
  int openLeases() {
    return leases.get();
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(uri(path)), headers);
  }

  HttpResponse<String> method(String method, String path, String... headers) {
    return send(
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()),
        headers);
  }

  HttpResponse<String> ask(String body, String... headers) {
    return ask(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> ask(byte[] body, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri("/api/answer"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json");
    return send(builder, headers);
  }

  HttpResponse<String> send(HttpRequest.Builder builder, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      builder.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return client.send(
          builder.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes as they are and reads until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + text, e);
    }
  }

  private Optional<Snapshots.Lease> lease() {
    return Optional.ofNullable(snapshot.get()).map(OpenLease::new);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private final class OpenLease implements Snapshots.Lease {
    private final Snapshot held;

    private OpenLease(Snapshot held) {
      this.held = held;
      leases.incrementAndGet();
    }

    @Override
    public Snapshot snapshot() {
      return held;
    }

    @Override
    public void close() {
      leases.decrementAndGet();
    }
  }
}
