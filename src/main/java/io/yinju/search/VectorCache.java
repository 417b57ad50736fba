package io.yinju.search;

import io.yinju.inference.Embedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Vectors on disk by the SHA-256 of their text, so that a text is embedded once for each embedder.
 * One file an embedder, which only grows: a header, then records of key, vector and checksum. A
 * record that a crash left incomplete is dropped, a damaged one counts as absent; of two with one
 * key the later one holds. For one thread of one process at a time.
 */
final class VectorCache implements AutoCloseable {
  private static final int MAGIC = 0x594a5631; // "YJV1"
  private static final int HEADER = 2 * Integer.BYTES;
  private static final int KEY = 32;

  private final Path file;
  private final int dimension;
  private final FileChannel channel;
  private final Map<String, Long> positions = new HashMap<>();

  private VectorCache(Path file, int dimension) throws IOException {
    this.file = file;
    this.dimension = dimension;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      readKeys();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Opens or makes the cache of an embedder. */
  static VectorCache open(Path folder, Embedder embedder) throws IOException {
    Files.createDirectories(folder);
    String name = Digest.of(embedder.id() + ":" + embedder.dimension()).substring(0, 16);
    return new VectorCache(folder.resolve(name + ".vectors"), embedder.dimension());
  }

  int size() {
    return positions.size();
  }

  /** The vector of a text, if there is an intact one. */
  Optional<float[]> get(String text) throws IOException {
    Long position = positions.get(Digest.of(text));
    return position == null ? Optional.empty() : read(position);
  }

  void put(String text, float[] vector) throws IOException {
    String key = Digest.of(text);
    ByteBuffer record = ByteBuffer.allocate(recordLength()).put(Digest.bytes(key));
    for (float v : vector) {
      record.putFloat(v);
    }
    record.putInt(checksum(record.array(), recordLength() - Integer.BYTES)).flip();
    long position = channel.size();
    write(channel, record, position);
    positions.put(key, position);
  }

  /**
   * Drops what none of these texts needs, once that is most of the file; a file that has served
   * many versions of a corpus would grow for ever.
   */
  static void compact(Path folder, Embedder embedder, List<String> texts) throws IOException {
    Path file;
    Path fresh;
    try (VectorCache cache = open(folder, embedder)) {
      Set<String> needed = new HashSet<>(texts);
      if (cache.size() < 1_000 || cache.size() < 4L * needed.size()) {
        return;
      }
      file = cache.file;
      fresh = Files.createTempFile(folder, "compact", ".tmp");
      try (VectorCache copy = new VectorCache(fresh, embedder.dimension())) {
        for (String text : needed) {
          Optional<float[]> vector = cache.get(text);
          if (vector.isPresent()) {
            copy.put(text, vector.get());
          }
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void readKeys() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    readFully(header, 0);
    if (header.position() < HEADER || header.getInt(0) != MAGIC || header.getInt(4) != dimension) {
      channel.truncate(0);
      write(channel, ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(dimension).flip(), 0);
      return;
    }
    long end = channel.size() - (channel.size() - HEADER) % recordLength();
    channel.truncate(end);
    ByteBuffer key = ByteBuffer.allocate(KEY);
    for (long position = HEADER; position < end; position += recordLength()) {
      readFully(key.clear(), position);
      positions.put(Digest.hex(key.array()), position);
    }
  }

  private Optional<float[]> read(long position) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(recordLength());
    readFully(record, position);
    record.flip();
    int payload = recordLength() - Integer.BYTES;
    if (record.limit() < recordLength()
        || record.getInt(payload) != checksum(record.array(), payload)) {
      return Optional.empty();
    }
    float[] vector = new float[dimension];
    record.position(KEY).slice().asFloatBuffer().get(vector);
    return Optional.of(vector);
  }

  private void readFully(ByteBuffer buffer, long position) throws IOException {
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position + buffer.position());
      if (read < 0) {
        return;
      }
    }
  }

  private static void write(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position());
    }
  }

  private int recordLength() {
    return KEY + dimension * Float.BYTES + Integer.BYTES;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
