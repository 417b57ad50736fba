package io.yinju.attribution;

import io.yinju.corpus.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one document while it is being read: which mentions mean the same person, under
 * which names and titles. Names are compared in plain form and shown in the document's spelling.
 * Not thread-safe; one per document.
 */
final class Roster {
  private static final WordList NOBODY = WordList.of(List.of());

  private static final Pattern REPORTER = Pattern.compile("(?:记者|通讯员|特派员|实习生|撰稿人?|撰文|摄影)$");

  private static final Pattern CREDIT = Pattern.compile("[ 　/／]*(?:摄影?|供图|制图|绘图|图)[ 　]*[）)。\\n]");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String text;
  private final String plain;
  private final NameForms forms = new NameForms();
  private final FamiliarNames familiarNames;
  private final MentionTitles given;
  private final LatinNames latinNames;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private WordList known = NOBODY;
  private WordList givenNames = NOBODY;

  /** A person of the document. */
  static final class Entry {
    private final String name;
    private final String shown;
    private final int first;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private String key;
    private int lastSeen;
    private int lastParagraph;
    private boolean speaks;
    private boolean evident;

    private Entry(String name, String shown, String key, int first) {
      this.name = name;
      this.shown = shown;
      this.key = key;
      this.first = first;
    }

    String key() {
      return key;
    }

    String name() {
      return name;
    }

    /** Whether all that is said of this person is to be a reporter or a writer of the text. */
    boolean isReporter() {
      return !titles.isEmpty()
          && titles.stream().allMatch(t -> REPORTER.matcher(PlainText.of(t)).find());
    }

    /** Whether the person is introduced with a title on good evidence. */
    boolean isListed() {
      return evident && !titles.isEmpty();
    }

    /** Where the person was named last as far as the text is read, -1 before that. */
    int lastSeen() {
      return lastSeen;
    }

    /** Whether the person was named last in this paragraph. */
    boolean isNamedIn(int paragraph) {
      return lastSeen >= 0 && lastParagraph == paragraph;
    }

    /** Counts this person among those who are quoted. */
    void speak() {
      speaks = true;
    }
  }

  Roster(String text, String plain) {
    this.text = text;
    this.plain = plain;
    this.given = new MentionTitles(text, plain);
    this.latinNames = new LatinNames(text);
    this.familiarNames = new FamiliarNames(plain);
  }

  /**
   * Takes in the mentions of the whole document: full names before their short forms, so that 彼得罗
   * finds 彼得罗·巴拉巴斯基 wherever it stands.
   */
  void collect(List<List<Mention>> byParagraph) {
    record Seen(Mention mention, int paragraph) {}
    List<Seen> all = new ArrayList<>();
    for (int p = 0; p < byParagraph.size(); p++) {
      for (Mention mention : byParagraph.get(p)) {
        if (!mention.surnameOnly()) {
          all.add(new Seen(mention, p));
        }
      }
    }
    RunOnNames runOn = new RunOnNames(all.stream().map(s -> name(s.mention())).toList());
    all.removeIf(s -> runOn.contain(name(s.mention()), s.mention().hasFrontTitle()));
    all.sort(
        Comparator.comparing((Seen s) -> !NameForms.isCompound(name(s.mention())))
            .thenComparing(s -> ShortForms.isAddress(name(s.mention())))
            .thenComparingInt(s -> s.mention().start()));
    for (Seen seen : all) {
      note(seen.mention(), entryFor(seen.mention(), seen.paragraph()), seen.paragraph());
    }
    for (Entry entry : entries) {
      entry.lastSeen = -1;
      entry.evident = true;
    }
    remember();
  }

  /**
   * Makes the words [from, to) another name of a person named by a mention, and so of whom they
   * were taken for, of whom nothing is known.
   */
  void addNickname(Mention owner, int from, int to) {
    String nickname = plain.substring(from, to);
    List<Entry> same = byName.getOrDefault(name(owner), List.of());
    List<Entry> other = byName.getOrDefault(nickname, List.of());
    boolean free = other.stream().allMatch(e -> e.titles.isEmpty());
    if (same.size() == 1 && free && !other.contains(same.getFirst())) {
      entries.removeAll(other);
      byName.remove(nickname);
      same.getFirst().aliases.add(text.substring(from, to));
      byName.computeIfAbsent(nickname, k -> new ArrayList<>()).add(same.getFirst());
      remember();
    }
  }

  /** Makes known by name those to whom the labels of a transcript give turns. */
  void introduce(List<Mention> labelled) {
    for (Mention mention : labelled) {
      if (mention.end() - mention.start() > 1 && !byName.containsKey(name(mention))) {
        Entry entry = entryFor(mention, 0);
        List<Entry> same = byName.computeIfAbsent(name(mention), k -> new ArrayList<>());
        if (!same.contains(entry)) {
          same.add(entry);
        }
      }
    }
    remember();
  }

  private void remember() {
    Set<String> known = new HashSet<>(byName.keySet());
    ShortForms shortForms = new ShortForms(entries.stream().map(e -> e.name).toList());
    known.addAll(shortForms.familiar());
    givenNames = WordList.of(shortForms.given());
    for (Entry entry : entries) {
      known.addAll(forms.parts(entry.name));
    }
    this.known = WordList.of(known);
  }

  /** Length of the longest known form of a name that begins at {@code p}. */
  int lengthAt(String at, int p, int to) {
    return known.lengthAt(at, p, to);
  }

  /** Length of the given name of one known person that begins at {@code p}, 0 without one. */
  int givenNameAt(String at, int p, int to) {
    return givenNames.lengthAt(at, p, to);
  }

  /** Whether the document names this person with good evidence somewhere. */
  boolean knows(Mention mention) {
    return known.contains(name(mention)) || givenNames.contains(name(mention));
  }

  /** The person meant by a mention; a new one when nobody fits. */
  Entry resolve(Mention mention, int paragraph) {
    Entry entry = entryFor(mention, paragraph);
    note(mention, entry, paragraph);
    return entry;
  }

  /** Somebody known under this surname or full name, null when nobody or several are. */
  @Nullable Entry named(String name) {
    List<Entry> exact = byName.getOrDefault(name, List.of());
    if (!exact.isEmpty()) {
      return latest(exact);
    }
    List<Entry> fitting =
        entries.stream()
            .filter(e -> forms.isShort(name, e.name) || forms.surname(e.name).equals(name))
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  /** The one person called by a surname and this form (符阿婆 for 阿婆), null when none or several. */
  @Nullable Entry addressed(String form) {
    List<Entry> called =
        entries.stream()
            .filter(e -> e.name.endsWith(form) && e.name.length() == form.length() + 1)
            .toList();
    return called.size() == 1 ? called.getFirst() : null;
  }

  /** The one person with a title that ends with (or is) these words, null when none or several. */
  @Nullable Entry titled(String title) {
    List<Entry> fitting = allTitled(title);
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  /** Everybody with a title that ends with (or is) these words, in order of first appearance. */
  List<Entry> allTitled(String title) {
    return entries.stream()
        .filter(e -> e.titles.stream().anyMatch(t -> hasTitle(PlainText.of(t), title)))
        .sorted(Comparator.comparingInt(e -> e.first))
        .toList();
  }

  /**
   * Everybody quoted, or introduced with a title on good evidence, in order of first appearance.
   */
  List<Speaker> speakers() {
    return speakers(e -> e.speaks || e.isListed());
  }

  /** Everybody named on good evidence, quoted or not, in order of first appearance. */
  List<Speaker> everybody() {
    return speakers(e -> e.speaks || e.evident);
  }

  private List<Speaker> speakers(Predicate<Entry> which) {
    return entries.stream()
        .filter(which)
        .sorted(Comparator.comparingInt((Entry e) -> e.first).thenComparing(e -> e.key))
        .map(e -> new Speaker(e.key, e.shown, List.copyOf(e.titles), List.copyOf(e.aliases)))
        .toList();
  }

  private Entry entryFor(Mention mention, int paragraph) {
    String name = name(mention);
    List<String> titles = given.titles(mention);
    List<Entry> same = byName.getOrDefault(name, List.of());
    Entry fitting = choose(same, titles, paragraph, mention);
    if (fitting != null) {
      return fitting;
    }
    if (same.isEmpty()) {
      Entry other = mention.surnameOnly() ? byCourtesy(name, mention) : byShortForm(name, titles);
      if (other != null) {
        return other;
      }
      String shown = latinNames.whole(text.substring(mention.start(), mention.end()));
      for (Entry entry : entries) {
        if (entry.shown.equals(shown)) {
          return entry; // Raman first and Priya Raman later, or the other way round
        }
      }
    }
    return create(name, mention, same.size());
  }

  private Entry create(String name, Mention mention, int namesakes) {
    String shown = latinNames.whole(text.substring(mention.start(), mention.end()));
    String key = namesakes == 0 ? shown : shown + "#" + (namesakes + 1);
    Entry entry = new Entry(name, shown, key, mention.from());
    entries.add(entry);
    byName.computeIfAbsent(name, k -> new ArrayList<>()).add(entry);
    return entry;
  }

  private void note(Mention mention, Entry entry, int paragraph) {
    entry.titles.addAll(given.titles(mention));
    entry.addresses.add(PlainText.of(given.behind(mention)));
    String shown = text.substring(mention.start(), mention.end());
    if (!shown.equals(entry.shown)) {
      entry.aliases.add(shown);
    }
    given.latinAlias(mention).ifPresent(entry.aliases::add);
    entry.lastSeen = mention.start();
    entry.lastParagraph = paragraph;
  }

  /**
   * Of several namesakes the one whose titles fit; two titles that don't fit in one paragraph or
   * list are two people.
   */
  private @Nullable Entry choose(
      List<Entry> same, List<String> titles, int paragraph, Mention mention) {
    if (same.isEmpty()) {
      return null;
    }
    if (titles.isEmpty()) {
      return latest(same);
    }
    for (Entry entry : same) {
      if (Titles.compatible(entry.titles, titles)) {
        return entry;
      }
    }
    boolean sideBySide =
        same.stream()
            .anyMatch(
                e ->
                    e.lastParagraph == paragraph
                        && e.lastSeen >= 0
                        && e.lastSeen < mention.start());
    return sideBySide && same.stream().noneMatch(e -> e.titles.isEmpty()) ? null : latest(same);
  }

  private static Entry latest(List<Entry> same) {
    return same.stream().max(Comparator.comparingInt(e -> e.lastSeen)).orElseThrow();
  }

  private @Nullable Entry byShortForm(String name, List<String> titles) {
    List<Entry> fitting =
        entries.stream()
            .filter(e -> forms.isShort(name, e.name))
            .filter(
                e ->
                    !ShortForms.isAddress(name, e.name)
                        || !familiarNames.isIntroduced(name, 0, e.titles))
            .toList();
    if (fitting.size() > 1 && !titles.isEmpty()) {
      List<Entry> titled =
          fitting.stream().filter(e -> Titles.compatible(e.titles, titles)).toList();
      fitting = titled.isEmpty() ? fitting : titled;
    }
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  private @Nullable Entry byCourtesy(String form, Mention mention) {
    boolean familiar = form.charAt(0) == '老' || form.charAt(0) == '小';
    String surname =
        familiar
            ? form.substring(1, 2)
            : form.substring(0, Math.max(1, lexicon.surnameAt(form, 0, form.length())));
    String title = familiar ? "" : form.substring(surname.length());
    List<Entry> fitting =
        entries.stream()
            .filter(
                e ->
                    forms.hasSurname(e.name, surname)
                        && !familiarNames.isRelative(mention, e.name)
                        && !lexicon.courtesy.contains(
                            e.name.substring(Math.min(e.name.length(), surname.length()))))
            .toList();
    List<Entry> titled = fitting.stream().filter(e -> isAddressed(e, title)).toList();
    if (!title.isEmpty() && !titled.isEmpty()) {
      fitting = titled;
    } else {
      boolean later = familiar && fitting.size() == 1;
      fitting =
          fitting.stream()
              .filter(e -> later || e.first < mention.start())
              .filter(e -> !familiarNames.isIntroduced(form, familiar ? e.first : 0, e.titles))
              .filter(e -> !(e.isReporter() || isCredited(e)) || title.endsWith("记者"))
              .toList();
    }
    return fitting.isEmpty() ? null : fitting.size() == 1 ? fitting.getFirst() : recent(fitting);
  }

  /** （某某 摄）: whether somebody's name first stands where a picture is credited. */
  private boolean isCredited(Entry entry) {
    int end = Math.min(plain.length(), entry.first + entry.name.length());
    return CREDIT.matcher(plain).region(end, plain.length()).lookingAt();
  }

  /** Whether a title (局长) or a form of address (女士) stands by somebody's name. */
  private static boolean isAddressed(Entry entry, String title) {
    return entry.addresses.contains(title)
        || entry.titles.stream().anyMatch(t -> PlainText.of(t).contains(title));
  }

  private static @Nullable Entry recent(List<Entry> fitting) {
    Entry latest = latest(fitting);
    return latest.lastSeen >= 0 ? latest : null;
  }

  private boolean hasTitle(String title, String wanted) {
    return Lexicon.parts(title).stream().anyMatch(p -> p.equals(wanted) || p.endsWith(wanted));
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
