package io.yinju.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts Chinese words in the place of the English ones that the list {@code english.txt} knows. */
final class EnglishQuestions {
  private static final Map<String, String> WORDS = words();
  private static final Pattern KNOWN =
      Pattern.compile(
          WORDS.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  private EnglishQuestions() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : WordList.read("english")) {
      int tab = line.indexOf('\t');
      words.putIfAbsent(line.substring(0, tab), line.substring(tab + 1).strip());
    }
    return words;
  }

  /** The folded question with Chinese words where they are known, blanks between them. */
  static String translate(String folded) {
    Matcher matcher = KNOWN.matcher(folded);
    return matcher.replaceAll(
        r -> Matcher.quoteReplacement(WORDS.getOrDefault(r.group(), r.group()).replace('|', ' ')));
  }
}
