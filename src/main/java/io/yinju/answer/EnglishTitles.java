package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds persons whom an English question names by what they are: the Brazilian president, the
 * director of the International Center for Primate Brain Research.
 */
final class EnglishTitles {
  private static final Map<String, List<String>> TITLES = read();
  private static final Pattern TITLE =
      Pattern.compile(
          TITLES.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  /** Up to four words before a title, as far as an article or a small word. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(?!(?:the|a|an|did|does|do|is|was|of|by|to|that|who|what|how|has)\\b)[a-z][a-z0-9.-]*(?:['’]s)? ){1,4}$");

  private static final Pattern AFTER =
      Pattern.compile(
          "^ (?:of|for|at|to|from) (?:the )?((?:[a-z][a-z0-9.-]*(?: (?:of|and|for) (?:the )?| )?){1,8})");

  private static final Pattern END =
      Pattern.compile(
          "\\b(?:say|says|said|think|thinks|believe|believes|mention|mentions|mentioned|talk|talked|speak|spoke|stress|stressed|call|called|suggest|suggested|propose|proposed|promise|promised|write|wrote|see|describe|explain|explained|want|warn|warned|in|on|about|at|during)\\b.*$");

  /** Share of the words around a title that must stand in a person's. */
  private static final double ENOUGH = 0.5;

  private static final int SHORTEST_PINYIN = 4;

  /** What each less likely meaning of a word for a title costs. */
  private static final double LESS_LIKELY = 0.02;

  private final NameForms names;

  EnglishTitles(NameForms names) {
    this.names = names;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    for (String line : WordList.read("english-titles")) {
      int tab = line.indexOf('\t');
      titles.put(line.substring(0, tab), List.of(line.substring(tab + 1).split("\\|", -1)));
    }
    return titles;
  }

  private record Match(Person person, double share) {}

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    for (MatchResult title : TITLE.matcher(text).results().toList()) {
      Matcher before = BEFORE.matcher(text.substring(0, title.start()));
      int start = before.find() ? before.start() : title.start();
      Matcher after = AFTER.matcher(text.substring(title.end()));
      String behind = after.find() ? END.matcher(after.group(1)).replaceFirst("").strip() : "";
      int end =
          behind.isEmpty() ? title.end() : text.indexOf(behind, title.end()) + behind.length();
      String around = text.substring(start, title.start()) + " " + behind;
      List<Person> persons = who(TITLES.getOrDefault(title.group(), List.of()), around);
      if (!persons.isEmpty() && !MentionFinder.overlaps(found, start, end)) {
        found.add(new Mention(start, end, text.substring(start, end), persons, Mention.How.TITLE));
      }
    }
  }

  private List<Person> who(List<String> tails, String around) {
    List<List<String>> words = EnglishQuestions.topic(around);
    List<Match> matches = new ArrayList<>();
    names
        .titles()
        .forEach(
            (person, titles) -> {
              double share =
                  titles.stream()
                      .mapToDouble(t -> share(words, t) - rank(tails, t))
                      .max()
                      .orElse(-1);
              if (share >= ENOUGH - 10 * LESS_LIKELY) {
                matches.add(new Match(person, share));
              }
            });
    double best = matches.stream().mapToDouble(Match::share).max().orElse(0);
    List<Person> meant =
        matches.stream()
            .filter(m -> m.share() == best)
            .map(Match::person)
            .sorted(Comparator.comparing(Person::id))
            .toList();
    return meant.size() <= (words.isEmpty() ? 1 : 2) ? meant : List.of();
  }

  /** Little for the likeliest of the titles that a word stands for, more than a share for none. */
  private static double rank(List<String> tails, String title) {
    for (int i = 0; i < tails.size(); i++) {
      if (bears(title, tails.get(i))) {
        return LESS_LIKELY * i;
      }
    }
    return 2;
  }

  private static boolean bears(String title, String tail) {
    int at = title.indexOf(tail);
    return at >= 0 && (at == 0 || title.charAt(at - 1) != '副' || tail.startsWith("副"));
  }

  /** Share of the words of which a meaning stands in a title; half for its first character. */
  private static double share(List<List<String>> words, String title) {
    if (words.isEmpty()) {
      return 1;
    }
    double met = 0;
    for (List<String> meanings : words) {
      boolean whole = meanings.stream().anyMatch(title::contains) || sounds(meanings, title);
      boolean begun =
          meanings.stream().anyMatch(m -> Terms.isHan(m) && title.contains(m.substring(0, 1)));
      met += whole ? 1 : begun ? 0.5 : home(meanings, title) ? 0.4 : 0;
    }
    return met / words.size();
  }

  /** Whether a word that the dictionary lacks stands in a title in pinyin: Qingxi in 青溪市副市长. */
  private static boolean sounds(List<String> meanings, String title) {
    String word = meanings.getFirst();
    return meanings.size() == 1
        && word.length() >= SHORTEST_PINYIN
        && Spelling.pinyin(title).replace(" ", "").contains(word);
  }

  /** An office without a country's name is one of the briefing's own country. */
  private static boolean home(List<String> meanings, String title) {
    return meanings.contains("中国") && !Places.namesAny(title);
  }
}
