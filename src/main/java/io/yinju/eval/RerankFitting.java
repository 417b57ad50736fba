package io.yinju.eval;

import io.yinju.eval.ConditionalLogit.Choice;
import io.yinju.eval.QaSet.QaQuestion;
import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import io.yinju.search.Chunk;
import io.yinju.search.Chunker;
import io.yinju.search.HybridRetriever;
import io.yinju.search.IndexBuilder;
import io.yinju.search.Passage;
import io.yinju.search.PassageIndex;
import io.yinju.search.PassageQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fits how the reader's log-odds and the retrieval score of a paragraph are put together, and how
 * far behind the best a paragraph is still worth reading, on questions whose paragraph is known.
 */
public final class RerankFitting {
  /** Furthest behind the best that is looked at. */
  private static final double FURTHEST = 0.4;

  /** Between two values of the reach that are tried. */
  private static final double STEP = 0.05;

  private static final double RIDGE = 1e-4;

  private final Embedder embedder;
  private final Reader reader;

  /** A fitting with these models. */
  public RerankFitting(Embedder embedder, Reader reader) {
    this.embedder = embedder;
    this.reader = reader;
  }

  /**
   * What was fitted.
   *
   * @param retrievalWeight log-odds that a retrieval score of 1 is worth
   * @param reach how far behind the best a paragraph is read
   * @param files figures of each file, by regressions that haven't seen the article
   */
  public record Fitted(double retrievalWeight, double reach, Map<String, Figures> files) {}

  /**
   * Figures of a file.
   *
   * @param questions of which the paragraph was found at all
   * @param hitAt1 percent with the paragraph first after fusion
   * @param readerHitAt1 percent with it first after reading
   * @param passagesRead how many paragraphs are read for a question, on average
   */
  public record Figures(int questions, double hitAt1, double readerHitAt1, double passagesRead) {}

  /**
   * A paragraph found: log-odds by the reader, retrieval score behind the best, whether it's it.
   */
  private record Found(double logit, double behind, boolean right) {}

  private record Asked(String file, String article, List<Found> found) {
    List<Found> within(double reach) {
      return found.stream().filter(f -> f.behind() <= reach).toList();
    }

    boolean isFirst(double weight, double reach) {
      Found best = found.getFirst();
      for (Found one : within(reach)) {
        best = score(one, weight) > score(best, weight) ? one : best;
      }
      return best.right();
    }

    private static double score(Found found, double weight) {
      return found.logit() - weight * found.behind();
    }
  }

  /**
   * Asks every question and fits.
   *
   * @param files questions about paragraphs, by name; a file's paragraphs are its corpus
   * @param data folder for the indexes
   */
  public Fitted fit(Map<String, QaSet> files, Path data, DecisionData.Progress progress) {
    int total = files.values().stream().mapToInt(s -> s.questions().size()).sum();
    int done = 0;
    List<Asked> all = new ArrayList<>();
    for (Map.Entry<String, QaSet> file : files.entrySet()) {
      QaSet questions = file.getValue();
      List<Chunk> chunks = QaEvaluation.chunks(questions);
      try (PassageIndex index =
          new IndexBuilder(data.resolve(file.getKey()), embedder, new Chunker())
              .build(chunks, (embedded, missing) -> {})) {
        HybridRetriever retriever = new HybridRetriever(index, embedder);
        questions.questions().parallelStream()
            .filter(q -> q.answerable() && !q.question().isBlank())
            .map(q -> ask(file.getKey(), q, retriever))
            .filter(a -> a.found().stream().anyMatch(Found::right))
            .forEachOrdered(all::add);
      }
      done += questions.questions().size();
      progress.at(done, total);
    }
    return fit(all);
  }

  private Asked ask(String file, QaQuestion question, HybridRetriever retriever) {
    List<Passage> fused =
        retriever.retrieve(PassageQuery.of(question.question(), ReaderReranker.DEPTH));
    double best = fused.isEmpty() ? 0 : fused.getFirst().score();
    List<Passage> near = fused.stream().filter(p -> p.score() >= best - FURTHEST).toList();
    List<Found> found = new ArrayList<>();
    for (Passage passage : near) {
      String text = passage.chunk().text();
      // one paragraph needs no reading to be the first
      double logit =
          near.size() == 1 ? 0 : reader.read(question.question(), List.of(text)).getFirst().logit();
      found.add(new Found(logit, best - passage.score(), text.equals(question.context())));
    }
    return new Asked(file, question.article(), found);
  }

  private static Fitted fit(List<Asked> all) {
    if (all.isEmpty()) {
      throw new InvalidQuestionSetException(List.of("no question's paragraph was found"));
    }
    List<String> articles = all.stream().map(Asked::article).distinct().sorted().toList();
    Map<String, Integer> folds = new LinkedHashMap<>();
    articles.forEach(a -> folds.put(a, folds.size() % DecisionFitting.FOLDS));
    double[] unseen = new double[DecisionFitting.FOLDS];
    for (int fold = 0; fold < unseen.length; fold++) {
      int left = fold;
      unseen[fold] = weight(all, a -> folds.getOrDefault(a.article(), 0) != left);
    }
    double reach = FURTHEST;
    long most = firsts(all, folds, unseen, FURTHEST);
    for (double shorter = FURTHEST - STEP; shorter > 0; shorter -= STEP) {
      if (firsts(all, folds, unseen, shorter) >= most) {
        reach = shorter;
      }
    }
    double chosen = Math.round(100 * reach) / 100.0;
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (String file : all.stream().map(Asked::file).distinct().toList()) {
      List<Asked> of = all.stream().filter(a -> a.file().equals(file)).toList();
      figures.put(
          file,
          new Figures(
              of.size(),
              Percent.mean(of, a -> a.found().getFirst().right() ? 1 : 0),
              Percent.share(firsts(of, folds, unseen, chosen), of.size()),
              Math.round(
                      100 * of.stream().mapToInt(a -> a.within(chosen).size()).average().orElse(0))
                  / 100.0));
    }
    return new Fitted(Math.round(100 * weight(all, a -> true)) / 100.0, chosen, figures);
  }

  private static long firsts(
      List<Asked> asked, Map<String, Integer> folds, double[] unseen, double reach) {
    return asked.stream()
        .filter(a -> a.isFirst(unseen[folds.getOrDefault(a.article(), 0)], reach))
        .count();
  }

  /** The weight by conditional logit over the questions with more than one paragraph near. */
  private static double weight(List<Asked> asked, Predicate<Asked> seen) {
    List<Choice> choices = new ArrayList<>();
    for (Asked one : asked) {
      if (seen.test(one) && one.found().size() > 1) {
        choices.add(Choice.among(one.found(), Found::right, RerankFitting::values, 1));
      }
    }
    double[] weights =
        choices.isEmpty() ? new double[] {1, 1} : ConditionalLogit.fit(choices, 2, RIDGE);
    return Math.max(0, weights[1] / Math.max(weights[0], 1e-3));
  }

  private static double[] values(Found found) {
    return new double[] {found.logit(), -found.behind()};
  }
}
