package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {
  @TempDir private Path home;

  @BeforeEach
  void makeDefaultCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus/briefings"));
  }

  @Test
  void needsNothing() {
    Settings settings = SettingsReader.read(Map.of(), Map.of("YINJU_PORT", " "), home);

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.corpus()).isEqualTo(home.resolve("corpus/briefings"));
    assertThat(settings.data()).isEqualTo(home.resolve(".yinju"));
    assertThat(settings.languageModel()).isEmpty();
    assertThat(settings.allowedHosts()).isEmpty();
  }

  @Test
  void aFlagBeatsAVariableBeatsADefault() {
    Map<String, String> environment = Map.of("YINJU_PORT", "1", "YINJU_HOST", "::1");

    Settings settings = SettingsReader.read(Map.of(SettingKey.YINJU_PORT, "2"), environment, home);

    assertThat(settings.port()).isEqualTo(2);
    assertThat(settings.host()).isEqualTo("::1");
  }

  @Test
  void readsListsAndTheLanguageModel() {
    Map<String, String> environment =
        Map.of(
            "YINJU_ALLOWED_HOSTS", "a.example, b.example:81",
            "YINJU_ALLOWED_ORIGINS", "https://a.example",
            "YINJU_LLM_BASE_URL", "http://127.0.0.1:1/v1",
            "YINJU_LLM_MODEL", "m",
            "YINJU_LLM_API_KEY", "secret",
            "YINJU_LLM_TIMEOUT", "5");

    Settings settings = SettingsReader.read(Map.of(), environment, home);

    assertThat(settings.allowedHosts()).containsExactly("a.example", "b.example:81");
    assertThat(settings.allowedOrigins()).containsExactly("https://a.example");
    Settings.LanguageModel model = settings.languageModel().orElseThrow();
    assertThat(model.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "YINJU_PORT, http, 0 到 65535",
    "YINJU_PORT, 65536, 0 到 65535",
    "YINJU_PORT, -1, 0 到 65535",
    "YINJU_HOST, http://x/, 主机名",
    "YINJU_CORPUS, /nowhere/at/all, 目录",
    "YINJU_LLM_BASE_URL, ftp://x, http 或 https",
    "YINJU_LLM_BASE_URL, ::, http 或 https",
    "YINJU_LLM_TIMEOUT, 0, 1 到 600",
    "YINJU_ALLOWED_HOSTS, http://a, 主机名",
    "YINJU_ALLOWED_ORIGINS, a.example, 来源"
  })
  void namesKeyValueAndWhatIsAllowed(String key, String value, String allowed) {
    assertThatThrownBy(() -> SettingsReader.read(Map.of(), Map.of(key, value), home))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(key, value, allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus/briefings", "corpus/briefings/data", "corpus/briefings/a/b"})
  void theDataMustNotBeReadAsCorpus(String folder) {
    Map<String, String> environment = Map.of("YINJU_DATA", home.resolve(folder).toString());

    assertThatThrownBy(() -> SettingsReader.read(Map.of(), environment, home))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("YINJU_DATA=" + home.resolve(folder), "语料目录", "隐藏");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus/briefings/.yinju",
        "corpus/briefings/.a/data",
        "corpus/briefings-data",
        "corpus"
      })
  void theDataMayLieHiddenInTheCorpusOrBesideIt(String folder) {
    Map<String, String> environment = Map.of("YINJU_DATA", home.resolve(folder).toString());

    assertThat(SettingsReader.read(Map.of(), environment, home).data())
        .isEqualTo(home.resolve(folder));
  }

  @Test
  void namesTheFlagWhenItWasAFlag() {
    assertThatThrownBy(
            () -> SettingsReader.read(Map.of(SettingKey.YINJU_PORT, "x"), Map.of(), home))
        .hasMessageContaining("--port=x");
  }

  @ParameterizedTest
  @CsvSource({
    "--host, YINJU_HOST",
    "--port, YINJU_PORT",
    "--corpus, YINJU_CORPUS",
    "--data, YINJU_DATA"
  })
  void aFlagMustNotBeBlank(String flag, SettingKey key) {
    Map<String, String> environment = Map.of("YINJU_LLM_TIMEOUT", "0");

    for (String blank : List.of("", " ", "\u3000")) {
      assertThatThrownBy(() -> SettingsReader.read(Map.of(key, blank), environment, home))
          .isInstanceOf(SettingsException.class)
          .hasMessageContainingAll("2 处", flag + "=", "不能为空", "YINJU_LLM_TIMEOUT");
    }
  }

  @Test
  void tellsAllFaultsAtOnce() {
    Map<String, String> environment =
        Map.of(
            "YINJU_PORT", "x",
            "YINJU_CORPUS", "/nowhere/at/all",
            "YINJU_LLM_BASE_URL", "http://127.0.0.1",
            "YINJU_LLM_TIMEOUT", "soon");

    assertThatThrownBy(() -> SettingsReader.read(Map.of(), environment, home))
        .hasMessageContainingAll(
            "4 处", "YINJU_PORT", "YINJU_CORPUS", "YINJU_LLM_MODEL", "YINJU_LLM_TIMEOUT");
  }
}
