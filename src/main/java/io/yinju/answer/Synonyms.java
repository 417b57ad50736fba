package io.yinju.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that questions and briefings use for the same thing, from {@code synonyms.txt}. */
final class Synonyms {
  private static final Map<String, List<String>> GROUPS = groups();

  private Synonyms() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new HashMap<>();
    for (String line : WordList.read("synonyms")) {
      List<String> words = List.of(line.split(" "));
      for (String word : words) {
        List<String> others = groups.computeIfAbsent(word, k -> new ArrayList<>());
        words.stream().filter(w -> !w.equals(word)).forEach(others::add);
      }
    }
    return groups;
  }

  /** The other words for a term; empty for most. */
  static List<String> of(String term) {
    return GROUPS.getOrDefault(term, List.of());
  }
}
