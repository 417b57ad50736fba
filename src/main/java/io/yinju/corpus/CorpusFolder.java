package io.yinju.corpus;

import io.yinju.corpus.Corpus.Skipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a corpus folder and the document ids they get.
 *
 * @param files those that can be documents, by path
 * @param skipped those that can't, with the reason
 */
record CorpusFolder(List<Entry> files, List<Skipped> skipped) {

  /**
   * A file that may become a document.
   *
   * @param path below the corpus folder, with {@code /}
   * @param file where it lies
   * @param id its document id
   */
  record Entry(String path, Path file, String id) {

    /** The file's own name. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * Lists a folder as it is now.
   *
   * @throws IOException when the folder itself can't be listed
   */
  static CorpusFolder list(Path folder) throws IOException {
    FolderWalk walk = FolderWalk.of(folder);
    List<Entry> files = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(walk.skipped());
    for (FolderWalk.Found found : walk.files()) {
      String path = found.path();
      String name = path.toLowerCase(Locale.ROOT);
      if (!found.attributes().isRegularFile()) {
        skipped.add(new Skipped(path, "不是普通文件"));
      } else if (name.endsWith(".txt") || name.endsWith(".md")) {
        files.add(new Entry(path, found.file(), path.replace('/', '~')));
      } else {
        skipped.add(new Skipped(path, "不支持这种文件（只读取 .txt 和 .md）"));
      }
    }
    return new CorpusFolder(assignIds(files, skipped), List.copyOf(skipped));
  }

  /** Without extension; with it where two would be equal; later ones still equal are left out. */
  private static List<Entry> assignIds(List<Entry> found, List<Skipped> skipped) {
    List<Entry> sorted = found.stream().sorted(Comparator.comparing(Entry::path)).toList();
    Map<String, Long> stems =
        sorted.stream().collect(Collectors.groupingBy(e -> stem(e.id()), Collectors.counting()));
    Set<String> taken = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : sorted) {
      String stem = stem(entry.id());
      String id = stems.getOrDefault(stem, 0L) > 1 ? entry.id() : stem;
      if (taken.add(id)) {
        entries.add(new Entry(entry.path(), entry.file(), id));
      } else {
        skipped.add(new Skipped(entry.path(), "与另一个文件的编号相同（" + id + "），请改名"));
      }
    }
    return List.copyOf(entries);
  }

  private static String stem(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }
}
