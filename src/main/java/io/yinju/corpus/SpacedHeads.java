package io.yinju.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that head the paragraphs of a transcript whose speakers are set off by nothing but a
 * blank. They come again, and there are several of them; the blank behind them is no layout.
 */
final class SpacedHeads {
  /** How often a head comes at least, and how many heads there are. */
  private static final int ENOUGH = 2;

  private static final Pattern HEAD =
      Pattern.compile("([\\p{IsHan}·•]{1,8}|[QA])[\\s\u3000\u00a0]+(?=[\\p{IsHan}\\d“「《（(])");

  private SpacedHeads() {}

  /** The heads of a document's lines; empty for a document of another kind. */
  static Set<String> of(List<SourceLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (SourceLine line : lines) {
      Matcher head = HEAD.matcher(line.text());
      if (line.isTerminal() && head.lookingAt()) {
        counts.merge(head.group(1), 1, Integer::sum);
      }
    }
    counts.values().removeIf(c -> c < ENOUGH);
    return counts.size() >= ENOUGH
        ? counts.keySet().stream().collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** A line without its layout blanks, but with the one behind a head. */
  static String clean(String line, Set<String> heads) {
    Matcher head = HEAD.matcher(line);
    return !heads.isEmpty() && head.lookingAt() && heads.contains(head.group(1))
        ? head.group(1) + " " + Blanks.clean(line.substring(head.end()))
        : Blanks.cleanFirst(line);
  }

  /** Whether a line begins with one of the heads. */
  static boolean begin(String line, Set<String> heads) {
    Matcher head = HEAD.matcher(line);
    return !heads.isEmpty() && head.lookingAt() && heads.contains(head.group(1));
  }
}
