package io.yinju.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How chunks lie in Lucene: the fields, how they are cut into terms and scored. */
final class IndexFormat {
  /** Changes whenever the same chunks would be indexed differently. */
  static final int VERSION = 2;

  /**
   * Up to this many chunks the nearest vectors are found by comparing all of them, which takes
   * about 0.2 µs a chunk; beyond, by an HNSW graph (Malkov and Yashunin 2018), which may miss some.
   */
  static final int EXACT_LIMIT = 30_000;

  static final String DOCUMENT = "document";
  static final String SPEAKER = "speaker";
  static final String HEADING = "heading";
  static final String VECTOR = "vector";

  /**
   * Okapi BM25 with Robertson's usual k1 = 1.2 (0 ignores repetition) and b = 0.75 (0 ignores
   * length).
   */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  /** A field cut into terms and how much its BM25 score counts. */
  record LexicalField(String name, Analyzer analyzer, float weight) {}

  /** Of the chunk itself, then of its title, heading and names. */
  static final List<LexicalField> LEXICAL =
      List.of(
          new LexicalField("words", LexicalAnalysis.WORDS, 1f),
          new LexicalField("bigrams", LexicalAnalysis.BIGRAMS, 1f),
          new LexicalField("aroundWords", LexicalAnalysis.WORDS, 0.3f),
          new LexicalField("aroundBigrams", LexicalAnalysis.BIGRAMS, 0.3f));

  private IndexFormat() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        LexicalAnalysis.WORDS,
        Map.of("bigrams", LexicalAnalysis.BIGRAMS, "aroundBigrams", LexicalAnalysis.BIGRAMS));
  }

  /** Builds no graph where search is exact. */
  static Codec codec(int chunks) {
    int graphFrom =
        chunks > EXACT_LIMIT ? Lucene99HnswVectorsFormat.HNSW_GRAPH_THRESHOLD : 1_000_000;
    KnnVectorsFormat vectors =
        new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            1,
            null,
            graphFrom);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }

  static Document document(Chunk chunk, float[] vector) {
    Document document = new Document();
    String text = LexicalAnalysis.fold(chunk.text());
    String around = LexicalAnalysis.fold(chunk.surroundings());
    document.add(new TextField("words", text, Field.Store.NO));
    document.add(new TextField("bigrams", text, Field.Store.NO));
    document.add(new TextField("aroundWords", around, Field.Store.NO));
    document.add(new TextField("aroundBigrams", around, Field.Store.NO));
    document.add(new StringField(DOCUMENT, chunk.documentId(), Field.Store.NO));
    chunk.speakers().forEach(s -> document.add(new StringField(SPEAKER, s, Field.Store.NO)));
    if (chunk.isHeading()) {
      document.add(new StringField(HEADING, "true", Field.Store.NO));
    }
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }
}
