package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whose a quotation is that fills a paragraph, by the paragraph behind it: “……” ⏎ 站在盐田里，老盐工某某抬起头.
 * The speaker is shown behind a quotation that opens the text, or by turning to the reporter.
 */
final class LoneQuotation {
  private static final Pattern TO_REPORTER =
      Pattern.compile("(?:对|向|给|告诉|跟|与|同|把|拉着|拉住|拉过|领着|带着|冲|朝|招呼|请)(?:了)?(?:本报|本刊)?记者");

  private final String plain;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final List<Paragraph> paragraphs;

  LoneQuotation(
      String plain, FrameFinder frames, VoiceResolver voices, List<Paragraph> paragraphs) {
    this.plain = plain;
    this.frames = frames;
    this.voices = voices;
    this.paragraphs = List.copyOf(paragraphs);
  }

  /** Who is shown behind the paragraph; {@link Voice#NONE} when nobody surely is. */
  Voice shown(int paragraph, boolean opening) {
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
  boolean isFollowedByOther(int paragraph, Voice voice) {
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
