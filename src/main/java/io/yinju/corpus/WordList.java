package io.yinju.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Word lists that lie beside a class: one entry a line, {@code #} starts a comment line. */
final class WordList {
  private WordList() {}

  /**
   * The entries of a list in the order of the file.
   *
   * @throws IllegalStateException when there is no such resource beside {@code owner}
   */
  static Set<String> read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name + " beside " + owner.getName());
      }
      Set<String> entries = new LinkedHashSet<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(entries::add);
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read word list " + name, e);
    }
  }
}
