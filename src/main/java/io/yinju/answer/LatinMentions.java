package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese persons that an English question names in pinyin, family name first or last. */
final class LatinMentions {
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:[ -][a-z]+){0,3}");

  private static final String WORDS =
      "((?!(?:is|was|are|the|a|an)\\b)(?:[a-z][a-z'’-]+ ){0,2}[a-z][a-z-]+)";

  /** Where an English question has the name of a speaker. */
  private static final List<Pattern> SPEAKERS =
      List.of(
          Pattern.compile(
              "\\b(?:did|does|has) "
                  + WORDS
                  + " (?:ever )?(?:say|think|mention|talk|speak|propose|suggest|believe|warn|promise|call|stress|announce|explain|describe)\\b"),
          Pattern.compile("\\baccording to " + WORDS + "(?=,)"),
          Pattern.compile("\\bwho(?: is|['’]s) " + WORDS + "\\s*[?]?$"),
          Pattern.compile(
              "\\b"
                  + WORDS
                  + "['’]s (?:view|views|opinion|position|stance|remarks|speech|title|job)\\b"));

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
              joined.length() < (EnglishQuestions.isWord(joined.toString()) ? 5 : 4)
                  ? List.of()
                  : names.byPinyin(joined.toString());
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

  /**
   * Notices speakers whom the corpus doesn't know: words that neither it nor the dictionary has.
   */
  void addUnknown(String text, List<Mention> found) {
    for (Pattern pattern : SPEAKERS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find() && !MentionFinder.overlaps(found, matcher.start(1), matcher.end(1))) {
        String name = matcher.group(1);
        List<String> words = List.of(name.split(" ", -1));
        boolean foreign = words.stream().anyMatch(w -> !EnglishQuestions.isWord(w));
        if (foreign && words.stream().noneMatch(names::occurs)) {
          found.add(
              new Mention(matcher.start(1), matcher.end(1), name, List.of(), Mention.How.UNKNOWN));
        }
      }
    }
  }
}
