package io.yinju.attribution;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name in a place that can hold nothing else, though it may be made of ordinary words (沙漠舟). */
final class PlainName {
  private static final int LONGEST = 3;
  private static final int LONGEST_COMPOUND = 4;

  private static final Pattern COMPOUND =
      Pattern.compile("\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}");

  private PlainName() {}

  /** The name that fills [from, to), or what stands there before a comma or brackets. */
  static @Nullable Mention in(String plain, int from, int to) {
    int start = from;
    while (start < to && plain.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < to && "，（、；。 ".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    if (COMPOUND.matcher(plain.substring(start, end)).matches()) {
      return new Mention(start, start, end, end, false, MentionFinder.ENOUGH);
    }
    int surname = Lexicon.chinese().surnameAt(plain, start, end);
    int longest = surname > 1 ? LONGEST_COMPOUND : LONGEST;
    boolean name =
        surname > 0
            && end - start > surname
            && end - start <= longest
            && plain.substring(start, end).chars().allMatch(Character::isIdeographic);
    return name ? new Mention(start, start, end, end, false, MentionFinder.ENOUGH) : null;
  }
}
