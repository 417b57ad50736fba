package io.yinju.attribution;

import io.yinju.corpus.ResourceLines;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Words for what one person is to another, behind 的: 女儿, 同事. */
public final class Relatives {
  private static final List<String> LONGEST_FIRST =
      ResourceLines.read(Relatives.class, "relatives.txt").stream()
          .flatMap(line -> Stream.of(line.split("\\s+", -1)))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private Relatives() {}

  /** All of them, so that no shorter one is found in a longer. */
  public static List<String> longestFirst() {
    return LONGEST_FIRST;
  }
}
