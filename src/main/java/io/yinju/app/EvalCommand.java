package io.yinju.app;

import io.yinju.answer.QuestionAnswering;
import io.yinju.api.ContractJson;
import io.yinju.eval.BestPassageAnswering;
import io.yinju.eval.EvalReport;
import io.yinju.eval.EvalRunner;
import io.yinju.eval.QaReport;
import io.yinju.eval.QaSet;
import io.yinju.eval.QaTable;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.QuestionSetReader;
import io.yinju.eval.ReportJson;
import io.yinju.eval.ReportTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eval}: asks the questions of sets and says what is right and what isn't. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "用问题集衡量答案的好坏；不指定时运行 corpus/questions 下的全部问题集。")
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup private Choice choice = new Choice();

  @Option(names = "--json", description = "只输出一个 JSON 对象")
  private boolean json;

  @Option(names = "--floor", description = "不理解问题，只给出最相近的一段，作为比较的底线")
  private boolean floor;

  @Option(names = "--held-out", description = "与 --qa 同用：只用标题的 CRC-32 为奇数的文章，即阅读器没有学过的一半")
  private boolean heldOut;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  /** Which questions; everything when nothing is chosen. */
  static final class Choice {
    @Option(names = "--set", paramLabel = "名称", description = "corpus/questions 下的一个问题集")
    private @Nullable String set;

    @Option(names = "--questions", paramLabel = "文件", description = "一个 JSONL 问题集文件")
    private @Nullable Path questions;

    @Option(
        names = "--qa",
        paramLabel = "文件",
        description = "段落问答文件（每行 id, context, question, answers；可用 gzip 压缩）")
    private @Nullable Path qa;
  }

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = corpus.settings(console);
    if (heldOut && choice.qa == null) {
      throw new ParameterException(spec.commandLine(), "--held-out 只能与 --qa 同用");
    }
    if (choice.qa != null) {
      QaSet whole = QaSet.read(choice.qa);
      QaReport report = measure(settings, heldOut ? whole.heldOut() : whole);
      console.out().println(json ? ContractJson.text(QaTable.json(report)) : QaTable.of(report));
      return 0;
    }
    List<QuestionSet> sets = sets(console.home().resolve("corpus/questions"));
    EvalReport report = ask(settings, sets);
    console.out().println(json ? ContractJson.text(ReportJson.of(report)) : ReportTable.of(report));
    return 0;
  }

  private EvalReport ask(Settings settings, List<QuestionSet> sets) {
    try (Wiring wiring = Wiring.of(settings);
        EvalSubjects subjects =
            new EvalSubjects(wiring, answering(wiring), settings, console.err());
        ProgressLine progress = new ProgressLine(console.err(), "提问", Duration.ZERO)) {
      return new EvalRunner(subjects).run(sets, progress::at);
    }
  }

  private QuestionAnswering answering(Wiring wiring) {
    return floor ? new BestPassageAnswering() : wiring.answering();
  }

  private QaReport measure(Settings settings, QaSet set) {
    try (Wiring wiring = Wiring.of(settings);
        ProgressLine progress = new ProgressLine(console.err(), "测量", Duration.ZERO)) {
      return wiring.evaluate(set, progress::at);
    }
  }

  private List<QuestionSet> sets(Path folder) {
    QuestionSetReader reader = new QuestionSetReader();
    if (choice.set != null) {
      return List.of(reader.readFolder(folder.resolve(choice.set)));
    }
    return choice.questions == null
        ? reader.readAll(folder)
        : List.of(reader.readFile(choice.questions));
  }
}
