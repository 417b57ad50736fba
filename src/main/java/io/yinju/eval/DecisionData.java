package io.yinju.eval;

import io.yinju.answer.ExtractiveAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.corpus.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the examples that the decision is fitted on. */
public final class DecisionData {
  private final ExampleMaker maker;
  private final Corpora corpora;

  /** What examples are asked of. */
  public interface Corpora {
    /** Does work on a corpus of this document alone. */
    List<DecisionExample> with(Document document, Function<Snapshot, List<DecisionExample>> work);

    /** A question set's corpus; the product's own for empty. */
    Snapshot of(Optional<Path> briefings);
  }

  /** Told how far the work has come. */
  @FunctionalInterface
  public interface Progress {
    /** Of {@code total} questions {@code done} are done. */
    void at(int done, int total);
  }

  /** A gatherer that asks of {@code corpora} by way of {@code answering}. */
  public DecisionData(ExtractiveAnswering answering, Corpora corpora) {
    this.maker = new ExampleMaker(answering);
    this.corpora = corpora;
  }

  /**
   * The examples, in the order of files and sets.
   *
   * @param files questions about paragraphs, by name
   * @param forums small briefings with questions
   * @param sets question sets
   */
  public List<DecisionExample> gather(
      Map<String, QaSet> files, List<ForumSet> forums, List<QuestionSet> sets, Progress progress) {
    int total =
        files.values().stream().mapToInt(f -> f.questions().size()).sum()
            + forums.stream().mapToInt(ForumSet::questions).sum()
            + sets.stream().mapToInt(s -> s.cases().size()).sum();
    List<DecisionExample> all = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, QaSet> file : files.entrySet()) {
      for (QaBriefing briefing : QaBriefing.of(file.getValue(), file.getKey())) {
        all.addAll(
            corpora.with(
                briefing.document(), snapshot -> examples(file.getKey(), briefing, snapshot)));
        done += briefing.questions().size();
        progress.at(done, total);
      }
    }
    for (ForumSet set : forums) {
      for (ForumSet.Forum forum : set.forums()) {
        all.addAll(corpora.with(forum.document(), snapshot -> examples(set, forum, snapshot)));
        done += forum.cases().size();
        progress.at(done, total);
      }
    }
    for (QuestionSet set : sets) {
      Snapshot snapshot = corpora.of(set.briefings());
      set.cases().parallelStream()
          .map(one -> maker.of(set.name(), set.name(), one, snapshot))
          .forEachOrdered(all::addAll);
      done += set.cases().size();
      progress.at(done, total);
    }
    return List.copyOf(all);
  }

  private List<DecisionExample> examples(ForumSet set, ForumSet.Forum forum, Snapshot snapshot) {
    return forum.cases().parallelStream()
        .map(one -> maker.of(set.name(), forum.document().id(), one, snapshot))
        .flatMap(List::stream)
        .toList();
  }

  private List<DecisionExample> examples(String file, QaBriefing briefing, Snapshot snapshot) {
    return briefing.questions().parallelStream()
        .map(question -> maker.of(file, briefing, question, snapshot))
        .flatMap(List::stream)
        .toList();
  }
}
