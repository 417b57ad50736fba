package io.yinju.eval;

import io.yinju.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as text: a table, then every failing question. */
public final class ReportTable {
  private static final String ROW = "%-20s %5s %8s %7s %7s %8s %7s %8s %8s %7s %7s %7s %8s %8s%n";
  private static final int LONGEST_ANSWER = 300;

  private ReportTable() {}

  /** The whole report, lines separated by the platform's separator. */
  public static String of(EvalReport report) {
    StringBuilder out = new StringBuilder();
    out.append(
        ROW.formatted(
            "",
            "n",
            "correct",
            "recall",
            "prec",
            "speaker",
            "wrong",
            "ref.prec",
            "ref.rec",
            "hit@1",
            "hit@5",
            "mrr@10",
            "p50 ms",
            "p95 ms"));
    for (Map.Entry<QuestionType, Figures> row : EvalReport.byType(report.results()).entrySet()) {
      out.append(row(row.getKey().wire(), row.getValue()));
    }
    for (EvalReport.SetReport set : report.sets()) {
      out.append(row("[" + set.name() + "]", Figures.of(set.results())));
    }
    out.append(row("all", Figures.of(report.results())));
    AttributionFigures said = report.attribution();
    if (said.statements() > 0) {
      out.append(attributionRows(report));
    }
    failing(report).forEach(out::append);
    return out.toString();
  }

  private static String attributionRows(EvalReport report) {
    StringBuilder out = new StringBuilder(System.lineSeparator());
    for (EvalReport.SetReport set : report.sets()) {
      AttributionFigures said = set.attribution();
      if (said.statements() > 0) {
        out.append(
            "attribution %-20s %4d statements, exact %s %%, wrong person %s %%%n"
                .formatted(
                    set.name(),
                    said.statements(),
                    percent((double) said.exact() / said.statements()),
                    percent((double) said.wrongPerson() / said.statements())));
        said.errors().forEach(e -> out.append("  ").append(e).append(System.lineSeparator()));
      }
    }
    return out.toString();
  }

  private static String row(String name, Figures f) {
    return ROW.formatted(
        name,
        f.questions(),
        percent(f.correct()),
        percent(f.citationRecall()),
        percent(f.citationPrecision()),
        percent(f.speakerAccuracy()),
        f.wrongSpeaker() + "/" + f.citations(),
        percent(f.refusalPrecision()),
        percent(f.refusalRecall()),
        percent(f.hitAt1()),
        percent(f.hitAt5()),
        percent(f.mrrAt10()),
        number(f.p50Ms()),
        number(f.p95Ms()));
  }

  private static List<String> failing(EvalReport report) {
    List<String> out = new ArrayList<>();
    for (CaseResult r : report.results()) {
      if (!r.correct()) {
        out.add(
            "%n%s/%s %s lost in %s%n  asked     %s%n  expected  %s%n  answered  %s%n  wrong     %s%n"
                .formatted(
                    r.set(),
                    r.gold().id(),
                    r.gold().type().wire(),
                    r.lost(),
                    asked(r),
                    expected(r.gold()),
                    answered(r.asked().answer()),
                    String.join("; ", r.failures())));
      }
    }
    return out;
  }

  private static String asked(CaseResult r) {
    String standalone = r.asked().answer().standaloneQuestion();
    String history =
        r.gold().history().isEmpty() ? "" : String.join(" → ", r.gold().history()) + " → ";
    return history
        + r.gold().question()
        + (standalone.equals(r.gold().question()) ? "" : " (understood: " + standalone + ")");
  }

  private static String expected(EvalCase gold) {
    return gold.answerable()
        ? gold.speakers() + " " + gold.evidence()
        : "refusal" + (gold.reason() == null ? "" : " (" + gold.reason() + ")");
  }

  private static String answered(Answer answer) {
    String text =
        switch (answer) {
          case Answer.Answered answered -> answered.text();
          case Answer.Refused refused ->
              "refusal (" + refused.reason().wire() + "): " + refused.text();
        };
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.1f", value);
  }
}
