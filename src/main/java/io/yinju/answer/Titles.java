package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;

/** The titles of a person as an answer shows them: each once, without those that another says. */
final class Titles {
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

  private static boolean says(String longer, String shorter) {
    String whole = bare(longer);
    String part = bare(shorter);
    return whole.endsWith(part) || whole.contains(part) || inOrder(whole, part);
  }

  private static String bare(String title) {
    return Spelling.fold(title).replaceAll("[(（].*?[)）]|[、,和兼]", "");
  }

  /** Whether all characters of a title stand in another in their order, the last ones together. */
  private static boolean inOrder(String whole, String part) {
    if (part.length() < 4 || !whole.endsWith(part.substring(part.length() - 2))) {
      return false;
    }
    int i = 0;
    for (int j = 0; j < whole.length() && i < part.length(); j++) {
      i += whole.charAt(j) == part.charAt(i) ? 1 : 0;
    }
    return i == part.length();
  }
}
