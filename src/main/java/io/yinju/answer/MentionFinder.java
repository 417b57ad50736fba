package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who a question names: by name, part of a name, title, courtesy form, name with a slip; and
 * notices names and titles of persons that the corpus doesn't know.
 */
final class MentionFinder {
  private static final int LONGEST_QUESTION = 300;
  private static final Pattern TAIL = Pattern.compile(WordList.alternatives("title-tails"));
  private static final Pattern TAIL_BEFORE =
      Pattern.compile("(?:副|原|前|时任)?" + WordList.alternatives("title-tails") + "$");

  private final NameForms names;
  private final TitleMentions titles;
  private final LatinMentions latin;
  private final EnglishTitles english;
  private final UnknownNames unknown;
  private final GroupMentions groups;
  private final DescribedMentions described;

  MentionFinder(NameForms names) {
    this.names = names;
    this.titles = new TitleMentions(names);
    this.latin = new LatinMentions(names);
    this.english = new EnglishTitles(names);
    this.unknown = new UnknownNames(names);
    this.groups = new GroupMentions(names);
    this.described = new DescribedMentions(names);
  }

  /** The persons named in a folded question, by position, not overlapping. */
  List<Mention> find(String folded) {
    String text = folded.substring(0, Math.min(folded.length(), LONGEST_QUESTION));
    List<Mention> found = new ArrayList<>();
    addNames(text, found);
    if (QuestionAnalyzer.isEnglish(text)) {
      latin.add(text, found);
      english.add(text, found);
      latin.addUnknown(text, found);
    }
    groups.add(text, found);
    described.add(text, found);
    titles.add(text, found);
    if (found.stream().noneMatch(m -> m.how() == Mention.How.NAME)) {
      addSlips(text, found);
    }
    unknown.add(text, found);
    found.sort(Comparator.comparingInt(Mention::start));
    return joinTitles(text, found).stream().map(m -> withTail(text, m, found)).toList();
  }

  /** Whether a statement of the corpus has a word. */
  boolean occurs(String word) {
    return names.occurs(word);
  }

  private void addNames(String text, List<Mention> found) {
    for (int i = 0; i < text.length(); i++) {
      for (int length = Math.min(names.longest(), text.length() - i); length >= 2; length--) {
        String form = text.substring(i, i + length);
        List<Person> persons = names.exact(form);
        if (!persons.isEmpty() && !cutsLatin(text, i, i + length)) {
          found.add(new Mention(i, i + length, form, persons, Mention.How.NAME));
          i += length - 1;
          break;
        }
      }
    }
  }

  private static boolean cutsLatin(String text, int start, int end) {
    return (start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
        || (end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private void addSlips(String text, List<Mention> found) {
    for (int i = 0; i < text.length(); i++) {
      for (int length = Math.min(12, text.length() - i); length >= 3; length--) {
        if (overlaps(found, i, i + length)) {
          continue;
        }
        List<Person> persons = names.nearly(text.substring(i, i + length));
        if (persons.size() == 1) {
          found.add(
              new Mention(i, i + length, text.substring(i, i + length), persons, Mention.How.SLIP));
        }
      }
    }
  }

  /** A title beside the name of its holder is one mention with it: 省能源局局长邵启明, 梁市长梁绍棠. */
  private static List<Mention> joinTitles(String text, List<Mention> found) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : found) {
      Mention last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && touches(text, last, mention)) {
        boolean named = isName(last) || isName(mention);
        Mention name = isName(last) ? last : mention;
        if (named && (last.how() != mention.how())) {
          joined.removeLast();
          joined.add(
              new Mention(
                  last.start(),
                  mention.end(),
                  text.substring(last.start(), mention.end()),
                  name.persons(),
                  name.how()));
          continue;
        }
      }
      joined.add(mention);
    }
    return joined;
  }

  /** A name with the title that touches it: 副县长罗维平, 孟书颖教授. */
  private static Mention withTail(String text, Mention mention, List<Mention> found) {
    if (!isName(mention)) {
      return mention;
    }
    int start = mention.start();
    int end = mention.end();
    Matcher before = TAIL_BEFORE.matcher(text.substring(0, start));
    if (before.find() && !overlaps(others(found, mention), before.start(), start)) {
      start = before.start();
    }
    Matcher after = TAIL.matcher(text.substring(end));
    if (after.lookingAt() && !overlaps(others(found, mention), end, end + after.end())) {
      end += after.end();
    }
    return new Mention(start, end, text.substring(start, end), mention.persons(), mention.how());
  }

  private static List<Mention> others(List<Mention> found, Mention mention) {
    return found.stream()
        .filter(m -> m.end() <= mention.start() || m.start() >= mention.end())
        .toList();
  }

  private static boolean touches(String text, Mention a, Mention b) {
    return b.start() - a.end() <= 1 && text.substring(a.end(), b.start()).matches("[(（]?");
  }

  private static boolean isName(Mention mention) {
    return mention.how() == Mention.How.NAME || mention.how() == Mention.How.SLIP;
  }

  /** Whether something of {@code start} to {@code end} is taken already. */
  static boolean overlaps(List<Mention> found, int start, int end) {
    return found.stream().anyMatch(m -> m.start() < end && start < m.end());
  }
}
