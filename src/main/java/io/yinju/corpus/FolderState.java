package io.yinju.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a corpus folder looked like at one moment, to tell whether any of its files has changed.
 *
 * @param files path to size, time of change and identity of every file that isn't in a hidden
 *     folder
 */
public record FolderState(SortedMap<String, String> files) {

  /**
   * Looks at a folder now; files that vanish meanwhile are left out.
   *
   * @throws IOException when the folder itself can't be read
   */
  public static FolderState of(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    FolderWalk.of(folder).files().forEach(f -> files.put(f.path(), state(f.attributes())));
    return new FolderState(files);
  }

  private static String state(BasicFileAttributes attributes) {
    return "%d %s %s"
        .formatted(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }
}
