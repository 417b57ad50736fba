package io.yinju.eval;

import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Citation;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.Person;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Statement;
import io.yinju.search.Chunk;
import io.yinju.search.Passage;
import io.yinju.search.PassageQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The floor: whatever is asked, the best passage, statement by statement, with its speakers. It
 * understands nothing and refuses only when nothing is found.
 */
public final class BestPassageAnswering implements QuestionAnswering {
  private static final int RETRIEVED = 10;

  @Override
  public Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener) {
    List<List<Citation>> found =
        snapshot.retriever().retrieve(PassageQuery.of(question.text(), RETRIEVED)).stream()
            .map(Passage::chunk)
            .map(chunk -> citations(chunk, snapshot))
            .filter(list -> !list.isEmpty())
            .toList();
    listener.accept(new AnswerEvent.Retrieved(found.stream().flatMap(List::stream).toList()));
    Answer answer = found.isEmpty() ? refused(question) : answered(question, found.getFirst());
    listener.accept(new AnswerEvent.Finished(answer));
    return answer;
  }

  private static Answer refused(Question question) {
    return new Answer.Refused(
        question.text(),
        question.text(),
        "没有找到相关内容。",
        Answer.Reason.NOT_FOUND,
        List.of(),
        List.of());
  }

  private static Answer answered(Question question, List<Citation> best) {
    List<Citation> numbered =
        Stream.iterate(0, i -> i < best.size(), i -> i + 1)
            .map(i -> best.get(i).withNumber(i + 1))
            .toList();
    String text =
        numbered.stream()
            .map(c -> named(c) + "“" + c.quote() + "”[" + c.number() + "]")
            .collect(Collectors.joining());
    return new Answer.Answered(
        question.text(), question.text(), text, null, numbered, null, List.of());
  }

  private static String named(Citation citation) {
    return citation.speakers().isEmpty()
        ? ""
        : citation.speakers().stream().map(Person::name).collect(Collectors.joining("、", "", "："));
  }

  private static List<Citation> citations(Chunk chunk, Snapshot snapshot) {
    Optional<Briefing> briefing = snapshot.corpus().briefing(chunk.documentId());
    return briefing.stream()
        .flatMap(
            b ->
                b.statements().stream()
                    .filter(s -> chunk.span().overlaps(s.span()))
                    .map(s -> citation(b, s, snapshot)))
        .toList();
  }

  private static Citation citation(Briefing briefing, Statement statement, Snapshot snapshot) {
    Paragraph paragraph = briefing.document().paragraph(statement.paragraph()).orElseThrow();
    return new Citation(
        0,
        briefing.document().id(),
        briefing.document().title(),
        briefing.document().headingOf(paragraph),
        paragraph.number(),
        briefing.document().address(paragraph.anchor()),
        snapshot.directory().speakers(briefing.document().id(), statement),
        statement.source(),
        briefing.textOf(statement),
        statement.span());
  }

  @Override
  public List<String> examples(Snapshot snapshot, int limit) {
    return List.of();
  }
}
