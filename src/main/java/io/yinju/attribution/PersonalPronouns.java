package io.yinju.attribution;

import java.util.regex.Pattern;

/**
 * Who speaks of themselves or to somebody: 我, 咱, 俺, 本人, 你, 您. 我国 and 我校 are anybody's words for a
 * country and a school.
 */
final class PersonalPronouns {
  /** What 我 stands before without anybody speaking of themselves (我|国). */
  private static final String OWN_BODY =
      "(?![" + String.join("", WordList.lines("own-bodies.txt")) + "])";

  private static final Pattern FIRST = Pattern.compile("我" + OWN_BODY + "|咱|俺|本人");

  private static final Pattern FIRST_SINGULAR = Pattern.compile("(?<!自)我(?!们)" + OWN_BODY);

  private static final Pattern SECOND = Pattern.compile("[你您]");

  /** 谢谢, 各位: what is said to hearers without a pronoun. */
  private static final WordList TO_HEARERS = WordList.load("words-to-hearers.txt");

  private PersonalPronouns() {}

  /** Whether somebody speaks of themselves, alone or with others. */
  static boolean hasFirst(String words) {
    return FIRST.matcher(words).find();
  }

  /** Whether somebody speaks of himself or herself alone. */
  static boolean hasFirstSingular(String words) {
    return FIRST_SINGULAR.matcher(words).find();
  }

  /** Whether somebody speaks of themselves or to somebody. */
  static boolean hasFirstOrSecond(String words) {
    return hasFirst(words) || SECOND.matcher(words).find();
  }

  /** Whether somebody speaks of themselves, or to somebody with or without a pronoun. */
  static boolean addresses(String words) {
    return hasFirstOrSecond(words) || TO_HEARERS.isIn(words);
  }
}
