package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who of those that speak bears a title of a kind, or comes from a body. */
final class TitleHolders {
  private static final Set<String> HOSTS = Set.copyOf(WordList.read("hosts"));

  /** Characters of a title that the short form of a body may leave out. */
  private static final int LEFT_OUT = 3;

  /** The short form of a company at the start of a title: no ministry of 科技与创新. */
  private static final Pattern COMPANY =
      Pattern.compile(
          "^(\\p{IsHan}{2,4}?)"
              + WordList.alternatives("company-words")
              + "(?:股份|控股|技术|集团|有限|责任|公司)*(?:$|[副总首联执高常]|"
              + WordList.alternatives("title-tails")
              + ")");

  private final Map<Person, List<String>> titles;
  private final Map<String, Set<Person>> companies = new TreeMap<>();

  /** Of persons with their folded titles. */
  TitleHolders(Map<Person, List<String>> titles) {
    this.titles = titles;
    titles.forEach(this::addCompany);
  }

  private void addCompany(Person person, List<String> borne) {
    for (String title : borne) {
      Matcher matcher = COMPANY.matcher(title);
      if (person.statements() > 0
          && matcher.find()
          && !NameForms.EVERYWHERE.contains(matcher.group(1))) {
        companies.computeIfAbsent(matcher.group(1), k -> new LinkedHashSet<>()).add(person);
      }
    }
  }

  /** Who speaks and has one of these words in a title, deputies included. */
  List<Person> heardWith(List<String> words) {
    return heard(title -> words.stream().anyMatch(title::contains));
  }

  /** Who speaks and doesn't lead the conversation. */
  List<Person> guests() {
    return heard(title -> true).stream()
        .filter(p -> titles.getOrDefault(p, List.of()).stream().noneMatch(TitleHolders::leads))
        .toList();
  }

  private static boolean leads(String title) {
    return HOSTS.stream().anyMatch(title::contains);
  }

  /** Who speaks and comes from a body, whole or shortened (教体局 for 教育体育局). */
  List<Person> ofBody(String form, String tail) {
    return heard(
        title -> {
          int width = NameForms.spread(title, form, tail);
          return width >= 0 && width <= LEFT_OUT && !title.endsWith(form);
        });
  }

  /** The short forms of companies in titles (海云 of 海云航运董事长) with who speaks for them. */
  Map<String, Set<Person>> companies() {
    return companies;
  }

  private List<Person> heard(Predicate<String> title) {
    return titles.entrySet().stream()
        .filter(e -> e.getKey().statements() > 0 && e.getValue().stream().anyMatch(title))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Person::id))
        .toList();
  }
}
