package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer;
import io.yinju.answer.Citation;
import io.yinju.answer.Question;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways of answering that look safe, and must lose. */
class MockAnswerersTest {
  @TempDir Path folder;
  private final Snapshot snapshot = SmallForum.snapshot();

  private QuestionSet questions() {
    try {
      Path file = Files.writeString(folder.resolve("small.jsonl"), SmallForum.questions());
      return new QuestionSetReader().readFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theRightStatementByTheRightPersonIsCorrect() {
    EvalReport report =
        run(
            (gold, question) -> {
              int index = SmallForum.answering(gold);
              return index < 0
                  ? SmallForum.refused(question.text())
                  : SmallForum.answered(
                      question.text(), List.of(cite(index, 1, speakersOf(index))));
            });
    assertThat(report.results()).allMatch(CaseResult::correct);
    Figures all = Figures.of(report.results());
    assertThat(all.wrongSpeaker()).isZero();
    assertThat(all.refusalPrecision()).isEqualTo(1.0);
    assertThat(all.citationPrecision()).isEqualTo(1.0);
  }

  @Test
  void citingEverythingLoses() {
    EvalReport report =
        run(
            (gold, question) ->
                SmallForum.answered(
                    question.text(),
                    IntStream.range(0, SmallForum.size())
                        .mapToObj(i -> cite(i, i + 1, speakersOf(i)))
                        .toList()));
    assertThat(correct(report, r -> true)).isZero();
  }

  @Test
  void citingEverythingInOneQuoteLoses() {
    String text = snapshot.corpus().briefings().getFirst().document().text();
    EvalReport report =
        run(
            (gold, question) ->
                SmallForum.answered(
                    question.text(),
                    List.of(
                        new Citation(
                            1,
                            "forum",
                            "论坛",
                            null,
                            1,
                            "forum#p1",
                            speakersOf(0),
                            null,
                            text,
                            new io.yinju.corpus.Span(0, text.length())))));
    assertThat(correct(report, r -> true)).isZero();
    assertThat(Figures.of(report.results()).wrongSpeaker()).isEqualTo(report.results().size());
  }

  @Test
  void namingEverybodyLoses() {
    EvalReport report =
        run(
            (gold, question) ->
                SmallForum.answered(
                    question.text(),
                    List.of(
                        cite(
                            Math.max(SmallForum.answering(gold), 0),
                            1,
                            snapshot.directory().persons()))));
    assertThat(correct(report, r -> true)).isZero();
  }

  @Test
  void refusingEverythingLosesTheAnswerable() {
    EvalReport report = run((gold, question) -> SmallForum.refused(question.text()));
    assertThat(correct(report, r -> r.gold().answerable())).isZero();
    assertThat(correct(report, r -> !r.gold().answerable())).isEqualTo(2);
  }

  @Test
  void theRightStatementByTheWrongPersonLoses() {
    EvalReport report =
        run(
            (gold, question) -> {
              int index = Math.max(SmallForum.answering(gold), 0);
              List<Person> others =
                  snapshot.directory().persons().stream()
                      .filter(p -> !speakersOf(index).contains(p))
                      .limit(1)
                      .toList();
              return SmallForum.answered(question.text(), List.of(cite(index, 1, others)));
            });
    assertThat(correct(report, r -> true)).isZero();
    assertThat(Figures.of(report.results()).wrongSpeaker()).isEqualTo(report.results().size());
  }

  @Test
  void neverRefusingLosesTheUnanswerable() {
    EvalReport report =
        run(
            (gold, question) -> {
              int index = Math.max(SmallForum.answering(gold), 0);
              return SmallForum.answered(
                  question.text(), List.of(cite(index, 1, speakersOf(index))));
            });
    assertThat(correct(report, r -> r.gold().answerable())).isEqualTo(6);
    assertThat(correct(report, r -> !r.gold().answerable())).isZero();
  }

  @Test
  void aRetypedQuoteIsAnError() {
    Citation right = cite(0, 1, speakersOf(0));
    Citation retyped =
        new Citation(
            1,
            right.documentId(),
            right.documentTitle(),
            null,
            1,
            right.paragraphId(),
            right.speakers(),
            null,
            right.quote().replace('介', '绍'),
            right.span());
    EvalReport report =
        run((gold, question) -> SmallForum.answered(question.text(), List.of(retyped)));
    assertThat(report.results())
        .allSatisfy(r -> assertThat(String.join(";", r.failures())).contains("isn't a cut"));
  }

  private EvalReport run(BiFunction<EvalCase, Question, Answer> answerer) {
    QuestionSet set = questions();
    Subject subject =
        new Subject() {
          @Override
          public Snapshot snapshot() {
            return snapshot;
          }

          @Override
          public Asked ask(Question question) {
            EvalCase gold =
                set.cases().stream()
                    .filter(c -> c.question().equals(question.text()))
                    .findFirst()
                    .orElseThrow();
            return new Asked(answerer.apply(gold, question), List.of(), 1);
          }
        };
    return new EvalRunner(folder -> subject).run(List.of(set), (done, total) -> {});
  }

  private static long correct(EvalReport report, Predicate<CaseResult> of) {
    return report.results().stream().filter(of).filter(CaseResult::correct).count();
  }

  private Citation cite(int index, int number, List<Person> speakers) {
    return SmallForum.cite(snapshot, index, number, speakers);
  }

  private List<Person> speakersOf(int index) {
    return SmallForum.speakersOf(snapshot, index);
  }
}
