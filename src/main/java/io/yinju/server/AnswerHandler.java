package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.yinju.answer.Answer;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.api.AnswerBody;
import io.yinju.api.AnswerRequest;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * {@code POST /api/answer}: everything that can be wrong with the request is found before anything
 * is sent; then the answer goes out whole or, when the client accepts it, as a stream of events.
 */
final class AnswerHandler implements Handler {
  private final CurrentSnapshot current;
  private final QuestionAnswering answering;
  private final AnswerPool pool;
  private final Duration heartbeat;

  AnswerHandler(
      CurrentSnapshot current, QuestionAnswering answering, AnswerPool pool, Duration heartbeat) {
    this.current = current;
    this.answering = answering;
    this.pool = pool;
    this.heartbeat = heartbeat;
  }

  @Override
  public void handle(Context ctx) {
    Stopwatch stopwatch = Stopwatch.started();
    AnswerRequest request = AnswerRequest.read(RequestBody.json(ctx));
    if (request.mode() == Question.Mode.GENERATIVE) {
      throw new ApiException(ErrorCode.NO_MODEL, "没有配置语言模型，不能用 generative；请用 auto 或 extractive。");
    }
    current.with(
        snapshot -> {
          Question question = request.resolve(snapshot);
          try (AnswerPool.Place place = pool.enter()) {
            if (wantsEvents(ctx)) {
              new StreamedAnswer(answering, question, snapshot, stopwatch, heartbeat)
                  .send(ctx, place);
            } else {
              Answer answer = whole(place, question, snapshot);
              Replies.json(ctx, AnswerBody.of(answer, stopwatch.elapsed()));
            }
          }
        });
  }

  private Answer whole(AnswerPool.Place place, Question question, Snapshot snapshot) {
    Future<Answer> answer = place.run(() -> answering.ask(question, snapshot));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("answering broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while answering", e);
    }
  }

  private static boolean wantsEvents(Context ctx) {
    String accept = ctx.header(Header.ACCEPT);
    return accept != null
        && Arrays.stream(accept.split(","))
            .map(range -> range.split(";", 2)[0].strip())
            .anyMatch(EventStream.TYPE::equalsIgnoreCase);
  }
}
