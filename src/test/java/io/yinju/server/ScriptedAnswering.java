package io.yinju.server;

import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Citation;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.Person;
import java.util.List;
import java.util.function.Consumer;

/** Answers every question with the first statement of the first briefing, after a test's script. */
class ScriptedAnswering implements QuestionAnswering {
  @Override
  public Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener) {
    Citation citation = citation(snapshot);
    listener.accept(new AnswerEvent.Rewritten(question.text()));
    listener.accept(new AnswerEvent.Retrieved(List.of(citation.withNumber(0))));
    onTheWay(question);
    listener.accept(new AnswerEvent.Token("137家。"));
    listener.accept(new AnswerEvent.Token("高允之介绍……[1]"));
    listener.accept(new AnswerEvent.Cited(citation));
    Answer answer =
        new Answer.Answered(
            question.text(),
            question.text(),
            "137家。高允之介绍……[1]",
            "137家",
            List.of(citation),
            null,
            List.of("高明说了什么？"));
    listener.accept(new AnswerEvent.Finished(answer));
    return answer;
  }

  @Override
  public List<String> examples(Snapshot snapshot, int limit) {
    return List.of("新增了多少家科技企业？");
  }

  /** What a test wants to happen between finding and answering; nothing here. */
  void onTheWay(Question question) {}

  private static Citation citation(Snapshot snapshot) {
    String id = snapshot.corpus().briefings().getFirst().document().id();
    List<Person> speakers = snapshot.directory().find("高允之");
    return new Citation(
        1,
        id,
        "简报",
        SmallCorpus.HEADING,
        1,
        id + "#p1",
        speakers,
        null,
        SmallCorpus.SAID,
        SmallCorpus.span(SmallCorpus.SAID));
  }
}
