package io.yinju.attribution;

import io.yinju.attribution.OpinionWeights.Evidence;
import io.yinju.attribution.PointedText.NamePlace;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Place;
import io.yinju.inference.Pointer.Pointing;
import io.yinju.inference.Pointer.Voices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rules and a pointer make of a briefing together. Of each statement the speakers that the
 * rules found, nobody, and each person pointed to are weighed: the logarithm of what points to them
 * and a bonus for what the rules say. Whom too little speaks for isn't named.
 */
final class SecondOpinion {
  private final Briefing rules;
  private final Set<Span> held;
  private final PointedText pointed;
  private final Voices voices;
  private final OpinionWeights weights;
  private final WholeQuotations quotations;
  private final Map<Integer, Integer> partAt = new HashMap<>();

  /**
   * Hears both.
   *
   * @param rules what the rules find
   * @param held statements that a turn in a transcript holds; there the rules alone are heard
   * @param pointed the text as the pointer was given it
   * @param voices what the pointer made of it
   */
  SecondOpinion(Briefing rules, Set<Span> held, PointedText pointed, Voices voices) {
    this.rules = rules;
    this.held = held;
    this.pointed = pointed;
    this.voices = voices;
    this.weights = OpinionWeights.fitted();
    for (int i = 0; i < pointed.parts().size(); i++) {
      partAt.put(pointed.parts().get(i).start(), i);
    }
    this.quotations = new WholeQuotations(pointed.text(), rules.statements(), this::isSaid);
  }

  /** What both say of the statements; those on which the rules alone are heard are left out. */
  List<Heard> heard() {
    List<Heard> heard = new ArrayList<>();
    for (Statement statement : rules.statements()) {
      Integer part = partAt.get(statement.span().start());
      if (part != null && isOpen(statement, part)) {
        heard.add(heard(statement, part));
      }
    }
    return heard;
  }

  /** Whether more than the rules is heard on who speaks a statement. */
  private boolean isOpen(Statement statement, int part) {
    Kind kind = pointed.parts().get(part).kind();
    return (kind == Kind.FIRST || kind == Kind.FURTHER) && !held.contains(statement.span());
  }

  /** The briefing with the speakers that both together find. */
  Briefing briefing() {
    List<Statement> statements = new ArrayList<>();
    Set<String> speaking = new HashSet<>();
    for (Statement statement : rules.statements()) {
      Integer part = partAt.get(statement.span().start());
      Statement decided = part == null ? statement : decided(statement, part);
      statements.add(decided);
      speaking.addAll(decided.speakers());
    }
    return new Briefing(rules.document(), persons(speaking), statements);
  }

  /** Those of the rules, without whom only a statement made that is another's now, and new ones. */
  private List<Speaker> persons(Set<String> speaking) {
    Set<String> before = new HashSet<>();
    rules.speakers().forEach(s -> before.add(s.key()));
    return pointed.persons().stream()
        .filter(
            s -> speaking.contains(s.key()) || (before.contains(s.key()) && !s.titles().isEmpty()))
        .toList();
  }

  private Statement decided(Statement statement, int number) {
    if (!isOpen(statement, number)) {
      return statement;
    }
    List<String> speakers = heard(statement, number).decided(weights);
    if (speakers.equals(statement.speakers())) {
      return statement;
    }
    return new Statement(statement.paragraph(), statement.span(), speakers, null, statement.cue());
  }

  private Heard heard(Statement statement, int part) {
    Statement naming = quotations.naming(statement);
    Integer there = naming == null ? null : partAt.get(naming.span().start());
    if (naming != null && there != null) {
      return new Heard(
          statement.span(), naming.speakers(), true, evidence(voices.pointings().get(there)));
    }
    return new Heard(
        statement.span(),
        statement.speakers(),
        isSaid(statement),
        evidence(voices.pointings().get(part)));
  }

  /** Whether a statement names all of its speakers with a verb of saying; 对某某说 names a listener. */
  private boolean isSaid(Statement statement) {
    String cue = statement.cue();
    if (cue == null) {
      return false;
    }
    Span span = statement.span();
    int at = Math.max(0, span.cut(rules.document().text()).indexOf(cue)) + span.start();
    Set<String> named = new HashSet<>();
    for (NamePlace place : pointed.names()) {
      boolean inCue = place.span().start() >= at && place.span().end() <= at + cue.length();
      if (!inCue && place.span().start() >= span.start() && place.span().end() <= span.end()) {
        named.addAll(place.keys());
      }
    }
    return named.containsAll(statement.speakers());
  }

  private Evidence evidence(Pointing pointing) {
    Map<String, Double> shares = new TreeMap<>();
    double known = 0;
    for (Place place : pointing.places()) {
      NamePlace name = pointed.placeAt(place.start());
      if (name != null) {
        known += place.share();
        name.keys().forEach(key -> shares.merge(key, place.share(), Double::sum));
      }
    }
    double nobody = pointing.narrator() + pointing.source();
    double other = Math.max(0, 1 - known - nobody - pointing.elsewhere());
    return new Evidence(shares, nobody, pointing.elsewhere() + other);
  }
}
