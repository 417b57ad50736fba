package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of many shapes beside what they must become: one line for the title and for each
 * heading, paragraph and note, in the order of the text.
 */
class DocumentShapesTest {

  static Stream<Path> shapes() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(DocumentShapesTest.class.getResource("shapes"), "shapes")
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void becomesTheExpectedDocument(Path source) throws Exception {
    String name = String.valueOf(source.getFileName());
    Document document = new DocumentReader().read("id", name, Files.readAllBytes(source));

    assertThat(describe(document))
        .isEqualTo(Files.readString(source.resolveSibling(name + ".expected")));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void hasSpansThatCutTheText(Path source) throws Exception {
    Document document =
        new DocumentReader()
            .read("id", String.valueOf(source.getFileName()), Files.readAllBytes(source));

    int last = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      String cut = paragraph.span().cut(document.text());
      assertThat(cut).isNotBlank().isEqualTo(cut.strip()).doesNotContain("\n");
      assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(last);
      last = paragraph.span().end();
    }
    for (Section section : document.sections()) {
      assertThat(section.span().cut(document.text())).isEqualTo(section.heading());
    }
  }

  private static String describe(Document document) {
    Map<Integer, String> lines = new TreeMap<>();
    for (Section section : document.sections()) {
      lines.put(
          section.span().start(),
          section.anchor() + " level " + section.level() + ": " + section.heading());
    }
    for (Paragraph paragraph : document.paragraphs()) {
      lines.put(
          paragraph.span().start(),
          paragraph.anchor()
              + " under "
              + paragraph.section()
              + ": "
              + paragraph.span().cut(document.text()));
    }
    return "title: " + document.title() + "\n" + String.join("\n", lines.values()) + "\n";
  }
}
