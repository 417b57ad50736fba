package io.yinju.app;

import io.yinju.eval.LearnedSets;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.QuestionSetReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code fit}: fits the decision whether to answer, and writes its values into the sources. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "用数据拟合“答还是不答”的判断和段落的次序，写下数值、错误率和数据的校验和。")
final class FitCommand implements Callable<Integer> {
  private static final String VALUES = "src/main/resources/io/yinju";

  private final Console console;

  @Mixin private FitFiles files = new FitFiles();

  @Option(
      names = "--sets",
      paramLabel = "目录",
      description = "问题集所在目录，名称以 -test 结尾的和阅读器学过的不用（默认：corpus/questions）")
  private @Nullable Path sets;

  @Option(
      names = "--out",
      paramLabel = "目录",
      description = "写到哪个目录的 answer/decision.json 和 eval/reranking.json（默认：" + VALUES + "）")
  private @Nullable Path out;

  @ArgGroup private Instead instead = new Instead();

  @Option(names = "--measure", description = "与 --opinions 同用：只衡量现有的分量，不拟合")
  private boolean measure;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is done instead of fitting the decision. */
  static final class Instead {
    @Option(names = "--pairs", paramLabel = "文件", description = "不拟合，只写出问题与陈述的配对，供训练阅读器用")
    private @Nullable Path pairs;

    @Option(names = "--turns", paramLabel = "文件", description = "不拟合，只写出问题集的简报及其已知的发言人，供训练认发言人的模型用")
    private @Nullable Path turns;

    @Option(
        names = "--opinions",
        paramLabel = "目录",
        description = "只拟合规则与模型认发言人时各自的分量，用这个目录里有已知发言人、两者都没有学过的问题集")
    private @Nullable Path opinions;
  }

  FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    refuseWhatHasNoEffect();
    Settings settings = corpus.settings(console);
    Path target = out == null ? console.home().resolve(VALUES) : out;
    if (instead.opinions != null) {
      SpeakerFit speakers = new SpeakerFit(console, settings, allSets(instead.opinions));
      if (measure) {
        speakers.measure();
      } else {
        speakers.fit(target);
      }
    } else if (instead.turns != null) {
      new SpeakerFit(console, settings, sets()).writeTurns(instead.turns);
    } else if (instead.pairs != null) {
      new DecisionFit(console, settings, files.read(), setsWithout(Set.of()))
          .writePairs(instead.pairs);
    } else {
      Path card = console.home().resolve("models/reader-zh/card.json");
      new DecisionFit(console, settings, files.read(), setsWithout(LearnedSets.of(card)))
          .fit(target, card);
    }
    return 0;
  }

  private void refuseWhatHasNoEffect() {
    if (measure && instead.opinions == null) {
      throw new ParameterException(spec.commandLine(), "--measure 只能与 --opinions 同用");
    }
    refuse("--pairs", "--out");
    refuse("--turns", "--qa", "--held-out", "--forums", "--most", "--out");
    refuse("--opinions", "--qa", "--held-out", "--forums", "--most", "--sets");
    refuse("--measure", "--out");
  }

  private void refuse(String flag, String... others) {
    ParseResult given = spec.commandLine().getParseResult();
    for (String other : others) {
      if (given.hasMatchedOption(flag) && given.hasMatchedOption(other)) {
        throw new ParameterException(spec.commandLine(), other + " 不能与 " + flag + " 同用");
      }
    }
  }

  private static List<QuestionSet> allSets(Path folder) {
    return new QuestionSetReader().readAll(folder);
  }

  /** All but those kept back. */
  private List<QuestionSet> sets() {
    return allSets(sets == null ? console.home().resolve("corpus/questions") : sets).stream()
        .filter(s -> !s.name().endsWith("-test"))
        .toList();
  }

  /** Those that ask something, without those that the reader knows when a decision is fitted. */
  private List<QuestionSet> setsWithout(Set<String> learned) {
    return sets().stream()
        .filter(s -> !learned.contains(s.name()) && !s.cases().isEmpty())
        .toList();
  }
}
