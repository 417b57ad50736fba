package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** A report on a file of questions, for people and for programs. */
public final class QaTable {
  private QaTable() {}

  /** The report as a tree in the shape of the contracts. */
  public static JsonNode json(QaReport report) {
    return new ObjectMapper().valueToTree(report);
  }

  /** The report as a few lines of text; figures in percent. */
  public static String of(QaReport report) {
    StringBuilder out = new StringBuilder();
    QaReport.Closed closed = report.closed();
    if (closed != null) {
      line(
          out, "给定段落：%d 个问题，EM %.2f，F1 %.2f", closed.questions(), closed.exactMatch(), closed.f1());
      RefusalFigures refusal = closed.refusal();
      if (refusal != null) {
        refusal(out, refusal);
      }
    }
    QaReport.Open open = report.open();
    line(out, "在全部 %d 段中查找：", open.contexts());
    ranks(out, "BM25", open.bm25());
    ranks(out, "向量", open.vector());
    ranks(out, "融合", open.hybrid());
    QaReport.Read read = open.reader();
    if (read != null) {
      ranks(out, "阅读", new RankFigures(read.hitAt1(), read.hitAt5(), read.mrrAt10()));
      line(
          out,
          "  阅读器每题读 %.2f 段：EM %.2f，F1 %.2f",
          read.passagesRead(),
          read.exactMatch(),
          read.f1());
    }
    return out.toString().stripTrailing();
  }

  private static void refusal(StringBuilder out, RefusalFigures refusal) {
    line(out, "  拒答：精确率 %.2f，召回率 %.2f", refusal.precision(), refusal.recall());
    for (RefusalFigures.Point point : refusal.curve()) {
      line(
          out,
          "    概率低于 %.2f 时拒答：精确率 %.2f，召回率 %.2f，误拒 %.2f",
          point.threshold(),
          point.precision(),
          point.recall(),
          point.answerableRefused());
    }
  }

  private static void ranks(StringBuilder out, String name, RankFigures figures) {
    line(
        out,
        "  %s：hit@1 %.2f，hit@5 %.2f，MRR@10 %.2f",
        name,
        figures.hitAt1(),
        figures.hitAt5(),
        figures.mrrAt10());
  }

  // the annotation it asks for would be a dependency of its own
  @SuppressWarnings("AnnotateFormatMethod")
  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
