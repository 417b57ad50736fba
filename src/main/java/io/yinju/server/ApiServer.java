package io.yinju.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.yinju.answer.QuestionAnswering;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorBody;
import io.yinju.api.ErrorCode;
import io.yinju.api.HealthBody;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the contract's addresses and the page. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  /** How long a stopping server lets requests finish, in milliseconds. */
  private static final long STOP_TIMEOUT_MS = 3_000;

  /** How long a client may neither send nor take anything, in milliseconds. */
  private static final long IDLE_TIMEOUT_MS = 30_000;

  private static final String HEALTH = "/health";
  private static final String DOCUMENTS = "/api/documents";
  private static final String SPEAKERS = "/api/speakers";
  private static final String EXAMPLES = "/api/examples";
  private static final String ANSWER = "/api/answer";
  private static final String ID = "/{id}";

  /** What a client should wait after 429 and 503, in seconds. */
  private static final String RETRY_AFTER = "1";

  private final ServerOptions options;
  private final AnswerPool pool;
  private final Javalin javalin;

  private ApiServer(ServerOptions options, Snapshots snapshots, QuestionAnswering answering) {
    this.options = options;
    this.pool = new AnswerPool(options.answersAtOnce(), options.answerThreads());
    CurrentSnapshot current = new CurrentSnapshot(snapshots);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              addFrame(config.routes);
              addRoutes(new Routes(config.routes, new AccessGuard(options)), current, answering);
            });
  }

  /**
   * Starts a server that answers from then on; questions get 503 until there is a first snapshot.
   *
   * @throws ServerStartException when the address can't be bound
   */
  public static ApiServer start(
      ServerOptions options, Snapshots snapshots, QuestionAnswering answering) {
    ApiServer server = new ApiServer(options, snapshots, answering);
    try {
      server.javalin.start(options.host(), options.port());
    } catch (RuntimeException e) {
      server.close();
      throw new ServerStartException(options.host(), options.port(), e);
    }
    return server;
  }

  /** The port in use, also when any free one was asked for. */
  public int port() {
    return javalin.port();
  }

  /** Lets requests in progress finish for a few seconds, then stops. */
  @Override
  public void close() {
    javalin.stop();
    pool.close();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          server.setStopTimeout(STOP_TIMEOUT_MS);
        });
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_TIMEOUT_MS);
        });
  }

  private static void addFrame(RoutesConfig routes) {
    routes.exception(
        ApiException.class,
        (e, ctx) -> {
          if (e.code() == ErrorCode.TOO_MANY_REQUESTS || e.code() == ErrorCode.STARTING) {
            ctx.header(Header.RETRY_AFTER, RETRY_AFTER);
          }
          Replies.error(ctx, e);
        });
    // a method that HTTP doesn't know: no route is registered for it
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> Replies.error(ctx, Routes.methodNotAllowed(ctx, "GET, HEAD, POST, OPTIONS")));
    routes.exception(Exception.class, ApiServer::internalError);
  }

  private static void internalError(Exception e, Context ctx) {
    LOG.error("{} {} broke", ctx.method(), ctx.path(), e);
    Replies.error(ctx, ErrorCode.INTERNAL.status(), ErrorBody.internal());
  }

  /** The addresses of the API, as they are written in routes. */
  public static List<String> addresses() {
    return List.of(HEALTH, DOCUMENTS, DOCUMENTS + ID, SPEAKERS, SPEAKERS + ID, EXAMPLES, ANSWER);
  }

  private void addRoutes(Routes routes, CurrentSnapshot current, QuestionAnswering answering) {
    DocumentsHandler documents = new DocumentsHandler(current);
    SpeakersHandler speakers = new SpeakersHandler(current);
    routes.guarded();
    routes.read(HEALTH, ctx -> Replies.json(ctx, HealthBody.of(current.isReady())));
    routes.read(DOCUMENTS, documents.list());
    routes.read(DOCUMENTS + ID, documents.one());
    routes.read(SPEAKERS, speakers.list());
    routes.read(SPEAKERS + ID, speakers.one());
    routes.read(EXAMPLES, new ExamplesHandler(current, answering));
    routes.write(ANSWER, new AnswerHandler(current, answering, pool, options.heartbeat()));
    routes.read("/vendor/{name}/<file>", new VendorFiles());
    routes.files(new StaticFiles(options.web()));
  }
}
