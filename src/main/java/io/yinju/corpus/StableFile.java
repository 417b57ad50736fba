package io.yinju.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Reads a file as it was at one moment, although somebody may be writing to it. */
final class StableFile {
  /** Largest file that is read, in bytes. */
  static final long LARGEST = 32L << 20;

  private static final int TRIES = 4;
  private static final long PAUSE_MILLIS = 60;

  /** Coarser than any file system's clock on the platforms supported. */
  private static final Duration SETTLED = Duration.ofMillis(100);

  private StableFile() {}

  /** All bytes of a file; fails with a reason when it can't be read or doesn't come to rest. */
  static byte[] read(Path file) throws UnreadableFileException {
    try {
      byte[] earlier = null;
      for (int i = 0; i < TRIES; i++) {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (before.size() > LARGEST) {
          throw new UnreadableFileException("文件太大（超过 " + (LARGEST >> 20) + " MB）");
        }
        byte[] bytes = Files.readAllBytes(file);
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unchanged =
            bytes.length == after.size()
                && before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime());
        if (unchanged && (isSettled(after) || Arrays.equals(bytes, earlier))) {
          return bytes;
        }
        earlier = bytes;
        Thread.sleep(PAUSE_MILLIS);
      }
      throw new UnreadableFileException("文件正在被改写，稍后会再读");
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException("文件已被删除", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableFileException("没有读取权限", e);
    } catch (IOException e) {
      throw new UnreadableFileException("读取失败", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableFileException("读取被中断", e);
    }
  }

  /** Whether the last change is so long ago that a newer one would show in the time of change. */
  private static boolean isSettled(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().toInstant().plus(SETTLED).isBefore(Instant.now());
  }
}
