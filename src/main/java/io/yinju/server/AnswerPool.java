package io.yinju.server;

import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs questions on a few platform threads (native calls would pin virtual ones) and takes only so
 * many at once.
 */
final class AnswerPool implements AutoCloseable {
  /** How long a stopping server waits for answers in progress. */
  private static final long STOP_SECONDS = 3;

  private final Semaphore places;
  private final ExecutorService threads;

  AnswerPool(int atOnce, int threadCount) {
    places = new Semaphore(atOnce);
    ThreadFactory factory = Thread.ofPlatform().name("answer-", 1).daemon().factory();
    threads = Executors.newFixedThreadPool(threadCount, factory);
  }

  /** A place among the questions that are taken at once; throws when all are taken. */
  Place enter() {
    if (!places.tryAcquire()) {
      throw new ApiException(ErrorCode.TOO_MANY_REQUESTS, "同时提问的人太多，请稍后再试。");
    }
    return new Place();
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** One question's place, given back when it is closed. */
  final class Place implements AutoCloseable {
    private Place() {}

    /** Runs the work when a thread is free. */
    <T> Future<T> run(Callable<T> work) {
      return threads.submit(work);
    }

    @Override
    public void close() {
      places.release();
    }
  }
}
