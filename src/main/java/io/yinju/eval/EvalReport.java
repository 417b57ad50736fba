package io.yinju.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of question sets gave.
 *
 * @param sets one entry a set, in the order they ran
 */
public record EvalReport(List<SetReport> sets) {
  public EvalReport {
    sets = List.copyOf(sets);
  }

  /**
   * What one set gave.
   *
   * @param name the set
   * @param results one entry a question, in the file's order
   * @param attribution gold speakers against those found; all 0 where the set has none
   */
  public record SetReport(String name, List<CaseResult> results, AttributionFigures attribution) {
    public SetReport {
      results = List.copyOf(results);
    }
  }

  /** Every question of every set. */
  public List<CaseResult> results() {
    return sets.stream().flatMap(s -> s.results().stream()).toList();
  }

  /** Attribution over all sets. */
  public AttributionFigures attribution() {
    return sets.stream()
        .map(SetReport::attribution)
        .reduce(AttributionFigures.none(), AttributionFigures::plus);
  }

  /** Figures a question type, in the types' order, of those that occur. */
  static Map<QuestionType, Figures> byType(List<CaseResult> results) {
    Map<QuestionType, Figures> figures = new LinkedHashMap<>();
    for (QuestionType type : QuestionType.values()) {
      List<CaseResult> some = results.stream().filter(r -> r.gold().type() == type).toList();
      if (!some.isEmpty()) {
        figures.put(type, Figures.of(some));
      }
    }
    return figures;
  }
}
