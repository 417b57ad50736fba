package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yinju.answer.QuestionAnswering;
import io.yinju.api.ExamplesBody;

/** {@code GET /api/examples}. */
final class ExamplesHandler implements Handler {
  /** Questions shown on an empty page. */
  private static final int COUNT = 6;

  private final CurrentSnapshot current;
  private final QuestionAnswering answering;

  ExamplesHandler(CurrentSnapshot current, QuestionAnswering answering) {
    this.current = current;
    this.answering = answering;
  }

  @Override
  public void handle(Context ctx) {
    current.with(
        snapshot -> Replies.json(ctx, new ExamplesBody(answering.examples(snapshot, COUNT))));
  }
}
