package io.yinju.eval;

import io.yinju.answer.Citation;
import io.yinju.answer.ExtractiveAnswering;
import io.yinju.answer.Question;
import io.yinju.answer.Snapshot;
import io.yinju.answer.Weighed;
import io.yinju.corpus.Span;
import io.yinju.eval.DecisionExample.Candidate;
import io.yinju.eval.DecisionExample.Kind;
import io.yinju.eval.QaSet.QaQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes examples for the decision: a question is asked of a corpus as it is, of the corpus without
 * the statements that answer, and of one from whose statements only the asked-for detail is cut.
 * What answering itself would decide on becomes the example.
 */
final class ExampleMaker {
  /** Longest phrase that counts as a detail: a number, a date, a place or a name. */
  private static final int DETAIL = 16;

  /** Shortest statement that is left when a detail is cut out. */
  private static final int LEFT = 6;

  private final ExtractiveAnswering answering;

  ExampleMaker(ExtractiveAnswering answering) {
    this.answering = answering;
  }

  /** Examples from a question about a paragraph. */
  List<DecisionExample> of(String data, QaBriefing briefing, QaQuestion asked, Snapshot snapshot) {
    List<Span> answers = briefing.answers(asked);
    if (answers.isEmpty() || asked.question().isBlank()) {
      return List.of();
    }
    List<String> phrases = asked.answers().stream().map(String::strip).distinct().toList();
    Predicate<Citation> holds = c -> answers.stream().anyMatch(a -> holds(c.span(), a));
    Predicate<Citation> speaksOf = c -> phrases.stream().anyMatch(c.quote()::contains);
    boolean detail = phrases.stream().allMatch(p -> p.length() <= DETAIL);
    return of(
        new Asked(data, asked.article(), asked.question(), snapshot),
        holds,
        holds.or(speaksOf),
        detail ? phrases : List.of());
  }

  /** Examples from a question of a set, or of a small briefing. */
  List<DecisionExample> of(String data, String article, EvalCase asked, Snapshot snapshot) {
    if (!asked.history().isEmpty()) {
      return List.of();
    }
    Asked question = new Asked(data, article, asked.question(), snapshot);
    if (!asked.answerable()) {
      List<Weighed> found = weigh(question, Citation::quote);
      return found.isEmpty() ? List.of() : List.of(question.example(Kind.NONE, found, c -> false));
    }
    Predicate<Citation> evidence =
        c -> {
          List<String> sentences = Coverage.sentences(c);
          return asked.evidence().stream().anyMatch(e -> Coverage.coversAny(sentences, e))
              || asked.also().stream().anyMatch(e -> Coverage.coversAny(sentences, List.of(e)));
        };
    boolean detail = asked.type() == QuestionType.FACT && asked.must().size() == 1;
    return of(question, evidence, evidence, detail ? asked.must().getFirst() : List.of());
  }

  private record Asked(String data, String article, String question, Snapshot snapshot) {
    DecisionExample example(Kind kind, List<Weighed> found, Predicate<Citation> right) {
      List<Candidate> candidates =
          found.stream().map(w -> new Candidate(w, right.test(w.statement()))).toList();
      return new DecisionExample(data, article, question, kind, candidates);
    }
  }

  private List<DecisionExample> of(
      Asked asked, Predicate<Citation> right, Predicate<Citation> left, List<String> details) {
    List<Weighed> whole = weigh(asked, Citation::quote);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<DecisionExample> examples = new ArrayList<>();
    boolean found = right.test(whole.getFirst().statement());
    examples.add(asked.example(found ? Kind.RIGHT : Kind.OTHER, whole, right));
    List<Weighed> without = weigh(asked, c -> left.test(c) ? "" : c.quote());
    examples.add(asked.example(Kind.WRONG, without, c -> false));
    if (!details.isEmpty()) {
      List<Weighed> near = weigh(asked, c -> cut(c.quote(), details));
      examples.add(asked.example(Kind.NEAR_MISS, near, c -> false));
    }
    return examples;
  }

  private List<Weighed> weigh(Asked asked, Function<Citation, String> edit) {
    return answering.weigh(Question.of(asked.question()), asked.snapshot(), edit);
  }

  /** Whether a statement holds an answer: at least half of it, or the statement is part of it. */
  private static boolean holds(Span statement, Span answer) {
    int shared =
        Math.min(statement.end(), answer.end()) - Math.max(statement.start(), answer.start());
    return 2 * shared >= Math.min(statement.length(), answer.length());
  }

  /** A statement's text without any of the details; empty when hardly anything is left. */
  static String cut(String text, List<String> details) {
    String rest = text;
    for (String detail : details) {
      rest = rest.replace(detail, "");
    }
    return rest.length() == text.length() || rest.strip().length() >= LEFT ? rest : "";
  }
}
