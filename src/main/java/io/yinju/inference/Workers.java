package io.yinju.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** As many platform threads as callers should run a model at once; they are made when needed. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(String name, int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /** Applies {@code work} to every item; results in the order of the items. */
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

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
