package io.yinju.search;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes briefings: {@code "# heading"} lines, blank-separated paragraphs of {@code name|text}. */
final class Briefings {
  private Briefings() {}

  /**
   * @param lines {@code # heading}; {@code ---} starts a paragraph; {@code name+name|statement},
   *     where an empty name stands for the briefing itself
   */
  static Briefing of(String id, String... lines) {
    StringBuilder text = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      if (line.startsWith("# ")) {
        text.append('\n');
        Span span = append(text, line.substring(2));
        sections.add(new Section("h" + (sections.size() + 1), line.substring(2), 1, span));
      } else if (line.equals("---")) {
        text.append('\n');
        start = text.length();
      } else {
        String[] parts = line.split("\\|", 2);
        Span span = append(text, parts[1]);
        boolean continues = !paragraphs.isEmpty() && paragraphs.getLast().span().start() == start;
        if (continues) {
          paragraphs.removeLast();
        }
        int number = paragraphs.size() + 1;
        paragraphs.add(
            new Paragraph(
                "p" + number,
                number,
                sections.isEmpty() ? null : sections.getLast().anchor(),
                new Span(start, text.length())));
        statements.add(new Statement("p" + number, span, names(parts[0]), null, null));
      }
    }
    List<Speaker> speakers =
        statements.stream()
            .flatMap(s -> s.speakers().stream())
            .distinct()
            .map(n -> new Speaker(n, n, List.of(n + "的头衔"), List.of()))
            .toList();
    return new Briefing(
        new Document(id, "标题" + id, text.toString(), sections, paragraphs), speakers, statements);
  }

  private static List<String> names(String joined) {
    return Stream.of(joined.split("\\+")).filter(n -> !n.isEmpty()).toList();
  }

  private static Span append(StringBuilder text, String added) {
    int start = text.length();
    text.append(added);
    return new Span(start, text.length());
  }
}
