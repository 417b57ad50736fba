package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStateTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAFile() throws IOException {
    write("a.txt", "甲说一。");
  }

  @ParameterizedTest
  @ValueSource(strings = {".yinju/index/x", ".git/config.txt", "b/.cache/c.txt"})
  void whatIsInHiddenFoldersDoesNotCount(String path) throws IOException {
    FolderState before = FolderState.of(folder);

    write(path, "1");

    assertThat(FolderState.of(folder)).isEqualTo(before);
    assertThat(CorpusFolder.list(folder).skipped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "b.txt", "b/c.txt", "b/c.pdf", "b/.hidden.txt"})
  void anyOtherFileCounts(String path) throws IOException {
    FolderState before = FolderState.of(folder);

    write(path, "甲说二，乙说三。");

    assertThat(FolderState.of(folder)).isNotEqualTo(before);
  }

  @Test
  void followsLinksButNotForEver() throws IOException {
    write("b/c.txt", "乙说二。");
    Files.createSymbolicLink(folder.resolve("d"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/e"), folder);

    assertThat(FolderState.of(folder).files().keySet())
        .containsExactlyInAnyOrder("a.txt", "b/c.txt", "d/c.txt");
  }

  @Test
  void aFolderThatIsNotThereHasNoState() {
    assertThatThrownBy(() -> FolderState.of(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
