package io.yinju.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions in written Cantonese, in the words of standard Chinese; quotations stay as they are.
 */
final class Cantonese {
  private static final Map<String, String> WORDS = words();
  private static final Pattern WORD =
      Pattern.compile(
          "(?<quoted>[“\"「『][^”\"」』]*[”\"」』])|"
              + String.join("|", WORDS.keySet().stream().map(Pattern::quote).toList()));

  private Cantonese() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : WordList.read("cantonese")) {
      int blank = line.indexOf(' ');
      words.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return words;
  }

  /** A folded question in standard words. */
  static String standard(String folded) {
    return WORD.matcher(folded)
        .replaceAll(
            r ->
                r.group("quoted") != null
                    ? Matcher.quoteReplacement(r.group())
                    : WORDS.getOrDefault(r.group(), r.group()));
  }
}
