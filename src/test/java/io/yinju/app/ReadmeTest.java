package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.api.ErrorCode;
import io.yinju.server.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README names exists, and what exists the README names. */
final class ReadmeTest {
  private String readme = "";

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of(System.getProperty("yinju.home", "."), "README.md"));
  }

  @Test
  void namesEverySettingAndNoOther() {
    Set<String> settings =
        Arrays.stream(SettingKey.values())
            .map(SettingKey::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found("\\b(YINJU_[A-Z_]+)\\b")).isEqualTo(settings);
  }

  @Test
  void namesEveryCommandAndNoOther() {
    assertThat(found("\\./yinju ([a-z]+)")).isEqualTo(commands().keySet());
  }

  @Test
  void namesEveryFlagAndNoOther() {
    Set<String> flags =
        commands().values().stream()
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .filter(name -> name.startsWith("--") && !name.equals("--version"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found("[`\\[| ](--[a-z]+(?:-[a-z]+)*)\\b")).isEqualTo(flags);
  }

  @Test
  void namesEveryAddressAndNoOther() {
    assertThat(found("(?:GET|POST) (/[a-z/{}]*)`")).isEqualTo(new TreeSet<>(ApiServer.addresses()));
  }

  @Test
  void namesEveryErrorCode() {
    assertThat(readme)
        .contains(
            Arrays.stream(ErrorCode.values())
                .map(code -> "`" + code.wire() + "`")
                .toArray(String[]::new));
  }

  private static Map<String, CommandLine> commands() {
    Console console = new Console(System.out, System.err, Map.of(), Path.of(""));
    return Main.commandLine(console).getSubcommands();
  }

  private Set<String> found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(readme);
    Set<String> names = new TreeSet<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
