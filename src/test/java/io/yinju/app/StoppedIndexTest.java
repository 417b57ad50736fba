package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index whose making is stopped half way ends at once, and is made whole the next time. */
@Timeout(300)
final class StoppedIndexTest {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath();
  private static final int TERMINATED = 128 + 15;
  private static final int BRIEFINGS = 12;

  @TempDir private Path folder;

  @Test
  void endsWithoutACrashAndLosesNothing() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path data = folder.resolve("data");
    String text = Files.readString(HOME.resolve("corpus/briefings/pujiang-2023-1.txt"));
    for (int i = 0; i < BRIEFINGS; i++) {
      Files.writeString(corpus.resolve("briefing-" + i + ".txt"), text + "\n\n第" + i + "次印发。");
    }

    assertThat(stoppedIndexing(corpus, data)).isEqualTo(TERMINATED);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("hs_err"))).isEmpty();
    }
    PrintStream silent = new PrintStream(PrintStream.nullOutputStream());
    int again =
        Main.run(
            new Console(silent, silent, Map.of(), HOME),
            "index",
            "--corpus",
            corpus.toString(),
            "--data",
            data.toString());
    assertThat(again).isZero();
  }

  /** Stops the process once it has told of the first progress; its exit code. */
  private int stoppedIndexing(Path corpus, Path data) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dyinju.home=" + HOME,
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "index",
                "--corpus",
                corpus.toString(),
                "--data",
                data.toString())
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8)) {
      StringBuilder progress = new StringBuilder();
      int c = told.read();
      while (c >= 0 && progress.indexOf("%") < 0) {
        progress.append((char) c);
        c = told.read();
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(progress).contains("%");
    }
    return process.exitValue();
  }
}
