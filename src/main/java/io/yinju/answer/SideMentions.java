package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds those who are named beside somebody whose view is asked for too, more loosely than one
 * would where nothing says that a person is meant: 住建局长和园林局总工各是什么主张, 信息部和软件公司的说法一样吗,
 * 那个教授和厂家老板各是什么意见. Titles are taken in everyday short forms, and bodies for the one who speaks for
 * them.
 */
final class SideMentions {
  /** What asks for the views of several. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "各|分别|一样|一致|不同|区别|差别|差异|分歧|异同|差在|谁.*谁|都(?:怎|说|讲|谈)|两人|两位|两方|双方|说法|看法|意见|主张|观点|态度|立场|"
              + WordList.alternatives("opinion-questions"));

  private static final Pattern AND = Pattern.compile("以及|[和与跟同及、]");

  private static final Pattern POINTING = Pattern.compile("的?[那这](?:一)?(?:[位个名家]|边$)");

  /** Where one who is named behind a conjunction may end. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:$|[^\\p{IsHan}]|以及|[和与跟同及]|各|分别|都|两|双|对|就|在|的|看|说|讲|谈|怎|咋|如何|谁|哪|有|是|为|给|想|打|意见|主张|观点|态度|立场|之间|到底|究竟|一|不)");

  /** Before whom one may begin. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:^|[^\\p{IsHan}]|对于?|关于|就|在|问|的|事|题|上|听|看|和|与|跟|同|及|请问)$");

  private static final Pattern TAIL =
      Pattern.compile("(?:" + WordList.alternatives("title-tails") + "|总工)$");

  /** What the name of a body ends with. */
  private static final Pattern BODY = Pattern.compile(WordList.alternatives("bodies") + "$");

  private static final int LONGEST = 12;

  private final NameForms names;

  SideMentions(NameForms names) {
    this.names = names;
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    Matcher and = AND.matcher(text);
    if (!SEVERAL.matcher(text).find()) {
      return;
    }
    while (and.find()) {
      int at = and.start();
      if (MentionFinder.overlaps(found, at, and.end())) {
        continue;
      }
      Optional<Mention> before = endingAt(found, at).or(() -> side(text, at, true, found));
      if (before.isEmpty()) {
        continue;
      }
      int then = and.end();
      Optional<Mention> behind = beginningAt(found, then).or(() -> side(text, then, false, found));
      if (behind.isPresent() && !before.get().persons().equals(behind.get().persons())) {
        Stream.of(before.get(), behind.get()).filter(m -> !found.contains(m)).forEach(found::add);
      }
    }
  }

  private static Optional<Mention> endingAt(List<Mention> found, int at) {
    return found.stream().filter(m -> m.end() == at && !m.unknown()).findFirst();
  }

  private static Optional<Mention> beginningAt(List<Mention> found, int at) {
    return found.stream().filter(m -> m.start() == at && !m.unknown()).findFirst();
  }

  /** The longest name before or behind a place that means one person who speaks. */
  private Optional<Mention> side(String text, int at, boolean before, List<Mention> found) {
    for (int length = LONGEST; length >= 2; length--) {
      int start = before ? at - length : at;
      int end = before ? at : at + length;
      if (start < 0
          || end > text.length()
          || MentionFinder.overlaps(found, start, end)
          || !(before
              ? BEFORE.matcher(text.substring(0, start)).find()
              : BEHIND.matcher(text.substring(end)).find())) {
        continue;
      }
      String surface = text.substring(start, end);
      List<Person> persons = meant(POINTING.matcher(surface).replaceAll(""));
      if (persons.size() == 1) {
        return Optional.of(new Mention(start, end, surface, persons, Mention.How.DESCRIBED));
      }
    }
    return Optional.empty();
  }

  /** Who speaks and may be called so. */
  private List<Person> meant(String called) {
    if (called.length() < 2 || !called.codePoints().allMatch(Character::isIdeographic)) {
      return List.of();
    }
    List<Person> kind =
        GroupMentions.titlesOf(called).map(names.holders()::heardWith).orElse(List.of());
    if (kind.size() == 1) {
      return kind;
    }
    Matcher tail = TAIL.matcher(called);
    if (!tail.find()) {
      boolean body = BODY.matcher(called).find() && !NameForms.EVERYWHERE.contains(called);
      return body ? belonging(called) : List.of();
    }
    String head = called.substring(0, tail.start());
    Set<Person> titled = new LinkedHashSet<>();
    for (TitleWords.Variant variant : TitleWords.of(called, tail.group())) {
      titled.addAll(names.holders().heardWith(List.of(variant.tail())));
    }
    if (head.isEmpty()) {
      return List.copyOf(titled);
    }
    List<Person> there = new ArrayList<>(belonging(head));
    there.retainAll(titled);
    if (!there.isEmpty()) {
      return there;
    }
    return GroupMentions.titlesOf(head).map(names.holders()::heardWith).orElse(List.of()).stream()
        .filter(titled::contains)
        .toList();
  }

  /** Who speaks and comes from a body, whose name may be shortened: 信息部 for 信息技术部主任. */
  private List<Person> belonging(String body) {
    Set<Person> found = new LinkedHashSet<>(names.holders().heardWith(List.of(body)));
    if (found.isEmpty() && body.length() > 2) {
      found.addAll(names.holders().ofBody(body, body.substring(body.length() - 1)));
    }
    found.retainAll(names.holders().guests());
    return List.copyOf(found);
  }
}
