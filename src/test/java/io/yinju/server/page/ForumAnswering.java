package io.yinju.server.page;

import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Citation;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers by hand, in two sentences; a test may hold it between them. */
class ForumAnswering implements QuestionAnswering {
  static final String EXAMPLE = "示范区去年新增多少家科技企业？";
  static final String CLAIM = "137家是林知远说的吗？";
  static final String SUGGESTION = "林知远怎么看产业集聚？";

  /** Questions as they reached the answerer. */
  final List<Question> asked = new CopyOnWriteArrayList<>();

  @Override
  public Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener) {
    asked.add(question);
    Answer answer = answer(question, snapshot);
    listener.accept(new AnswerEvent.Rewritten(answer.standaloneQuestion()));
    if (answer instanceof Answer.Answered answered) {
      tell(question, answered, listener);
    }
    listener.accept(new AnswerEvent.Finished(answer));
    return answer;
  }

  private void tell(Question question, Answer.Answered answered, Consumer<AnswerEvent> listener) {
    int cut = answered.text().indexOf('。') + 1;
    listener.accept(new AnswerEvent.Token(answered.text().substring(0, cut)));
    betweenSentences(question);
    listener.accept(new AnswerEvent.Token(answered.text().substring(cut)));
    answered.citations().forEach(c -> listener.accept(new AnswerEvent.Cited(c)));
  }

  /** Called after the first sentence was sent. */
  void betweenSentences(Question question) {}

  private static Answer answer(Question question, Snapshot snapshot) {
    String text = question.text();
    if (text.contains("何嘉")) {
      return refusal(text, snapshot);
    }
    if (text.contains("标记")) {
      return answered(text, text, "标记如下。", Forum.HOSTILE, null, snapshot, Forum.HOSTILE_ID);
    }
    if (text.equals(CLAIM)) {
      return answered(text, text, "**不是**，这是高允之的话。", Forum.FIGURE, null, snapshot, Forum.ID);
    }
    String standalone = question.history().isEmpty() ? text : "高允之还说了什么？";
    return answered(text, standalone, "137家。", Forum.FIGURE, "137家", snapshot, Forum.ID);
  }

  private static Answer answered(
      String question,
      String standalone,
      String lead,
      String quote,
      @Nullable String shortAnswer,
      Snapshot snapshot,
      String documentId) {
    Citation citation = Forum.cite(snapshot, documentId, quote, 1);
    return new Answer.Answered(
        question,
        standalone,
        lead + quote.substring(0, quote.length() - 1) + "。[1]",
        shortAnswer,
        List.of(citation),
        null,
        List.of(SUGGESTION));
  }

  private static Answer refusal(String question, Snapshot snapshot) {
    return new Answer.Refused(
        question,
        question,
        "何嘉只在名单里，简报没有引述何嘉的话。",
        Answer.Reason.LISTED_ONLY,
        List.of(Forum.cite(snapshot, Forum.ID, Forum.WARNING, 0)),
        List.of());
  }

  @Override
  public List<String> examples(Snapshot snapshot, int limit) {
    return List.of(EXAMPLE);
  }
}
