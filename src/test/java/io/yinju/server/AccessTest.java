package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask: the server's own names, its own page, and what the settings allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {
  private final TestServer server = TestServer.start(new ScriptedAnswering());

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.8.9.1",
        "[::1]",
        "[::1]:80",
        "yinju.example",
        "Yinju.Example:9000",
        "other.example:8443"
      })
  void letsItsOwnNamesIn(String host) throws IOException {
    assertThat(statusFor(host)).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "other.example",
        "other.example:80",
        "10.1.2.3",
        "[::2]",
        "localhost:80:80",
        "user@localhost",
        ""
      })
  void keepsForeignNamesOut(String host) throws IOException {
    assertThat(statusFor(host)).isIn("403", "400");
  }

  @Test
  void saysWhatToDoAboutAForeignName() throws IOException {
    String response =
        server.raw("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 403").contains("foreignHost", "YINJU_ALLOWED_HOSTS");
  }

  @Test
  void letsItsOwnPageIn() {
    String own = "http://127.0.0.1:" + server.port();

    HttpResponse<String> response = server.ask("{\"question\":\"谁？\"}", "Origin", own);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        "http://friend.example",
        "https://friend.example.evil.example"
      })
  void keepsForeignPagesOut(String origin) {
    HttpResponse<String> answer = server.ask("{\"question\":\"谁？\"}", "Origin", origin);
    HttpResponse<String> preflight = server.method("OPTIONS", "/api/answer", "Origin", origin);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("foreignOrigin");
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void letsPagesInThatTheSettingsAllow() {
    String friend = "https://friend.example";

    HttpResponse<String> preflight = server.method("OPTIONS", "/api/answer", "Origin", friend);
    HttpResponse<String> answer = server.ask("{\"question\":\"谁？\"}", "Origin", friend);
    HttpResponse<String> error = server.ask("{}", "Origin", friend);

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    for (HttpResponse<String> response : List.of(preflight, answer, error)) {
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(friend);
      assertThat(response.headers().allValues("Vary")).contains("Origin");
    }
  }

  private String statusFor(String host) throws IOException {
    String response =
        server.raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    return response.split(" ", 3)[1];
  }
}
