package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what a meeting decided or asked for from all that its minutes give as that: 会议决定了什么 from
 * every 会议决定：…. Where a matter is named besides (会议对停车决定了什么), the statements are weighed as others.
 */
final class Resolutions {
  private static final List<List<String>> VERBS =
      WordList.read("resolving-verbs").stream().map(l -> List.of(l.split(" ", -1))).toList();

  private static final String VERB =
      VERBS.stream().map(List::getFirst).distinct().collect(Collectors.joining("|", "(?:", ")"));

  private static final String NOUN =
      VERBS.stream()
          .flatMap(l -> l.stream().skip(1))
          .distinct()
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final String MEETING = "(?:这次|本次|该|例)?(?:会议|会上|会|大会|例会|纪要)";

  /** 会议决定了什么, 会上作出了哪些决定, 形成了什么决议. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:请问)?"
              + MEETING
              + "?(?:一共|都|最后|最终|到底|究竟)*(?:(?<verb>"
              + VERB
              + ")(?:了|过)?(?:哪[些几][个项条件]?|什么|啥|几[个项条件])(?:事情?|事项|问题|内容)?"
              + "|(?:作|做|形成|达成|有|提出|提|通过)(?:出)?(?:了|过)?(?:哪[些几][个项条件]?|什么|啥|几[个项条件])(?:具体)?的?(?<noun>"
              + NOUN
              + "))[?]?$");

  private Resolutions() {}

  /** Whether a folded question asks what a meeting as a whole decided or asked for. */
  static boolean areAsked(String folded) {
    return ASKED.matcher(folded).find();
  }

  /** All of them in their order; empty where something else is asked or there is none. */
  static Optional<Finding> find(Inquiry inquiry) {
    Matcher asked = ASKED.matcher(inquiry.analysis().folded());
    if (!asked.find()) {
      return Optional.empty();
    }
    Set<String> verbs = new LinkedHashSet<>();
    if (asked.group("verb") != null) {
      verbs.add(asked.group("verb"));
    } else {
      VERBS.stream()
          .filter(l -> l.subList(1, l.size()).contains(asked.group("noun")))
          .forEach(l -> verbs.add(l.getFirst()));
    }
    Pattern told =
        Pattern.compile("^[^,。:]{0,6}(?:会议|会)[^,。:]{0,4}(?:" + String.join("|", verbs) + ")");
    Pattern heading = Pattern.compile("(?:会议|会)[^,。:]{0,4}(?:" + String.join("|", verbs) + ")");
    List<Entry> own =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> e.speakers().isEmpty())
            .toList();
    Stream<Entry> under =
        own.stream()
            .filter(e -> e.heading() != null && heading.matcher(Spelling.fold(e.heading())).find());
    List<Point> points =
        Stream.concat(under, own.stream().filter(e -> told.matcher(e.folded()).find()))
            .distinct()
            .limit(EvidenceSelector.MOST)
            .map(Point::of)
            .toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(new Found("", null, points));
  }
}
