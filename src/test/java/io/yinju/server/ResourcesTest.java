package io.yinju.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and speakers as the outside sees them. */
final class ResourcesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"linchuan", "a~b", "二〇二三 简报#1?", "a+b&c=d", "100%25", "<script>", "a;b", "é"})
  void findsDocumentsWithAnyId(String id) {
    try (TestServer server =
        TestServer.start(
            SmallCorpus.snapshot(id), new ScriptedAnswering(), TestServer.options(4))) {
      HttpResponse<String> response = server.get("/api/documents/" + encoded(id));

      assertThat(response.statusCode()).isEqualTo(200);
      JsonNode document = TestServer.json(response);
      assertThat(document.path("id").textValue()).isEqualTo(id);
      assertThat(document.at("/paragraphs/0/id").textValue()).isEqualTo(id + "#p1");
    }
  }

  @Test
  void showsADocumentByItsSpans() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      JsonNode document = TestServer.json(server.get("/api/documents/linchuan"));

      assertThat(document.at("/sections/0").toString())
          .isEqualTo(
              "{\"id\":\"linchuan#h1\",\"heading\":\"一、产业集聚\",\"level\":1,\"start\":0,\"end\":6}");
      assertThat(document.at("/paragraphs/2/number").isNull()).isTrue();
      assertThat(document.at("/paragraphs/1/section").textValue()).isEqualTo("一、产业集聚");
      String text = document.path("text").textValue();
      for (JsonNode statement : document.path("statements")) {
        assertThat(
                text.substring(
                    statement.path("start").intValue(), statement.path("end").intValue()))
            .isEqualTo(statement.path("text").textValue());
      }
      assertThat(document.at("/statements/0/speakers/0").toString())
          .isEqualTo("{\"id\":\"高允之\",\"name\":\"高允之\",\"title\":\"临川示范区管委会主任\"}");
      assertThat(document.at("/statements/2/speakers")).isEmpty();
      assertThat(document.at("/statements/2/cue").isNull()).isTrue();
    }
  }

  @Test
  void listsDocumentsWithCountsAndWhatWasSkipped() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      JsonNode all = TestServer.json(server.get("/api/documents"));

      assertThat(all.at("/documents/0/paragraphs").intValue()).isEqualTo(3);
      assertThat(all.at("/documents/0/statements").intValue()).isEqualTo(3);
      assertThat(all.at("/documents/0/speakers").intValue()).isEqualTo(2);
      assertThat(all.at("/skipped/0").toString())
          .isEqualTo("{\"file\":\"图.png\",\"reason\":\"不是文本文件\"}");
    }
  }

  @Test
  void showsAPersonByNameWithEveryStatement() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      JsonNode person = TestServer.json(server.get("/api/speakers/" + encoded("高允之")));

      assertThat(person.path("title").textValue()).isEqualTo("临川示范区管委会主任");
      assertThat(person.at("/statements/0/documentId").textValue()).isEqualTo("linchuan");
      assertThat(person.at("/statements/0/text").textValue()).isEqualTo(SmallCorpus.SAID);
    }
  }

  @Test
  void showsPeopleWhoAreOnlyListed() {
    try (TestServer server = TestServer.start(new ScriptedAnswering())) {
      JsonNode person = TestServer.json(server.get("/api/speakers/" + encoded("林/知远 #2?")));

      assertThat(person.path("statements")).isEmpty();
      assertThat(person.path("title").isNull()).isTrue();
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
