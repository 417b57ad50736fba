package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {
  private static final String FOLDER = "io/yinju/corpus/";

  @TempDir Path folder;

  @Test
  void isTheSameForAFolderAndForAJarOfTheSameFiles() throws Exception {
    assertThat(digest(asFolder("word"))).isEqualTo(digest(asJar("word"))).isNotEqualTo("0");
  }

  @Test
  void changesWithAWordList() throws Exception {
    assertThat(digest(asJar("word"))).isNotEqualTo(digest(asJar("other word")));
  }

  private static String digest(Path place) throws Exception {
    URL[] path = {place.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      return ProgramDigest.ofPackage(loader.loadClass("io.yinju.corpus.Span"));
    }
  }

  private Path asFolder(String word) throws Exception {
    Path root = Files.createDirectories(folder.resolve("classes"));
    Path home = Files.createDirectories(root.resolve(FOLDER));
    Files.write(home.resolve("Span.class"), spanClass());
    Files.writeString(home.resolve("words.txt"), word);
    return root;
  }

  private Path asJar(String word) throws Exception {
    Path jar = folder.resolve(word.length() + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry(FOLDER + "Span.class"));
      entries.write(spanClass());
      entries.putNextEntry(new JarEntry(FOLDER + "words.txt"));
      entries.write(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static byte[] spanClass() throws Exception {
    URI place = Span.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Files.readAllBytes(Path.of(place).resolve(FOLDER + "Span.class"));
  }
}
