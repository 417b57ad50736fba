package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was found for a question, before it is put into words. */
sealed interface Finding {

  /**
   * The corpus answers.
   *
   * @param lead what stands first, bold; empty when there is no short way to say it
   * @param shortAnswer verbatim from one of the quotes, or null
   * @param points what is said, in the order of the answer
   * @param open questions of the message that the corpus doesn't answer
   */
  record Found(String lead, @Nullable String shortAnswer, List<Point> points, List<String> open)
      implements Finding {
    /** The lead where somebody did say it, but as the words of somebody else. */
    static final String RETOLD = "是转述别人的话";

    /** The lead where somebody's words concern a claim about them, but don't settle it. */
    static final String IN_FULL = "原话如下";

    public Found {
      points = List.copyOf(points);
      open = List.copyOf(open);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("an answer needs a point");
      }
    }

    Found(String lead, @Nullable String shortAnswer, List<Point> points) {
      this(lead, shortAnswer, points, List.of());
    }

    /** Several findings as one, no place twice; {@code open} is what nothing was found for. */
    static Found joined(List<Found> parts, List<String> open) {
      List<Point> points = new ArrayList<>();
      for (Point point : parts.stream().flatMap(f -> f.points().stream()).toList()) {
        if (points.stream().noneMatch(p -> p.citation().equals(point.citation()))) {
          points.add(point);
        }
      }
      List<String> leads =
          parts.stream().map(Found::lead).filter(l -> !l.isEmpty()).distinct().toList();
      String shortAnswer =
          parts.stream().map(Found::shortAnswer).filter(Objects::nonNull).findFirst().orElse(null);
      return new Found(
          String.join("；", leads), leads.size() == 1 ? shortAnswer : null, points, open);
    }
  }

  /**
   * The corpus doesn't answer.
   *
   * @param reason why
   * @param person who was asked about, as the reader knows them; empty when nobody was
   * @param others who did speak of it, for {@link Answer.Reason#OTHER_SPEAKER}
   * @param nearest what comes nearest, best first
   */
  record Missing(Answer.Reason reason, String person, List<Person> others, List<Entry> nearest)
      implements Finding {
    public Missing {
      others = List.copyOf(others);
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * One thing said with its place.
   *
   * @param citation without a number
   * @param entry the statement it cites, null for a heading
   * @param startsParagraph whether it opens a new paragraph of the answer
   */
  record Point(Citation citation, @Nullable Entry entry, boolean startsParagraph) {
    static Point of(Entry entry) {
      return new Point(entry.citation(), entry, false);
    }
  }
}
