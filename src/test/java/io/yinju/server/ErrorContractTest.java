package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinju.answer.Question;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a request is said with the right status, a code and the name of the field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErrorContractTest {
  private static final String Q = "\"question\":\"多少家？\"";

  private final TestServer server = TestServer.start(new ScriptedAnswering());

  @BeforeAll
  void answersWhatIsRight() {
    assertThat(server.ask("{" + Q + "}").statusCode()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    assertThat(server.openLeases()).isZero();
    server.close();
  }

  static Stream<Arguments> wrongRequests() {
    return Stream.of(
        wrong("", "invalidRequest", "空正文"),
        wrong("{", "invalidRequest", "JSON"),
        wrong("question=1", "invalidRequest", "JSON"),
        wrong("[]", "invalidRequest", "数组"),
        wrong("null", "invalidRequest", "null"),
        wrong("\"多少家？\"", "invalidRequest", "字符串"),
        wrong("{" + Q + "} {}", "invalidRequest", "JSON"),
        wrong("{" + Q + "," + Q + "}", "invalidRequest", "JSON"),
        wrong("{" + Q + ",\"x\":" + "[".repeat(200) + "]".repeat(200) + "}", "invalidRequest", ""),
        wrong("{}", "invalidRequest", "缺少 question"),
        wrong("{\"question\":null}", "invalidRequest", "缺少 question"),
        wrong("{\"question\":\"\"}", "invalidRequest", "question 不能为空"),
        wrong("{\"question\":\" \\u3000\\n\"}", "invalidRequest", "question 不能为空"),
        wrong("{\"question\":7}", "invalidRequest", "question 应为字符串，收到的是数字"),
        wrong("{\"question\":[\"a\"]}", "invalidRequest", "question 应为字符串，收到的是数组"),
        wrong("{\"question\":\"" + "问".repeat(2_001) + "\"}", "invalidRequest", "2,001"),
        wrong("{\"question\":\"a\\u0000b\"}", "invalidRequest", "控制字符"),
        wrong("{\"question\":\"a\\ud800b\"}", "invalidRequest", "代理"),
        wrong("{" + Q + ",\"mode\":\"magic\"}", "invalidRequest", "mode"),
        wrong("{" + Q + ",\"mode\":\"EXTRACTIVE\"}", "invalidRequest", "mode"),
        wrong("{" + Q + ",\"mode\":1}", "invalidRequest", "mode"),
        wrong("{" + Q + ",\"mode\":\"generative\"}", "noModel", "语言模型"),
        wrong("{" + Q + ",\"history\":{}}", "invalidRequest", "history 应为数组"),
        wrong("{" + Q + ",\"history\":[1]}", "invalidRequest", "history[0]"),
        wrong(
            "{" + Q + ",\"history\":[{\"role\":\"system\",\"content\":\"\"}]}",
            "invalidRequest",
            "history[0].role"),
        wrong("{" + Q + ",\"history\":[{\"role\":\"user\"}]}", "invalidRequest", "[0].content"),
        wrong("{" + Q + ",\"history\":[" + turns(51) + "]}", "invalidRequest", "最多 50 条，收到 51 条"),
        wrong("{" + Q + ",\"documents\":\"linchuan\"}", "invalidRequest", "documents 应为数组"),
        wrong("{" + Q + ",\"documents\":[null]}", "invalidRequest", "documents[0]"),
        wrong("{" + Q + ",\"documents\":[\"别处\"]}", "unknownDocument", "别处"),
        wrong("{" + Q + ",\"speakers\":[\"王五\"]}", "unknownSpeaker", "王五"),
        wrong("{" + Q + ",\"speakers\":[\"\"]}", "unknownSpeaker", ""),
        wrong("{\"mode\":\"magic\",\"history\":1}", "invalidRequest", "缺少 question；history"));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void namesWhatIsWrong(String body, String code, String named) {
    for (String accept : new String[] {"application/json", "text/event-stream"}) {
      HttpResponse<String> response = server.ask(body, "Accept", accept);

      assertThat(response.statusCode()).isEqualTo(400);
      assertError(response, code, named);
    }
  }

  @Test
  void takesWhatIsUnusualButRight() {
    String body =
        """
        {"question":"多少家？😀\\t\\f","history":[%s],"documents":["linchuan","linchuan"],
         "speakers":["高允之","高主任"],"mode":"extractive","temperature":{"a":[1]},"x":null}"""
            .formatted(turns(50));

    assertThat(server.ask(body).statusCode()).isEqualTo(200);
    assertThat(server.ask("\uFEFF{" + Q + ",\"mode\":null,\"history\":null}").statusCode())
        .isEqualTo(200);
    assertThat(server.ask("{\"question\":\"" + "问".repeat(2_000) + "\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] gb = ("{" + Q + "}").getBytes(Charset.forName("GB18030"));

    HttpResponse<String> response = server.ask(gb);

    assertThat(response.statusCode()).isEqualTo(400);
    assertError(response, "invalidRequest", "");
  }

  @Test
  void limitsTheBody() {
    String atLimit = "{" + Q + ",\"x\":\"" + "a".repeat((1 << 20) - 40) + "\"}";
    String above = "{" + Q + ",\"x\":\"" + "a".repeat(3 << 20) + "\"}";

    assertThat(server.ask(atLimit).statusCode()).isEqualTo(200);
    HttpResponse<String> response = server.ask(above);
    assertThat(response.statusCode()).isEqualTo(413);
    assertError(response, "tooLarge", "1,048,576");
  }

  @Test
  void limitsABodyOfUnknownLength() {
    HttpRequest.Builder chunked =
        HttpRequest.newBuilder(server.uri("/api/answer"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[2 << 20])));

    assertThat(server.send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void takesOnlyJson() {
    for (String type :
        new String[] {
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/json; charset=gb18030",
          "multipart/form-data; boundary=x"
        }) {
      HttpResponse<String> response = server.ask("{" + Q + "}", "Content-Type", type);

      assertThat(response.statusCode()).as(type).isEqualTo(415);
      assertError(response, "unsupportedMediaType", "application/json");
    }
    assertThat(
            server
                .ask("{" + Q + "}", "Content-Type", "Application/JSON; charset=\"UTF-8\"")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void knowsWhatIsNotThere() {
    for (String path :
        new String[] {
          "/nowhere",
          "/api",
          "/api/nothing",
          "/api/documents/nope",
          "/api/speakers/nope",
          "/api/documents/linchuan/x",
          "/sub",
          "/.hidden",
          "/vendor/nope/x.js"
        }) {
      HttpResponse<String> response = server.get(path);

      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertError(response, "notFound", "");
    }
  }

  @Test
  void namesEverybodyAnAmbiguousTitleFits() {
    HttpResponse<String> response = server.get("/api/speakers/%E9%AB%98%E4%B8%BB%E4%BB%BB");

    assertThat(response.statusCode()).isEqualTo(409);
    assertError(response, "ambiguous", "高主任");
    assertThat(TestServer.json(response).findValuesAsText("name"))
        .containsExactlyInAnyOrder("高允之", "高明");
  }

  @Test
  void namesEverybodyWhoHasTheName() {
    try (TestServer other =
        TestServer.start(SmallCorpus.namesakes(), new ScriptedAnswering(), TestServer.options(4))) {
      HttpResponse<String> response = other.get("/api/speakers/%E9%AB%98%E6%98%8E");

      assertThat(response.statusCode()).isEqualTo(409);
      assertError(response, "ambiguous", "高明");
      assertThat(TestServer.json(response).findValuesAsText("id")).containsExactly("高明~1", "高明~2");
      HttpResponse<String> second = other.get("/api/speakers/%E9%AB%98%E6%98%8E~2");
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(TestServer.json(second).path("title").textValue()).isEqualTo("远山集团副总裁");
    }
  }

  @Test
  void tellsNothingAboutTheInsideWhenAnsweringBreaks() {
    ScriptedAnswering broken =
        new ScriptedAnswering() {
          @Override
          void onTheWay(Question question) {
            throw new IllegalStateException("secret of the inside");
          }
        };
    try (TestServer other = TestServer.start(broken)) {
      HttpResponse<String> response = other.ask("{" + Q + "}");

      assertThat(response.statusCode()).isEqualTo(500);
      assertError(response, "internal", "");
      assertThat(response.body()).doesNotContain("secret", "Exception", "io.yinju");
      assertThat(other.openLeases()).isZero();
    }
  }

  @Test
  void waitsForTheCorpus() {
    try (TestServer starting =
        TestServer.start(null, new ScriptedAnswering(), TestServer.options(4))) {
      assertThat(starting.get("/health").body()).isEqualTo("{\"status\":\"starting\"}");
      assertThat(starting.get("/").statusCode()).isEqualTo(200);
      for (String path : new String[] {"/api/documents", "/api/speakers", "/api/examples"}) {
        HttpResponse<String> response = starting.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertError(response, "starting", "语料");
      }
      assertThat(starting.ask("{" + Q + "}").statusCode()).isEqualTo(503);
      assertThat(starting.ask("{}").statusCode()).isEqualTo(400);

      starting.swap(SmallCorpus.snapshot("linchuan"));

      assertThat(starting.get("/health").body()).isEqualTo("{\"status\":\"ready\"}");
      assertThat(starting.ask("{" + Q + "}").statusCode()).isEqualTo(200);
    }
  }

  private static void assertError(HttpResponse<String> response, String code, String named) {
    JsonNode error = TestServer.json(response).path("error");
    assertThat(error.path("code").textValue()).isEqualTo(code);
    assertThat(error.path("message").textValue()).isNotBlank().contains(named);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  private static Arguments wrong(String body, String code, String named) {
    return Arguments.of(body, code, named);
  }

  private static String turns(int count) {
    return Stream.generate(() -> "{\"role\":\"user\",\"content\":\"\"}")
        .limit(count)
        .collect(Collectors.joining(","));
  }
}
