package io.yinju.app;

import io.yinju.corpus.Corpus;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code index}: reads the corpus and builds the index, so that the next start is quick. */
@Command(name = "index", mixinStandardHelpOptions = true, description = "读取语料并建立索引；只处理新的和改动过的内容。")
final class IndexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = corpus.settings(console);
    try (Wiring wiring = Wiring.of(settings);
        OpeningProgress progress = new OpeningProgress(console.err(), Duration.ZERO);
        OpenSnapshot open = wiring.open(settings.corpus(), settings.data(), progress)) {
      Corpus read = open.snapshot().corpus();
      int statements = read.briefings().stream().mapToInt(b -> b.statements().size()).sum();
      console
          .out()
          .printf(
              "%d 份文档，%d 条语句，%d 个人物%n",
              read.briefings().size(), statements, open.snapshot().directory().persons().size());
      read.skipped().forEach(s -> console.out().printf("未读：%s（%s）%n", s.file(), s.reason()));
    }
    return 0;
  }
}
