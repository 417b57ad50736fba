package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Question;
import io.yinju.answer.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers as streams of events: their order, their end, and readers that go away. */
@Timeout(60)
final class StreamTest {
  private static final String BODY = "{\"question\":\"新增了多少家？\"}";
  private static final String[] STREAM = {"Accept", "text/event-stream"};

  private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: ([^\n]*)\n\n");

  private record Event(String name, String data) {}

  @Test
  void sendsTheEventsInOrderAndEndsOnce() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      HttpResponse<String> response = server.ask(BODY, STREAM);

      List<Event> events = events(response.body());
      assertThat(events)
          .extracting(Event::name)
          .containsExactly("rewritten", "retrieved", "token", "token", "citation", "finished");
      assertThat(TestServer.json(events.get(0).data()).path("standaloneQuestion").textValue())
          .isEqualTo("新增了多少家？");
      JsonNode passage = TestServer.json(events.get(1).data()).path("passages").get(0);
      assertThat(passage.has("number")).isFalse();
      assertThat(passage.path("quote").textValue()).isEqualTo(SmallCorpus.SAID);
      assertThat(TestServer.json(events.get(4).data()).path("number").intValue()).isEqualTo(1);
    }
  }

  @Test
  void endsWithTheBodyThatThePlainRequestGets() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      JsonNode streamed = TestServer.json(events(server.ask(BODY, STREAM).body()).getLast().data());
      JsonNode plain = TestServer.json(server.ask(BODY));

      assertThat(fields(streamed)).isEqualTo(fields(plain));
      assertThat(fields(plain))
          .containsExactly(
              "question",
              "standaloneQuestion",
              "mode",
              "notice",
              "outcome",
              "answer",
              "shortAnswer",
              "citations",
              "refusal",
              "verification",
              "suggestions",
              "timing");
      assertThat(streamed.path("citations")).isEqualTo(plain.path("citations"));
    }
  }

  @Test
  void isNotCompressedOrCached() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      HttpResponse<String> response =
          server.ask(BODY, "Accept", "text/event-stream, */*;q=0.1", "Accept-Encoding", "gzip");

      assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void failsAsTheLastEventWhenAnsweringBreaksOnTheWay() {
    try (TestServer server = TestServer.start(breaking(new IllegalStateException("inside")))) {
      List<Event> events = events(server.ask(BODY, STREAM).body());

      assertThat(events)
          .extracting(Event::name)
          .containsExactly("rewritten", "retrieved", "failed");
      assertThat(TestServer.json(events.getLast().data()).at("/error/code").textValue())
          .isEqualTo("internal");
      assertThat(events.getLast().data()).doesNotContain("inside");
      assertThat(server.openLeases()).isZero();
    }
  }

  @Test
  void sendsHeartbeatsWhileNothingHappens() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (TestServer server = TestServer.start(waiting(goOn));
        Socket socket = ask(server)) {
      BufferedReader reader = reader(socket);
      int heartbeats = 0;
      while (heartbeats < 3) {
        heartbeats += reader.readLine().startsWith(":") ? 1 : 0;
      }
      goOn.countDown();
      awaitLine(reader, "event: finished");
    }
  }

  @Test
  void endsTheWorkWhenTheReaderHasGone() throws Exception {
    EndlessAnswering endless = new EndlessAnswering();
    try (TestServer server = TestServer.start(endless)) {
      try (Socket socket = ask(server)) {
        awaitLine(reader(socket), "event: token");
        socket.setSoLinger(true, 0);
      }

      assertThat(endless.ended.get()).isInstanceOf(CancellationException.class);
      while (server.openLeases() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void aReaderThatTakesNothingHoldsUpNobodyElse() throws Exception {
    EndlessAnswering endless = new EndlessAnswering();
    try (TestServer server = TestServer.start(endless);
        Socket idle = ask(server)) {
      awaitLine(reader(idle), "event: token");

      for (int i = 0; i < 5; i++) {
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        assertThat(server.ask("{\"question\":\"短\"}").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void refusesMoreQuestionsThanItTakesAtOnce() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (TestServer server =
            TestServer.start(
                SmallCorpus.snapshot("linchuan"), waiting(goOn), TestServer.options(2));
        Socket first = ask(server);
        Socket second = ask(server)) {
      awaitLine(reader(first), "event: retrieved");
      awaitLine(reader(second), "event: retrieved");

      for (String accept : List.of("application/json", "text/event-stream")) {
        HttpResponse<String> third = server.ask(BODY, "Accept", accept);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(TestServer.json(third).at("/error/code").textValue())
            .isEqualTo("tooManyRequests");
      }
      goOn.countDown();
      awaitLine(reader(first), "event: finished");
      awaitLine(reader(second), "event: finished");
      while (server.openLeases() > 0) {
        Thread.onSpinWait();
      }
      assertThat(server.ask(BODY).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsTheSnapshotItBeganWith() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (TestServer server = TestServer.start(waiting(goOn));
        Socket socket = ask(server)) {
      BufferedReader reader = reader(socket);
      awaitLine(reader, "event: retrieved");
      server.swap(SmallCorpus.snapshot("another"));
      goOn.countDown();

      awaitLine(reader, "event: finished");
      assertThat(reader.readLine()).contains("\"documentId\":\"linchuan\"");
      assertThat(server.ask(BODY).body()).contains("\"documentId\":\"another\"");
    }
  }

  /** Sends tokens until its listener stops it; a one-character question is answered at once. */
  private static final class EndlessAnswering extends ScriptedAnswering {
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

    @Override
    public Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener) {
      if (question.text().length() == 1) {
        return super.ask(question, snapshot, listener);
      }
      try {
        while (true) {
          listener.accept(new AnswerEvent.Token("字".repeat(100)));
          LockSupport.parkNanos(1_000_000);
        }
      } catch (CancellationException e) {
        ended.complete(e);
        throw e;
      }
    }
  }

  private static ScriptedAnswering breaking(RuntimeException e) {
    return new ScriptedAnswering() {
      @Override
      void onTheWay(Question question) {
        throw e;
      }
    };
  }

  private static ScriptedAnswering waiting(CountDownLatch goOn) {
    return new ScriptedAnswering() {
      @Override
      void onTheWay(Question question) {
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  /** Opens a stream by hand; chunk lengths stand between its lines. */
  private static Socket ask(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /api/answer HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Accept: text/event-stream\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
    return socket;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1);
  }

  private static void awaitLine(BufferedReader reader, String wanted) throws IOException {
    String line;
    do {
      line = reader.readLine();
      assertThat(line).as("line before " + wanted).isNotNull();
    } while (!line.equals(wanted));
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<Event> events(String stream) {
    List<Event> events = new ArrayList<>();
    Matcher block = EVENT.matcher(stream);
    while (block.find()) {
      events.add(new Event(block.group(1), block.group(2)));
    }
    return events;
  }
}
