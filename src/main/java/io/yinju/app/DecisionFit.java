package io.yinju.app;

import io.yinju.eval.DecisionExample;
import io.yinju.eval.DecisionFitting;
import io.yinju.eval.DecisionJson;
import io.yinju.eval.FittedDecision;
import io.yinju.eval.FittedTable;
import io.yinju.eval.ForumSet;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.RerankFitting;
import io.yinju.eval.StatementPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fits the decision whether to answer and the order of statements, or writes what a fit sees. */
final class DecisionFit {
  private final Console console;
  private final Settings settings;
  private final FitFiles.Data files;
  private final List<QuestionSet> sets;

  /**
   * @param files questions about paragraphs and small briefings
   * @param sets question sets that examples are taken from, too
   */
  DecisionFit(Console console, Settings settings, FitFiles.Data files, List<QuestionSet> sets) {
    this.console = console;
    this.settings = settings;
    this.files = files;
    this.sets = sets;
  }

  /** Writes the questions with their statements. */
  void writePairs(Path file) {
    try (Wiring wiring = Wiring.of(settings)) {
      int written = StatementPairs.write(file, examples(wiring));
      console.err().println("已写入 " + file + "：" + written + " 对");
    }
  }

  /**
   * Fits, prints the values with their error rates and writes them.
   *
   * @param target the folder of the program's resources
   * @param card the reader's card
   */
  void fit(Path target, Path card) {
    try (Wiring wiring = Wiring.of(settings)) {
      if (!files.questions().isEmpty()) {
        reranking(wiring).ifPresent(fitted -> writeReranking(fitted, target, card));
      }
      FittedDecision fitted = decision(wiring);
      List<DecisionJson.Data> data = new ArrayList<>(files.told());
      files.forums().forEach(f -> data.add(new DecisionJson.Data(f.name(), f.file(), "all")));
      sets.forEach(s -> data.add(new DecisionJson.Data(s.name(), s.file(), "all")));
      DecisionJson.write(target.resolve("answer/decision.json"), fitted, data, card);
      console.out().println(FittedTable.of(fitted));
    }
    console.err().println("已写入 " + target);
  }

  private Optional<RerankFitting.Fitted> reranking(Wiring wiring) {
    try (ProgressLine progress = new ProgressLine(console.err(), "查找", Duration.ZERO)) {
      return wiring.reranking(files.whole(), progress::at);
    }
  }

  private void writeReranking(RerankFitting.Fitted fitted, Path target, Path card) {
    Path file = target.resolve("eval/reranking.json");
    DecisionJson.writeReranking(file, fitted, files.told(), card);
    console.out().println(FittedTable.of(fitted));
  }

  private FittedDecision decision(Wiring wiring) {
    Set<String> names =
        Stream.concat(
                sets.stream().map(QuestionSet::name), files.forums().stream().map(ForumSet::name))
            .collect(Collectors.toSet());
    return new DecisionFitting(examples(wiring), names).fit();
  }

  private List<DecisionExample> examples(Wiring wiring) {
    try (EvalSubjects subjects =
            new EvalSubjects(wiring, wiring.answering(), settings, console.err());
        ProgressLine progress = new ProgressLine(console.err(), "取样", Duration.ZERO)) {
      return wiring.examples(
          files.drawn(),
          files.forums(),
          sets,
          folder -> subjects.apply(folder).snapshot(),
          progress::at);
    }
  }
}
