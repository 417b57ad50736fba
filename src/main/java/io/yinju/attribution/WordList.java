package io.yinju.attribution;

import io.yinju.corpus.Alternatives;
import io.yinju.corpus.ResourceLines;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** An immutable set of words that can be looked up at, or just before, a position of a text. */
final class WordList {
  private final Set<String> words;
  private final byte[] longestFrom = new byte[Character.MAX_VALUE + 1];
  private final byte[] longestTo = new byte[Character.MAX_VALUE + 1];

  private WordList(Collection<String> words) {
    this.words = Set.copyOf(words);
    for (String word : this.words) {
      byte length = (byte) Math.min(Byte.MAX_VALUE, word.length());
      char first = word.charAt(0);
      char last = word.charAt(word.length() - 1);
      longestFrom[first] = (byte) Math.max(longestFrom[first], length);
      longestTo[last] = (byte) Math.max(longestTo[last], length);
    }
  }

  static WordList of(Collection<String> words) {
    return new WordList(words);
  }

  /** The words of a resource file of this package; blanks and line ends part them. */
  static WordList load(String resource) {
    return new WordList(words(resource));
  }

  /** The words of a resource file as the alternatives of a group, longest first. */
  static String alternatives(String resource) {
    return Alternatives.of(words(resource));
  }

  private static Set<String> words(String resource) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(resource)) {
      words.addAll(List.of(line.split("\\s+", -1)));
    }
    return words;
  }

  /** Non-blank lines of a resource file of this package, without comments. */
  static List<String> lines(String resource) {
    return ResourceLines.read(WordList.class, resource);
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether any of the words stands anywhere in a text. */
  boolean isIn(String text) {
    return IntStream.range(0, text.length()).anyMatch(i -> lengthAt(text, i, text.length()) > 0);
  }

  /** Length of the longest word that begins at {@code from} and ends by {@code limit}, else 0. */
  int lengthAt(String text, int from, int limit) {
    if (from >= limit) {
      return 0;
    }
    for (int n = Math.min(longestFrom[text.charAt(from)], limit - from); n > 0; n--) {
      if (words.contains(text.substring(from, from + n))) {
        return n;
      }
    }
    return 0;
  }

  /** Length of the longest word that ends at {@code end} and begins at or after {@code floor}. */
  int lengthBefore(String text, int end, int floor) {
    if (end <= floor) {
      return 0;
    }
    for (int n = Math.min(longestTo[text.charAt(end - 1)], end - floor); n > 0; n--) {
      if (words.contains(text.substring(end - n, end))) {
        return n;
      }
    }
    return 0;
  }
}
