package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says and how it ends before any model is loaded. */
final class MainTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeDefaultCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus/briefings"));
  }

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        wrong("serve", "Missing required subcommand"),
        wrong("serve", "Unmatched argument", "nonsense"),
        wrong("serve", "Unknown option", "serve", "--nonsense"),
        wrong("问题", "Missing required parameter", "ask"),
        wrong("--corpus", "Missing required parameter", "ask", "谁？", "--corpus"),
        wrong("2,001", "question", "ask", "问".repeat(2_001)),
        wrong("question", "不能为空", "ask", " "),
        wrong("--port=x", "65535", "serve", "--port", "x"),
        wrong("--corpus=/nowhere", "目录", "index", "--corpus", "/nowhere"),
        wrong("--data", "不能写入", "index", "--data", "/dev/null/data"),
        wrong("--corpus=", "不能为空", "index", "--corpus", ""),
        wrong("--set", "mutually exclusive", "eval", "--set", "a", "--questions", "b"),
        wrong("--held-out", "--qa", "eval", "--held-out"),
        wrong("no.jsonl", "no.jsonl", "fit", "--qa", "no.jsonl"),
        wrong("--measure", "--opinions", "fit", "--measure"),
        wrong("--measure", "--opinions", "fit", "--turns", "a", "--measure"),
        wrong("--turns", "mutually exclusive", "fit", "--pairs", "a", "--turns", "b"),
        wrong("--opinions", "mutually exclusive", "fit", "--pairs", "a", "--opinions", "b"),
        wrong("--turns", "mutually exclusive", "fit", "--opinions", "a", "--turns", "b"),
        wrong("--qa", "不能与 --turns 同用", "fit", "--turns", "a", "--qa", "b"),
        wrong("--out", "不能与 --measure 同用", "fit", "--opinions", "a", "--measure", "--out", "b"),
        wrong("no.jsonl", "no.jsonl", "eval", "--questions", "no.jsonl"));
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void wrongUseIsToldOnStderrAndEndsWithTwo(String[] args, String named, String said) {
    int code = run(args);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains(named, said).doesNotContain("\tat ");
    assertThat(out.size()).isZero();
    assertThat(code).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "serve --help",
        "ask --help",
        "index --help",
        "eval --help",
        "fit --help"
      })
  void helpIsAResult(String args) {
    assertThat(run(args.split(" ", -1))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: yinju");
    assertThat(err.size()).isZero();
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("yinju ").contains("Java 2");
  }

  @Test
  void aMissingModelIsAFailureOfTheWork() {
    assertThat(run("ask", "谁说的？")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("card.json").doesNotContain("\tat ");
    assertThat(out.size()).isZero();
  }

  private int run(String... args) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            home);
    return Main.run(console, args);
  }

  private static Arguments wrong(String named, String said, String... args) {
    return Arguments.of(args, named, said);
  }
}
