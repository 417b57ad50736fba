package io.yinju.app;

import io.yinju.attribution.OpinionWeights;
import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.CorpusStore;
import io.yinju.eval.DecisionExample;
import io.yinju.eval.DecisionFitting;
import io.yinju.eval.DecisionJson;
import io.yinju.eval.FittedDecision;
import io.yinju.eval.FittedTable;
import io.yinju.eval.ForumSet;
import io.yinju.eval.InvalidQuestionSetException;
import io.yinju.eval.LearnedSets;
import io.yinju.eval.OpinionFitting;
import io.yinju.eval.PointingData;
import io.yinju.eval.QaSet;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.QuestionSetReader;
import io.yinju.eval.RerankFitting;
import io.yinju.eval.StatementPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: fits the decision whether to answer, and writes its values into the sources. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "用数据拟合“答还是不答”的判断和段落的次序，写下数值、错误率和数据的校验和。")
final class FitCommand implements Callable<Integer> {
  private static final String VALUES = "src/main/resources/io/yinju";

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
      description = "问题集所在目录，名称以 -test 结尾的和阅读器学过的不用（默认：corpus/questions）")
  private @Nullable Path sets;

  @Option(
      names = "--forums",
      paramLabel = "文件",
      description = "自编的小简报及其问题（每行 statements, questions），阅读器没有学过的；可重复")
  private List<Path> forums = List.of();

  @Option(
      names = "--most",
      paramLabel = "数目",
      defaultValue = "300",
      description = "每个文件至多用多少个问题，按文章均匀抽取（默认：${DEFAULT-VALUE}）")
  private int most;

  @Option(
      names = "--out",
      paramLabel = "目录",
      description = "写到哪个目录的 answer/decision.json 和 eval/reranking.json（默认：" + VALUES + "）")
  private @Nullable Path out;

  @Option(names = "--pairs", paramLabel = "文件", description = "不拟合，只写出问题与陈述的配对，供训练阅读器用")
  private @Nullable Path pairs;

  @Option(names = "--turns", paramLabel = "文件", description = "不拟合，只写出问题集的简报及其已知的发言人，供训练认发言人的模型用")
  private @Nullable Path turns;

  @Option(
      names = "--opinions",
      paramLabel = "目录",
      description = "只拟合规则与模型认发言人时各自的分量，用这个目录里有已知发言人、两者都没有学过的问题集")
  private @Nullable Path opinions;

  @Option(names = "--measure", description = "与 --opinions 同用：只衡量现有的分量，不拟合")
  private boolean measure;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  FitCommand(Console console) {
    this.console = console;
  }

  /** Files of questions about paragraphs: whole, which of them are asked, and how they are told. */
  private final Map<String, QaSet> whole = new LinkedHashMap<>();

  private final Map<String, QaSet> drawn = new LinkedHashMap<>();
  private List<ForumSet> small = List.of();
  private final List<DecisionJson.Data> paragraphs = new ArrayList<>();

  @Override
  public Integer call() {
    Settings settings = corpus.settings(console);
    files.forEach(f -> add(f, QaSet.read(f), "all"));
    halves.forEach(f -> add(f, QaSet.read(f).heldOut(), "held out"));
    small = forums.stream().map(ForumSet::read).toList();
    Path target = out == null ? console.home().resolve(VALUES) : out;
    Path card = console.home().resolve("models/reader-zh/card.json");
    List<QuestionSet> chosen = questionSets(pairs == null ? LearnedSets.of(card) : Set.of());
    if (turns != null) {
      int written =
          PointingData.write(turns, goldSets(), f -> read(settings, f), console.err()::println);
      console.err().println("已写入 " + turns + "：" + written + " 篇");
      return 0;
    }
    try (Wiring wiring = Wiring.of(settings)) {
      if (opinions != null) {
        return fitOpinions(settings, wiring, opinions, target);
      }
      if (pairs != null) {
        int written = StatementPairs.write(pairs, examples(wiring, settings, chosen));
        console.err().println("已写入 " + pairs + "：" + written + " 对");
        return 0;
      }
      if (!whole.isEmpty()) {
        reranking(wiring)
            .ifPresent(
                fitted -> {
                  Path file = target.resolve("eval/reranking.json");
                  DecisionJson.writeReranking(file, fitted, paragraphs, card);
                  console.out().println(FittedTable.of(fitted));
                });
      }
      FittedDecision fitted = decision(wiring, settings, chosen);
      List<DecisionJson.Data> data = new ArrayList<>(paragraphs);
      small.forEach(f -> data.add(new DecisionJson.Data(f.name(), f.file(), "all")));
      chosen.forEach(s -> data.add(new DecisionJson.Data(s.name(), s.file(), "all")));
      DecisionJson.write(target.resolve("answer/decision.json"), fitted, data, card);
      console.out().println(FittedTable.of(fitted));
    }
    console.err().println("已写入 " + target);
    return 0;
  }

  private void add(Path file, QaSet set, String part) {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    QaSet sample = set.sample(most);
    if (whole.put(name, set) != null) {
      throw new InvalidQuestionSetException(List.of(file + ": a second file of this name"));
    }
    drawn.put(name, sample);
    int asked = sample.questions().size();
    String told =
        "%s; the decision asks %d of %d drawn by article"
            .formatted(part, asked, set.questions().size());
    paragraphs.add(new DecisionJson.Data(name, file, told));
  }

  private Optional<RerankFitting.Fitted> reranking(Wiring wiring) {
    try (ProgressLine progress = new ProgressLine(console.err(), "查找", Duration.ZERO)) {
      return wiring.reranking(whole, progress::at);
    }
  }

  private FittedDecision decision(Wiring wiring, Settings settings, List<QuestionSet> chosen) {
    Set<String> names =
        Stream.concat(chosen.stream().map(QuestionSet::name), small.stream().map(ForumSet::name))
            .collect(Collectors.toSet());
    return new DecisionFitting(examples(wiring, settings, chosen), names).fit();
  }

  private List<DecisionExample> examples(
      Wiring wiring, Settings settings, List<QuestionSet> chosen) {
    try (EvalSubjects subjects =
            new EvalSubjects(wiring, wiring.answering(), settings, console.err());
        ProgressLine progress = new ProgressLine(console.err(), "取样", Duration.ZERO)) {
      return wiring.examples(
          drawn, small, chosen, folder -> subjects.apply(folder).snapshot(), progress::at);
    }
  }

  private int fitOpinions(Settings settings, Wiring wiring, Path folder, Path target) {
    List<QuestionSet> goldSets = new QuestionSetReader().readAll(folder);
    List<OpinionWeights> given = measure ? List.of(OpinionWeights.fitted()) : List.of();
    OpinionFitting.Fitted fitted = wiring.opinions().fit(goldSets, f -> read(settings, f), given);
    console.out().println("rules alone: " + fitted.rules());
    console.out().println("rules and pointer: " + fitted.both());
    console.out().println(fitted.weights());
    if (!measure) {
      Path file = target.resolve("attribution/second-opinion.properties");
      fitted.write(file, goldSets, console.home().resolve("models/voices-zh/card.json"));
      console.err().println("已写入 " + file);
    }
    return 0;
  }

  /** Read by rules alone: what a pointer to speakers is trained on must not depend on one. */
  private static Corpus read(Settings settings, Path folder) {
    Path data = settings.data().resolve("fit").resolve("turns");
    return new CorpusStore(data, new StatementParser()).read(folder);
  }

  private List<QuestionSet> goldSets() {
    Path folder = sets == null ? console.home().resolve("corpus/questions") : sets;
    return new QuestionSetReader()
        .readAll(folder).stream().filter(s -> !s.name().endsWith("-test")).toList();
  }

  /** All but those kept back, and those that the reader knows when a decision is fitted. */
  private List<QuestionSet> questionSets(Set<String> learned) {
    Path folder = sets == null ? console.home().resolve("corpus/questions") : sets;
    return new QuestionSetReader()
        .readAll(folder).stream()
            .filter(s -> !s.name().endsWith("-test") && !learned.contains(s.name()))
            .filter(s -> !s.cases().isEmpty())
            .toList();
  }
}
