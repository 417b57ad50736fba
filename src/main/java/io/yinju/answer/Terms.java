package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts folded text into terms: Latin words, numbers, and pairs of neighbouring Han characters. */
final class Terms {
  private static final Set<String> FUNCTION = Set.copyOf(WordList.read("function-characters"));
  private static final Pattern PIECE =
      Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}\\d.-]*|\\d+(?:[.,:]\\d+)*%?|\\p{IsHan}+");

  private Terms() {}

  /** The terms of a folded text in their order, repeated ones included. */
  static List<String> of(String folded) {
    List<String> terms = new ArrayList<>();
    Matcher matcher = PIECE.matcher(folded);
    while (matcher.find()) {
      String piece = matcher.group();
      if (isHan(piece)) {
        if (piece.length() == 1) {
          terms.add(piece);
        }
        for (int i = 0; i + 2 <= piece.length(); i++) {
          terms.add(piece.substring(i, i + 2));
        }
      } else {
        terms.add(piece);
      }
    }
    return terms;
  }

  /** Whether a term is made of Han characters. */
  static boolean isHan(String term) {
    return Character.UnicodeScript.of(term.charAt(0)) == Character.UnicodeScript.HAN;
  }

  /** How many characters of a term mostly serve grammar. */
  static int functionCharacters(String term) {
    return (int) term.chars().filter(c -> FUNCTION.contains(String.valueOf((char) c))).count();
  }

  /** The Latin words and numbers of a folded text: what an answer must not miss. */
  static Set<String> exact(String folded) {
    return of(folded).stream().filter(t -> !isHan(t)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Where the ends of a text of two characters and more begin, from {@code first} on, but for those
   * that cut a word in two (农|业部).
   */
  static List<Integer> endings(String text, int first) {
    List<Integer> places = new ArrayList<>();
    for (int i = first; i + 2 <= text.length(); i++) {
      if (i == first || !EnglishQuestions.isChineseWord(text.substring(i - 1, i + 1))) {
        places.add(i);
      }
    }
    return places;
  }
}
