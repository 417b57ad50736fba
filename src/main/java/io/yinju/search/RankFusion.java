package io.yinju.search;

import io.yinju.search.Passage.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a passage scores the
 * sum of {@code weight / (k + rank)} over the rankings it is in, ranks from 1.
 *
 * @param k dampens the lead of the first ranks, 0 or more; 60 in the paper, smaller trusts first
 *     ranks more
 * @param weights one a ranking, 0 or more
 */
public record RankFusion(double k, List<Double> weights) {
  public RankFusion {
    weights = List.copyOf(weights);
    if (!(k >= 0) || weights.stream().anyMatch(w -> !(w >= 0))) {
      throw new IllegalArgumentException(
          "k and weights must be 0 or more, but are %s and %s".formatted(k, weights));
    }
  }

  /**
   * Fuses rankings, each best first; ties by document id and position.
   *
   * @param rankings as many as there are weights
   * @param limit how many at most
   */
  public List<Passage> fuse(List<List<Passage>> rankings, int limit) {
    if (rankings.size() != weights.size()) {
      throw new IllegalArgumentException(
          "expected %d rankings, got %d".formatted(weights.size(), rankings.size()));
    }
    Map<Chunk, Double> scores = new LinkedHashMap<>();
    for (int r = 0; r < rankings.size(); r++) {
      List<Passage> ranking = rankings.get(r);
      for (int i = 0; i < ranking.size(); i++) {
        scores.merge(ranking.get(i).chunk(), weights.get(r) / (k + i + 1), Double::sum);
      }
    }
    List<Passage> fused = new ArrayList<>();
    scores.forEach((chunk, score) -> fused.add(new Passage(chunk, score, Scorer.FUSION)));
    fused.sort(BEST_FIRST);
    return List.copyOf(fused.subList(0, Math.min(limit, fused.size())));
  }

  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparingDouble(Passage::score)
          .reversed()
          .thenComparing(p -> p.chunk().documentId())
          .thenComparing(p -> p.chunk().span());
}
