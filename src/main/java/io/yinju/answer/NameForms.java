package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every folded form by which the persons of a corpus are named, and who is meant by it. */
final class NameForms {
  private static final int SHORTEST = 2;

  /** Statements that name somebody of whom nothing is known; more of them name a thing. */
  private static final int OFTEN = 5;

  /** Characters by which a title may be wider than a form of it that is near enough the same. */
  private static final int NEAR = 1;

  /**
   * How wide a form counts whose parts stand in several titles of a person, or a word and a name.
   */
  private static final int FAR = 3;

  /** What begins the names of so many bodies that it means none of them. */
  static final Set<String> EVERYWHERE = Set.of("中国", "国际", "全国", "国家", "世界", "全球");

  /** A name of four characters, whose first two are the surname. */
  private static final Pattern FOUR = Pattern.compile("\\p{IsHan}{4}");

  /** j.r.范登博斯, folded. */
  private static final Pattern INITIALS = Pattern.compile("(?:[a-z]\\.){1,3}(?=\\p{IsHan}{2})");

  /** 卓理事长: a surname with a title, of which another surname makes somebody else. */
  private static final Pattern TITLED =
      Pattern.compile("\\p{IsHan}{1,2}(?:" + WordList.alternatives("title-tails") + ")");

  private static final Set<String> CALLINGS = Set.copyOf(WordList.read("callings"));
  private static final Set<String> OFFICES = Set.copyOf(WordList.read("organisation-tails"));

  /** What may stand before a name: no character of the same word. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:[^\\p{IsHan}]|"
              + WordList.alternatives("title-tails")
              + "|"
              + WordList.alternatives("colophon-roles")
              + "|"
              + WordList.alternatives("organisation-tails")
              + "|[的是由和与及请让对向听据名位]|父|母|妻|夫|说|称|问)$");

  private final Map<String, Set<Person>> forms = new HashMap<>();
  private volatile @Nullable Map<String, Set<Person>> pinyin;
  private final List<Entry> entries;
  private final Map<Person, List<String>> titles = new HashMap<>();
  private final Map<String, List<String>> byPerson = new HashMap<>();
  private final SpeakerDirectory directory;
  private final Courtesies courtesies;
  private final TitleHolders holders;
  private final Origins origins;
  private int longest = 1;

  /** The forms of a corpus' persons; the texts tell more of them than the directory does. */
  NameForms(SpeakerDirectory directory, StatementTable table) {
    this.directory = directory;
    this.entries = table.entries();
    for (Person person : directory.persons()) {
      String name = Spelling.fold(person.name());
      List<Entry> naming = table.entries().stream().filter(e -> e.folded().contains(name)).toList();
      if (isThing(person, naming.size())) {
        continue;
      }
      Stream.concat(Stream.of(name), person.aliases().stream().map(Spelling::fold))
          .flatMap(NameForms::parts)
          .forEach(form -> add(form, person));
      titles.put(person, titles(person, name, naming));
    }
    this.courtesies = new Courtesies(directory, titles);
    this.holders = new TitleHolders(titles);
    this.origins = new Origins(titles, entries);
  }

  /**
   * Whether what was taken for a person, without an office or a word said, is spoken of so often
   * that it must be something else (古树 in a report on old trees and their 古树医师).
   */
  private static boolean isThing(Person person, int statements) {
    boolean word = EnglishQuestions.isChineseWord(Spelling.fold(person.name()));
    return person.statements() == 0
        && (statements > OFTEN || word)
        && person.titles().stream().map(Spelling::fold).allMatch(CALLINGS::contains);
  }

  /** A person's titles and what lists of guests say of them. */
  private static List<String> titles(Person person, String name, List<Entry> naming) {
    Stream<String> listed =
        naming.stream()
            .filter(e -> Introductions.listed(e, name))
            .map(e -> Introductions.described(e.folded(), name));
    return Stream.concat(person.titles().stream().map(Spelling::fold), listed).distinct().toList();
  }

  private void add(String form, Person person) {
    if (form.length() >= SHORTEST) {
      forms.computeIfAbsent(form, k -> new LinkedHashSet<>()).add(person);
      byPerson.computeIfAbsent(person.id(), k -> new ArrayList<>()).add(form);
      longest = Math.max(longest, form.length());
    }
  }

  /** 佐藤健一 is also named 佐藤, 塞尔索·潘塞拉 塞尔索, 潘塞拉 and 塞尔索潘塞拉, Hélène Dupuy also Dupuy. */
  private static Stream<String> parts(String name) {
    if (name.indexOf(' ') > 0 && !Terms.isHan(name)) {
      String last = name.substring(name.lastIndexOf(' ') + 1);
      return last.length() > SHORTEST ? Stream.of(name, last) : Stream.of(name);
    }
    if (INITIALS.matcher(name).lookingAt()) {
      return Stream.of(name, INITIALS.matcher(name).replaceFirst(""));
    }
    if (FOUR.matcher(name).matches()) {
      return Stream.of(name, name.substring(0, 2));
    }
    if (name.indexOf('·') < 0) {
      return Stream.of(name);
    }
    return Stream.concat(Stream.of(name, name.replace("·", "")), Stream.of(name.split("·")));
  }

  /** The folded forms that name a person. */
  List<String> formsOf(Person person) {
    return byPerson.getOrDefault(person.id(), List.of());
  }

  /** Whether a form of anybody but these stands in a folded text. */
  boolean anyIn(String folded, Collection<Person> but) {
    return forms.entrySet().stream()
        .anyMatch(e -> folded.contains(e.getKey()) && !but.containsAll(e.getValue()));
  }

  /** Whether any form stands within a few characters of a word. */
  boolean beside(String folded, String word) {
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      int end = at + word.length();
      for (String form : forms.keySet()) {
        int behind = folded.indexOf(form, end);
        int before = folded.lastIndexOf(form, at - form.length());
        if ((behind >= 0 && behind - end <= FAR)
            || (before >= 0 && at - before - form.length() <= FAR)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who is meant by a surname with a title. */
  Courtesies courtesies() {
    return courtesies;
  }

  /** Who bears a title of a kind. */
  TitleHolders holders() {
    return holders;
  }

  /** Who comes from abroad. */
  Origins origins() {
    return origins;
  }

  /** Everybody's titles, folded. */
  Map<Person, List<String>> titles() {
    return titles;
  }

  /** What somebody says, folded. */
  List<String> spoken(Person person) {
    return entries.stream().filter(e -> e.isBy(person)).map(Entry::folded).toList();
  }

  /** Whether so many statements have this that it is hardly the name of somebody unknown. */
  boolean isFrequent(String word) {
    return entries.stream().filter(e -> e.folded().contains(word)).limit(OFTEN + 1L).count()
        > OFTEN;
  }

  /** Whether a word stands nowhere only as the end of a longer one (白皮书 of 产业白皮书). */
  boolean mayNameSomebody(String word) {
    boolean met = false;
    for (Entry entry : entries) {
      String text = entry.folded();
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        String before = text.substring(0, at);
        if (before.isEmpty() || BEFORE_NAME.matcher(before).find()) {
          return true;
        }
        met = true;
      }
    }
    return !met;
  }

  /** Whether a statement has this. */
  boolean occurs(String word) {
    return entries.stream().anyMatch(e -> e.folded().contains(word));
  }

  /** Whether a statement is by a source of this name, or has it with such words behind it. */
  boolean isFollowedBy(String word, Pattern behind) {
    for (Entry entry : entries) {
      String source = entry.statement().source();
      if (source != null && Spelling.fold(source).contains(word)) {
        return true;
      }
      String text = entry.folded();
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (behind.matcher(text.substring(at + word.length())).find()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Length of the longest form. */
  int longest() {
    return longest;
  }

  /** Who bears exactly this folded form as a name or a part of it. */
  List<Person> exact(String form) {
    return List.copyOf(forms.getOrDefault(form, Set.of()));
  }

  /** Who is named by these pinyin syllables without blanks, family name first or last. */
  List<Person> byPinyin(String syllables) {
    Map<String, Set<Person>> known = pinyin;
    if (known == null) {
      known = inPinyin();
      pinyin = known;
    }
    return List.copyOf(known.getOrDefault(syllables, Set.of()));
  }

  private Map<String, Set<Person>> inPinyin() {
    Map<String, Set<Person>> known = new HashMap<>();
    for (Person person : directory.persons()) {
      String latin = Spelling.pinyin(Spelling.fold(person.name()));
      known.computeIfAbsent(latin.replace(" ", ""), k -> new LinkedHashSet<>()).add(person);
      int blank = latin.indexOf(' ');
      if (blank > 0) {
        String reversed = latin.substring(blank).replace(" ", "") + latin.substring(0, blank);
        known.computeIfAbsent(reversed, k -> new LinkedHashSet<>()).add(person);
      }
    }
    return known;
  }

  /** Those of some persons of whom a title says this, too (挂职 of a 副区长，挂职). */
  List<Person> described(List<Person> persons, String words) {
    return courtesies.titled(persons, words);
  }

  /**
   * Names of three or more characters that differ from {@code window} in one character: any one in
   * names of four and more, one of the same sound in shorter ones.
   */
  List<Person> nearly(String window) {
    List<Person> found = new ArrayList<>();
    forms.forEach(
        (form, persons) -> {
          if (form.length() == window.length()
              && form.length() >= 3
              && !(form.charAt(0) != window.charAt(0) && TITLED.matcher(form).matches())
              && oneSlip(form, window)) {
            found.addAll(persons);
          }
        });
    return found.stream().distinct().toList();
  }

  private static boolean oneSlip(String form, String window) {
    int at = -1;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != window.charAt(i)) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0 && (form.length() >= 4 || sameSound(form.charAt(at), window.charAt(at)));
  }

  private static boolean sameSound(char a, char b) {
    return sound(a).equals(sound(b));
  }

  private static String sound(char c) {
    return Spelling.pinyin(String.valueOf(c))
        .replaceFirst("^([zcs])h", "$1")
        .replaceFirst("^l", "n")
        .replaceFirst("ng$", "n");
  }

  /**
   * Whose title is meant by a shortened form of it: its characters occur in the title in order, and
   * its tail isn't that of a deputy unless it says so (经发局局长 for 经济发展局局长). Who bears nearly that
   * title comes before who bears a much longer one, and before both who bears it alone: 科技部长 is the
   * 科技部部长 rather than a 巴西科技与创新部部长.
   */
  List<Person> byTitle(String form, String tail) {
    Map<Person, Integer> found = new HashMap<>();
    titles.forEach(
        (person, list) -> {
          int whole = list.size() > 1 ? spread(String.join("", list), form, tail) : -1;
          int best =
              list.stream()
                  .mapToInt(title -> spread(title, form, tail))
                  .filter(w -> w >= 0)
                  .min()
                  .orElse(whole < 0 ? -1 : Math.max(whole, FAR));
          if (best >= 0) {
            found.put(person, best);
          }
        });
    int nearest = found.values().stream().mapToInt(i -> i).min().orElse(0);
    boolean headed = form.length() > tail.length();
    return found.keySet().stream()
        .filter(p -> !headed || nearest > NEAR || found.getOrDefault(p, 0) <= NEAR)
        .sorted(Comparator.comparing(Person::id))
        .toList();
  }

  /**
   * Who stands for a body or a country: the only one who speaks with its name in a title. A short
   * one must be an office's (县 of 县领导), whose head or a deputy is meant.
   */
  List<Person> byBody(String body) {
    boolean office = body.length() == 1 && OFFICES.contains(body);
    if ((body.length() < 2 && !office) || EVERYWHERE.contains(body)) {
      return List.of();
    }
    Pattern head = Pattern.compile("副?" + Pattern.quote(body) + "(?:长|委(?:副?书记|常委))");
    List<Person> found =
        titles.entrySet().stream()
            .filter(
                e ->
                    e.getValue().stream()
                        .anyMatch(t -> office ? head.matcher(t).find() : t.startsWith(body)))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(Person::id))
            .toList();
    List<Person> heard = found.stream().filter(p -> p.statements() > 0).toList();
    List<Person> meant = heard.isEmpty() ? found : heard;
    return meant.size() == 1 ? meant : List.of();
  }

  /** Characters of a title between the first and the last of the form's, beyond its own; or -1. */
  static int spread(String title, String form, String tail) {
    int at = title.indexOf(tail);
    while (at > 0 && title.charAt(at - 1) == '副') {
      at = title.indexOf(tail, at + 1);
    }
    if (at < 0) {
      return -1;
    }
    int narrowest = -1;
    for (int first = title.indexOf(form.charAt(0));
        first >= 0;
        first = title.indexOf(form.charAt(0), first + 1)) {
      int i = 0;
      int j = first;
      for (; j < title.length() && i < form.length(); j++) {
        i += title.charAt(j) == form.charAt(i) ? 1 : 0;
      }
      if (i == form.length() && (narrowest < 0 || j - first - i < narrowest)) {
        narrowest = j - first - i;
      }
    }
    return narrowest;
  }
}
