package io.yinju.eval;

import io.yinju.answer.Answer;
import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Statement;
import java.util.List;
import java.util.Set;

/** Says which stage lost a question: the first that was already wrong. */
final class LossFinder {
  private final Corpus corpus;
  private final SpeakerDirectory directory;

  LossFinder(Corpus corpus, SpeakerDirectory directory) {
    this.corpus = corpus;
    this.directory = directory;
  }

  CaseResult locate(CaseResult r) {
    return new CaseResult(
        r.set(),
        r.gold(),
        r.asked(),
        r.failures(),
        r.precision(),
        r.recall(),
        r.citations(),
        r.wrongSpeakers(),
        r.coveringCitations(),
        r.rightSpeakers(),
        r.evidenceRank(),
        stage(r));
  }

  private LostStage stage(CaseResult r) {
    Answer answer = r.asked().answer();
    if (!r.gold().answerable()) {
      return LostStage.ANSWERABILITY;
    }
    if (!r.gold().speakers().isEmpty() && isMisattributed(r.gold())) {
      return LostStage.ATTRIBUTION;
    }
    if (answer instanceof Answer.Refused refused
        && refused.reason() != Answer.Reason.NOT_FOUND
        && refused.reason() != Answer.Reason.OFF_TOPIC) {
      return r.gold().history().isEmpty() ? LostStage.ANALYSIS : LostStage.REWRITING;
    }
    if (r.evidenceRank() == 0 && r.recall() == 0) {
      return r.gold().history().isEmpty() ? LostStage.RETRIEVAL : LostStage.REWRITING;
    }
    return answer instanceof Answer.Refused ? LostStage.ANSWERABILITY : LostStage.COMPOSITION;
  }

  /** Whether no statement that covers the evidence has only gold speakers. */
  private boolean isMisattributed(EvalCase gold) {
    Set<String> names = GoldSpeakers.compared(gold.speakers());
    for (List<String> alternatives : gold.evidence()) {
      boolean occurs = false;
      boolean right = false;
      for (Briefing briefing : corpus.briefings()) {
        for (Statement statement : briefing.statements()) {
          List<String> text = List.of(ComparedText.of(briefing.textOf(statement)));
          if (Coverage.coversAny(text, alternatives)) {
            occurs = true;
            right |= isSaidBy(briefing, statement, names);
          }
        }
      }
      if (occurs && !right) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaidBy(Briefing briefing, Statement statement, Set<String> names) {
    Set<String> said =
        GoldSpeakers.compared(
            directory.speakers(briefing.document().id(), statement).stream()
                .map(Person::name)
                .toList());
    return !said.isEmpty() && names.containsAll(said);
  }
}
