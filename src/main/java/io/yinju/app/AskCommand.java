package io.yinju.app;

import io.yinju.answer.Answer;
import io.yinju.answer.Question;
import io.yinju.answer.Snapshot;
import io.yinju.api.AnswerBody;
import io.yinju.api.AnswerRequest;
import io.yinju.api.ContractJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one question, its answer with the sources. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "提一个问题，给出答案和出处。")
final class AskCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "问题", description = "要问的问题，最多 2,000 个字符")
  private String question = "";

  @Option(names = "--json", description = "输出 JSON，与 POST /api/answer 的响应相同")
  private boolean json;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  AskCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AnswerRequest request = AnswerRequest.of(question);
    Settings settings = corpus.settings(console);
    try (Wiring wiring = Wiring.of(settings);
        OpeningProgress progress = new OpeningProgress(console.err(), Duration.ofSeconds(1));
        OpenSnapshot open = wiring.open(settings.corpus(), settings.data(), progress)) {
      Snapshot snapshot = open.snapshot();
      Question resolved = request.resolve(snapshot);
      long start = System.nanoTime();
      Answer answer = wiring.answering().ask(resolved, snapshot);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (json) {
        console.out().println(ContractJson.text(AnswerBody.of(answer, took)));
      } else {
        List<String> lines = AnswerText.lines(answer);
        lines.forEach(console.out()::println);
      }
    }
    return 0;
  }
}
