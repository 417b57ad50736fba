package io.yinju.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this run is set up: a flag beats an environment variable beats a default.
 *
 * @param home the checkout, where the page, the models and the default folders are
 * @param host address to bind
 * @param port 0 to 65535; 0 = any free one
 * @param corpus folder of the briefings
 * @param data folder for what can be rebuilt
 * @param allowedHosts further names the server is known by
 * @param allowedOrigins origins of pages elsewhere that may ask
 * @param languageModel the language model, when there is one
 */
record Settings(
    Path home,
    String host,
    int port,
    Path corpus,
    Path data,
    List<String> allowedHosts,
    List<String> allowedOrigins,
    Optional<LanguageModel> languageModel) {

  /** The environment variables, beside each its flag where there is one. */
  enum Key {
    YINJU_HOST("--host"),
    YINJU_PORT("--port"),
    YINJU_CORPUS("--corpus"),
    YINJU_DATA("--data"),
    YINJU_LLM_BASE_URL(null),
    YINJU_LLM_MODEL(null),
    YINJU_LLM_API_KEY(null),
    YINJU_LLM_TIMEOUT(null),
    YINJU_ALLOWED_HOSTS(null),
    YINJU_ALLOWED_ORIGINS(null);

    private final @Nullable String flag;

    Key(@Nullable String flag) {
      this.flag = flag;
    }

    /** The flag that beats the variable. */
    Optional<String> flag() {
      return Optional.ofNullable(flag);
    }
  }

  /**
   * A language model behind an OpenAI-compatible address.
   *
   * @param baseUrl http or https
   * @param model its name
   * @param apiKey sent as a bearer token
   * @param timeout for a whole answer
   */
  record LanguageModel(URI baseUrl, String model, Optional<String> apiKey, Duration timeout) {
    /** Without the key. */
    @Override
    public String toString() {
      return model + " @ " + baseUrl;
    }
  }

  Settings {
    allowedHosts = List.copyOf(allowedHosts);
    allowedOrigins = List.copyOf(allowedOrigins);
  }
}
