package io.yinju.answer;

import io.yinju.corpus.ResourceLines;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of this package: one entry a line, {@code #} begins a comment. */
final class WordList {
  private WordList() {}

  /** The entries of a list in their order; {@code name} is the resource without {@code .txt}. */
  static List<String> read(String name) {
    return ResourceLines.read(WordList.class, name + ".txt").stream().distinct().toList();
  }

  /** The entries as the alternatives of a group, longest first. */
  static String alternatives(String name) {
    return read(name).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
