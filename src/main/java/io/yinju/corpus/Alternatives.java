package io.yinju.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words within a regular expression. */
public final class Alternatives {
  private Alternatives() {}

  /** The words as they are, as a group that captures nothing; the longest that fits is taken. */
  public static String of(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
