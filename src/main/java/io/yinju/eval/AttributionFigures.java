package io.yinju.eval;

import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well statements are given to their speakers.
 *
 * @param statements gold statements
 * @param exact those whose every part has exactly the gold speakers
 * @param wrongPerson those of which a part is given to somebody who isn't a gold speaker
 * @param errors one line an inexact statement
 */
public record AttributionFigures(int statements, int exact, int wrongPerson, List<String> errors) {
  public AttributionFigures {
    errors = List.copyOf(errors);
  }

  static AttributionFigures none() {
    return new AttributionFigures(0, 0, 0, List.of());
  }

  AttributionFigures plus(AttributionFigures other) {
    List<String> all = new ArrayList<>(errors);
    all.addAll(other.errors);
    return new AttributionFigures(
        statements + other.statements, exact + other.exact, wrongPerson + other.wrongPerson, all);
  }

  static AttributionFigures of(Corpus corpus, SpeakerDirectory directory, GoldSpeakers gold) {
    AttributionFigures sum = none();
    for (Briefing briefing : corpus.briefings()) {
      for (GoldSpeakers.Placed placed : gold.of(briefing)) {
        sum = sum.plus(one(briefing, directory, placed));
      }
    }
    return sum;
  }

  private static AttributionFigures one(
      Briefing briefing, SpeakerDirectory directory, GoldSpeakers.Placed placed) {
    boolean exact = true;
    boolean wrong = false;
    Set<String> got = new TreeSet<>();
    List<Statement> parts =
        briefing.statements().stream().filter(s -> s.span().overlaps(placed.span())).toList();
    for (Statement part : parts) {
      Set<String> names =
          GoldSpeakers.compared(
              directory.speakers(briefing.document().id(), part).stream()
                  .map(Person::name)
                  .toList());
      got.addAll(names);
      exact &= names.equals(placed.speakers());
      wrong |= !placed.speakers().containsAll(names);
    }
    exact &= !parts.isEmpty();
    return new AttributionFigures(
        1,
        exact ? 1 : 0,
        wrong ? 1 : 0,
        exact
            ? List.of()
            : List.of(
                briefing.document().id()
                    + ": expected "
                    + placed.statement().speakers()
                    + ", got "
                    + got
                    + ": "
                    + placed.statement().text()));
  }
}
