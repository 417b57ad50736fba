package io.yinju.search;

import java.util.List;

/**
 * An immutable view of the indexed chunks. The results depend on the corpus and the query only, not
 * on how the index came to be; ties are broken by document id and position. Safe for use by several
 * threads; a view stays valid until it is closed, whatever is indexed meanwhile.
 */
public interface PassageIndex extends AutoCloseable {
  /** By words and character bigrams, best first. */
  List<Passage> lexical(PassageQuery query);

  /** By cosine to {@code vector}, the query text's embedding, best first. */
  List<Passage> nearest(float[] vector, PassageQuery query);

  /** Number of chunks. */
  int size();

  @Override
  void close();
}
