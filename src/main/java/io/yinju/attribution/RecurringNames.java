package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in the title and the introduction that nothing but their places shows to be names: a
 * surname with two characters behind it, behind a word for what somebody is (班主, 守堤人) and before
 * the end of a clause, an age or the word that they are interviewed, again and again.
 */
final class RecurringNames {
  private static final int ENOUGH = 2;

  /** Characters of a name behind its surname. */
  private static final int GIVEN = 2;

  private static final Pattern BEFORE = Pattern.compile("(?:[人匠主师员手家长者商户客工民生友头]|[叫是])$");

  private static final Pattern BEHIND =
      Pattern.compile(
          "[，。：；、！？（）｜|” \n]|$|今年|现年|时年|年近|年过|年逾|年届|生于|出生|接受|做客|在|从|正|已|的|[\\d一二三四五六七八九十]{1,4}岁");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;

  RecurringNames(String plain) {
    this.plain = plain;
  }

  /** One mention of each such name. */
  List<Mention> find(List<Span> opening) {
    Map<String, Integer> places = new HashMap<>();
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      for (int i = span.start(); i < span.end(); i++) {
        int surname = lexicon.surnameAt(plain, i, span.end());
        int end = i + surname + GIVEN;
        if (surname > 0 && end <= span.end() && isFramed(span, i, end) && isName(i, end)) {
          places.merge(plain.substring(i, end), 1, Integer::sum);
          found.add(new Mention(i, i, end, end, false, MentionFinder.ENOUGH));
        }
      }
    }
    List<Mention> names = new ArrayList<>();
    for (Mention mention : found) {
      String name = plain.substring(mention.start(), mention.end());
      if (places.getOrDefault(name, 0) >= ENOUGH) {
        names.add(mention);
        places.remove(name);
      }
    }
    return names;
  }

  /** The name that ends here behind a word for what somebody is, null when none does. */
  @Nullable Mention before(int end, int floor) {
    for (int from = Math.max(floor, end - GIVEN - 2); from < end - GIVEN; from++) {
      if (lexicon.surnameAt(plain, from, end) == end - GIVEN - from
          && isBehindRole(floor, from)
          && isName(from, end)
          && plain.indexOf(plain.substring(from, end))
              != plain.lastIndexOf(plain.substring(from, end))) {
        return new Mention(from, from, end, end, false, MentionFinder.ENOUGH);
      }
    }
    return null;
  }

  private boolean isFramed(Span span, int from, int end) {
    return isBehindRole(span.start(), from)
        && BEHIND.matcher(plain).region(end, span.end()).lookingAt();
  }

  private boolean isBehindRole(int floor, int from) {
    String before = plain.substring(Math.max(floor, from - GIVEN), from);
    return before.isEmpty()
        || "，。：；！？、（｜|“ ".indexOf(before.charAt(before.length() - 1)) >= 0
        || BEFORE.matcher(before).find();
  }

  private boolean isName(int from, int end) {
    String word = plain.substring(from, end);
    return word.chars().allMatch(Character::isIdeographic)
        && !lexicon.isCommonNoun(word)
        && !lexicon.holdsFunctionCharacter(word)
        && lexicon.titles.lengthBefore(plain, end, from) == 0
        && lexicon.frontRoles.lengthBefore(plain, end, from) == 0
        && lexicon.collectives.lengthBefore(plain, end, from) == 0
        && lexicon.organisations.lengthBefore(plain, end, from) == 0
        && lexicon.courtesy.lengthBefore(plain, end, from) == 0;
  }
}
