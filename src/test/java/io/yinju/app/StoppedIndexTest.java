package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index whose making is stopped half way ends at once, and is made whole the next time. */
@Timeout(300)
final class StoppedIndexTest {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath();
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @Test
  void endsWithoutACrashAndLosesNothing() throws Exception {
    String corpus = StartedProgram.manyBriefings(folder.resolve("corpus")).toString();
    String data = folder.resolve("data").toString();

    try (StartedProgram program =
        StartedProgram.start(folder, "index", "--corpus", corpus, "--data", data)) {
      assertThat(program.stopHalfWay()).isEqualTo(TERMINATED);
    }

    assertThat(StartedProgram.crashReports(folder)).isEmpty();
    PrintStream silent = new PrintStream(PrintStream.nullOutputStream());
    int again =
        Main.run(
            new Console(silent, silent, Map.of(), HOME),
            "index",
            "--corpus",
            corpus,
            "--data",
            data);
    assertThat(again).isZero();
  }
}
