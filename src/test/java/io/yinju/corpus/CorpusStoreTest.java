package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinju.corpus.Corpus.Skipped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusStoreTest {
  @TempDir Path home;

  private final AtomicInteger attributions = new AtomicInteger();
  private Path folder;
  private Path data;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectories(home.resolve("语料"));
    data = home.resolve("data");
  }

  /** One statement for each paragraph, said by nobody. */
  private final class OneStatementEach implements Attributor {
    private final String version;

    OneStatementEach(String version) {
      this.version = version;
    }

    @Override
    public Briefing attribute(Document document) {
      attributions.incrementAndGet();
      if (document.text().contains("坏文档")) {
        throw new IllegalStateException("made to fail");
      }
      if (document.text().contains("关闭")) {
        throw new CancellationException("made to be closed");
      }
      List<Statement> statements =
          document.paragraphs().stream()
              .map(p -> new Statement(p.anchor(), p.span(), List.of("张三"), null, "说"))
              .toList();
      Speaker speaker = new Speaker("张三", "张三", List.of("主任"), List.of());
      return new Briefing(document, List.of(speaker), statements);
    }

    @Override
    public String version() {
      return version;
    }
  }

  private CorpusStore store() {
    return new CorpusStore(data, new OneStatementEach("1"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Stream<String> ids(Corpus corpus) {
    return corpus.briefings().stream().map(b -> b.document().id());
  }

  @Test
  void givesIdsByPathAndKeepsTheExtensionWhereTwoWouldBeEqual() throws IOException {
    write("a.txt", "甲说一。");
    write("a.md", "甲说二。");
    write("b/c.txt", "甲说三。");
    write("b~c.txt", "甲说四。");
    write("B C & <script>.TXT", "甲说五。");

    Corpus corpus = store().read(folder);

    assertThat(ids(corpus)).containsExactly("B C & <script>", "a.md", "a.txt", "b~c.txt");
    assertThat(corpus.skipped()).extracting(Skipped::file).containsExactly("b~c.txt");
    assertThat(corpus.briefing("b~c.txt").orElseThrow().document().text()).isEqualTo("甲说三。");
  }

  @Test
  void namesWhatItCannotReadAndReadsTheRest() throws IOException {
    write("好.txt", "甲说一。");
    write("空.txt", "");
    write("白.txt", "\ufeff \n\u3000\n");
    write("报告.pdf", "%PDF-1.7");
    write("坏.txt", "这是坏文档。");
    Files.write(
        folder.resolve("图.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Files.write(folder.resolve("码.txt"), new byte[] {1, 2, 3, (byte) 0xff, 0, 0, 0, 7});
    Files.write(folder.resolve("国.txt"), "乙说：你好。".getBytes(Charset.forName("GB18030")));
    Files.createSymbolicLink(folder.resolve("圈"), folder);
    Files.createSymbolicLink(folder.resolve("断.txt"), folder.resolve("没有.txt"));
    write(".git/config.txt", "不读。");

    Corpus corpus = store().read(folder);

    assertThat(ids(corpus)).containsExactly("国", "好");
    assertThat(corpus.skipped())
        .containsExactlyInAnyOrder(
            new Skipped("空.txt", "文件是空的"),
            new Skipped("白.txt", "文件里没有文字"),
            new Skipped("报告.pdf", "不支持这种文件（只读取 .txt 和 .md）"),
            new Skipped("坏.txt", "解析时出错，详见日志"),
            new Skipped("图.txt", "内容是PNG 图片，不是文本"),
            new Skipped("码.txt", "是二进制文件，不是文本"),
            new Skipped("圈", "链接形成循环"),
            new Skipped("断.txt", "不是普通文件"));
  }

  @Test
  void readsWhatIsStoredInsteadOfParsingAgain() throws IOException {
    write("a.txt", "甲说一。\n\n# 不是标题\n乙说二。");
    Corpus first = store().read(folder);
    Files.move(
        folder.resolve("a.txt"), Files.createDirectory(folder.resolve("x")).resolve("a.txt"));

    Corpus second = store().read(folder);

    assertThat(attributions).hasValue(1);
    assertThat(second.briefings()).containsExactly(first.briefings().getFirst().withId("x~a"));
  }

  @Test
  void parsesAgainWhenContentOrVersionChanges() throws IOException {
    write("a.txt", "甲说一。");
    store().read(folder);
    write("a.txt", "甲说二。");
    assertThat(store().read(folder).briefings().getFirst().document().text()).isEqualTo("甲说二。");

    new CorpusStore(data, new OneStatementEach("2")).read(folder);

    assertThat(attributions).hasValue(3);
  }

  @Test
  void rebuildsADamagedEntry() throws IOException {
    write("a.txt", "甲说一。");
    Corpus first = store().read(folder);
    Path entry;
    try (Stream<Path> entries = Files.list(data.resolve("parsed"))) {
      entry = entries.findFirst().orElseThrow();
    }
    for (String damage : List.of("", "{}", Files.readString(entry).replace("甲", "乙"))) {
      Files.writeString(entry, damage);
      assertThat(store().read(folder)).isEqualTo(first);
    }
    assertThat(attributions).hasValue(4);
    assertThat(store().read(folder)).isEqualTo(first);
    assertThat(attributions).hasValue(4);
  }

  @Test
  void saysWhatToDoWhenAFolderIsUnusable() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThatThrownBy(() -> new CorpusStore(file.resolve("data"), new OneStatementEach("1")))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("--data");
    assertThatThrownBy(() -> store().read(home.resolve("missing")))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("--corpus");
  }

  @Test
  void aReadingThatIsCalledOffIsNotTheDocumentsFault() throws IOException {
    write("a.txt", "甲说一。");
    write("b.txt", "甲说关闭。");

    assertThatThrownBy(() -> store().read(folder))
        .isInstanceOf(CancellationException.class)
        .hasMessage("made to be closed");
  }

  @Test
  void readsAnEmptyFolderAsAnEmptyCorpus() {
    assertThat(store().read(folder)).isEqualTo(new Corpus(List.of(), List.of()));
  }

  @Test
  void tellsItsProgressInOrder() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i + ".txt", "甲说" + i + "。");
    }
    List<String> told = new ArrayList<>();

    store().read(folder, (done, total) -> told.add(done + "/" + total));

    assertThat(told).containsExactly("1/5", "2/5", "3/5", "4/5", "5/5");
  }

  @Test
  void neverReadsHalfOfAFileThatIsBeingRewritten() throws Exception {
    Path file = folder.resolve("a.txt");
    String one = "甲".repeat(40_000);
    String other = "乙".repeat(40_000);
    Files.writeString(file, one);
    AtomicBoolean stop = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (int i = 0; !stop.get(); i++) {
                      Files.writeString(file, i % 2 == 0 ? other : one);
                      Thread.sleep(i % 7 * 20L);
                    }
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    try {
      for (int i = 0; i < 6; i++) {
        Corpus corpus = store().read(folder);
        assertThat(corpus.briefings().size() + corpus.skipped().size()).isEqualTo(1);
        assertThat(corpus.briefings())
            .allSatisfy(b -> assertThat(b.document().text()).isIn(one, other));
      }
    } finally {
      stop.set(true);
      writer.join();
    }
  }
}
