package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yinju.api.ApiException;
import io.yinju.api.DocumentBody;
import io.yinju.api.ErrorCode;

/** {@code GET /api/documents} and {@code GET /api/documents/{id}}. */
final class DocumentsHandler {
  private final CurrentSnapshot current;

  DocumentsHandler(CurrentSnapshot current) {
    this.current = current;
  }

  Handler list() {
    return ctx ->
        current.with(snapshot -> Replies.json(ctx, DocumentBody.All.of(snapshot.corpus())));
  }

  Handler one() {
    return this::one;
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("id");
    current.with(
        snapshot ->
            Replies.json(
                ctx,
                snapshot
                    .corpus()
                    .briefing(id)
                    .map(briefing -> DocumentBody.of(briefing, snapshot.directory()))
                    .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "语料中没有这份文档。"))));
  }
}
