package io.yinju.search;

import io.yinju.inference.Embedder;
import java.util.List;

/** Finds by words and by meaning at once and fuses the two rankings. Thread-safe. */
public final class HybridRetriever implements PassageRetriever {
  /**
   * Best on briefings, and within 0.3 points of the best on the sets named at {@link RankFusion}.
   */
  public static final RankFusion FUSION = new RankFusion(1);

  /** How deep each ranking is read, when fewer passages than that are wanted. */
  private static final int DEPTH = 50;

  private final PassageIndex index;
  private final Embedder embedder;

  /**
   * A retriever on a view of the index.
   *
   * @param index what is searched
   * @param embedder the one that the index was built with
   */
  public HybridRetriever(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  @Override
  public List<Passage> retrieve(PassageQuery query) {
    return retrieve(query, embedder.embedQuestion(query.text()));
  }

  /** Retrieves with the question's vector at hand. */
  public List<Passage> retrieve(PassageQuery query, float[] vector) {
    PassageQuery deep = query.withLimit(Math.max(query.limit(), DEPTH));
    return FUSION.fuse(index.lexical(deep), index.nearest(vector, deep), query.limit());
  }
}
