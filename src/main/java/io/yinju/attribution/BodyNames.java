package io.yinju.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in one document belongs to the name of a body or a thing and so names no person, although it
 * looks like a surname with a given name: all the places of a word together decide.
 */
final class BodyNames {
  private static final WordList THINGS = WordList.load("named-things.txt");

  /** Longest name of a body before the bracket with its short form. */
  private static final int LONGEST_BODY = 24;

  /** Longest word that begins inside what looks like a name and goes on behind it. */
  private static final int LONGEST_WORD = 4;

  /** Longest name in marks. */
  private static final int LONGEST_MARKED = 8;

  /** （下称“海砾”）, （以下简称海砾）: the short form of the name before the bracket. */
  private static final Pattern SHORT_FORM =
      Pattern.compile("（[^（）]{0,12}?(?:简称|下称)(?:为|作)?[“‘]?(\\p{IsHan}{2,6})[”’]?[）、，；]");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final NameRecognizer recognizer;
  private final Map<String, Boolean> parts = new HashMap<>();
  private @Nullable Set<String> shortForms;

  BodyNames(String plain, NameRecognizer recognizer) {
    this.plain = plain;
    this.recognizer = recognizer;
  }

  /**
   * Whether what looks like a name is part of a body's or a thing's somewhere in the document, or
   * begins with the short form of a body.
   */
  boolean holds(String word) {
    return parts.computeIfAbsent(word, this::isPartSomewhere);
  }

  /**
   * 海砾新|能源股份, 衡正法|治研究所, 云图种|业: a word begins inside [from, end), goes on behind it and ends the
   * name of a body, alone or with the word that follows.
   */
  boolean cutsBody(int from, int end) {
    for (int start = from + 1; start < end; start++) {
      for (int n = end - start + 1; n <= LONGEST_WORD && start + n <= plain.length(); n++) {
        String word = plain.substring(start, start + n);
        boolean kind = n > 1 && lexicon.companies.contains(word);
        if (kind || (recognizer.isNoun(word) && isBodyAt(start + n))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isBodyAt(int at) {
    int to = plain.length();
    return lexicon.companies.lengthAt(plain, at, to) > 1
        || lexicon.institutions.lengthAt(plain, at, to) > 2;
  }

  private boolean isPartSomewhere(String word) {
    if (beginsWithShortForm(word)) {
      return true;
    }
    return Occurrences.of(plain, word).anyMatch(at -> isPart(word, at));
  }

  private boolean isPart(String word, int at) {
    int end = at + word.length();
    boolean company =
        word.length() == 2 && lexicon.companies.lengthAt(plain, end, plain.length()) > 0;
    return company || cutsBody(at, end) || isThing(at, end) || beginsMarkedName(at, end);
  }

  /** “文博云”计划: what stands alone in marks before a word for a thing is its name. */
  private boolean isThing(int from, int end) {
    return from > 0
        && plain.charAt(from - 1) == '“'
        && plain.startsWith("”", end)
        && THINGS.lengthAt(plain, end + 1, plain.length()) > 0;
  }

  /** “云上裁缝”: what stands in marks and goes on behind the word is the name of something. */
  private boolean beginsMarkedName(int from, int end) {
    int close = plain.indexOf('”', end);
    return from > 0
        && plain.charAt(from - 1) == '“'
        && close > end
        && close - from <= LONGEST_MARKED
        && plain.substring(from, close).chars().allMatch(c -> NameShapes.isHan((char) c))
        && Occurrences.of(plain, plain.substring(from, close)).count() > 1;
  }

  private boolean beginsWithShortForm(String word) {
    for (int n = 2; n <= word.length(); n++) {
      if (shortForms().contains(word.substring(0, n))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> shortForms() {
    if (shortForms == null) {
      Set<String> found = new HashSet<>();
      Matcher matcher = SHORT_FORM.matcher(plain);
      while (matcher.find()) {
        String name = plain.substring(Math.max(0, matcher.start() - LONGEST_BODY), matcher.start());
        if (isBody(name)
            && name.chars().filter(c -> matcher.group(1).indexOf(c) >= 0).count() > 1) {
          found.add(matcher.group(1));
        }
      }
      shortForms = found;
    }
    return shortForms;
  }

  private boolean isBody(String name) {
    return lexicon.organisations.lengthBefore(name, name.length(), 0) > 0
        || lexicon.companies.lengthBefore(name, name.length(), 0) > 1;
  }
}
