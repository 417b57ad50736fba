package io.yinju.app;

import io.yinju.answer.ExtractiveAnswering;
import io.yinju.answer.QuestionAnswering;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Attributor;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.CorpusStore;
import io.yinju.corpus.Document;
import io.yinju.eval.DecisionData;
import io.yinju.eval.DecisionExample;
import io.yinju.eval.ForumSet;
import io.yinju.eval.OpinionFitting;
import io.yinju.eval.QaEvaluation;
import io.yinju.eval.QaReport;
import io.yinju.eval.QaSet;
import io.yinju.eval.QuestionSet;
import io.yinju.eval.RerankFitting;
import io.yinju.inference.Embedder;
import io.yinju.inference.OnnxEmbedder;
import io.yinju.inference.OnnxPointer;
import io.yinju.inference.OnnxReader;
import io.yinju.inference.Pointer;
import io.yinju.inference.Reader;
import io.yinju.search.Chunker;
import io.yinju.search.HybridRetriever;
import io.yinju.search.IndexBuilder;
import io.yinju.search.PassageIndex;
import io.yinju.server.ApiServer;
import io.yinju.server.ServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The one place where the program's parts are made: each once, in the order of the packages, by
 * constructors. Tests make the same parts with other edges.
 */
final class Wiring implements AutoCloseable {
  /** Pause between two looks at the corpus folder; a change is picked up after two or three. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(400);

  private final Settings settings;
  private final Optional<Pointer> pointer;
  private final Attributor attributor;
  private final Embedder embedder;
  private final Optional<Reader> reader;
  private final ExtractiveAnswering answering;

  /** What stands between the program and the slow or heavy part of the outside. */
  interface Edges {
    /** Points to who speaks; empty for rules alone. Closed with the wiring. */
    Optional<Pointer> pointer(Settings settings);

    /** Makes vectors; closed with the wiring. */
    Embedder embedder(Settings settings);

    /** Reads passages; empty for answers without a reader. Closed with the wiring. */
    Optional<Reader> reader(Settings settings);

    /** The real ones. */
    static Edges real() {
      return new Edges() {
        @Override
        public Optional<Pointer> pointer(Settings settings) {
          Path folder = settings.home().resolve("models/voices-zh");
          return Optional.of(OnnxPointer.open(folder, cores()));
        }

        @Override
        public Embedder embedder(Settings settings) {
          return OnnxEmbedder.open(
              settings.home().resolve("models/bge-small-zh-v1.5"),
              settings.data().resolve("native"),
              cores());
        }

        @Override
        public Optional<Reader> reader(Settings settings) {
          return Optional.of(OnnxReader.open(settings.home().resolve("models/reader-zh"), cores()));
        }

        private static int cores() {
          return Runtime.getRuntime().availableProcessors();
        }
      };
    }
  }

  private Wiring(Settings settings, Edges edges) {
    this.settings = settings;
    DataFolder.prepare(settings.data());
    // both check and load files of 24 MB; side by side they take half the time of a start
    CompletableFuture<Optional<Reader>> opening =
        CompletableFuture.supplyAsync(() -> edges.reader(settings));
    this.pointer = edges.pointer(settings);
    this.embedder = edges.embedder(settings);
    this.reader = opened(opening);
    this.attributor = pointer.map(StatementParser::new).orElseGet(StatementParser::new);
    this.answering = new ExtractiveAnswering(Optional.of(embedder), reader);
  }

  private static <T> T opened(CompletableFuture<T> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The program's parts for these settings. */
  static Wiring of(Settings settings) {
    return of(settings, Edges.real());
  }

  /** The same parts with other edges. */
  static Wiring of(Settings settings, Edges edges) {
    return new Wiring(settings, edges);
  }

  /** Answers questions about any snapshot. */
  QuestionAnswering answering() {
    return answering;
  }

  /**
   * Measures finding and reading on a file of questions; its index lies apart from the product's.
   */
  QaReport evaluate(QaSet set, QaEvaluation.Progress progress) {
    return new QaEvaluation(embedder, reader)
        .run(set, settings.data().resolve("eval-qa"), progress);
  }

  /** The examples that the decision is fitted on; their indexes lie apart from the product's. */
  List<DecisionExample> examples(
      Map<String, QaSet> files,
      List<ForumSet> forums,
      List<QuestionSet> sets,
      Function<Optional<Path>, Snapshot> corpora,
      DecisionData.Progress progress) {
    return new DecisionData(answering, new FitCorpora(corpora))
        .gather(files, forums, sets, progress);
  }

  /** How rules and pointer are heard together; an error without a pointer. */
  OpinionFitting opinions() {
    return new OpinionFitting(new StatementParser(pointer.orElseThrow()));
  }

  /** How readings and retrieval scores go together; empty without a reader. */
  Optional<RerankFitting.Fitted> reranking(
      Map<String, QaSet> files, DecisionData.Progress progress) {
    Path data = settings.data().resolve("fit").resolve("reranking");
    return reader.map(r -> new RerankFitting(embedder, r).fit(files, data, progress));
  }

  /** A document is a corpus of its own, with an index under the data folder. */
  private final class FitCorpora implements DecisionData.Corpora {
    private final Function<Optional<Path>, Snapshot> folders;

    FitCorpora(Function<Optional<Path>, Snapshot> folders) {
      this.folders = folders;
    }

    @Override
    public List<DecisionExample> with(
        Document document, Function<Snapshot, List<DecisionExample>> work) {
      Corpus corpus = new Corpus(List.of(attributor.attribute(document)), List.of());
      Path data = settings.data().resolve("fit").resolve(document.id());
      try (PassageIndex index =
          new IndexBuilder(data, embedder, new Chunker()).build(corpus, (done, total) -> {})) {
        return work.apply(
            new Snapshot(
                corpus, SpeakerDirectory.of(corpus), new HybridRetriever(index, embedder)));
      }
    }

    @Override
    public Snapshot of(Optional<Path> briefings) {
      return folders.apply(briefings);
    }
  }

  /** Reads a corpus folder and brings its index up to date, both kept in a data folder. */
  OpenSnapshot open(Path corpusFolder, Path data, OpeningProgress progress) {
    Corpus corpus = new CorpusStore(data, attributor).read(corpusFolder, progress::reading);
    pointer.ifPresent(Pointer::rest);
    SpeakerDirectory directory = SpeakerDirectory.of(corpus);
    PassageIndex index =
        new IndexBuilder(data, embedder, new Chunker()).build(corpus, progress::indexing);
    Snapshot snapshot = new Snapshot(corpus, directory, new HybridRetriever(index, embedder));
    progress.close();
    return new OpenSnapshot(snapshot, index::close);
  }

  /** The product's corpus, followed through its changes once it is started. */
  LiveCorpus liveCorpus(OpeningProgress progress) {
    return new LiveCorpus(
        settings.corpus(),
        () -> open(settings.corpus(), settings.data(), progress),
        answering::warmUp,
        LOOK_EVERY);
  }

  /** A server that listens from now on. */
  ApiServer server(LiveCorpus live) {
    ServerOptions options =
        ServerOptions.of(
            settings.host(),
            settings.port(),
            settings.allowedHosts(),
            settings.allowedOrigins(),
            settings.home().resolve("web"));
    return ApiServer.start(options, live, answering);
  }

  @Override
  public void close() {
    pointer.ifPresent(Pointer::close);
    reader.ifPresent(Reader::close);
    embedder.close();
  }
}
