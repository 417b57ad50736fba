package io.yinju.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in Latin letters that one text has in whole and by the last word. One per document. */
final class LatinNames {
  private static final Pattern WORD = Pattern.compile("[A-Z][\\p{IsLatin}'’-]{2,}");

  private final String text;
  private final Map<String, String> whole = new HashMap<>();

  LatinNames(String text) {
    this.text = text;
  }

  /** Priya Raman for Raman, where the text has the one full name; else the same. */
  String whole(String name) {
    return WORD.matcher(name).matches() ? whole.computeIfAbsent(name, this::find) : name;
  }

  private String find(String name) {
    Matcher full =
        Pattern.compile(
                "(?<![\\p{IsLatin}.&] ?)(?:[A-Z][\\p{IsLatin}.'’-]+ ){1,2}"
                    + Pattern.quote(name)
                    + "(?![\\p{IsLatin}])")
            .matcher(text);
    return full.find() ? full.group() : name;
  }
}
