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

  private Nicknames() {}

  /**
   * Gives every nickname in a paragraph to the person named last before it.
   *
   * @param named the paragraph's mentions, in order
   */
  static void collect(String plain, Span paragraph, List<Mention> named, Roster roster) {
    Matcher called = CALLED.matcher(plain).region(paragraph.start(), paragraph.end());
    while (called.find()) {
      Mention owner = null;
      for (Mention mention : named) {
        owner = mention.end() <= called.start() && !mention.surnameOnly() ? mention : owner;
      }
      if (owner != null) {
        roster.addNickname(owner, called.start(1), called.end(1));
      }
    }
  }
}
