package io.yinju.eval;

import io.yinju.eval.FittedDecision.Rates;
import java.util.Locale;
import java.util.Map;

/** What was fitted, for people. */
public final class FittedTable {
  private FittedTable() {}

  /** Refused examples by kind, a line for each file and set. */
  public static String of(FittedDecision decision) {
    StringBuilder out = new StringBuilder();
    row(out, "拒答（%）", "答对", "另有", "删去", "挖空", "本无");
    decision.rates().forEach((name, rates) -> row(out, name, rates));
    decision.overall().forEach((name, rates) -> row(out, "[" + name + "]", rates));
    decision
        .rank()
        .questions()
        .forEach(
            (name, questions) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "答案居首（%s，%d 题）：原 %.1f%%，现 %.1f%%%n",
                        name,
                        questions,
                        decision.rank().firstBefore().get(name),
                        decision.rank().first().get(name))));
    out.append("rank: ").append(weights(decision.rank().weights())).append('\n');
    decision
        .accept()
        .forEach(
            (name, regression) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%s: %s, bias %.3f, threshold %.3f%n",
                        name,
                        weights(regression.weights()),
                        regression.bias(),
                        regression.threshold())));
    return out.toString().stripTrailing();
  }

  /** How readings and retrieval go together, and what that finds, a line for each file. */
  public static String of(RerankFitting.Fitted reranking) {
    StringBuilder out = new StringBuilder();
    reranking
        .files()
        .forEach(
            (name, figures) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%s：%d 题，命中首位 %.2f%%，阅读后 %.2f%%，每题读 %.2f 段%n",
                        name,
                        figures.questions(),
                        figures.hitAt1(),
                        figures.readerHitAt1(),
                        figures.passagesRead())));
    return out.append(
            String.format(
                Locale.ROOT,
                "retrievalWeight %.2f, reach %.2f",
                reranking.retrievalWeight(),
                reranking.reach()))
        .toString();
  }

  private static void row(StringBuilder out, String name, Rates rates) {
    row(
        out,
        name,
        cell(rates.right()),
        cell(rates.other()),
        cell(rates.wrong()),
        cell(rates.nearMiss()),
        cell(rates.none()));
  }

  private static void row(StringBuilder out, Object... cells) {
    out.append(String.format(Locale.ROOT, "%-28s %12s %12s %12s %12s %12s%n", cells));
  }

  private static String cell(Rates.Refused refused) {
    return String.format(Locale.ROOT, "%.1f/%d", refused.refused(), refused.examples());
  }

  private static String weights(Map<String, Double> weights) {
    StringBuilder out = new StringBuilder();
    weights.forEach(
        (name, value) -> out.append(String.format(Locale.ROOT, "%s %.3f, ", name, value)));
    return out.substring(0, Math.max(0, out.length() - 2));
  }
}
