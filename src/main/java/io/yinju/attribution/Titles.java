package io.yinju.attribution;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the titles of persons who share a name. */
final class Titles {
  private static final Lexicon LEXICON = Lexicon.chinese();

  /** 分明 成大, -成大: what stands before the name of a body behind a blank or a dash. */
  private static final Pattern AHEAD = Pattern.compile("^.*[ 　—–-](?=.{2})");

  private Titles() {}

  /**
   * Whether one person could hold all these titles: one side has none or only a bare position (院士,
   * 书记), or some part of both speaks of the same organisation, in short on one side (成大, 国立成功大学).
   */
  static boolean compatible(Collection<String> one, Collection<String> other) {
    Set<String> first = organisations(one);
    Set<String> second = organisations(other);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    for (String a : first) {
      for (String b : second) {
        if (a.contains(b)
            || b.contains(a)
            || shortens(a, b)
            || shortens(b, a)
            || sharedPairs(a, b) * 2 >= Math.min(a.length(), b.length()) - 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** What remains of each part of the titles without the position: 科技部部长 → 科技部. */
  private static Set<String> organisations(Collection<String> titles) {
    Set<String> organisations = new HashSet<>();
    for (String title : titles) {
      for (String part : Lexicon.parts(PlainText.of(title))) {
        int position = LEXICON.titles.lengthBefore(part, part.length(), 0);
        String organisation =
            AHEAD
                .matcher(part.substring(0, part.length() - position).strip())
                .replaceFirst("")
                .replaceFirst("的$", "");
        if (organisation.length() >= 2) {
          organisations.add(organisation);
        }
      }
    }
    return organisations;
  }

  /** Whether all characters of a shorter name stand in a longer one in their order. */
  private static boolean shortens(String shorter, String longer) {
    int i = 0;
    for (int j = 0; j < longer.length() && i < shorter.length(); j++) {
      i += longer.charAt(j) == shorter.charAt(i) ? 1 : 0;
    }
    return i == shorter.length();
  }

  private static int sharedPairs(String a, String b) {
    int shared = 0;
    for (int i = 0; i + 2 <= a.length(); i++) {
      if (b.contains(a.substring(i, i + 2))) {
        shared++;
      }
    }
    return shared;
  }
}
