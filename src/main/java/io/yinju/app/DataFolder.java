package io.yinju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder for everything that can be rebuilt. */
final class DataFolder {
  private DataFolder() {}

  /** Makes the folder and tries to write into it; throws when that can't be done. */
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
    } catch (IOException e) {
      throw new SettingsException(
          List.of("数据目录 %s 不能写入：请检查权限和剩余空间，或用 --data（YINJU_DATA）另指一个目录。".formatted(folder)));
    }
  }
}
