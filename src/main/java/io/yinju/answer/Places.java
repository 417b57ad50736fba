package io.yinju.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names of countries, regions and cities in Chinese texts. */
final class Places {
  /** The list of their English names, each with a tab and the Chinese ones behind it. */
  static final String LIST = "english-places";

  /** The country that corpora are written in, and what is no other country. */
  private static final Set<String> HOME = Set.of("中国", "我国", "中方", "国内", "北京", "上海", "联合国");

  private static final List<String> NAMES =
      WordList.read(LIST).stream()
          .filter(line -> line.indexOf('\t') > 0)
          .flatMap(line -> Stream.of(line.substring(line.indexOf('\t') + 1).split("\\|", -1)))
          .map(String::strip)
          .filter(name -> name.length() > 1 && !HOME.contains(name))
          .distinct()
          .toList();

  private Places() {}

  /** Whether a text has the name of a foreign country or region. */
  static boolean namesAny(String text) {
    return NAMES.stream().anyMatch(text::contains);
  }

  /** The countries, provinces and cities that a text names, but for the home country's. */
  static List<String> in(String text) {
    return NAMES.stream().filter(text::contains).toList();
  }
}
