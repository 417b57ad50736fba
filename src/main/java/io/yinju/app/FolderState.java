package io.yinju.app;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a folder looked like at one moment, to tell whether anything below it has changed.
 *
 * @param files path to size, time of change and identity of every file
 */
record FolderState(SortedMap<String, String> files) {

  /**
   * Looks at a folder now; files that vanish meanwhile are left out.
   *
   * @throws IOException when the folder itself can't be read
   */
  static FolderState of(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(
                folder.relativize(file).toString(),
                "%d %s %s"
                    .formatted(
                        attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderState(files);
  }
}
