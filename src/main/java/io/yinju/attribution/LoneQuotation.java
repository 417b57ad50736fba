package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whose a quotation is that fills a paragraph: whom the sentence before it tells of, who takes
 * turns with the speaker before, or whom the paragraph behind shows (“……” ⏎ 站在盐田里，老盐工某某抬起头) at the
 * opening of the text or turning to the reporter. Not thread-safe; one per document.
 */
final class LoneQuotation {
  private static final Pattern TO_REPORTER =
      Pattern.compile("(?:对|向|给|告诉|跟|与|同|把|拉着|拉住|拉过|领着|带着|冲|朝|招呼|请)(?:了)?(?:本报|本刊)?记者");

  /** Longest quotation that is a turn of a dialogue rather than a statement to the reporter. */
  private static final int LONGEST_TURN = 36;

  private final String plain;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final List<Paragraph> paragraphs;
  private Voice handover = Voice.NONE;
  private Voice turn = Voice.NONE;
  private Voice answered = Voice.NONE;
  private boolean byPronoun;

  LoneQuotation(
      String plain, FrameFinder frames, VoiceResolver voices, List<Paragraph> paragraphs) {
    this.plain = plain;
    this.frames = frames;
    this.voices = voices;
    this.paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Who says a paragraph that is nothing but a quotation; {@link Voice#NONE} if it can't be told.
   */
  Voice owner(Span span, int paragraph) {
    Voice closing = closing(paragraph);
    if (!closing.isNone()) {
      return closing;
    }
    if (!answered.isNone()) {
      return span.end() - span.start() <= LONGEST_TURN ? answered : Voice.NONE;
    }
    boolean brief = span.end() - span.start() <= LONGEST_TURN;
    if (!handover.isNone() && brief && handover.equals(turn)) {
      return Voice.NONE;
    }
    if (!handover.isNone()) {
      return byPronoun && isFollowedByOther(paragraph, handover) ? Voice.NONE : handover;
    }
    boolean asks = plain.lastIndexOf('？', span.end()) >= span.end() - 2;
    return asks ? Voice.NONE : shown(paragraph, voices.isSilent());
  }

  /**
   * “…… ⏎ “…… ⏎ “……”某人说: who is named where a quotation of several paragraphs, each with a mark at
   * its head, is closed at last.
   */
  private Voice closing(int paragraph) {
    int last = paragraph;
    while (last < paragraphs.size() && isOpen(paragraphs.get(last).span())) {
      last++;
    }
    if (last == paragraph
        || last >= paragraphs.size()
        || plain.charAt(paragraphs.get(last).span().start()) != '“') {
      return Voice.NONE;
    }
    Span span = paragraphs.get(last).span();
    List<Unit> units = Unit.of(plain, span.start(), span.end(), false);
    Clauses clauses = new Clauses(plain, frames, units);
    for (int i = 0; i < units.size(); i++) {
      Frame frame = clauses.frame(i);
      if (frame != null && frame.subject() instanceof Subject.Named named) {
        Voice voice = voices.resolve(named, last);
        return voice == null ? Voice.NONE : voice;
      }
      if (!units.get(i).quote() && units.get(i).endsSentence()) {
        return Voice.NONE;
      }
    }
    return Voice.NONE;
  }

  /** Whether a paragraph opens a quotation that it doesn't close. */
  private boolean isOpen(Span span) {
    return plain.charAt(span.start()) == '“'
        && plain.substring(span.start(), span.end()).indexOf('”') < 0;
  }

  /** Forgets what stood before: a heading stands between. */
  void forget() {
    handover = Voice.NONE;
    turn = Voice.NONE;
    answered = Voice.NONE;
  }

  /**
   * Remembers a paragraph that has been read.
   *
   * @param speech the one person who speaks in it, when it opens with a quotation
   */
  void remember(List<Unit> units, Antecedents antecedents, int paragraph, Voice speech) {
    int sentence = units.size() - 1;
    while (sentence > 0 && !units.get(sentence - 1).endsSentence()) {
      sentence--;
    }
    handover = antecedents.subject(sentence, units.size());
    byPronoun = handover.isNone() && antecedents.opensWithPronoun(sentence, units.size());
    Voice focus = voices.focus();
    if (byPronoun
        && focus != null
        && focus.persons().stream().allMatch(e -> e.isNamedIn(paragraph))) {
      handover = focus;
    }
    boolean exchange = !speech.isNone() && !turn.isNone() && !turn.equals(speech);
    answered = exchange ? turn : Voice.NONE;
    turn = speech;
  }

  /** Who is shown behind the paragraph; {@link Voice#NONE} when nobody surely is. */
  private Voice shown(int paragraph, boolean opening) {
    List<Unit> sentence = next(paragraph);
    if (sentence.isEmpty()) {
      return Voice.NONE;
    }
    Unit last = sentence.getLast();
    boolean toReporter =
        TO_REPORTER.matcher(plain).region(sentence.getFirst().start(), last.end()).find();
    if (!opening && !toReporter) {
      return Voice.NONE;
    }
    Antecedents antecedents = new Antecedents(sentence, frames, voices, paragraph + 1);
    Voice subject = antecedents.subject(0, sentence.size());
    for (Unit unit : sentence) {
      for (Roster.Entry person : voices.named(unit, frames, paragraph + 1)) {
        if (!subject.persons().contains(person)) {
          return Voice.NONE;
        }
      }
    }
    return subject.persons().size() == 1 && !subject.isReporter() ? subject : Voice.NONE;
  }

  /** Whether the paragraph behind opens with somebody else. */
  private boolean isFollowedByOther(int paragraph, Voice voice) {
    List<Unit> sentence = next(paragraph);
    Antecedents antecedents = new Antecedents(sentence, frames, voices, paragraph + 1);
    Voice subject = antecedents.subject(0, sentence.size());
    return !subject.isNone() && !subject.equals(voice);
  }

  /** The first sentence of the next paragraph up to a quotation; empty when there is none. */
  private List<Unit> next(int paragraph) {
    if (paragraph + 1 >= paragraphs.size()) {
      return List.of();
    }
    Paragraph here = paragraphs.get(paragraph);
    Paragraph next = paragraphs.get(paragraph + 1);
    if (next.isNote() || !Objects.equals(here.section(), next.section())) {
      return List.of();
    }
    List<Unit> units = Unit.of(plain, next.span().start(), next.span().end(), false);
    int end = 0;
    while (end < units.size() && !units.get(end).quote()) {
      end++;
      if (units.get(end - 1).endsSentence()) {
        break;
      }
    }
    return units.subList(0, end);
  }
}
