package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what persons are called by besides their names: 同行都喊他“堂伯”, 人称“虾王”. */
final class Nicknames {
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:人称|人送外号|绰号|外号|小名|昵称|网名|笔名|花名|艺名|乳名|道是|(?:喊|叫|称|唤|称呼|尊称|戏称)(?:他|她)(?:为|作|做|是)?)“([^”，。]{2,5})”");

  /** 村里人都喊她|阮大姐。 */
  private static final Pattern CALLED_PLAINLY =
      Pattern.compile("(?:人称|(?:喊|叫|称|唤|称呼|尊称)(?:他|她)(?:为|作|做)?)(\\p{IsHan}{2,4})(?=[，。；])");

  /** 鱼姐|本名某某: at the head of a clause, a name by which somebody is called. */
  private static final Pattern REAL_NAME =
      Pattern.compile(
          "(?<!\\p{IsHan})(\\p{IsHan}{2,4})(?:的)?(?:本名|原名|真名|大名)(?:叫|是)?(?=\\p{IsHan})");

  /** 某某（Kevin）, 店主某先生（东哥）: what somebody is called, in brackets behind the name. */
  private static final Pattern BRACKETED =
      Pattern.compile("（“?([A-Z][A-Za-z.'’ -]{1,20}|\\p{IsHan}{2,4})”?）");

  /** 东哥, 芦婶: what a familiar name ends with. */
  private static final WordList ADDRESSES = WordList.load("kinship-addresses.txt");

  private Nicknames() {}

  /**
   * Gives every nickname in a paragraph to the person named last before it.
   *
   * @param named the paragraph's mentions, in order
   */
  static void collect(String plain, Span paragraph, List<Mention> named, Roster roster) {
    Matcher called = CALLED.matcher(plain).region(paragraph.start(), paragraph.end());
    while (called.find()) {
      add(called, named, roster);
    }
    called.usePattern(CALLED_PLAINLY).region(paragraph.start(), paragraph.end());
    while (called.find()) {
      if (isCalled(plain, called)) {
        add(called, named, roster);
      }
    }
    called.usePattern(REAL_NAME).region(paragraph.start(), paragraph.end());
    while (called.find()) {
      for (Mention mention : named) {
        if (mention.from() == called.end() && !mention.surnameOnly() && isCalled(plain, called)) {
          roster.addNickname(mention, called.start(1), called.end(1));
        }
      }
    }
    for (Mention mention : named) {
      int end = Math.min(mention.end(), paragraph.end());
      Matcher bracket = BRACKETED.matcher(plain).region(end, paragraph.end());
      if (bracket.lookingAt() && isCalled(plain, bracket)) {
        roster.addNickname(mention, bracket.start(1), bracket.end(1));
      }
    }
  }

  private static void add(Matcher called, List<Mention> named, Roster roster) {
    Mention owner = null;
    for (Mention mention : named) {
      owner = mention.end() <= called.start() && !mention.surnameOnly() ? mention : owner;
    }
    if (owner != null) {
      roster.addNickname(owner, called.start(1), called.end(1));
    }
  }

  /** Whether what was found is a name by which the text calls somebody elsewhere. */
  private static boolean isCalled(String plain, Matcher found) {
    String name = found.group(1);
    boolean again = plain.indexOf(name) != plain.lastIndexOf(name);
    boolean latin = name.charAt(0) < 0x250;
    Lexicon lexicon = Lexicon.chinese();
    boolean familiar =
        !latin
            && ("阿小老大".indexOf(name.charAt(0)) >= 0
                || ADDRESSES.lengthBefore(name, name.length(), 0) > 0)
            && !lexicon.titles.contains(name)
            && !lexicon.frontRoles.contains(name);
    return again && (latin || familiar);
  }
}
