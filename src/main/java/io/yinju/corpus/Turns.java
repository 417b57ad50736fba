package io.yinju.corpus;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a transcript that only say who speaks next (a name, a name with its post in
 * brackets, a name with the time), which look like headings. They come again, and there are several
 * of them.
 */
final class Turns {
  /** Longest name of a speaker in characters. */
  private static final int LONGEST = 14;

  /** Lines of this kind that a transcript has at least. */
  private static final int ENOUGH = 4;

  private static final Pattern LINE =
      Pattern.compile(
          "([\\p{L}·•・ ]{2,"
              + LONGEST
              + "}?)(?:\\s*[（(][^（）()]{1,40}[)）])?(\\s*[\\[（(]?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[)）\\]]?)?");

  private Turns() {}

  /** The blocks that name the speaker of the next one; empty for a document of another kind. */
  static BitSet of(List<Block> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> again = new HashSet<>();
    BitSet turns = new BitSet(blocks.size());
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Matcher line = line(blocks.get(i));
      if (line.matches() && line(blocks.get(i + 1)).matches()) {
        continue;
      }
      if (line.matches()) {
        String name = Blanks.strip(line.group(1));
        boolean timed = line.group(2) != null;
        if (counts.merge(name, 1, Integer::sum) > 1 || timed) {
          again.add(name);
        }
        turns.set(i);
      }
    }
    for (int i = turns.nextSetBit(0); i >= 0; i = turns.nextSetBit(i + 1)) {
      Matcher line = line(blocks.get(i));
      if (!line.matches() || !again.contains(Blanks.strip(line.group(1)))) {
        turns.clear(i);
      }
    }
    return again.size() >= 2 && turns.cardinality() >= ENOUGH ? turns : new BitSet();
  }

  private static Matcher line(Block block) {
    boolean plain =
        switch (block.kind()) {
          case TEXT, START, BOLD -> block.lines() == 1;
          case HEADING, ITEM, ROW, NOTE -> false;
        };
    return LINE.matcher(plain ? Blanks.strip(block.text()) : "");
  }
}
