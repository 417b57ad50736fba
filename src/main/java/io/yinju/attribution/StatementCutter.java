package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Sentences;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the runs of a paragraph at the borders of its sentences, so that statements tile it. */
final class StatementCutter {
  private final String text;

  StatementCutter(String text) {
    this.text = text;
  }

  /** The statements of a paragraph; what no run covers is the document's own words. */
  List<Statement> cut(Paragraph paragraph, List<Run> runs) {
    List<Statement> statements = new ArrayList<>();
    int r = 0;
    for (Span sentence : Sentences.of(text, paragraph.span())) {
      while (r < runs.size() && runs.get(r).end() <= sentence.start()) {
        r++;
      }
      int start = sentence.start();
      int first = r;
      for (int i = r; i < runs.size() && runs.get(i).start() < sentence.end(); i++) {
        boolean more = i + 1 < runs.size() && runs.get(i + 1).start() < sentence.end();
        if (more && runs.get(i + 1).voice().equals(runs.get(i).voice())) {
          continue;
        }
        int end = more ? runs.get(i + 1).start() : sentence.end();
        add(statements, paragraph, new Span(start, end), runs.subList(first, i + 1));
        start = end;
        first = i + 1;
      }
      add(statements, paragraph, new Span(start, sentence.end()), List.of());
    }
    return statements;
  }

  private void add(List<Statement> statements, Paragraph paragraph, Span range, List<Run> runs) {
    Span span = trimmed(range);
    if (span.length() > 0) {
      Voice voice = runs.isEmpty() ? Voice.NONE : runs.getLast().voice();
      List<String> keys = voice.persons().stream().map(Roster.Entry::key).toList();
      statements.add(
          new Statement(paragraph.anchor(), span, keys, voice.source(), cue(span, runs)));
    }
  }

  private @Nullable String cue(Span span, List<Run> runs) {
    for (Run run : runs) {
      for (Span cue : run.cues()) {
        if (span.contains(cue)) {
          return cue.cut(text);
        }
      }
    }
    return null;
  }

  private Span trimmed(Span range) {
    int from = range.start();
    int to = range.end();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
