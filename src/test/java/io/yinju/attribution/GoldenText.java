package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose lines say whose words they are: {@code [speaker+speaker：cue] words}, {@code
 * [《source》：cue] words}, {@code [] words}. Blank lines part paragraphs, {@code note} opens a note,
 * {@code #} is the title, {@code ##} a heading, {@code %} a comment.
 */
record GoldenText(Document document, List<Line> lines) {
  private static final Pattern LINE = Pattern.compile("\\[([^：\\]]*)(：([^\\]]*))?\\] ?(.*)");

  /** A gold line and its place in the document. */
  record Line(Span span, List<String> speakers, String source, String cue) {}

  static GoldenText load(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenText.class.getResourceAsStream(name + ".gold"), name)) {
      return new Builder(name).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What the briefing gets wrong, one description a gold line. */
  List<String> mismatches(Briefing briefing) {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      List<Statement> here =
          briefing.statements().stream().filter(s -> s.span().overlaps(line.span())).toList();
      String fault = fault(briefing, line, here);
      if (!fault.isEmpty()) {
        wrong.add(fault + " | " + line.span().cut(document.text()));
      }
    }
    return wrong;
  }

  private static String fault(Briefing briefing, Line line, List<Statement> here) {
    for (Statement statement : here) {
      List<String> names = statement.speakers().stream().map(k -> name(briefing, k)).toList();
      if (!new TreeSet<>(names).equals(new TreeSet<>(line.speakers()))) {
        return "speakers " + names + " instead of " + line.speakers();
      }
      String source = statement.source() == null ? "" : statement.source();
      if (!source.equals(line.source())) {
        return "source " + source + " instead of " + line.source();
      }
      if (!line.span().contains(statement.span())) {
        return "statement reaches over the line: " + briefing.textOf(statement);
      }
    }
    boolean cue =
        line.cue().isEmpty()
            || here.stream().anyMatch(s -> s.cue() != null && s.cue().contains(line.cue()));
    return cue
        ? ""
        : "cue " + here.stream().map(Statement::cue).toList() + " instead of " + line.cue();
  }

  private static String name(Briefing briefing, String key) {
    return briefing.speakers().stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .map(Speaker::name)
        .orElseThrow();
  }

  private static final class Builder {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String title = "";
    private int start = -1;
    private boolean note;
    private int bodies;

    Builder(String name) {
      this.name = name;
    }

    GoldenText read(String source) {
      for (String line : source.lines().toList()) {
        if (line.startsWith("##")) {
          heading(line.substring(2).strip());
        } else if (line.startsWith("#")) {
          title = line.substring(1).strip();
        } else if (line.isBlank()) {
          close();
        } else if (line.equals("note")) {
          close();
          note = true;
        } else if (!line.startsWith("%")) {
          gold(line);
        }
      }
      close();
      return new GoldenText(
          new Document(name, title, text.toString(), sections, paragraphs), List.copyOf(lines));
    }

    private void heading(String words) {
      close();
      int from = text.length();
      text.append(words).append('\n');
      sections.add(
          new Section("h" + (sections.size() + 1), words, 1, new Span(from, text.length() - 1)));
    }

    private void gold(String line) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(name + ": not a gold line: " + line);
      }
      int from = text.length();
      start = start < 0 ? from : start;
      text.append(matcher.group(4));
      Span span = new Span(from, text.length());
      String who = matcher.group(1);
      boolean collective = who.startsWith("《");
      List<String> speakers =
          who.isEmpty() || collective ? List.of() : Arrays.asList(who.split("\\+"));
      String source = collective ? who.substring(1, who.length() - 1) : "";
      String cue = matcher.group(3) == null ? "" : matcher.group(3);
      lines.add(new Line(span, speakers, source, cue));
    }

    private void close() {
      if (start >= 0) {
        String anchor = note ? "n" + (paragraphs.size() + 1 - bodies) : "p" + ++bodies;
        String section = sections.isEmpty() ? null : sections.getLast().anchor();
        paragraphs.add(
            new Paragraph(anchor, note ? null : bodies, section, new Span(start, text.length())));
        text.append('\n');
      }
      start = -1;
      note = false;
    }
  }
}
