package io.yinju.search;

import io.yinju.inference.Embedder;
import java.util.List;

/** Finds by words and by meaning at once and fuses the two rankings. Thread-safe. */
public final class HybridRetriever implements PassageRetriever {
  /**
   * Cormack's k, words and vectors counting alike. Measured on the 1,002 questions of CMRC 2018's
   * trial set over its 256 paragraphs.
   */
  public static final RankFusion FUSION = new RankFusion(60, List.of(1.0, 1.0));

  /** How deep each ranking is read, when fewer passages than that are wanted. */
  private static final int DEPTH = 50;

  private final PassageIndex index;
  private final Embedder embedder;
  private final RankFusion fusion;

  /**
   * @param index what is searched
   * @param embedder the one that the index was built with
   */
  public HybridRetriever(PassageIndex index, Embedder embedder) {
    this(index, embedder, FUSION);
  }

  /**
   * @param index what is searched
   * @param embedder the one that the index was built with
   * @param fusion of two rankings, words first
   */
  public HybridRetriever(PassageIndex index, Embedder embedder, RankFusion fusion) {
    this.index = index;
    this.embedder = embedder;
    this.fusion = fusion;
  }

  @Override
  public List<Passage> retrieve(PassageQuery query) {
    PassageQuery deep = query.withLimit(Math.max(query.limit(), DEPTH));
    List<Passage> byWords = index.lexical(deep);
    List<Passage> byMeaning = index.nearest(embedder.embedQuestion(query.text()), deep);
    return fusion.fuse(List.of(byWords, byMeaning), query.limit());
  }
}
