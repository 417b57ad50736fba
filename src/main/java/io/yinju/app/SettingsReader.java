package io.yinju.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the settings and gathers everything that is wrong with them. */
final class SettingsReader {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?");

  /** Longest wait for a language model, in seconds. */
  private static final int MAX_TIMEOUT = 600;

  private final Map<SettingKey, String> flags;
  private final Map<String, String> environment;
  private final Path home;
  private final List<String> faults = new ArrayList<>();

  private SettingsReader(
      Map<SettingKey, String> flags, Map<String, String> environment, Path home) {
    this.flags = new EnumMap<>(SettingKey.class);
    this.flags.putAll(flags);
    this.environment = environment;
    this.home = home;
  }

  /**
   * Reads the settings.
   *
   * @param flags values given on the command line; a blank one is a fault
   * @param environment the process's environment; blank values count as absent
   * @param home the checkout
   * @throws SettingsException with all faults
   */
  static Settings read(Map<SettingKey, String> flags, Map<String, String> environment, Path home) {
    return new SettingsReader(flags, environment, home).read();
  }

  private Settings read() {
    refuseBlankFlags();
    Settings settings =
        new Settings(
            home,
            host(),
            number(SettingKey.YINJU_PORT, 8080, 0, 65_535),
            corpus(),
            folder(SettingKey.YINJU_DATA, ".yinju"),
            list(
                SettingKey.YINJU_ALLOWED_HOSTS,
                HOST_AND_PORT,
                "以逗号分隔的主机名，可带端口，如 yinju.example:8080"),
            list(SettingKey.YINJU_ALLOWED_ORIGINS, ORIGIN, "以逗号分隔的来源，如 https://yinju.example"),
            languageModel());
    if (Files.exists(settings.data()) && !Files.isDirectory(settings.data())) {
      fault(SettingKey.YINJU_DATA, "须为目录");
    }
    if (isVisibleIn(settings.corpus(), settings.data())) {
      fault(
          SettingKey.YINJU_DATA,
          settings.data().toString(),
          "不能在语料目录 %s 里，除非是“.”开头的隐藏目录，否则写入的数据会被当作语料的变化".formatted(settings.corpus()));
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return settings;
  }

  /** A variable may be set to nothing, but who gives a flag means a value. */
  private void refuseBlankFlags() {
    flags.forEach(
        (key, value) -> {
          if (value.isBlank()) {
            fault(key, value, "不能为空");
          }
        });
    flags.values().removeIf(String::isBlank);
  }

  private String host() {
    String host = value(SettingKey.YINJU_HOST).orElse("127.0.0.1");
    if (host.chars().anyMatch(Character::isWhitespace) || host.contains("/")) {
      fault(SettingKey.YINJU_HOST, "须为主机名或 IP 地址，如 127.0.0.1");
    }
    return host;
  }

  private Path corpus() {
    Path corpus = folder(SettingKey.YINJU_CORPUS, "corpus/briefings");
    if (!Files.isDirectory(corpus) || !Files.isReadable(corpus)) {
      fault(SettingKey.YINJU_CORPUS, corpus.toString(), "须为可读的目录，里面放简报（.txt 或 .md）");
    }
    return corpus;
  }

  /** Whether who reads the corpus comes by {@code folder}; hidden folders aren't entered. */
  private static boolean isVisibleIn(Path corpus, Path folder) {
    return folder.startsWith(corpus)
        && StreamSupport.stream(corpus.relativize(folder).spliterator(), false)
            .noneMatch(name -> name.toString().startsWith("."));
  }

  private Optional<Settings.LanguageModel> languageModel() {
    Optional<URI> baseUrl = value(SettingKey.YINJU_LLM_BASE_URL).flatMap(this::baseUrl);
    Optional<String> model = value(SettingKey.YINJU_LLM_MODEL);
    int timeout = number(SettingKey.YINJU_LLM_TIMEOUT, 60, 1, MAX_TIMEOUT);
    if (baseUrl.isPresent() && model.isEmpty()) {
      faults.add("YINJU_LLM_MODEL 未设置（设置了 YINJU_LLM_BASE_URL 时须给出模型名）");
    }
    Optional<String> apiKey = value(SettingKey.YINJU_LLM_API_KEY);
    return baseUrl.flatMap(
        url ->
            model.map(
                name ->
                    new Settings.LanguageModel(url, name, apiKey, Duration.ofSeconds(timeout))));
  }

  private Optional<URI> baseUrl(String value) {
    try {
      URI uri = new URI(value);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // told below, like an address of another kind
    }
    fault(SettingKey.YINJU_LLM_BASE_URL, "须为 http 或 https 地址，如 http://127.0.0.1:11434/v1");
    return Optional.empty();
  }

  private int number(SettingKey key, int byDefault, int min, int max) {
    Optional<String> value = value(key);
    if (value.isEmpty()) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    fault(key, "须为 %d 到 %d 的整数".formatted(min, max));
    return byDefault;
  }

  private Path folder(SettingKey key, String byDefault) {
    try {
      return value(key)
          .map(value -> Path.of(value).toAbsolutePath().normalize())
          .orElseGet(() -> home.resolve(byDefault));
    } catch (InvalidPathException e) {
      fault(key, "须为目录");
      return home.resolve(byDefault);
    }
  }

  private List<String> list(SettingKey key, Pattern allowed, String meaning) {
    List<String> values =
        value(key).stream()
            .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
            .filter(value -> !value.isEmpty())
            .toList();
    if (!values.stream().allMatch(value -> allowed.matcher(value).matches())) {
      fault(key, "须为" + meaning);
    }
    return values;
  }

  private Optional<String> value(SettingKey key) {
    return Optional.ofNullable(flags.get(key))
        .or(() -> Optional.ofNullable(environment.get(key.name())).filter(v -> !v.isBlank()))
        .map(String::strip);
  }

  private void fault(SettingKey key, String allowed) {
    fault(key, value(key).orElse(""), allowed);
  }

  private void fault(SettingKey key, String value, String allowed) {
    String name = key.flag().filter(f -> flags.containsKey(key)).orElse(key.name());
    faults.add("%s=%s（%s）".formatted(name, value, allowed));
  }
}
