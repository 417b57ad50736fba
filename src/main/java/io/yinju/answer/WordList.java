package io.yinju.answer;

import io.yinju.corpus.Alternatives;
import io.yinju.corpus.ResourceLines;
import java.util.List;

/** The word lists of this package: one entry a line, {@code #} begins a comment. */
final class WordList {
  private WordList() {}

  /** The entries of a list in their order; {@code name} is the resource without {@code .txt}. */
  static List<String> read(String name) {
    return ResourceLines.read(WordList.class, name + ".txt").stream().distinct().toList();
  }

  /** The entries as the alternatives of a group, longest first. */
  static String alternatives(String name) {
    return Alternatives.of(read(name));
  }
}
