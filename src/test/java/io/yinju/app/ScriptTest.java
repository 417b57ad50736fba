package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the scripts that finds a JDK and a locale, with folders that look like JDKs. */
final class ScriptTest {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void takesJavaHomeWhenItIsNewEnough() throws Exception {
    Path home = jdk("mine", "26.0.1");
    jdk("jdks/other", "25");

    assertThat(findJdk(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home.toString());
  }

  @Test
  void passesOverAnOldJavaHomeAndTakesTheOldestThatIsNewEnough() throws Exception {
    Path old = jdk("old", "17.0.15");
    jdk("jdks/a", "27");
    Path wanted = jdk("jdks/b", "25.0.3");
    jdk("jdks/c", "21.0.1");

    assertThat(findJdk(Map.of("JAVA_HOME", old.toString()))).isEqualTo(wanted.toString());
  }

  @Test
  void takesTheJavaOnThePathThroughLinks() throws Exception {
    Path wanted = jdk("real", "25");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), wanted.resolve("bin/java"));

    assertThat(findJdk(Map.of("PATH", bin + ":/usr/bin:/bin"))).isEqualTo(wanted.toString());
  }

  @Test
  void isNotContentWithARuntimeThatCannotBuild() throws Exception {
    Path runtime = jdk("jdks/jre", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(bash(Map.of(), "require_jdk")).contains("needs JDK 25", "JAVA_HOME");
  }

  @Test
  void switchesToUtf8WhenTheShellIsNot() throws Exception {
    assertThat(bash(Map.of("LC_ALL", "POSIX"), "use_utf8; locale charmap")).isEqualTo("UTF-8");
  }

  @Test
  void canBeStarted() {
    for (String script : List.of("yinju", "check", ".ci/run")) {
      assertThat(Files.isExecutable(HOME.resolve(script))).as(script).isTrue();
    }
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.toRealPath().resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private String findJdk(Map<String, String> environment) throws Exception {
    return bash(environment, "find_jdk");
  }

  private String bash(Map<String, String> environment, String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-c",
            "ROOT='%s'; . '%s/src/main/scripts/environment.sh'; %s".formatted(HOME, HOME, command));
    builder.environment().clear();
    builder.environment().put("PATH", jdk("old-default", "17").resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("YINJU_JDK_FOLDERS", folder.toRealPath().resolve("jdks").toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output;
  }
}
