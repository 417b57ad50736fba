package io.yinju.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
