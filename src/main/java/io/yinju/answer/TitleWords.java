package io.yinju.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Other words for titles, from {@code title-synonyms.txt}: 老板 may be the 首席执行官, 驻中国大使 the 驻华大使. */
final class TitleWords {
  private static final Map<String, Set<String>> OTHERS = read();
  private static final List<String> KNOWN =
      OTHERS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  private static final Pattern TO_CHINA = Pattern.compile("驻中国");

  private TitleWords() {}

  /**
   * A title in other words.
   *
   * @param form the whole of it
   * @param tail its last word
   */
  record Variant(String form, String tail) {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> others = new LinkedHashMap<>();
    for (String line : WordList.read("title-synonyms")) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split(" "));
      if (colon > 0) {
        others.computeIfAbsent(line.substring(0, colon), k -> new LinkedHashSet<>()).addAll(words);
      } else {
        for (String word : words) {
          Set<String> rest = others.computeIfAbsent(word, k -> new LinkedHashSet<>());
          words.stream().filter(w -> !w.equals(word)).forEach(rest::add);
        }
      }
    }
    return others;
  }

  /** The title itself first, then every other way to say it. */
  static List<Variant> of(String form, String tail) {
    List<Variant> variants = new ArrayList<>();
    String plain = TO_CHINA.matcher(form).replaceAll("驻华");
    variants.add(new Variant(plain, tail));
    for (String known : KNOWN) {
      if (plain.endsWith(known) && known.endsWith(tail)) {
        String head = plain.substring(0, plain.length() - known.length());
        OTHERS.getOrDefault(known, Set.of()).forEach(o -> variants.add(new Variant(head + o, o)));
        break;
      }
    }
    return variants;
  }
}
