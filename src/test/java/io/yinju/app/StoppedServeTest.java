package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while it reads its corpus for the first time ends soon. */
@Timeout(300)
final class StoppedServeTest {
  @TempDir private Path folder;

  @Test
  void endsDuringTheFirstReadingWithoutACrashOrAComplaint() throws Exception {
    String corpus = StartedProgram.manyBriefings(folder.resolve("corpus")).toString();
    String data = folder.resolve("data").toString();

    try (StartedProgram program =
        StartedProgram.start(folder, "serve", "--port", "0", "--corpus", corpus, "--data", data)) {
      assertThat(program.stopHalfWay()).isZero();
      assertThat(program.err()).doesNotContain("ERROR", "Exception");
    }

    assertThat(StartedProgram.crashReports(folder)).isEmpty();
  }
}
