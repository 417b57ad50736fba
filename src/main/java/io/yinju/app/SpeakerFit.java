package io.yinju.app;

import io.yinju.attribution.OpinionWeights;
import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.CorpusStore;
import io.yinju.eval.OpinionFitting;
import io.yinju.eval.PointingData;
import io.yinju.eval.QuestionSet;
import java.nio.file.Path;
import java.util.List;

/** Fits how much rules and model count in saying who speaks, or writes what the model learns. */
final class SpeakerFit {
  private final Console console;
  private final Settings settings;
  private final List<QuestionSet> sets;

  /**
   * @param sets question sets with gold speakers
   */
  SpeakerFit(Console console, Settings settings, List<QuestionSet> sets) {
    this.console = console;
    this.settings = settings;
    this.sets = sets;
  }

  /** Writes the texts with their speakers. */
  void writeTurns(Path file) {
    int written = PointingData.write(file, sets, this::read, console.err()::println);
    console.err().println("已写入 " + file + "：" + written + " 篇");
  }

  /** Measures the weights in use; nothing is written. */
  void measure() {
    fitted(List.of(OpinionWeights.fitted()));
  }

  /**
   * Fits the weights and writes them.
   *
   * @param target the folder of the program's resources
   */
  void fit(Path target) {
    Path file = target.resolve("attribution/second-opinion.properties");
    fitted(List.of()).write(file, sets, console.home().resolve("models/voices-zh/card.json"));
    console.err().println("已写入 " + file);
  }

  /** The best of the given weights, of all when none are given; printed. */
  private OpinionFitting.Fitted fitted(List<OpinionWeights> given) {
    try (Wiring wiring = Wiring.of(settings)) {
      OpinionFitting.Fitted fitted = wiring.opinions().fit(sets, this::read, given);
      console.out().println("rules alone: " + fitted.rules());
      console.out().println("rules and pointer: " + fitted.both());
      console.out().println(fitted.weights());
      return fitted;
    }
  }

  /** Read by rules alone: what a pointer to speakers is trained on must not depend on one. */
  private Corpus read(Path folder) {
    Path data = settings.data().resolve("fit").resolve("turns");
    return new CorpusStore(data, new StatementParser()).read(folder);
  }
}
