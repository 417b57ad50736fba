package io.yinju.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parsed documents on disk, one file each: its checksum, a line feed, the briefing as JSON. An
 * entry that is damaged counts as missing. Several processes may share a folder.
 */
final class ParseCache {
  private static final Logger LOG = LoggerFactory.getLogger(ParseCache.class);
  private static final String SUFFIX = ".json";

  /** Entries that nobody has asked for in this time are removed. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path folder;

  /**
   * Opens the cache below a data directory.
   *
   * @throws UnusableFolderException when it can't be made
   */
  ParseCache(Path data) {
    this.folder = data.resolve("parsed");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The key of a file read by these versions of reader and attributor. */
  static String key(String versions, String fileName, byte[] content) {
    MessageDigest digest = sha256();
    digest.update((versions + "\0" + fileName + "\0").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** The briefing stored under a key; empty when there is none or it is damaged. */
  Optional<Briefing> get(String key) {
    Path file = folder.resolve(key + SUFFIX);
    try {
      byte[] bytes = Files.readAllBytes(file);
      int header = checksum(bytes, 0, 0).length() + 1;
      if (bytes.length <= header
          || !checksum(bytes, header, bytes.length)
              .equals(new String(bytes, 0, header - 1, StandardCharsets.US_ASCII))) {
        throw new IOException("checksum doesn't match");
      }
      Briefing briefing =
          JSON.readValue(Arrays.copyOfRange(bytes, header, bytes.length), Briefing.class);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(briefing);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn("存储的解析结果 {} 已损坏，将重新解析：{}", file, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Stores a briefing.
   *
   * @throws UnusableFolderException when it can't be written
   */
  void put(String key, Briefing briefing) {
    try {
      byte[] json = JSON.writeValueAsBytes(briefing);
      Path temporary = Files.createTempFile(folder, key, ".tmp");
      try (var out = Files.newOutputStream(temporary)) {
        out.write((checksum(json, 0, json.length) + "\n").getBytes(StandardCharsets.US_ASCII));
        out.write(json);
      }
      Files.move(
          temporary,
          folder.resolve(key + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Removes entries and left-over temporary files that nobody has asked for in a long time. */
  void removeOld() {
    Instant limit = Instant.now().minus(KEPT);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.info("旧的解析结果没有清理完：{}", e.toString());
    }
  }

  private UnusableFolderException unwritable(IOException e) {
    return new UnusableFolderException(
        "数据目录 %s 不能写入：请检查权限和剩余空间，或用 --data（YINJU_DATA）另指一个目录。".formatted(folder.getParent()), e);
  }

  private static String checksum(byte[] bytes, int from, int to) {
    MessageDigest digest = sha256();
    digest.update(bytes, from, to - from);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
