package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yinju.inference.Embedder;
import io.yinju.inference.Pointer;
import io.yinju.inference.Reader;
import io.yinju.server.ApiServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in one process: 64 clients ask while the corpus changes under them. */
@Timeout(300)
final class ManyClientsTest {
  private static final int CLIENTS = 64;
  private static final int QUESTIONS_EACH = 3;
  private static final List<String> COUNTS = List.of("137", "251");
  private static final String BODY = "{\"question\":\"示范区去年新增多少家科技企业？\"}";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void everyAnswerIsFromOneStateOfTheCorpus() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("briefings"));
    write(corpus, 0);
    Settings settings =
        SettingsReader.read(
            Map.of(SettingKey.YINJU_PORT, "0", SettingKey.YINJU_CORPUS, corpus.toString()),
            Map.of(),
            folder);
    try (Wiring wiring = Wiring.of(settings, new CheapEdges());
        LiveCorpus live = wiring.liveCorpus(silent());
        ApiServer server = wiring.server(live);
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
      live.start();
      live.awaitFirst();
      AtomicBoolean asking = new AtomicBoolean(true);
      Future<Integer> writer = clients.submit(() -> keepChanging(corpus, asking));

      Callable<List<String>> one = () -> ask(client, server.port());
      List<String> answers = new ArrayList<>();
      for (Future<List<String>> some : clients.invokeAll(copies(one))) {
        answers.addAll(some.get());
      }
      asking.set(false);

      assertThat(writer.get()).isPositive();
      assertThat(answers).hasSize(CLIENTS * QUESTIONS_EACH);
      for (String answer : answers) {
        assertConsistent(JSON.readTree(answer));
      }
    }
  }

  /** The count, the quote and its place all belong to the same version of the document. */
  private static void assertConsistent(JsonNode answer) {
    assertThat(answer.path("outcome").textValue()).as(answer.toString()).isEqualTo("answered");
    JsonNode citation = answer.at("/citations/0");
    String quote = citation.path("quote").textValue();
    String text =
        COUNTS.stream().filter(quote::contains).map(ManyClientsTest::text).findFirst().orElse("");
    assertThat(text).as(answer.toString()).contains(quote);
    assertThat(citation.path("end").intValue() - citation.path("start").intValue())
        .isEqualTo(quote.length());
    assertThat(answer.path("answer").textValue())
        .as(quote)
        .contains(COUNTS.stream().filter(quote::contains).toList());
    assertThat(citation.at("/speakers/0/name").textValue()).isEqualTo("高允之");
  }

  private static List<String> ask(HttpClient client, int port) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < QUESTIONS_EACH; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/answer"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(BODY))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      bodies.add(response.body());
    }
    return bodies;
  }

  private static int keepChanging(Path corpus, AtomicBoolean asking) throws Exception {
    int version = 0;
    do {
      write(corpus, ++version);
      Thread.sleep(Duration.ofMillis(300));
    } while (asking.get());
    return version;
  }

  private static void write(Path corpus, int version) throws Exception {
    Path next = corpus.resolveSibling("next.txt");
    Files.writeString(next, text(COUNTS.get(version % COUNTS.size())));
    Files.move(next, corpus.resolve("linchuan.txt"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(String count) {
    return """
        临川示范区工作座谈会简报

        一、产业集聚

        临川示范区管委会主任高允之表示，示范区去年新增%s家科技企业。

        二、人才政策

        临川大学教授林知远认为，人才政策要稳字当头。
        """
        .formatted(count);
  }

  private static List<Callable<List<String>>> copies(Callable<List<String>> one) {
    return Collections.nCopies(CLIENTS, one);
  }

  private static OpeningProgress silent() {
    return new OpeningProgress(
        new PrintStream(OutputStream.nullOutputStream()), Duration.ofDays(1));
  }

  private static final class CheapEdges implements Wiring.Edges {
    @Override
    public Optional<Pointer> pointer(Settings settings) {
      return Optional.empty();
    }

    @Override
    public Embedder embedder(Settings settings) {
      return new HashEmbedder();
    }

    @Override
    public Optional<Reader> reader(Settings settings) {
      return Optional.empty();
    }
  }
}
