package io.yinju.search;

import io.yinju.search.Passage.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuses what was found by words with what was found by meaning: a passage scores its BM25, divided
 * by the best one's, plus {@code cosineWeight} times its cosine (a convex combination up to scale;
 * Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, TOIS 2023).
 *
 * <p>It takes the place of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009; k =
 * 60), which throws away by how much one passage beats the next. Finding the paragraph of a
 * question, hit@1 / MRR@10: among the 256 of CMRC 2018's trial set (1,002 questions) BM25 97.9 /
 * 98.7, reciprocal ranks 95.6 / 97.0, this 98.4 / 99.0; among the 1,000 of DRCD's development set
 * in simplified characters (every third question) 94.6 / 96.7, 88 / 92.5, 95.1 / 97.1.
 *
 * @param cosineWeight 0 or more; bigger trusts meaning more. Between 0.5 and 3 hit@1 moves by less
 *     than a point on both sets
 */
public record RankFusion(double cosineWeight) {
  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparingDouble(Passage::score)
          .reversed()
          .thenComparing(p -> p.chunk().documentId())
          .thenComparing(p -> p.chunk().span());

  public RankFusion {
    if (!(cosineWeight >= 0) || Double.isInfinite(cosineWeight)) {
      throw new IllegalArgumentException("cosineWeight must be 0 or more, but is " + cosineWeight);
    }
  }

  /**
   * Fuses two rankings, each best first; ties by document id and position. A passage that one of
   * them lacks gets there what is certain: no BM25, or the last cosine.
   *
   * @param byWords with BM25 scores
   * @param byMeaning with cosines
   * @param limit how many at most
   */
  public List<Passage> fuse(List<Passage> byWords, List<Passage> byMeaning, int limit) {
    double best = byWords.isEmpty() ? 1 : byWords.getFirst().score();
    double leastCosine = byMeaning.isEmpty() ? 0 : byMeaning.getLast().score();
    Map<Chunk, Double> scores = new LinkedHashMap<>();
    for (Passage passage : byMeaning) {
      scores.put(passage.chunk(), cosineWeight * passage.score());
    }
    for (Passage passage : byWords) {
      double cosine = scores.getOrDefault(passage.chunk(), cosineWeight * leastCosine);
      scores.put(passage.chunk(), passage.score() / best + cosine);
    }
    List<Passage> fused = new ArrayList<>();
    scores.forEach((chunk, score) -> fused.add(new Passage(chunk, score, Scorer.FUSION)));
    fused.sort(BEST_FIRST);
    return List.copyOf(fused.subList(0, Math.min(limit, fused.size())));
  }
}
