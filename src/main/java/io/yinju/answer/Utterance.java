package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** The pronoun before a cue at the start: 他建议, 她也指出. */
  private static final String OWN =
      "^(?:但是?|不过|然而|而|同时|随后|接着|最后)?，?(?:据|按)?(?:他|她|其|两人|二人|他们|她们)(?:还|也|又|则|并|同时|接着|随后|进一步)?";

  private static final Pattern AGAINST = Pattern.compile("^(?:则|却|也|又|还|并)(?=\\p{IsHan}{2})");

  /** What ties a statement to the one before it, which the answer doesn't show. */
  private static final Pattern CONNECTIVE =
      Pattern.compile("^(?:此外|另外|同时|与此同时|首先|其次|再次|最后|而且|并且|因此|所以|对此)[，,]");

  /** What closes the brackets around a foreign name. */
  private static final Pattern CLOSING = Pattern.compile("^[)）]+");

  /** 某某（某大学教授）表示: what the answer says of the person in its own words. */
  private static final Pattern BRACKETED = Pattern.compile("^[(（][^()（）]*[)）]");

  private static final Pattern QUESTION = Pattern.compile("[？?][”」』’]?$");

  private static final Set<String> TURNS = Set.copyOf(WordList.read("turn-labels"));

  private static final Pattern LABEL = Pattern.compile("^[*_]*[^：:，。]{1,40}[：:][*_]*\\s*");

  static Utterance of(Entry entry) {
    String whole = entry.text();
    String text = closed(whole.substring(0, Enclosed.balanced(whole)).strip());
    String cue = entry.statement().cue();
    if (cue == null && isLabelled(entry, text)) {
      return spoken(LABEL.matcher(text).replaceFirst(""));
    }
    boolean named = namesSpeaker(entry, text);
    if (cue == null || cue.isBlank()) {
      boolean told = named && text.indexOf('我') < 0 && entry.speakers().size() == 1;
      return told ? new Utterance("", text, true) : spoken(withoutConnective(text));
    }
    return introduced(entry, cue, withoutConnective(text))
        .orElseGet(
            () ->
                named || text.contains(cue)
                    ? new Utterance(bare(cue), text, true)
                    : new Utterance(bare(cue), withoutConnective(text), false));
  }

  /** “晕不晕？ with the mark that closes the quotation, which goes on in the next statement. */
  private static String closed(String text) {
    long opening = text.chars().filter(c -> c == '“').count();
    long closing = text.chars().filter(c -> c == '”').count();
    return opening == closing + 1 && text.lastIndexOf('“') > text.lastIndexOf('”')
        ? text + "”"
        : text;
  }

  /** What is said without a reporting verb; a question is asked. */
  private static Utterance spoken(String words) {
    return new Utterance(QUESTION.matcher(words).find() ? "问" : "", words, false);
  }

  /** Whether a label at the head says no more than who has the turn: 某某：, 答：. */
  private static boolean isLabelled(Entry entry, String text) {
    String label = prefix(text);
    return !label.isEmpty()
        && (namesSpeaker(entry, label)
            || TURNS.contains(label.replaceAll("[*_：:\\s]", "").toLowerCase(Locale.ROOT)));
  }

  /** The words behind a lead-in that names the speaker, or behind 他还指出. */
  private static Optional<Utterance> introduced(Entry entry, String cue, String text) {
    Matcher matcher = leadIn(entry, cue).matcher(text);
    if (matcher.find()) {
      String words = text.substring(matcher.end()).strip();
      if (!words.isEmpty()) {
        String behind = BRACKETED.matcher(matcher.group(1)).replaceFirst("");
        String between = CLOSING.matcher(behind).replaceFirst("");
        boolean title = TITLE.matcher(between).find() || cue.startsWith(between);
        return Optional.of(new Utterance(bare(title ? cue : between + cue), words, false));
      }
    }
    Matcher own = Pattern.compile(OWN + Pattern.quote(cue) + "(?:，|：|,|:)?\\s*").matcher(text);
    if (!own.find() || own.end() >= text.length()) {
      return Optional.empty();
    }
    String words = text.substring(own.end()).strip();
    boolean apart = "，：,:".indexOf(text.charAt(own.end() - 1)) >= 0 || words.startsWith("“");
    return Optional.of(
        apart
            ? new Utterance(bare(cue), words, false)
            : new Utterance("", bare(cue) + words, false));
  }

  /** A cue without the word that set it off from the sentence before: 则表示, 也认为. */
  private static String bare(String cue) {
    String rest = AGAINST.matcher(cue).replaceFirst("");
    return rest.isEmpty() ? cue : rest;
  }

  /** A statement without the word that ties it to the one before. */
  static String withoutConnective(String text) {
    String rest = CONNECTIVE.matcher(text).replaceFirst("");
    return rest.isEmpty() ? text : rest;
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
