package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a document is about in its own words: its sections with the first thing said in each,
 * or, without sections, the first words of everybody quoted. Several documents are told by their
 * titles.
 */
final class Overview {
  /** 缺席：某某: a line of a document's head, no editor's note. */
  private static final Pattern FIELD =
      Pattern.compile("^(?![^：:]{0,6}按[：:])[^，。：:]{1,8}[：:](?![“「])");

  private Overview() {}

  /** The overview; empty where there is nothing to tell. */
  static Optional<Finding> of(Inquiry inquiry, List<Briefing> briefings) {
    List<Point> points = new ArrayList<>();
    if (briefings.size() == 1) {
      points.addAll(of(inquiry, briefings.getFirst()));
    } else {
      briefings.stream()
          .flatMap(b -> body(inquiry, b).stream().filter(e -> !isField(e)).limit(1))
          .map(Point::of)
          .forEach(points::add);
    }
    List<Point> first = points.stream().limit(EvidenceSelector.MOST).toList();
    return first.isEmpty() ? Optional.empty() : Optional.of(new Found("", null, first));
  }

  private static List<Point> of(Inquiry inquiry, Briefing briefing) {
    Document document = briefing.document();
    List<Entry> body = body(inquiry, briefing);
    List<Point> points = new ArrayList<>();
    for (Section section : DocumentFinder.mainSections(document)) {
      body.stream()
          .filter(e -> Objects.equals(e.heading(), section.heading()))
          .filter(e -> !e.speakers().isEmpty())
          .findFirst()
          .or(() -> body.stream().filter(e -> section.heading().equals(e.heading())).findFirst())
          .ifPresent(e -> points.add(new Point(e.citation(), e, !points.isEmpty())));
    }
    if (points.isEmpty()) {
      Set<String> heard = new LinkedHashSet<>();
      body.stream()
          .filter(e -> e.speakers().stream().anyMatch(p -> heard.add(p.id())))
          .map(Point::of)
          .forEach(points::add);
    }
    return points.isEmpty() ? body.stream().limit(3).map(Point::of).toList() : points;
  }

  private static boolean isField(Entry entry) {
    return entry.speakers().isEmpty() && FIELD.matcher(entry.text()).find();
  }

  private static List<Entry> body(Inquiry inquiry, Briefing briefing) {
    return inquiry.table().entries().stream()
        .filter(e -> e.documentId().equals(briefing.document().id()))
        .filter(e -> !e.paragraph().isNote() && inquiry.scope().test(e))
        .toList();
  }
}
