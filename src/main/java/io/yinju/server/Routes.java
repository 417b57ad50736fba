package io.yinju.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.util.List;

/**
 * Puts handlers under addresses so that every method of every address has an answer: GET also
 * serves HEAD, OPTIONS tells what there is, other methods get 405 with {@code Allow}.
 */
final class Routes {
  private static final String READ = "GET, HEAD, OPTIONS";
  private static final String WRITE = "POST, OPTIONS";

  private final RoutesConfig routes;
  private final AccessGuard guard;

  Routes(RoutesConfig routes, AccessGuard guard) {
    this.routes = routes;
    this.guard = guard;
  }

  /** Before anything else: the security headers, then who may ask at all. */
  void guarded() {
    routes.before(
        ctx -> {
          SecurityHeaders.all().forEach(ctx::header);
          guard.check(ctx);
        });
  }

  /** An address that is read. */
  void read(String path, Handler handler) {
    resource(path, List.of(HandlerType.GET, HandlerType.HEAD), READ, handler);
  }

  /** An address that takes a body. */
  void write(String path, Handler handler) {
    resource(path, List.of(HandlerType.POST), WRITE, handler);
  }

  /** Everything that has no address of its own: the page's files. */
  void files(StaticFiles files) {
    for (HandlerType method : HandlerType.commonHttp()) {
      Handler handler =
          ctx -> {
            if (!files.has(ctx.path())) {
              throw notFound();
            }
            answer(ctx, List.of(HandlerType.GET, HandlerType.HEAD), READ, files);
          };
      routes.addHttpHandler(method, "/", handler);
      routes.addHttpHandler(method, "/<path>", handler);
    }
  }

  private void resource(String path, List<HandlerType> methods, String allow, Handler handler) {
    for (HandlerType method : HandlerType.commonHttp()) {
      routes.addHttpHandler(method, path, ctx -> answer(ctx, methods, allow, handler));
    }
  }

  private void answer(Context ctx, List<HandlerType> methods, String allow, Handler handler)
      throws Exception {
    if (methods.contains(ctx.method())) {
      handler.handle(ctx);
    } else if (ctx.method().equals(HandlerType.OPTIONS)) {
      options(ctx, allow);
    } else {
      throw methodNotAllowed(ctx, allow);
    }
  }

  private void options(Context ctx, String allow) {
    ctx.status(204).header(Header.ALLOW, allow);
    String origin = ctx.header(Header.ORIGIN);
    if (origin != null && guard.isAllowedOrigin(origin)) {
      ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, allow);
      ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Accept");
      ctx.header(Header.ACCESS_CONTROL_MAX_AGE, "600");
    }
  }

  static ApiException notFound() {
    return new ApiException(ErrorCode.NOT_FOUND, "没有这个地址。");
  }

  static ApiException methodNotAllowed(Context ctx, String allow) {
    ctx.header(Header.ALLOW, allow);
    return new ApiException(ErrorCode.METHOD_NOT_ALLOWED, "这个地址只接受 " + allow + "。");
  }
}
