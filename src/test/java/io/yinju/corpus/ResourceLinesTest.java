package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceLinesTest {
  @Test
  void givesTheEntriesInTheirOrderWithoutComments() {
    assertThat(ResourceLines.read(Labels.class, "compound-surnames.txt"))
        .startsWith("欧阳", "歐陽")
        .noneMatch(line -> line.isBlank() || line.startsWith("#"));
  }

  @Test
  void saysWhichListIsMissingAndWhere() {
    assertThatThrownBy(() -> ResourceLines.read(Labels.class, "no-such-list.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no word list no-such-list.txt beside io.yinju.corpus.Labels");
  }
}
