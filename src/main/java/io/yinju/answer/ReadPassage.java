package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.inference.Reader.Candidate;
import io.yinju.inference.Reader.Reading;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the reader reads of a statement: what it needs of those before, who says it as a transcript
 * has it ({@code 姓名：}) where it doesn't say so itself, its text, and what it announces (做三件事。一是…).
 *
 * @param context run of earlier statements, often empty
 * @param label who says it, with a colon; empty where the statement names them or nobody says it
 * @param text the statement's text
 * @param behind what it announces, often empty
 */
record ReadPassage(String context, String label, String text, String behind) {
  /** Longest run of earlier statements that a short one is read with, in characters. */
  private static final int CONTEXT = 120;

  /** Longest run of what a statement announces, in characters. */
  private static final int ANNOUNCED = 160;

  /** Share of the probability that is left when the answer stands before the statement. */
  private static final double BEFORE = 0.4;

  static ReadPassage of(Entry entry, StatementTable table) {
    return new ReadPassage(context(entry, table), label(entry), entry.text(), behind(entry, table));
  }

  /** The text as it is read. */
  String whole() {
    return context + label + text + behind;
  }

  /**
   * A reading of {@link #whole} with candidates counted from the statement's start, those before
   * and behind it left out. That somebody says it can be the answer; what stands in the context
   * can't.
   */
  Reading inStatement(Reading reading) {
    int start = context.length() + label.length();
    if ((start == 0 && behind.isEmpty()) || reading.candidates().isEmpty()) {
      return reading;
    }
    List<Candidate> candidates =
        reading.candidates().stream()
            .filter(c -> c.start() >= start && c.end() <= start + text.length())
            .map(c -> new Candidate(c.start() - start, c.end() - start, c.margin()))
            .toList();
    return reading.candidates().getFirst().start() < context.length()
        ? new Reading(candidates, logOdds(BEFORE * reading.probability()))
        : new Reading(candidates, reading.margin(), reading.logit());
  }

  /** The first members of an enumeration that a statement opens. */
  private static String behind(Entry entry, StatementTable table) {
    StringBuilder behind = new StringBuilder();
    for (Entry member : Enumerations.after(table, entry)) {
      if (behind.length() + member.text().length() > ANNOUNCED) {
        break;
      }
      behind.append(member.text());
    }
    return behind.toString();
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /** What stands before a statement that doesn't say by itself what it is about. */
  private static String context(Entry entry, StatementTable table) {
    StringBuilder context = new StringBuilder();
    Entry at = entry;
    while (context.length() + entry.text().length() < CONTEXT) {
      Entry before = table.before(at);
      if (before.equals(at) || context.length() + before.text().length() > CONTEXT) {
        break;
      }
      context.insert(0, before.text());
      at = before;
    }
    return context.toString();
  }

  private static String label(Entry entry) {
    String own = entry.statement().source();
    String who =
        entry.speakers().isEmpty()
            ? (own == null || entry.text().contains(own) ? "" : own)
            : entry.speakers().stream()
                .map(Person::name)
                .filter(name -> !entry.text().contains(name))
                .collect(Collectors.joining("、"));
    return who.isEmpty() ? "" : who + "：";
  }
}
