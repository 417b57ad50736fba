package io.yinju.server;

import io.javalin.http.Context;
import io.yinju.answer.Answer;
import io.yinju.answer.AnswerEvent;
import io.yinju.answer.Question;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.api.ErrorBody;
import io.yinju.api.EventBody;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer as a stream: an answer thread works and puts its events into a queue, the request's
 * thread sends them, so that a slow reader holds up nobody else's answer. When the reader has gone,
 * the work ends at its next event.
 */
final class StreamedAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);

  private final QuestionAnswering answering;
  private final Question question;
  private final Snapshot snapshot;
  private final Stopwatch stopwatch;
  private final Duration heartbeat;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile boolean readerGone;

  /**
   * What the answer thread tells the request's thread.
   *
   * @param event to be sent
   * @param isLast whether nothing follows
   */
  private record Signal(EventBody event, boolean isLast) {}

  StreamedAnswer(
      QuestionAnswering answering,
      Question question,
      Snapshot snapshot,
      Stopwatch stopwatch,
      Duration heartbeat) {
    this.answering = answering;
    this.question = question;
    this.snapshot = snapshot;
    this.stopwatch = stopwatch;
    this.heartbeat = heartbeat;
  }

  /** Sends the whole stream; returns after the work has ended, one way or the other. */
  void send(Context ctx, AnswerPool.Place place) {
    Future<Boolean> work = place.run(this::work);
    try {
      sendSignals(EventStream.open(ctx));
    } catch (IOException e) {
      LOG.debug("the reader of an answer has gone: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readerGone = true;
      awaitEnd(work);
    }
  }

  private void sendSignals(EventStream stream) throws IOException, InterruptedException {
    while (true) {
      Signal signal = signals.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      if (signal == null) {
        stream.heartbeat();
        continue;
      }
      stream.send(signal.event());
      if (signal.isLast()) {
        return;
      }
    }
  }

  private boolean work() {
    try {
      checkReader();
      Answer answer = answering.ask(question, snapshot, this::pass);
      return signals.add(new Signal(EventBody.finished(answer, stopwatch.elapsed()), true));
    } catch (CancellationException e) {
      return false;
    } catch (RuntimeException | Error e) {
      LOG.error("answering broke in mid-stream", e);
      return signals.add(new Signal(EventBody.failed(ErrorBody.internal()), true));
    }
  }

  private void pass(AnswerEvent event) {
    checkReader();
    if (!(event instanceof AnswerEvent.Finished)) {
      signals.add(new Signal(EventBody.of(event, stopwatch.elapsed()), false));
    }
  }

  private void checkReader() {
    if (readerGone) {
      throw new CancellationException("the reader has gone");
    }
  }

  private static void awaitEnd(Future<Boolean> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      LOG.error("the end of an answer's stream was lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
