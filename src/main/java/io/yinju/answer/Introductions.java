package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a person is introduced: a guest list before all else, then the statement that gives the
 * fullest title beside the name.
 */
final class Introductions {
  /** What stands between two guests of a list. */
  private static final Pattern GUEST = Pattern.compile("[;。|\n]");

  /** 嘉宾: or 1 与会嘉宾包括: before the first guest. */
  private static final Pattern LABEL = Pattern.compile("^[^:]{0,20}:");

  /** Who asks for the full name isn't served by a short form. */
  private static final Pattern FULL_NAME = Pattern.compile("全[名称]|姓名|名字|full name");

  /** A line that lists guests, though it is no note. */
  private static final Pattern GUESTS =
      Pattern.compile("^[^:,。]{0,10}(?:嘉宾|出席|与会|参会|主持|对谈|发言|受访|采访对象|主讲)[^:,。]{0,6}:");

  private static final Pattern TAIL = Pattern.compile(WordList.alternatives("title-tails"));

  /** 某大学教授|某某，某学院院长|某某: titles before the names in a list that commas part. */
  private static final Pattern TITLED =
      Pattern.compile("(?:" + WordList.alternatives("title-tails") + ")$");

  private static final Pattern COMMA = Pattern.compile("[,，]|$");
  private static final int LONGEST_TITLE = 40;

  /** 某某（职务）: what stands in brackets behind a name. */
  private static final Pattern BRACKET = Pattern.compile("[（(]([^）)]*)[）)]");

  private Introductions() {}

  /**
   * A place with the title that it gives.
   *
   * @param entry the statement
   * @param title as the answer shows it
   */
  record Place(Entry entry, String title) {}

  /**
   * The best place; empty where name and title never stand together. Latin words of the title asked
   * for (ITER总干事) should stand there too.
   */
  static Optional<Place> of(Inquiry inquiry, Person person) {
    Set<String> words = latin(inquiry);
    String name = Spelling.fold(person.name());
    String known = String.join("、", Titles.of(person));
    return inquiry.table().entries().stream()
        .filter(inquiry.scope())
        .filter(
            e ->
                (e.folded().contains(name) && (fullness(e, person, name) > 0 || listed(e, name)))
                    || bears(inquiry, e, person, words))
        .max(
            Comparator.comparing((Entry e) -> words.stream().allMatch(e.folded()::contains))
                .thenComparing(e -> listed(e, name))
                .thenComparingInt(e -> fullness(e, person, name))
                .thenComparingInt(e -> e.speakers().isEmpty() ? 1 : 0)
                .thenComparingInt(e -> -e.index()))
        .map(
            e ->
                new Place(
                    e, fuller(known, listed(e, name) ? described(e.text(), person.name()) : "")))
        .filter(p -> !p.title().isEmpty());
  }

  /** Whether the Latin words of a title stand beside any form of the name. */
  private static boolean bears(Inquiry inquiry, Entry entry, Person person, Set<String> words) {
    return !words.isEmpty()
        && words.stream().allMatch(entry.folded()::contains)
        && inquiry.desk().names(entry.folded(), person);
  }

  private static Set<String> latin(Inquiry inquiry) {
    boolean fullName = FULL_NAME.matcher(inquiry.analysis().folded()).find();
    return inquiry.analysis().intent() instanceof Intent.HolderOf holder && !fullName
        ? Terms.exact(holder.title()).stream()
            .filter(t -> inquiry.table().frequency(t) > 0)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static String fuller(String known, String listed) {
    return listed.length() > known.length() ? listed : known;
  }

  /**
   * Whether a note or a line of guests gives the name with what it is beside it, as lists of guests
   * do.
   */
  static boolean listed(Entry entry, String name) {
    return (entry.paragraph().isNote() || GUESTS.matcher(entry.folded()).find())
        && entry.speakers().isEmpty()
        && !described(entry.folded(), name).isEmpty();
  }

  /**
   * What a list of guests says of somebody: what stands beside the name between two guests, when it
   * reads like a title; empty otherwise.
   */
  static String described(String list, String name) {
    for (String guest : GUEST.splitAsStream(list.replace('；', ';').replace('：', ':')).toList()) {
      int at = guest.indexOf(name);
      if (at >= 0) {
        String rest = guest.substring(at + name.length());
        String own = LABEL.matcher(guest.substring(0, at)).replaceFirst("").strip();
        own = own.substring(Math.max(own.lastIndexOf(','), own.lastIndexOf('，')) + 1).strip();
        boolean titled = TITLED.matcher(own).find() && COMMA.matcher(rest).lookingAt();
        boolean next = titled || rest.startsWith("、"); // the next guest
        Matcher bracket = BRACKET.matcher(rest);
        String inside = bracket.lookingAt() ? bracket.group(1) : rest;
        String after = next ? "" : inside.replaceAll("^[,，（(]+|[)）等.]+$", "");
        String before = next && !titled ? own.substring(own.lastIndexOf('、') + 1) : own;
        String title = (after.isBlank() ? before : after).strip();
        Matcher tail = TAIL.matcher(title);
        boolean fits =
            title.length() >= 2
                && title.length() <= LONGEST_TITLE
                && (tail.find() || title.endsWith("籍"));
        return fits ? title : "";
      }
    }
    return "";
  }

  /** Characters of the titles that stand beside the name; 0 without one. */
  private static int fullness(Entry entry, Person person, String name) {
    String text = entry.folded();
    List<String> titles = person.titles().stream().map(Spelling::fold).toList();
    boolean any = titles.stream().anyMatch(t -> beside(text, t, name));
    return any
        ? titles.stream().filter(text::contains).distinct().mapToInt(String::length).sum()
        : 0;
  }

  private static boolean beside(String text, String title, String name) {
    return text.contains(title + name)
        || text.contains(name + "(" + title)
        || text.contains(name + "," + title)
        || text.contains(title + ":" + name)
        || near(text, title, name);
  }

  private static boolean near(String text, String title, String name) {
    int at = text.indexOf(title);
    int where = text.indexOf(name);
    return at >= 0
        && where >= 0
        && (at < where ? where - at - title.length() <= 12 : at - where - name.length() <= 4);
  }
}
