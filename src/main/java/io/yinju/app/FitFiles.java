package io.yinju.app;

import io.yinju.eval.DecisionJson;
import io.yinju.eval.ForumSet;
import io.yinju.eval.InvalidQuestionSetException;
import io.yinju.eval.QaSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The files that the decision is fitted on besides question sets, and the flags that name them. */
final class FitFiles {
  @Option(names = "--qa", paramLabel = "文件", description = "段落问答文件，全部使用；可重复")
  private List<Path> files = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "文件",
      description = "段落问答文件，只用标题的 CRC-32 为奇数的文章，即阅读器没有学过的一半；可重复")
  private List<Path> halves = List.of();

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

  /**
   * A file of questions about paragraphs.
   *
   * @param name by which it is told from others
   * @param file where it lies
   * @param part which of its articles are used, in words
   * @param whole the questions of these articles
   * @param drawn those of them that the decision asks
   */
  record Questions(String name, Path file, String part, QaSet whole, QaSet drawn) {

    /** How it is told of beside the values. */
    DecisionJson.Data told() {
      String asked =
          "%s; the decision asks %d of %d drawn by article"
              .formatted(part, drawn.questions().size(), whole.questions().size());
      return new DecisionJson.Data(name, file, asked);
    }
  }

  /**
   * What stands in the files.
   *
   * @param questions about paragraphs, in the order of the flags
   * @param forums small briefings with their questions
   */
  record Data(List<Questions> questions, List<ForumSet> forums) {

    /** All questions of each file, by its name. */
    Map<String, QaSet> whole() {
      return byName(Questions::whole);
    }

    /** Those that the decision asks, by the file's name. */
    Map<String, QaSet> drawn() {
      return byName(Questions::drawn);
    }

    List<DecisionJson.Data> told() {
      return questions.stream().map(Questions::told).toList();
    }

    private Map<String, QaSet> byName(Function<Questions, QaSet> part) {
      Map<String, QaSet> sets = new LinkedHashMap<>();
      questions.forEach(q -> sets.put(q.name(), part.apply(q)));
      return sets;
    }
  }

  /**
   * Reads them all.
   *
   * @throws InvalidQuestionSetException when one has faults, or the name of another
   */
  Data read() {
    List<Questions> questions = new ArrayList<>();
    files.forEach(file -> questions.add(questions(file, QaSet.read(file), "all")));
    halves.forEach(file -> questions.add(questions(file, QaSet.read(file).heldOut(), "held out")));
    Set<String> names = new HashSet<>();
    for (Questions read : questions) {
      if (!names.add(read.name())) {
        throw new InvalidQuestionSetException(
            List.of(read.file() + ": a second file of this name"));
      }
    }
    return new Data(List.copyOf(questions), forums.stream().map(ForumSet::read).toList());
  }

  private Questions questions(Path file, QaSet whole, String part) {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    return new Questions(name, file, part, whole, whole.sample(most));
  }
}
