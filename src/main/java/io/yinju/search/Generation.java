package io.yinju.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.inference.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One complete state of the index in a folder of its own, named by what it was made from: all
 * chunks, the embedder and the index format. It is written once, beside its place, and moved there
 * when it is whole; it never changes afterwards.
 */
final class Generation {
  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Generation() {}

  /** What a generation was made from and holds; the last thing that is written. */
  record Manifest(String key, int format, String embedder, int chunks) {}

  /** The key of the generation that these chunks need. */
  static String key(List<Chunk> chunks, Embedder embedder) {
    MessageDigest digest = Digest.sha256();
    digest.update(
        "%d %s".formatted(IndexFormat.VERSION, embedder.id()).getBytes(StandardCharsets.UTF_8));
    for (Chunk chunk : chunks) {
      byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return Digest.hex(digest.digest()).substring(0, 32);
  }

  /** Writes a generation of chunks with their vectors into an empty folder. */
  static void write(
      Path folder, String key, List<Chunk> chunks, List<float[]> vectors, Embedder embedder)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(IndexFormat.analyzer())
            .setSimilarity(IndexFormat.SIMILARITY)
            .setCodec(IndexFormat.codec(chunks.size()))
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(64);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < chunks.size(); i++) {
        writer.addDocument(IndexFormat.document(chunks.get(i), vectors.get(i)));
      }
      writer.forceMerge(1);
      writer.commit();
    }
    Manifest manifest = new Manifest(key, IndexFormat.VERSION, embedder.id(), chunks.size());
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(MANIFEST).toFile(), manifest);
  }

  static boolean exists(Path folder) {
    return Files.exists(folder);
  }

  /**
   * Opens a generation after checking that it is whole.
   *
   * @throws IOException when it is damaged, incomplete or another one
   */
  static PassageIndex open(Path folder, String key, List<Chunk> chunks) throws IOException {
    Manifest manifest = JSON.readValue(folder.resolve(MANIFEST).toFile(), Manifest.class);
    if (!manifest.key().equals(key) || manifest.chunks() != chunks.size()) {
      throw new IOException("the manifest belongs to another index: " + manifest);
    }
    FolderLocks.Held use = FolderLocks.use(folder);
    try {
      return new LucenePassageIndex(chunks, checked(folder, chunks.size()), use::close);
    } catch (IOException | RuntimeException e) {
      use.close();
      throw e;
    }
  }

  private static DirectoryReader checked(Path folder, int chunks) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        if (reader.leaves().size() != 1 || reader.maxDoc() != chunks) {
          throw new IOException("expected one segment of %d, found %s".formatted(chunks, reader));
        }
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return reader;
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }
}
