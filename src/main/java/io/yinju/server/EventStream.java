package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.yinju.api.ContractJson;
import io.yinju.api.EventBody;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events on a response, each sent at once. For use by one thread. */
final class EventStream {
  static final String TYPE = "text/event-stream";

  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** Commits the response with status 200; errors can only be events from here on. */
  static EventStream open(Context ctx) throws IOException {
    ctx.res().setStatus(200);
    ctx.res().setContentType(TYPE);
    ctx.res().setCharacterEncoding(StandardCharsets.UTF_8.name());
    ctx.res().setHeader(Header.CACHE_CONTROL, "no-store");
    // tells a proxy in front not to collect events
    ctx.res().setHeader("X-Accel-Buffering", "no");
    ctx.res().flushBuffer();
    return new EventStream(ctx.res().getOutputStream());
  }

  /** Sends an event; throws when the reader has gone. */
  void send(EventBody event) throws IOException {
    String data = ContractJson.text(event.data());
    write("event: %s\ndata: %s\n\n".formatted(event.name(), data).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a comment, which readers skip; throws when the reader has gone. */
  void heartbeat() throws IOException {
    write(HEARTBEAT);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }
}
