package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese persons that an English question names in pinyin, family name first or last. */
final class LatinMentions {
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:[ -][a-z]+){0,3}");

  private final NameForms names;

  LatinMentions(NameForms names) {
    this.names = names;
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String[] words = matcher.group().split("(?<=[ -])", -1);
      int start = matcher.start();
      for (int i = 0; i < words.length; start += words[i++].length()) {
        StringBuilder joined = new StringBuilder();
        int end = start;
        for (int j = i; j < Math.min(words.length, i + 4); j++) {
          joined.append(words[j].replaceAll("[ -]", ""));
          end += words[j].length();
          List<Person> persons =
              joined.length() < 5 ? List.of() : names.byPinyin(joined.toString());
          int from = start;
          if (!persons.isEmpty()
              && found.stream().noneMatch(m -> m.start() < from + 1 && from < m.end())) {
            String surface = text.substring(start, end).strip();
            found.add(
                new Mention(start, start + surface.length(), surface, persons, Mention.How.NAME));
          }
        }
      }
    }
  }
}
