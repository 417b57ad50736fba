package io.yinju.attribution;

import java.util.Set;
import java.util.regex.Pattern;

/** Whom a form like 老贺 or 石大娘 can't mean although the surname fits. */
final class FamiliarNames {
  /** Longest word for a relative before the name (老贺的|外孙女|贺小满). */
  private static final int LONGEST_KINSHIP = 4;

  /** Longest words for where somebody lives (家住城东某小区的|陈先生). */
  private static final int LONGEST_HOME = 24;

  private static final Pattern RESIDENT =
      Pattern.compile("(?:家住|住在|租住|居住在|暂住|来自|路过)[^，。；！？“”]{1,20}的$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;

  FamiliarNames(String plain) {
    this.plain = plain;
  }

  /** 石磊的奶奶|石大娘, 老贺的儿子贺东: a relative with the same surname. */
  boolean isRelative(Mention mention, String name) {
    int of = mention.from() - 1;
    if (mention.hasFrontTitle()
        && plain.startsWith("的", of)
        && plain.startsWith(name, of - name.length())) {
      return true;
    }
    if (isSomebodysKin(mention, name)) {
      return true;
    }
    String owner = plain.substring(mention.start(), mention.end()) + "的";
    for (int at = plain.indexOf(owner); at >= 0; at = plain.indexOf(owner, at + 1)) {
      int kin = at + owner.length();
      int relative = plain.indexOf(name, kin);
      if (relative > kin
          && relative - kin <= LONGEST_KINSHIP
          && lexicon.frontRoles.lengthBefore(plain, relative, kin) == relative - kin) {
        return true;
      }
    }
    return false;
  }

  /** 老苗却发愁。…他儿子|苗得雨: the name comes in behind the form, as that of their child or their wife. */
  private boolean isSomebodysKin(Mention mention, String name) {
    String form = plain.substring(mention.start(), mention.end());
    int first = plain.indexOf(name);
    int kin = first - 1;
    while (kin > 0 && first - kin < LONGEST_KINSHIP && "他她".indexOf(plain.charAt(kin)) < 0) {
      kin--;
    }
    int relative = kin < 0 ? first : kin + 1 + (plain.startsWith("的", kin + 1) ? 1 : 0);
    boolean owned =
        kin > 0
            && "他她".indexOf(plain.charAt(kin)) >= 0
            && lexicon.frontRoles.lengthBefore(plain, first, relative) == first - relative;
    int line = plain.lastIndexOf('\n', Math.max(0, first)) + 1;
    int before = plain.lastIndexOf(form, Math.max(0, first));
    return owned && first > relative && before >= line;
  }

  /**
   * Whether a form came in as somebody's own name (调解员小姚, 市民陈先生, 家住城东的陈先生), which isn't short for
   * the official with that surname.
   *
   * @param official where the official was named first; a form that comes in behind it is another's
   *     only with a courtesy, for which 0 stands here
   */
  boolean isIntroduced(String form, int official, Set<String> titles) {
    int first = plain.indexOf(form);
    if (first < 2 || (official > 0 && first >= official) || titles.isEmpty()) {
      return false;
    }
    String role = plain.substring(first - 2, first);
    boolean titled =
        lexicon.titles.lengthBefore(plain, first, 0) >= 2
            || lexicon.frontRoles.lengthBefore(plain, first, 0) >= 2
            || (NameShapes.isHan(role) && NameShapes.ROLE_ENDINGS.indexOf(role.charAt(1)) >= 0);
    boolean resident =
        RESIDENT.matcher(plain.substring(Math.max(0, first - LONGEST_HOME), first)).find();
    return resident || (titled && titles.stream().noneMatch(t -> PlainText.of(t).contains(role)));
  }
}
