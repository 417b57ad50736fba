package io.yinju.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The persons whom the clauses of one paragraph name, for the pronouns that take them up. */
final class Antecedents {
  /** How many clauses before 前者 or 后者 its two persons may stand. */
  private static final int LOOK_BACK = 12;

  private final List<Unit> units;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final int paragraph;

  Antecedents(List<Unit> units, FrameFinder frames, VoiceResolver voices, int paragraph) {
    this.units = units;
    this.frames = frames;
    this.voices = voices;
    this.paragraph = paragraph;
  }

  /** The first person at the head of a clause in [from, to), {@link Voice#NONE} without one. */
  Voice subject(int from, int to) {
    for (int i = from; i < to; i++) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading instanceof Subject.Named named) {
        Voice voice = voices.resolve(named, paragraph);
        return voice == null ? Voice.NONE : voice;
      }
    }
    return Voice.NONE;
  }

  /**
   * 某人的母亲今年七十九: a relative without a name who stands at the head of the first clause of [from, to).
   */
  Voice relative(int from, int to) {
    Unit first = units.get(from);
    Subject relative =
        from < to && !first.quote() ? frames.signs().relative(first, frames.mentions(first)) : null;
    Voice voice = relative == null ? null : voices.resolve(relative, paragraph);
    return voice == null ? Voice.NONE : voice;
  }

  /** Whether the first subject of [from, to) is a pronoun. */
  boolean opensWithPronoun(int from, int to) {
    for (int i = from; i < to; i++) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading != null) {
        return leading instanceof Subject.Anaphor;
      }
    }
    return false;
  }

  /**
   * Whom a sentence without a person as its subject speaks of: whom it presents, or the only one.
   */
  Voice spokenOf(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Roster.Entry presented = voices.presented(units.get(i), frames, paragraph);
      if (presented != null) {
        return Voice.of(presented);
      }
    }
    return only(from, to);
  }

  /** The only person named in [from, to); {@link Voice#NONE} when nobody or several are. */
  Voice only(int from, int to) {
    Set<Roster.Entry> persons = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      Unit unit = units.get(i);
      if (persons.isEmpty() && !unit.quote() && frames.leading(unit) instanceof Subject.Anaphor) {
        return Voice.NONE;
      }
      persons.addAll(voices.named(unit, frames, paragraph));
    }
    return persons.size() == 1 ? Voice.of(persons.iterator().next()) : Voice.NONE;
  }

  /**
   * 我问某人高不高兴，她回了四个字: whom the reporter has turned to in the clause before a pronoun; {@link
   * Voice#NONE} without one.
   */
  Voice asked(int unit) {
    int ends = 0;
    for (int i = unit - 1; i >= 0 && !units.get(i).quote(); i--) {
      ends += units.get(i).endsSentence() ? 1 : 0;
      if (ends > 1 || (ends > 0 && i + 1 < unit && !units.get(unit - 1).endsSentence())) {
        return Voice.NONE;
      }
      if (frames.signs().isReportersQuestion(units.get(i))) {
        List<Roster.Entry> here = voices.named(units.get(i), frames, paragraph);
        return here.size() == 1 ? Voice.of(here.getFirst()) : Voice.NONE;
      }
    }
    return Voice.NONE;
  }

  /** Whom 前者 or 后者 in a clause means; {@link Voice#NONE} for other words or without two. */
  Voice ofTwo(Subject.Anaphor anaphor, int unit) {
    int choice = voices.choice(anaphor);
    if (choice < 0) {
      return Voice.NONE;
    }
    List<Roster.Entry> persons = new ArrayList<>();
    for (int i = unit - 1; i >= Math.max(0, unit - LOOK_BACK); i--) {
      List<Roster.Entry> here = voices.named(units.get(i), frames, paragraph);
      for (int k = here.size() - 1; k >= 0; k--) {
        if (!persons.contains(here.get(k))) {
          persons.addFirst(here.get(k));
        }
      }
      if (persons.size() >= 2) {
        return Voice.of(persons.get(persons.size() - 2 + choice));
      }
    }
    boolean near = unit > 0 && !units.get(unit - 1).endsSentence();
    return near && choice == 1 && persons.size() == 1 ? Voice.of(persons.getFirst()) : Voice.NONE;
  }
}
