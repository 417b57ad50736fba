package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every response carries the security headers, whatever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityHeadersTest {
  private static final Map<String, String> WANTED =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  private final TestServer server = TestServer.start(new ScriptedAnswering());

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/sub/a.js",
        "/sub",
        "/nowhere",
        "/vendor/nope/a.js",
        "/health",
        "/api/documents",
        "/api/documents/linchuan",
        "/api/documents/nope",
        "/api/speakers",
        "/api/speakers/nope",
        "/api/speakers/%E9%AB%98%E4%B8%BB%E4%BB%BB",
        "/api/examples",
        "/api/answer",
        "/%2e%2e/pom.xml",
        "/a%00b"
      })
  void everyMethodOfEveryRoute(String path) {
    for (String method :
        new String[] {
          "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"
        }) {
      HttpResponse<String> response = server.method(method, path);

      assertHeaders(method + " " + path, response.headers());
      assertThat(response.statusCode()).as(method + " " + path).isLessThan(500);
      if (response.statusCode() == 405) {
        assertThat(response.headers().firstValue("Allow")).as(method + " " + path).isPresent();
      }
    }
  }

  @Test
  void streamsToo() {
    HttpResponse<String> response =
        server.ask("{\"question\":\"谁？\"}", "Accept", "text/event-stream");

    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertHeaders("stream", response.headers());
  }

  @Test
  void unchangedFilesToo() {
    String tag = server.get("/").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> response = server.get("/", "If-None-Match", "\"x\", " + tag);

    assertThat(response.statusCode()).isEqualTo(304);
    assertHeaders("304", response.headers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET / HTTP/1.1",
        "GET / HTTP/1.0",
        "GET /%zz HTTP/1.1\r\nHost: localhost",
        "GET / HTTP/1.1\r\nHost: evil.example",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost",
        "OPTIONS * HTTP/1.1\r\nHost: localhost",
        "POST /api/answer HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz"
      })
  void whatIsNotEvenHttpToo(String request) throws IOException {
    String close = request.contains("Connection") ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n";

    String response = server.raw(request + close);

    assertThat(response).startsWith("HTTP/1.1 4").contains("{\"error\":{\"code\":");
    String head = response.substring(0, response.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    WANTED.forEach(
        (name, value) -> assertThat(head).contains((name + ": " + value).toLowerCase(Locale.ROOT)));
  }

  @Test
  void headersThatAreTooLongToo() throws IOException {
    String response =
        server.raw(
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                + "a".repeat(20_000)
                + "\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 431").contains("X-Content-Type-Options: nosniff");
  }

  private static void assertHeaders(String what, HttpHeaders headers) {
    WANTED.forEach(
        (name, value) -> assertThat(headers.allValues(name)).as(what).containsExactly(value));
  }
}
