package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels of several persons who speak together (某某、某某：…, 某某和某某（齐声）：…). */
final class JointLabels {
  private static final Pattern PARTING = Pattern.compile("[、&＆/／]|(?<=..)[和与及](?=..)");

  /** Points that a label's place gives to the names in it. */
  private static final int BONUS = 2;

  private final String plain;
  private final MentionFinder mentions;
  private final Predicate<String> labels;

  /**
   * Reads the labels of one document.
   *
   * @param labels whether words are all of some other label
   */
  JointLabels(String plain, MentionFinder mentions, Predicate<String> labels) {
    this.plain = plain;
    this.mentions = mentions;
    this.labels = labels;
  }

  /** Everybody whom a label names; empty when it doesn't name several, and nothing else. */
  List<Mention> persons(LabelShape shape) {
    int to = shape.from() + shape.bare(plain).length();
    List<Mention> persons = new ArrayList<>();
    Matcher parting = PARTING.matcher(plain).region(shape.from(), to);
    parting.useTransparentBounds(false);
    int from = shape.from();
    boolean more = true;
    while (more) {
      more = parting.find();
      Mention person = person(from, more ? parting.start() : to);
      if (person == null) {
        return List.of();
      }
      persons.add(person);
      from = more ? parting.end() : to;
    }
    return persons.size() > 1 ? persons : List.of();
  }

  private @Nullable Mention person(int from, int to) {
    if (to - from < 2) {
      return null;
    }
    List<Mention> named = mentions.find(from, to, BONUS);
    if (named.size() == 1 && named.getFirst().from() == from && named.getFirst().until() == to) {
      return named.getFirst();
    }
    return labels.test(plain.substring(from, to))
        ? new Mention(from, from, to, to, false, MentionFinder.ENOUGH)
        : null;
  }
}
