package io.yinju.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of word lists that lie beside a class; {@code #} begins a comment line. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * The lines of a list in the order of the file, stripped, without empty ones and comments.
   *
   * @param owner any class of the package that has the file
   * @throws IllegalStateException when there is no such file beside {@code owner}
   */
  public static List<String> read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + file + " beside " + owner.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + file + " can't be read", e);
    }
  }
}
