package io.yinju.app;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that every command has. Their values are checked with the other settings. */
final class CorpusOptions {
  @Option(
      names = "--corpus",
      paramLabel = "目录",
      description = "简报所在目录（YINJU_CORPUS，默认 corpus/briefings）")
  private @Nullable String corpus;

  @Option(names = "--data", paramLabel = "目录", description = "数据目录，可随时删除重建（YINJU_DATA，默认 .yinju）")
  private @Nullable String data;

  Map<SettingKey, String> flags() {
    Map<SettingKey, String> flags = new EnumMap<>(SettingKey.class);
    putGiven(flags, SettingKey.YINJU_CORPUS, corpus);
    putGiven(flags, SettingKey.YINJU_DATA, data);
    return flags;
  }

  static void putGiven(Map<SettingKey, String> flags, SettingKey key, @Nullable String value) {
    if (value != null) {
      flags.put(key, value);
    }
  }

  /** The settings of a command that only has these flags. */
  Settings settings(Console console) {
    return SettingsReader.read(flags(), console.environment(), console.home());
  }
}
