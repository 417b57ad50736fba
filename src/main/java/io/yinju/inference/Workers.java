package io.yinju.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** As many platform threads as callers should run a model at once; they are made when needed. */
final class Workers implements AutoCloseable {
  private final String owner;
  private final ExecutorService threads;

  /**
   * @param owner names the threads, and the closed thing in the exception's message
   * @param count how many threads at most
   */
  Workers(String owner, int count) {
    this.owner = owner;
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name(owner + "-", 1).factory());
  }

  /**
   * Applies {@code work} to every item; results in the order of the items. Throws {@link
   * CancellationException} when the workers are closed before everything is done.
   */
  <A, B> List<B> map(List<A> items, Function<A, B> work) {
    if (items.size() == 1) {
      return List.of(work.apply(items.getFirst()));
    }
    List<Callable<B>> tasks = new ArrayList<>(items.size());
    items.forEach(item -> tasks.add(() -> work.apply(item)));
    try {
      List<B> results = new ArrayList<>(items.size());
      for (Future<B> done : threads.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } catch (CancellationException | RejectedExecutionException e) {
      throw Lifetime.over(owner);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model was running", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a model's run failed", e.getCause());
    }
  }

  /**
   * Work that waits for a thread is called off, what is under way comes to its end before this
   * returns, whether its caller still waits for it or not: nothing runs in a model that is freed
   * next.
   */
  @Override
  public void close() {
    for (Runnable waiting : threads.shutdownNow()) {
      if (waiting instanceof Future<?> task) {
        task.cancel(false);
      }
    }
    threads.close();
  }
}
