package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files: their types, their caching, and nothing outside their folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesTest {
  private final TestServer server = TestServer.start(new ScriptedAnswering());

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/index.html, text/html",
    "/sub/a.js, text/javascript",
    "/long.css, text/css",
    "/vendor/lit-html/lit-html.js, text/javascript",
    "/vendor/lit-html/directives/repeat.js, text/javascript"
  })
  void haveTheirType(String path, String type) {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
        .isEqualTo(type + ";charset=utf-8");
    assertThat(response.body()).isNotEmpty();
    HttpResponse<String> head = server.method("HEAD", path);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(response.headers().firstValue("ETag"));
  }

  @Test
  void areSentAgainOnlyWhenTheyChanged() {
    String tag = server.get("/sub/a.js").headers().firstValue("ETag").orElseThrow();

    assertThat(server.get("/sub/a.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get("/sub/a.js", "If-None-Match", tag).body()).isEmpty();
    assertThat(server.get("/sub/a.js", "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
    assertThat(server.get("/", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void areCompressedForThoseWhoCanRead() {
    HttpResponse<String> plain = server.get("/long.css");
    HttpResponse<String> compressed = server.get("/long.css", "Accept-Encoding", "gzip");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/sub/../../package-info.java",
        "/..%2fpom.xml",
        "/%2e%2e/%2e%2e/pom.xml",
        "/..\\pom.xml",
        "/sub/../.hidden",
        "/.hidden",
        "//etc/passwd",
        "/etc/passwd",
        "/sub",
        "/sub/",
        "/vendor/../pom.xml",
        "/vendor/lit-html/../../../x.js",
        "/vendor/lit-html/%2e%2e/x.js",
        "/vendor/lit-html/package.json",
        "/vendor/nope/x.js"
      })
  void nothingElseIsServed(String path) throws IOException {
    String response =
        server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 40").contains("{\"error\":");
  }
}
