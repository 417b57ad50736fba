package io.yinju.server;

import io.javalin.http.Handler;
import io.yinju.api.PersonBody;

/** {@code GET /api/speakers} and {@code GET /api/speakers/{id or name}}. */
final class SpeakersHandler {
  private final CurrentSnapshot current;

  SpeakersHandler(CurrentSnapshot current) {
    this.current = current;
  }

  Handler list() {
    return ctx ->
        current.with(snapshot -> Replies.json(ctx, PersonBody.All.of(snapshot.directory())));
  }

  Handler one() {
    return ctx ->
        current.with(
            snapshot ->
                Replies.json(
                    ctx, PersonBody.WithStatements.of(ctx.pathParam("id"), snapshot.directory())));
  }
}
