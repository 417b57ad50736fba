package io.yinju.app;

import io.yinju.eval.DecisionExample;
import io.yinju.eval.DecisionFitting;
import io.yinju.eval.DecisionJson;
import io.yinju.eval.FittedDecision;
import io.yinju.eval.FittedTable;
import io.yinju.eval.InvalidQuestionSetException;
import io.yinju.eval.QaSet;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.QuestionSetReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: fits the decision whether to answer, and writes its values into the sources. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "用数据拟合“答还是不答”的判断，把数值、错误率和数据的校验和写入 decision.json。")
final class FitCommand implements Callable<Integer> {
  private static final String VALUES = "src/main/resources/io/yinju/answer/decision.json";

  private final Console console;

  @Option(names = "--qa", paramLabel = "文件", description = "段落问答文件，全部使用；可重复")
  private List<Path> files = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "文件",
      description = "段落问答文件，只用标题的 CRC-32 为奇数的文章，即阅读器没有学过的一半；可重复")
  private List<Path> halves = List.of();

  @Option(
      names = "--sets",
      paramLabel = "目录",
      description = "问题集所在目录，名称以 -test 结尾的不用（默认：corpus/questions）")
  private @Nullable Path sets;

  @Option(
      names = "--most",
      paramLabel = "数目",
      defaultValue = "600",
      description = "每个文件至多用多少个问题，按文章均匀抽取（默认：${DEFAULT-VALUE}）")
  private int most;

  @Option(names = "--out", paramLabel = "文件", description = "写到哪里（默认：" + VALUES + "）")
  private @Nullable Path out;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = corpus.settings(console);
    List<DecisionJson.Data> data = new ArrayList<>();
    Map<String, QaSet> questions = new LinkedHashMap<>();
    files.forEach(f -> add(data, questions, f, QaSet.read(f), "all"));
    halves.forEach(f -> add(data, questions, f, QaSet.read(f).heldOut(), "held out"));
    List<QuestionSet> chosen = questionSets();
    chosen.forEach(s -> data.add(new DecisionJson.Data(s.name(), s.file(), "all")));
    List<DecisionExample> examples = examples(settings, questions, chosen);
    FittedDecision fitted =
        new DecisionFitting(
                examples, chosen.stream().map(QuestionSet::name).collect(Collectors.toSet()))
            .fit();
    Path target = out == null ? console.home().resolve(VALUES) : out;
    DecisionJson.write(target, fitted, data, console.home().resolve("models/reader-zh/card.json"));
    console.out().println(FittedTable.of(fitted));
    console.err().println("已写入 " + target);
    return 0;
  }

  private void add(
      List<DecisionJson.Data> data, Map<String, QaSet> all, Path file, QaSet set, String part) {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    QaSet drawn = set.sample(most);
    if (all.put(name, drawn) != null) {
      throw new InvalidQuestionSetException(List.of(file + ": a second file of this name"));
    }
    data.add(
        new DecisionJson.Data(
            name,
            file,
            "%s, %d of %d drawn by article"
                .formatted(part, drawn.questions().size(), set.questions().size())));
  }

  private List<QuestionSet> questionSets() {
    Path folder = sets == null ? console.home().resolve("corpus/questions") : sets;
    return new QuestionSetReader()
        .readAll(folder).stream().filter(s -> !s.name().endsWith("-test")).toList();
  }

  private List<DecisionExample> examples(
      Settings settings, Map<String, QaSet> questions, List<QuestionSet> chosen) {
    try (Wiring wiring = Wiring.of(settings);
        EvalSubjects subjects =
            new EvalSubjects(wiring, wiring.answering(), settings, console.err());
        ProgressLine progress = new ProgressLine(console.err(), "取样", Duration.ZERO)) {
      return wiring.examples(
          questions, chosen, folder -> subjects.apply(folder).snapshot(), progress::at);
    }
  }
}
