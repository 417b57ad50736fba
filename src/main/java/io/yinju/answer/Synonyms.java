package io.yinju.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words for the same thing: those of questions and briefings from {@code synonyms.txt}, those of
 * the language at large from {@code thesaurus.txt}.
 */
final class Synonyms {
  private static final Map<String, List<String>> GROUPS = groups();

  private Synonyms() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new HashMap<>();
    List<String> lines = new ArrayList<>(WordList.read("synonyms"));
    lines.addAll(WordList.read("thesaurus"));
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      for (String word : words) {
        List<String> others = groups.computeIfAbsent(word, k -> new ArrayList<>());
        words.stream().filter(w -> !w.equals(word) && !others.contains(w)).forEach(others::add);
      }
    }
    return groups;
  }

  /** The other words for a term and other ways to write its number; empty for most. */
  static List<String> of(String term) {
    List<String> words = GROUPS.getOrDefault(term, List.of());
    List<String> numbers = ChineseNumbers.otherwise(term);
    if (numbers.isEmpty()) {
      return words;
    }
    List<String> all = new ArrayList<>(words);
    all.addAll(numbers);
    return all;
  }
}
