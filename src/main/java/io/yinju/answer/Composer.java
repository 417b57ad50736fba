package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what was found into sentences, each with its citation. */
final class Composer {
  private static final Pattern NOTE_NUMBER =
      Pattern.compile("^(?:\\d{1,2}|[①-⑳*])\\s*(?=\\p{IsHan})");

  private final Phrases phrases;
  private final Set<String> introduced = new HashSet<>();
  private final List<Citation> citations = new ArrayList<>();

  private Composer(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The answer's text with its numbered citations. */
  record Composition(String text, List<Citation> citations, List<String> pieces) {}

  static Composition compose(Analysis analysis, Found found) {
    return new Composer(Phrases.of(analysis.english())).write(analysis, found);
  }

  private Composition write(Analysis analysis, Found found) {
    List<String> pieces = new ArrayList<>();
    String lead = phrases.lead(analysis, found);
    if (!lead.isEmpty()) {
      pieces.add(lead);
    }
    @Nullable Point last = null;
    for (Point point : found.points()) {
      citations.add(point.citation().withNumber(citations.size() + 1));
      boolean carriesOn = last != null && carriesOn(last, point);
      String sentence = sentence(point, carriesOn && !point.startsParagraph());
      String before = point.startsParagraph() ? "\n\n" : "";
      pieces.add(before + sentence + "[" + citations.size() + "]");
      last = point;
    }
    if (!found.open().isEmpty()) {
      pieces.add(phrases.open(found.open()));
    }
    return new Composition(String.join("", pieces), citations, pieces);
  }

  /** Whether the same persons go on, or the same briefing in its own words. */
  private static boolean carriesOn(Point before, Point point) {
    Citation last = before.citation();
    Citation next = point.citation();
    return last.speakers().isEmpty()
        ? isOwn(before) && isOwn(point) && last.documentId().equals(next.documentId())
        : last.speakers().equals(next.speakers());
  }

  /** Whether a point is the briefing's own words, no heading. */
  private static boolean isOwn(Point point) {
    Citation citation = point.citation();
    return point.entry() != null && citation.speakers().isEmpty() && citation.source() == null;
  }

  private String sentence(Point point, boolean carriesOn) {
    Citation citation = point.citation();
    if (point.entry() == null) {
      return phrases.heading(citation.quote());
    }
    String quote = citation.quote();
    if (citation.speakers().isEmpty()) {
      String words = withoutNumber(point.entry(), quote.strip());
      return carriesOn ? phrases.carriedOn(words) : phrases.unattributed(citation, words);
    }
    Utterance utterance = Utterance.of(point.entry());
    boolean known = citation.speakers().stream().allMatch(p -> isKnown(p, quote));
    String who = introduce(citation.speakers());
    return phrases.attributed(new Phrases.Attribution(who, carriesOn, known), utterance);
  }

  /** A note without the number that it has at its place. */
  private static String withoutNumber(Entry entry, String quote) {
    return entry.paragraph().isNote() ? NOTE_NUMBER.matcher(quote).replaceFirst("") : quote;
  }

  /**
   * Whether the reader knows who that is: introduced before, by the statement, or without title.
   */
  private boolean isKnown(Person person, String quote) {
    return quote.contains(person.name())
        && (introduced.contains(person.id())
            || person.titles().isEmpty()
            || person.titles().stream().anyMatch(quote::contains));
  }

  private String introduce(List<Person> speakers) {
    List<String> names = new ArrayList<>();
    for (Person person : speakers) {
      boolean first = introduced.add(person.id());
      names.add(
          first && !person.titles().isEmpty()
              ? phrases.withTitle(person.name(), String.join("、", Titles.of(person)))
              : person.name());
    }
    return String.join(phrases.and(), names);
  }
}
