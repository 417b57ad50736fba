package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedSetsTest {
  @TempDir private Path folder;

  @Test
  void areThoseThatTheCardNames() throws IOException {
    Path card = folder.resolve("card.json");

    Files.writeString(card, "{\"trainedOnSets\":[\"b\",\"a\"]}");
    assertThat(LearnedSets.of(card)).containsExactly("a", "b");

    Files.writeString(card, "{}");
    assertThat(LearnedSets.of(card)).isEmpty();
  }

  @Test
  void aCardThatIsMissingIsAnErrorWithItsName() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> LearnedSets.of(folder.resolve("card.json")))
        .withMessageContaining("card.json");
  }
}
