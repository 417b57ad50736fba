package io.yinju.search;

import java.util.List;

/** Finds passages for a query, best first; see {@link PassageIndex} for what holds of them. */
public interface PassageRetriever {
  /** At most {@code query.limit()} passages. */
  List<Passage> retrieve(PassageQuery query);
}
