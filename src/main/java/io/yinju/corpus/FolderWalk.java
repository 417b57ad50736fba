package io.yinju.corpus;

import io.yinju.corpus.Corpus.Skipped;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that lies below a corpus folder. Links are followed; hidden folders aren't entered.
 *
 * @param files in no order
 * @param skipped what can't be opened or listed, with the reason
 */
record FolderWalk(List<Found> files, List<Skipped> skipped) {

  /**
   * A file, or what stands in a file's place.
   *
   * @param path below the corpus folder, with {@code /}
   * @param file where it lies
   * @param attributes as they were when it was found
   */
  record Found(String path, Path file, BasicFileAttributes attributes) {}

  /**
   * Walks through a folder as it is now.
   *
   * @throws IOException when the folder itself can't be listed
   */
  static FolderWalk of(Path folder) throws IOException {
    Visitor visitor = new Visitor(folder);
    Files.walkFileTree(
        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    return new FolderWalk(List.copyOf(visitor.files), List.copyOf(visitor.skipped));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Found> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    Visitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && nameOf(directory).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(new Found(pathOf(file), file, attributes));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      skipped.add(
          new Skipped(pathOf(file), e instanceof FileSystemLoopException ? "链接形成循环" : "无法打开"));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      if (e != null) {
        skipped.add(new Skipped(pathOf(directory), "文件夹没有列完"));
      }
      return FileVisitResult.CONTINUE;
    }

    private String pathOf(Path file) {
      return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static String nameOf(Path file) {
      Path name = file.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
