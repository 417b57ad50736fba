package io.yinju.search;

import java.util.List;

/** The index of a corpus without any chunk. */
final class EmptyPassageIndex implements PassageIndex {
  @Override
  public List<Passage> lexical(PassageQuery query) {
    return List.of();
  }

  @Override
  public List<Passage> nearest(float[] vector, PassageQuery query) {
    return List.of();
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void close() {}
}
