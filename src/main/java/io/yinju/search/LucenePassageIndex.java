package io.yinju.search;

import io.yinju.search.Passage.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.VectorUtil;

/**
 * One generation of the index. Its single segment has the chunks in their order, so that Lucene's
 * tie-break by internal number is the one by document id and position, and no deleted document
 * takes part in the statistics.
 *
 * <p>What it holds (mapped files, the lease on its folder) is freed by {@link #close}, or when
 * nothing refers to it any more: a snapshot that is replaced while questions are being answered
 * from it is simply dropped.
 */
final class LucenePassageIndex implements PassageIndex {
  private static final Cleaner CLEANER = Cleaner.create();

  private final List<Chunk> chunks;
  private final LeafReader segment;
  private final IndexSearcher searcher;
  private final LexicalQuery lexical;
  private final Cleaner.Cleanable resources;

  /**
   * @param chunks in the order in which they were indexed
   * @param reader of a single segment with as many documents
   * @param onClose runs after the reader was closed
   */
  LucenePassageIndex(List<Chunk> chunks, DirectoryReader reader, Runnable onClose) {
    this.chunks = chunks;
    this.segment = reader.leaves().getFirst().reader();
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(IndexFormat.SIMILARITY);
    this.searcher.setQueryCache(null);
    this.lexical = new LexicalQuery(reader);
    this.resources = CLEANER.register(this, new Resources(reader, onClose));
  }

  @Override
  public List<Passage> lexical(PassageQuery query) {
    try {
      return passages(search(lexical.of(query), query.limit()), Scorer.BM25);
    } catch (IOException e) {
      throw new UncheckedIOException("the index can't be read", e);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public List<Passage> nearest(float[] vector, PassageQuery query) {
    try {
      return chunks.size() > IndexFormat.EXACT_LIMIT
          ? approximate(vector, query)
          : exact(vector, query);
    } catch (IOException e) {
      throw new UncheckedIOException("the index can't be read", e);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public int size() {
    return chunks.size();
  }

  private List<Passage> exact(float[] vector, PassageQuery query) throws IOException {
    FloatVectorValues vectors = segment.getFloatVectorValues(IndexFormat.VECTOR);
    if (vectors == null) {
      return List.of();
    }
    Comparator<ScoreDoc> worstFirst =
        Comparator.<ScoreDoc>comparingDouble(d -> d.score)
            .thenComparing(Comparator.<ScoreDoc>comparingInt(d -> d.doc).reversed());
    PriorityQueue<ScoreDoc> best = new PriorityQueue<>(worstFirst);
    for (int i = 0; i < chunks.size(); i++) {
      if (query.admits(chunks.get(i))) {
        best.add(new ScoreDoc(i, VectorUtil.dotProduct(vector, vectors.vectorValue(i))));
        if (best.size() > query.limit()) {
          best.remove();
        }
      }
    }
    List<ScoreDoc> found = new ArrayList<>(best);
    found.sort(worstFirst.reversed());
    return passages(found, Scorer.COSINE);
  }

  private List<Passage> approximate(float[] vector, PassageQuery query) throws IOException {
    Query filter = LexicalQuery.filtered(MatchAllDocsQuery.INSTANCE, query);
    int candidates = Math.max(100, query.limit());
    List<ScoreDoc> found =
        search(
            new KnnFloatVectorQuery(IndexFormat.VECTOR, vector, candidates, filter), query.limit());
    // Lucene shifts the cosine c to (1 + c) / 2
    found.forEach(d -> d.score = 2 * d.score - 1);
    return passages(found, Scorer.COSINE);
  }

  private List<ScoreDoc> search(Query query, int limit) throws IOException {
    return List.of(
        searcher.search(query, new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE))
            .scoreDocs);
  }

  private List<Passage> passages(List<ScoreDoc> found, Scorer scorer) {
    return found.stream().map(d -> new Passage(chunks.get(d.doc), d.score, scorer)).toList();
  }

  @Override
  public void close() {
    resources.clean();
  }

  private record Resources(DirectoryReader reader, Runnable onClose) implements Runnable {
    @Override
    public void run() {
      try {
        reader.close();
        reader.directory().close();
      } catch (IOException e) {
        throw new UncheckedIOException("the index can't be closed", e);
      } finally {
        onClose.run();
      }
    }
  }
}
