package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, to be told to stop from outside. */
final class StartedProgram implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath();
  private static final int LOOK_EVERY_MS = 20;

  /** Far longer than any stop takes. */
  private static final int PATIENCE_S = 60;

  private final Process process;
  private final Path err;

  private StartedProgram(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /**
   * Starts a command; what it writes to stdout is dropped.
   *
   * @param folder where it runs, and where a crash leaves its report
   */
  static StartedProgram start(Path folder, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dyinju.home=" + HOME);
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    return new StartedProgram(process, err);
  }

  /** A folder with briefings enough to be read for some seconds. */
  static Path manyBriefings(Path corpus) throws IOException {
    Files.createDirectories(corpus);
    String text = Files.readString(HOME.resolve("corpus/briefings/pujiang-2023-1.txt"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(corpus.resolve("briefing-" + i + ".txt"), text + "\n\n第" + i + "次印发。");
    }
    return corpus;
  }

  /** What it has written to stderr. */
  String err() throws IOException {
    return new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
  }

  /** Waits for the first progress, tells the program to stop and gives back its exit code. */
  int stopHalfWay() throws IOException, InterruptedException {
    while (process.isAlive() && !err().contains("%")) {
      Thread.sleep(LOOK_EVERY_MS);
    }
    process.destroy();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("ends when told to stop").isTrue();
    assertThat(err()).contains("%");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What the JVM writes where it crashes in native code; none is expected. */
  static List<Path> crashReports(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("hs_err")).toList();
    }
  }
}
