package io.yinju.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks on folders of the data directory that hold between threads and between processes. A file
 * lock belongs to the whole process and can't be taken twice by it, so uses are counted here.
 */
final class FolderLocks {
  private static final Logger LOG = LoggerFactory.getLogger(FolderLocks.class);
  private static final String FILE = "lock";
  private static final Map<Path, Use> USES = new HashMap<>();
  private static final ReentrantLock BUILDING = new ReentrantLock();

  private FolderLocks() {}

  /** Something locked, until it is closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /** Marks a folder as in use, so that {@link #exclusively} leaves it alone. */
  static Held use(Path folder) throws IOException {
    Path key = folder.toRealPath();
    synchronized (USES) {
      Use use = USES.get(key);
      if (use == null) {
        FileChannel channel = open(key);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
        if (lock == null) {
          channel.close();
          throw new IOException(folder + " is being removed by another process");
        }
        use = new Use(channel);
        USES.put(key, use);
      }
      use.count++;
    }
    return () -> release(key);
  }

  /** Locks a folder that nobody uses, here or in another process; empty when somebody does. */
  static Optional<Held> exclusively(Path folder) throws IOException {
    synchronized (USES) {
      if (USES.containsKey(folder.toRealPath())) {
        return Optional.empty();
      }
      FileChannel channel = open(folder);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(() -> close(channel));
    }
  }

  /** Waits until no other thread or process builds in this folder. */
  static Held building(Path folder) throws IOException {
    BUILDING.lock();
    try {
      FileChannel channel = open(folder);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        LOG.info("另一个进程正在 {} 建索引，等它完成", folder);
        channel.lock();
      }
      return () -> {
        close(channel);
        BUILDING.unlock();
      };
    } catch (IOException | RuntimeException e) {
      BUILDING.unlock();
      throw e;
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(FILE),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static void release(Path key) {
    synchronized (USES) {
      Use use = USES.get(key);
      if (use != null && --use.count == 0) {
        USES.remove(key);
        close(use.channel);
      }
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("锁文件不能关闭", e);
    }
  }

  private static final class Use {
    private final FileChannel channel;
    private int count;

    Use(FileChannel channel) {
      this.channel = channel;
    }
  }
}
