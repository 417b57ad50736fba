package io.yinju.eval;

import io.yinju.answer.Question;
import io.yinju.answer.Question.Mode;
import io.yinju.answer.Question.Role;
import io.yinju.answer.Question.Turn;
import io.yinju.corpus.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the questions of sets and scores what comes back. */
public final class EvalRunner {
  private final Function<Optional<Path>, Subject> subjects;

  /**
   * A runner.
   *
   * @param subjects what answers about a corpus folder; about the product's own for empty
   */
  public EvalRunner(Function<Optional<Path>, Subject> subjects) {
    this.subjects = subjects;
  }

  /** Is told how far a run is. */
  public interface Progress {
    /** {@code done} of {@code total} questions are answered. */
    void at(int done, int total);
  }

  /**
   * Runs the sets in their order.
   *
   * @throws InvalidQuestionSetException with every fault of every set, before anything is asked
   */
  public EvalReport run(List<QuestionSet> sets, Progress progress) {
    List<String> faults = new ArrayList<>();
    List<Prepared> prepared = sets.stream().map(set -> prepare(set, faults)).toList();
    if (!faults.isEmpty()) {
      throw new InvalidQuestionSetException(faults);
    }
    int total = sets.stream().mapToInt(s -> s.cases().size()).sum();
    int done = 0;
    List<EvalReport.SetReport> reports = new ArrayList<>();
    for (Prepared one : prepared) {
      if (!one.set().cases().isEmpty()) {
        one.subject().warmUp();
      }
      List<CaseResult> results = new ArrayList<>();
      for (EvalCase gold : one.set().cases()) {
        results.add(one.scorer().score(gold, ask(one.subject(), gold)));
        progress.at(++done, total);
      }
      reports.add(new EvalReport.SetReport(one.set().name(), results, one.attribution()));
    }
    return new EvalReport(reports);
  }

  private record Prepared(
      QuestionSet set, Subject subject, CaseScorer scorer, AttributionFigures attribution) {}

  private Prepared prepare(QuestionSet set, List<String> faults) {
    Subject subject = subjects.apply(set.briefings());
    Corpus corpus = subject.snapshot().corpus();
    new EvidenceCheck(corpus).check(set, faults);
    Path goldFile = set.file().resolveSibling("speakers.jsonl");
    GoldSpeakers gold =
        GoldSpeakers.place(set.gold(), corpus, fault -> faults.add(goldFile + ":" + fault));
    return new Prepared(
        set,
        subject,
        new CaseScorer(set.name(), corpus, subject.snapshot().directory(), gold),
        AttributionFigures.of(corpus, subject.snapshot().directory(), gold));
  }

  private static Subject.Asked ask(Subject subject, EvalCase gold) {
    List<Turn> history = new ArrayList<>();
    for (String turn : gold.history()) {
      Subject.Asked earlier = subject.ask(question(turn, history));
      history.add(new Turn(Role.USER, turn));
      history.add(new Turn(Role.ASSISTANT, earlier.answer().text()));
    }
    return subject.ask(question(gold.question(), history));
  }

  private static Question question(String text, List<Turn> history) {
    return new Question(text, List.copyOf(history), Set.of(), Set.of(), Mode.EXTRACTIVE);
  }
}
