package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who of those quoted is of the kind asked for: 哪些企业家发了言, 哪几位上海官员发言. What narrows the kind down
 * must stand in a title; of the women a title tells only some.
 */
final class SpeakersOfKind {
  private static final Pattern KIND =
      Pattern.compile(
          "(?:哪些|哪几位|哪几个|哪几名)(?:来自)?(\\p{IsHan}{0,6}?)的?("
              + WordList.alternatives("anybody")
              + ")(?=[在都也发讲开上作被])");
  private static final Set<String> ANY = Set.copyOf(WordList.read("everybody"));

  private final List<String> titles;
  private final String narrower;

  private SpeakersOfKind(List<String> titles, String narrower) {
    this.titles = titles;
    this.narrower = narrower;
  }

  /** The kind that a folded question asks for; everybody where it asks for none. */
  static SpeakersOfKind of(String folded) {
    Matcher matcher = KIND.matcher(folded);
    if (!matcher.find()) {
      return new SpeakersOfKind(List.of(), "");
    }
    String noun = matcher.group(2);
    List<String> titles =
        ANY.contains(noun) ? List.of() : GroupMentions.titlesOf(noun).orElse(List.of(noun));
    return new SpeakersOfKind(titles, matcher.group(1));
  }

  boolean has(Person person) {
    List<String> borne = person.titles().stream().map(Spelling::fold).toList();
    boolean fits = titles.isEmpty() || any(borne, titles);
    return fits && (narrower.isEmpty() || any(borne, List.of(narrower)));
  }

  private static boolean any(List<String> borne, List<String> words) {
    return borne.stream().anyMatch(t -> words.stream().anyMatch(t::contains));
  }
}
