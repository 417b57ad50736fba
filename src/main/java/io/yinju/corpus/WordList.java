package io.yinju.corpus;

import java.util.LinkedHashSet;
import java.util.Set;

/** Word lists that lie beside a class: one entry a line. */
final class WordList {
  private WordList() {}

  /** The entries of a list in the order of the file, each once; see {@link ResourceLines#read}. */
  static Set<String> read(Class<?> owner, String name) {
    return new LinkedHashSet<>(ResourceLines.read(owner, name));
  }
}
