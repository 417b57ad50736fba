package io.yinju.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measure words: which there are, and which count the same things. */
final class Classifiers {
  private static final List<Set<String>> GROUPS =
      WordList.read("classifiers").stream()
          .map(line -> (Set<String>) new LinkedHashSet<>(List.of(line.split(" ", -1))))
          .toList();

  /** Any of them, longest first, as a group of a pattern. */
  static final String ANY =
      GROUPS.stream()
          .flatMap(Set::stream)
          .distinct()
          .sorted((a, b) -> b.length() - a.length())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));

  private Classifiers() {}

  /** A measure word and those that count the same, itself first. */
  static Set<String> alike(String unit) {
    Set<String> alike = new LinkedHashSet<>();
    alike.add(unit);
    GROUPS.stream().filter(g -> g.iterator().next().equals(unit)).forEach(alike::addAll);
    if (alike.size() == 1) {
      GROUPS.stream().filter(g -> g.contains(unit)).forEach(alike::addAll);
    }
    return alike;
  }
}
