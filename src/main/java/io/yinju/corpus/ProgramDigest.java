package io.yinju.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What a package's classes and word lists hold, as a checksum. Part of the keys of parsed
 * documents, so that an updated program never goes on with what an older one made of them and
 * nobody has to remember to raise a number.
 */
public final class ProgramDigest {
  private static final int BUFFER = 1 << 14;

  private ProgramDigest() {}

  /**
   * CRC-32 over names and checksums of all files in the package of {@code type}, wherever it was
   * loaded from; "0" for a class without a place of its own.
   */
  public static String ofPackage(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/') + "/";
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "0";
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      SortedMap<String, Long> files =
          Files.isDirectory(place) ? ofFolder(place.resolve(folder)) : ofJar(place, folder);
      CRC32 sum = new CRC32();
      files.forEach((name, crc) -> sum.update((name + crc).getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files can't be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place isn't a file", e);
    }
  }

  private static SortedMap<String, Long> ofJar(Path jar, String folder) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          files.put(entry.getName().substring(folder.length()), entry.getCrc());
        }
      }
    }
    return files;
  }

  private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), crc(file));
      }
    }
    return files;
  }

  private static long crc(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
      }
    }
    return sum.getValue();
  }
}
