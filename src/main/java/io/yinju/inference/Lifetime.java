package io.yinju.inference;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps native memory alive while it is in use: closing waits for the uses under way, since memory
 * freed under them would take the process down, and later uses are called off.
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

  /** What a use after its owner's end throws; tells being called off from a fault. */
  static CancellationException over(String owner) {
    return new CancellationException("the " + owner + " is closed");
  }

  /** Runs {@code work}; throws {@link CancellationException} after {@link #end}. */
  <T> T during(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw over(owner);
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
