package io.yinju.app;

import java.util.List;

/**
 * Settings that can't be used; the message names every fault with key, value and what is allowed.
 */
final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> faults) {
    super(
        faults.size() == 1
            ? "设置有误：" + faults.getFirst()
            : "设置有 %d 处错误：\n  %s".formatted(faults.size(), String.join("\n  ", faults)));
  }
}
