package io.yinju.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Single modules, imported by themselves in the browser. */
class ModulesTest extends PageVisit {
  private static final Path WEB = Path.of(System.getProperty("yinju.home", ".")).resolve("web");

  /** Gives the text of the events of a stream that is cut after every {@code size} bytes. */
  private static final String READ_IN_PIECES =
      """
      async size => {
        const { readEvents } = await import('/js/sse.js');
        const stream = '\\uFEFFevent: token\\r\\ndata: 示范区\\r\\ndata:137家\\r\\n\\r\\n'
            + ': 心跳\\n\\nevent: token\\rdata: 第二句\\r\\rdata\\n\\nretry: 5\\n\\n'
            + 'event: finished\\ndata: {}\\n\\nevent: lost\\ndata: 没有空行';
        const bytes = new TextEncoder().encode(stream);
        const body = new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) {
              controller.enqueue(bytes.slice(at, at + size));
            }
            controller.close();
          },
        });
        const events = [];
        for await (const { type, data } of readEvents({ body })) events.push(`${type}=${data}`);
        return events;
      }
      """;

  @Test
  void readsEventsHoweverTheStreamIsCut() {
    for (int size = 1; size <= 40; size++) {
      assertThat(visit.page.evaluate(READ_IN_PIECES, size))
          .as("pieces of %s bytes", size)
          .isEqualTo(List.of("token=示范区\n137家", "token=第二句", "message=", "finished={}"));
    }
  }

  @Test
  void keepsTheDocumentsOpenedLastWhateverTheirIds() {
    Object kept =
        visit.page.evaluate(
            """
            async () => {
              const { Corpus } = await import('/js/corpus.js');
              const { initialState } = await import('/js/state.js');
              const { Store } = await import('/js/store.js');
              const store = new Store(initialState({}));
              const corpus = new Corpus({ document: async (id) => ({ id, text: '' }) }, store);
              for (const id of ['a', 'b', '2023', 'c', 'd', '7', 'e', '2024']) await corpus.open(id);
              return [...store.state.opened.keys()];
            }
            """);

    assertThat(kept).isEqualTo(List.of("2023", "c", "d", "7", "e", "2024"));
  }

  @Test
  void hasTheSameWordsInBothLanguages() {
    Object missing =
        visit.page.evaluate(
            """
            async () => {
              const [zh, en] = await Promise.all(
                  ['zh-Hans', 'en'].map(async (l) => (await import(`/js/i18n/${l}.js`)).default));
              const kind = (words, key) => typeof words[key];
              return [...Object.keys(zh), ...Object.keys(en)].filter((k) => kind(zh, k) !== kind(en, k));
            }
            """);

    assertThat(missing).isEqualTo(List.of());
  }

  @Test
  void loadsEveryModuleWithTheFirstView() throws IOException {
    String index = Files.readString(WEB.resolve("index.html"));
    try (Stream<Path> files = Files.walk(WEB.resolve("js"))) {
      List<Path> modules = files.filter(file -> file.toString().endsWith(".js")).toList();

      assertThat(modules).hasSizeGreaterThan(30);
      assertThat(modules)
          .allSatisfy(
              module ->
                  assertThat(index).contains("\"/" + WEB.relativize(module).toString() + "\""));
    }
  }

  @Test
  void staysSmallOverTheWire() {
    Object bytes =
        visit.page.evaluate(
            """
            () => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """);

    assertThat(((Number) bytes).intValue()).isBetween(10_000, 150_000);
  }
}
