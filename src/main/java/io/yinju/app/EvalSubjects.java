package io.yinju.app;

import io.yinju.answer.QuestionAnswering;
import io.yinju.eval.Subject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What question sets are asked of: the product's corpus, or a set's own briefings with a data
 * folder of their own. Closed together at the end.
 */
final class EvalSubjects implements Function<Optional<Path>, Subject>, AutoCloseable {
  private final Wiring wiring;
  private final QuestionAnswering answering;
  private final Settings settings;
  private final PrintStream err;
  private final List<OpenSnapshot> open = new ArrayList<>();

  EvalSubjects(Wiring wiring, QuestionAnswering answering, Settings settings, PrintStream err) {
    this.wiring = wiring;
    this.answering = answering;
    this.settings = settings;
    this.err = err;
  }

  @Override
  public Subject apply(Optional<Path> briefings) {
    Path folder = briefings.orElse(settings.corpus());
    Path data = briefings.map(this::dataOf).orElse(settings.data());
    try (OpeningProgress progress = new OpeningProgress(err, Duration.ofSeconds(1))) {
      OpenSnapshot snapshot = wiring.open(folder, data, progress);
      open.add(snapshot);
      return Subject.of(answering, snapshot.snapshot());
    }
  }

  /** A set's folder is named after the set, which holds the briefings. */
  private Path dataOf(Path briefings) {
    Path path = briefings.toAbsolutePath().normalize();
    return settings.data().resolve("eval").resolve(path.getName(path.getNameCount() - 2));
  }

  @Override
  public void close() {
    open.forEach(OpenSnapshot::close);
  }
}
