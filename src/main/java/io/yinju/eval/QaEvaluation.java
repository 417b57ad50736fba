package io.yinju.eval;

import io.yinju.corpus.Span;
import io.yinju.eval.QaSet.QaQuestion;
import io.yinju.eval.ReaderReranker.ReadPassage;
import io.yinju.eval.RefusalFigures.Judged;
import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import io.yinju.inference.Reader.Reading;
import io.yinju.search.Chunk;
import io.yinju.search.Chunker;
import io.yinju.search.HybridRetriever;
import io.yinju.search.IndexBuilder;
import io.yinju.search.Passage;
import io.yinju.search.PassageIndex;
import io.yinju.search.PassageQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures finding and reading on a file of questions about paragraphs: closed, where the
 * question's paragraph is given, and open, where all paragraphs of the file are the corpus.
 *
 * <p>Paragraphs are indexed whole, so the embedder sees their first 512 tokens. Each question is
 * embedded once; the reader reads the paragraphs that {@link ReaderReranker} has it read after
 * fusion, and its own where that isn't among them, which serves both measures. Questions are asked
 * several at once, as many as there are cores.
 */
public final class QaEvaluation {
  /** Depth of the rankings that figures are taken from. */
  private static final int RANKS = 10;

  /** Questions asked between two calls of the progress. */
  private static final int BATCH = 32;

  private final Embedder embedder;
  private final Optional<Reader> reader;

  /** Told how far the work has come. */
  @FunctionalInterface
  public interface Progress {
    /** Of {@code total} paragraphs and questions {@code done} are done. */
    void at(int done, int total);
  }

  /**
   * An evaluation.
   *
   * @param embedder for the vectors
   * @param reader without one only retrieval is measured
   */
  public QaEvaluation(Embedder embedder, Optional<Reader> reader) {
    this.embedder = embedder;
    this.reader = reader;
  }

  /**
   * Runs the evaluation.
   *
   * @param set what is asked
   * @param data folder for the index; vectors found there aren't computed again
   * @param progress told from time to time, on the calling thread
   */
  public QaReport run(QaSet set, Path data, Progress progress) {
    List<Chunk> chunks = chunks(set);
    int total = chunks.size() + set.questions().size();
    IndexBuilder.Progress indexing =
        (done, missing) -> progress.at(chunks.size() - missing + done, total);
    List<Asked> asked = new ArrayList<>();
    try (PassageIndex index =
        new IndexBuilder(data, embedder, new Chunker()).build(chunks, indexing)) {
      for (int from = 0; from < set.questions().size(); from += BATCH) {
        int to = Math.min(from + BATCH, set.questions().size());
        set.questions().subList(from, to).parallelStream()
            .map(question -> ask(question, index))
            .forEachOrdered(asked::add);
        progress.at(chunks.size() + to, total);
      }
    }
    return report(set, asked);
  }

  static List<Chunk> chunks(QaSet set) {
    return IntStream.range(0, set.contexts().size())
        .mapToObj(i -> chunk("%07d".formatted(i), set.contexts().get(i)))
        .toList();
  }

  private static Chunk chunk(String id, String text) {
    Span span = new Span(0, text.length());
    return new Chunk(id, "", "p1", span, text, null, List.of(), List.of());
  }

  /**
   * What came of one question.
   *
   * @param bm25 rank of its paragraph, 0 = not found
   * @param own its paragraph's reading, null without a reader
   * @param read the paragraphs that were read, best first, empty without a reader
   * @param readRank rank of its paragraph after reading
   */
  private record Asked(
      QaQuestion question,
      int bm25,
      int vector,
      int hybrid,
      @Nullable Reading own,
      List<ReadPassage> read,
      int readRank) {}

  private Asked ask(QaQuestion question, PassageIndex index) {
    PassageQuery query = PassageQuery.of(question.question(), RANKS);
    float[] vector = embedder.embedQuestion(question.question());
    List<Passage> fused = new HybridRetriever(index, embedder).retrieve(query, vector);
    List<ReadPassage> read =
        reader.map(r -> new ReaderReranker(r).rerank(question.question(), fused)).orElse(List.of());
    int hybrid = rank(fused, question);
    return new Asked(
        question,
        rank(index.lexical(query), question),
        rank(index.nearest(vector, query), question),
        hybrid,
        own(question, read),
        read,
        readRank(read, question, hybrid));
  }

  private static int rank(List<Passage> found, QaQuestion question) {
    return 1 + found.stream().map(p -> p.chunk().text()).toList().indexOf(question.context());
  }

  /** Paragraphs that weren't read keep their rank behind those that were. */
  private static int readRank(List<ReadPassage> read, QaQuestion question, int hybrid) {
    int rank = rank(read.stream().map(ReadPassage::passage).toList(), question);
    return rank == 0 ? hybrid : rank;
  }

  private @Nullable Reading own(QaQuestion question, List<ReadPassage> read) {
    for (ReadPassage passage : read) {
      if (passage.passage().chunk().text().equals(question.context())) {
        return passage.reading();
      }
    }
    return reader
        .map(r -> r.read(question.question(), List.of(question.context())).getFirst())
        .orElse(null);
  }

  private QaReport report(QaSet set, List<Asked> all) {
    List<Asked> answerable = all.stream().filter(a -> a.question().answerable()).toList();
    return new QaReport(
        reader.map(r -> closed(all, answerable, r.threshold())).orElse(null),
        new QaReport.Open(
            set.contexts().size(),
            RankFigures.of(answerable.stream().map(Asked::bm25).toList()),
            RankFigures.of(answerable.stream().map(Asked::vector).toList()),
            RankFigures.of(answerable.stream().map(Asked::hybrid).toList()),
            reader.isEmpty() ? null : read(answerable)));
  }

  private QaReport.Closed closed(List<Asked> all, List<Asked> answerable, double threshold) {
    List<Judged> judged =
        all.stream().map(a -> new Judged(a.question().answerable(), probability(a.own()))).toList();
    return new QaReport.Closed(
        all.size(),
        Percent.mean(
            answerable,
            a ->
                CmrcScore.exactMatch(
                    a.question().answers(), phrase(a.question().context(), a.own()))),
        Percent.mean(
            answerable,
            a -> CmrcScore.f1(a.question().answers(), phrase(a.question().context(), a.own()))),
        all.size() == answerable.size() ? null : RefusalFigures.of(judged, threshold));
  }

  private static QaReport.Read read(List<Asked> answerable) {
    RankFigures ranks = RankFigures.of(answerable.stream().map(Asked::readRank).toList());
    return new QaReport.Read(
        Math.round(100 * answerable.stream().mapToInt(a -> a.read().size()).average().orElse(0))
            / 100.0,
        ranks.hitAt1(),
        ranks.hitAt5(),
        ranks.mrrAt10(),
        Percent.mean(answerable, a -> CmrcScore.exactMatch(a.question().answers(), foundPhrase(a))),
        Percent.mean(answerable, a -> CmrcScore.f1(a.question().answers(), foundPhrase(a))));
  }

  private static String foundPhrase(Asked asked) {
    if (asked.read().isEmpty()) {
      return "";
    }
    ReadPassage first = asked.read().getFirst();
    return phrase(first.passage().chunk().text(), first.reading());
  }

  private static String phrase(String text, @Nullable Reading reading) {
    if (reading == null || reading.candidates().isEmpty()) {
      return "";
    }
    Reader.Candidate best = reading.candidates().getFirst();
    return text.substring(best.start(), best.end());
  }

  private static double probability(@Nullable Reading reading) {
    return reading == null ? 0 : reading.probability();
  }
}
