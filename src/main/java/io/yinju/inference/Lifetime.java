package io.yinju.inference;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps native memory alive while it is in use: closing waits for the uses under way, since memory
 * freed under them would take the process down, and later uses fail with an exception.
 */
final class Lifetime {
  private final String owner;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * @param owner names the closed thing in the exception's message
   */
  Lifetime(String owner) {
    this.owner = owner;
  }

  /** Runs {@code work}; throws {@link IllegalStateException} after {@link #end}. */
  <T> T during(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the " + owner + " is closed");
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Runs {@code free} once nothing is in use any more, and only the first time. */
  void end(Runnable free) {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        free.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
