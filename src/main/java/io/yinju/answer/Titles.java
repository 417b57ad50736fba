package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The titles of a person as an answer shows them: each once, without those that another says. */
final class Titles {
  private static final Pattern OFFICES = Pattern.compile("[、,;兼]");

  private Titles() {}

  /** 总统 beside 巴西总统 and 上海市委书记 beside 中共上海市委书记 are left out. */
  static List<String> of(Person person) {
    List<String> kept = new ArrayList<>();
    for (String title : person.titles()) {
      if (kept.stream().noneMatch(k -> says(k, title))) {
        kept.removeIf(k -> says(title, k));
        kept.add(title);
      }
    }
    return kept;
  }

  /** A title's offices, each alone: 副委员长 and 民盟主席 of 副委员长、民盟主席. */
  static Stream<String> offices(String title) {
    return OFFICES.splitAsStream(title).filter(office -> !office.isEmpty());
  }

  private static boolean says(String longer, String shorter) {
    String whole = bare(longer);
    String part = bare(shorter);
    return whole.endsWith(part) || whole.contains(part) || shortens(whole, part);
  }

  private static String bare(String title) {
    return Spelling.fold(title).replaceAll("[(（].*?[)）]|[、,和兼]", "");
  }

  /** Whether a title, four characters at least, shortens another that ends like it. */
  private static boolean shortens(String whole, String part) {
    return part.length() >= 4
        && whole.endsWith(part.substring(part.length() - 2))
        && inOrder(whole, part);
  }

  /** Whether all characters of a part stand in the whole in their order (北大, 北京大学). */
  static boolean inOrder(String whole, String part) {
    int i = 0;
    for (int j = 0; j < whole.length() && i < part.length(); j++) {
      i += whole.charAt(j) == part.charAt(i) ? 1 : 0;
    }
    return i == part.length();
  }
}
