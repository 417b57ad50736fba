package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.List;

/** Who speaks under the labels of a transcript, and in its turns without labels. */
final class LabelVoices {
  private final String text;
  private final String plain;
  private final Roster roster;
  private final Transcript transcript;
  private final Interview interview;

  LabelVoices(
      String text, String plain, Roster roster, Transcript transcript, Interview interview) {
    this.text = text;
    this.plain = plain;
    this.roster = roster;
    this.transcript = transcript;
    this.interview = interview;
  }

  /** Who speaks under a label in this paragraph. */
  Voice of(Label label, int paragraph) {
    if (label.isUnknown()) {
      return Voice.NONE;
    }
    Mention mention = label.mention();
    if (mention != null && mention.end() - mention.start() == 1) {
      Roster.Entry brief = roster.named(plain.substring(mention.start(), mention.end()));
      return Voice.of(brief != null ? brief : roster.resolve(mention, paragraph));
    }
    if (mention != null) {
      List<Roster.Entry> persons =
          label.mentions().stream().map(m -> roster.resolve(m, paragraph)).distinct().toList();
      return new Voice(persons, null);
    }
    if (AskingLabels.isPaper(label.role())) {
      return new Voice(List.of(), label.role());
    }
    List<Mention> named = transcript.holders(label.role());
    if (named.size() == 1) {
      return Voice.of(roster.resolve(named.getFirst(), paragraph));
    }
    Mention implied =
        transcript.isAnswering(label.role())
            ? interview.guest()
            : AskingLabels.contain(label.role()) ? interview.reporter(label.role()) : null;
    if (implied != null) {
      return Voice.of(roster.resolve(implied, paragraph));
    }
    Span source = transcript.isAnswering(label.role()) ? interview.source() : null;
    if (source != null) {
      return new Voice(List.of(), text.substring(source.start(), source.end()));
    }
    Roster.Entry titled = roster.titled(label.role());
    if (titled != null) {
      return Voice.of(titled);
    }
    return transcript.isAnonymous(label.role()) ? Voice.NONE : new Voice(List.of(), label.role());
  }
}
