package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.corpus.Document;
import io.yinju.corpus.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers what asks for the members of something under whose heading the document lists them:
 * 有哪几项任务 from a section 任务清单 whose paragraphs are numbered, 对策建议有哪几条 from the headings below
 * 三、对策建议.
 */
final class ListedSections {
  private static final Pattern ASKED =
      Pattern.compile(
          "哪(?:些|[几两三四五六七八九十][个项条点件类])(?:具体)?的?(?<behind>\\p{IsHan}{2,4})"
              + "|(?<before>\\p{IsHan}{1,3}(?![有是])\\p{IsHan})(?:都|具体|主要|一共|总共)*(?:有|是|包括|包含|分)?哪(?:些|[几两三四五六七八九十][个项条点件类])");

  /** How a paragraph of a list begins. */
  private static final String FIGURE = "\\d{1,2}[.．、)）]|[(（]\\d{1,2}[)）]|[①-⑳]|[-*•·●○]\\s";

  private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:" + FIGURE + ")");

  /** 会议决定了哪几件事, 请列出会议议定的事项. */
  private static final Pattern DECISIONS =
      Pattern.compile(
          "(?:会议?|会上|最后|最终)[^,。?]{0,8}(?:决定|(?<!会)议定|决议|定下|敲定|拍板)[^,。?]{0,8}(?:[哪几]|什么|事|事项)"
              + "|(?:哪些|哪几[项条个]|什么|列出|列一下)[^,。?]{0,8}(?:决定|决议|议定事项)[^,。?]{0,3}[?]?$");

  private static final Pattern DECIDED =
      Pattern.compile("(?:决定|议定|决议|明确|同意|商定|确定)(?:如下|以下[^：:]{0,6})?[：:]$");

  /** How an item of a list begins, in words or figures. */
  private static final Pattern MEMBER =
      Pattern.compile("^\\s*(?:" + FIGURE + "|[(（][\\d一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}[、是])");

  private static final int FEWEST = 2;

  /** Members given at most: a list is given whole, but for what nobody would read. */
  private static final int MOST = 30;

  /** Statements with a term from which on the corpus speaks of it again and again. */
  private static final int AGAIN = 2;

  /** Characters from which on a heading's topic in a question is no chance. */
  private static final int SHORTEST = 4;

  /** 问题与建议: a heading of more than one thing. */
  private static final Pattern JOINED = Pattern.compile("[与和及、]");

  private static final Pattern ANY = Pattern.compile("哪(?:些|[几两三四五六七八九十][个项条点件类方])|几[个项条点件类]|什么内容");

  private ListedSections() {}

  /** The members, in their order; empty where no heading speaks of them, or more than one does. */
  static Optional<Finding> find(Inquiry inquiry) {
    if (!inquiry.analysis().asked().isEmpty()) {
      return Optional.empty();
    }
    String question = inquiry.analysis().folded();
    Optional<Finding> decided = decisions(inquiry, question);
    if (decided.isPresent()) {
      return decided;
    }
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    for (Entry entry : inquiry.table().entries()) {
      if (inquiry.scope().test(entry)
          && entry.heading() != null
          && NUMBERED.matcher(entry.text()).find()) {
        sections
            .computeIfAbsent(entry.documentId() + "\n" + entry.heading(), k -> new ArrayList<>())
            .add(entry);
      }
    }
    List<List<Entry>> lists =
        sections.values().stream()
            .filter(members -> members.size() >= FEWEST && isAskedFor(members.getFirst(), question))
            .toList();
    if (lists.isEmpty()) {
      return ofHeadings(inquiry);
    }
    if (lists.size() > 1 || speaksOfMore(inquiry, lists.getFirst())) {
      return Optional.empty();
    }
    List<Point> points =
        ofNamed(inquiry, lists.getFirst()).stream().limit(MOST).map(Point::of).toList();
    return Optional.of(new Found("", null, points));
  }

  /** 会议决定：（一）… （二）…: what was decided, where just that is asked. */
  private static Optional<Finding> decisions(Inquiry inquiry, String question) {
    if (!DECISIONS.matcher(question).find()) {
      return Optional.empty();
    }
    List<List<Entry>> lists = new ArrayList<>();
    for (Entry entry : inquiry.table().entries()) {
      if (inquiry.scope().test(entry) && DECIDED.matcher(entry.text().strip()).find()) {
        List<Entry> members = new ArrayList<>();
        Entry at = inquiry.table().after(entry);
        while (!members.contains(at)
            && at.documentId().equals(entry.documentId())
            && Objects.equals(at.heading(), entry.heading())
            && MEMBER.matcher(at.text()).find()) {
          members.add(at);
          at = inquiry.table().after(at);
        }
        if (members.size() >= FEWEST) {
          lists.add(members);
        }
      }
    }
    return lists.size() == 1
        ? Optional.of(
            new Found("", null, lists.getFirst().stream().limit(MOST).map(Point::of).toList()))
        : Optional.empty();
  }

  /**
   * 关于学校的任务有哪些: whether the question has a term that the corpus speaks of again and again, but
   * neither this list nor what stands above it.
   */
  private static boolean speaksOfMore(Inquiry inquiry, List<Entry> members) {
    Entry first = members.getFirst();
    StringBuilder near =
        new StringBuilder(Spelling.fold(first.briefing().document().title()))
            .append(Spelling.fold(first.heading() == null ? "" : first.heading()));
    members.forEach(m -> near.append(m.folded()));
    return Terms.of(inquiry.analysis().topic()).stream()
        .filter(t -> t.length() > 1 && Terms.functionCharacters(t) == 0)
        .anyMatch(t -> near.indexOf(t) < 0 && inquiry.table().frequency(t) >= AGAIN);
  }

  /** 对策建议有哪几条: the headings below one that the question names. */
  private static Optional<Finding> ofHeadings(Inquiry inquiry) {
    String question = inquiry.analysis().folded();
    List<Found> found = new ArrayList<>();
    if (!ANY.matcher(question).find()) {
      return Optional.empty();
    }
    inquiry.table().entries().stream()
        .filter(inquiry.scope())
        .map(e -> e.briefing().document())
        .distinct()
        .forEach(
            document -> {
              for (Section section : document.sections()) {
                String topic = SectionTopics.topic(section.heading()).orElse("");
                List<Section> below = below(document, section);
                if (topic.length() >= SHORTEST
                    && question.contains(Spelling.fold(topic))
                    && below.size() >= FEWEST) {
                  found.add(
                      new Found(
                          "",
                          null,
                          below.stream().map(s -> DocumentFinder.point(document, s)).toList()));
                }
              }
            });
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The sections of the next level inside one. */
  private static List<Section> below(Document document, Section section) {
    List<Section> all = document.sections();
    List<Section> inside = new ArrayList<>();
    for (int i = all.indexOf(section) + 1; i < all.size(); i++) {
      if (all.get(i).level() <= section.level()) {
        break;
      }
      inside.add(all.get(i));
    }
    int level = inside.stream().mapToInt(Section::level).min().orElse(0);
    return inside.stream().filter(s -> s.level() == level).toList();
  }

  /** Those that name a body which the question names; all where none does. */
  private static List<Entry> ofNamed(Inquiry inquiry, List<Entry> members) {
    List<String> named =
        inquiry.table().bodies().stream().filter(inquiry.analysis().folded()::contains).toList();
    List<Entry> naming =
        members.stream().filter(m -> named.stream().anyMatch(m.folded()::contains)).toList();
    return naming.isEmpty() ? members : naming;
  }

  private static boolean isAskedFor(Entry member, String question) {
    String topic = SectionTopics.topic(member).map(Spelling::fold).orElse("");
    if (JOINED.matcher(topic).find()) {
      return false;
    }
    Matcher asked = ASKED.matcher(question);
    for (int from = 0; asked.find(from); from = asked.start() + 1) {
      String behind = asked.group("behind");
      String noun = behind == null ? asked.group("before") : behind;
      String named = behind == null ? noun.substring(noun.length() - 2) : noun.substring(0, 2);
      if (topic.contains(named) && Terms.functionCharacters(named) == 0) {
        return true;
      }
    }
    return false;
  }
}
