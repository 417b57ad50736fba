package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement taken apart for running text.
 *
 * @param verb the reporting expression to introduce it with, empty when there is none
 * @param words the words said, without the lead-in that names the speaker
 * @param selfAttributed whether {@code words} still names the speaker itself
 */
record Utterance(String verb, String words, boolean selfAttributed) {
  /** How far into a statement its lead-in may reach, in characters. */
  private static final int LEAD_IN = 60;

  private static final Pattern TITLE = Pattern.compile(WordList.alternatives("title-tails") + "$");

  private static final Pattern LABEL = Pattern.compile("^[*_]*[^：:，。]{1,40}[：:][*_]*\\s*");

  static Utterance of(Entry entry) {
    String text = entry.text().strip();
    String cue = entry.statement().cue();
    boolean label = cue == null && LABEL.matcher(text).find() && namesSpeaker(entry, prefix(text));
    if (label) {
      return new Utterance("", LABEL.matcher(text).replaceFirst(""), false);
    }
    if (cue == null || cue.isBlank()) {
      return new Utterance("", text, false);
    }
    Matcher matcher = leadIn(entry, cue).matcher(text);
    if (matcher.find()) {
      String words = text.substring(matcher.end()).strip();
      if (!words.isEmpty()) {
        String between = matcher.group(1);
        boolean title = TITLE.matcher(between).find() || cue.startsWith(between);
        return new Utterance(title ? cue : between + cue, words, false);
      }
    }
    boolean named = entry.speakers().stream().anyMatch(p -> names(text, p));
    return new Utterance(cue, text, named);
  }

  private static String prefix(String text) {
    Matcher matcher = LABEL.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  private static boolean namesSpeaker(Entry entry, String label) {
    return entry.speakers().stream().anyMatch(p -> names(label, p));
  }

  private static boolean names(String text, Person person) {
    return text.contains(person.name()) || person.aliases().stream().anyMatch(text::contains);
  }

  /** Title, name and cue at the start, nothing else: what the answer says in its own words. */
  private static Pattern leadIn(Entry entry, String cue) {
    String names =
        entry.speakers().stream()
            .flatMap(
                p ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(p.name()), p.aliases().stream()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "^[^，。：“”]{0,"
            + LEAD_IN
            + "}(?:"
            + names
            + ")([^，。：“”]{0,14}?)"
            + Pattern.quote(cue)
            + "[，：,:]\\s*");
  }
}
