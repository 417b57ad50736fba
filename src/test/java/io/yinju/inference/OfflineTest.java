package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineTest {
  @TempDir Path folder;

  @Test
  void nothingIsFetchedOrReportedWhenTheEmbedderStarts() throws Exception {
    assertThat(attemptsOf("embedder")).isEqualTo("[]");
    assertThat(folder.resolve("native/tokenizers")).isNotEmptyDirectory();
  }

  @Test
  void onnxRuntimeKeepsNoDeviceIdAndNoEventsToUpload() throws Exception {
    attemptsOf("embedder");

    try (Stream<Path> written = Files.walk(folder)) {
      assertThat(written.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(name -> name.matches("deviceid|mat-debug.*|.*\\.db(-wal|-shm)?|\\.ses"));
    }
  }

  @Test
  void theDenialSeesWhatIsTried() throws Exception {
    assertThat(attemptsOf("control")).contains("http://192.0.2.1/", "socket");
  }

  private String attemptsOf(String what) throws Exception {
    ProcessBuilder start =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "-Dyinju.home=" + TestModels.home(),
            Started.class.getName(),
            what,
            folder.resolve("native").toString());
    start.environment().keySet().removeAll(Set.of(OnnxEnvironment.OPT_OUT, "XDG_CACHE_HOME"));
    start.environment().putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString()));
    Process process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.strip();
  }

  /** What runs in the process without a network. */
  static final class Started {
    private Started() {}

    public static void main(String[] args) throws IOException {
      DeniedNetwork network = DeniedNetwork.install();
      if (args[0].equals("control")) {
        try {
          URI.create("http://192.0.2.1/").toURL().openStream().close();
        } catch (IOException | UnsupportedOperationException e) {
          System.err.println("denied as expected: " + e);
        }
      } else {
        try (Embedder embedder =
            OnnxEmbedder.open(TestModels.embedderFolder(), Path.of(args[1]), 1)) {
          embedder.embed("谁谈到了开放？");
        }
      }
      System.out.println(network.attempts());
    }
  }
}
