package io.yinju.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The environment variables, beside each its flag where there is one. */
enum SettingKey {
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

  SettingKey(@Nullable String flag) {
    this.flag = flag;
  }

  /** The flag that beats the variable. */
  Optional<String> flag() {
    return Optional.ofNullable(flag);
  }
}
