package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Question;
import io.yinju.inference.DeniedNetwork;
import io.yinju.server.ApiServer;
import io.yinju.server.Snapshots.Lease;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program starts, reads its corpus and answers without a single try to reach anything. */
@Timeout(300)
final class OfflineStartTest {
  @TempDir private Path folder;

  @Test
  void nothingIsFetchedOrReportedFromTheStartToAnAnswer() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                WholeProgram.class.getName(),
                System.getProperty("yinju.home", "."),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines()).hasSize(2).first().asString().isNotBlank();
    assertThat(output.lines()).last().isEqualTo("tried: []");
  }

  /** What runs in the process without a network; prints the answer and what was tried. */
  static final class WholeProgram {
    private WholeProgram() {}

    public static void main(String[] args) throws Exception {
      DeniedNetwork network = DeniedNetwork.install();
      Settings settings =
          SettingsReader.read(
              Map.of(SettingKey.YINJU_PORT, "0", SettingKey.YINJU_DATA, args[1]),
              Map.of(),
              Path.of(args[0]).toAbsolutePath());
      PrintStream silent = new PrintStream(PrintStream.nullOutputStream());
      try (Wiring wiring = Wiring.of(settings);
          LiveCorpus live = wiring.liveCorpus(new OpeningProgress(silent, Duration.ofDays(1)));
          ApiServer server = wiring.server(live)) {
        live.start();
        live.awaitFirst();
        try (Lease lease = live.lease().orElseThrow()) {
          Question question = Question.of("浦江创新论坛在哪里举行？");
          System.out.println(
              wiring.answering().ask(question, lease.snapshot()).text().replace('\n', ' '));
        }
      }
      System.out.println("tried: " + network.attempts());
    }
  }
}
