package io.yinju.answer;

import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Weighs statements against a question, by words, by vectors and, for the best, by reading. */
final class EvidenceScorer {
  /** How many statements are read at most: about 5 ms each. */
  static final int READ = 6;

  /** Vectors kept; each takes about 2 KB. */
  private static final int VECTORS = 8_192;

  /** Longest run of earlier statements that a short one is read with, in characters. */
  private static final int CONTEXT = 120;

  /** Share of the probability that is left when the answer stands before the statement. */
  private static final double BEFORE = 0.4;

  private final @Nullable Embedder embedder;
  private final @Nullable Reader reader;
  private final DecisionModel model;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  EvidenceScorer(Optional<Embedder> embedder, Optional<Reader> reader, DecisionModel model) {
    this.embedder = embedder.orElse(null);
    this.reader = reader.orElse(null);
    this.model = model;
  }

  /** The candidates, best first. */
  List<Evidence> rank(
      Analysis analysis,
      StatementTable table,
      Collection<Entry> candidates,
      List<Entry> retrieved) {
    Coverage coverage = Coverage.of(analysis, table);
    float[] query =
        embedder == null || analysis.english() ? null : embedder.embed(queryText(analysis));
    Map<Integer, Integer> ranks = new HashMap<>();
    retrieved.forEach(e -> ranks.putIfAbsent(e.index(), ranks.size() + 1));
    double[] cosines =
        candidates.stream()
            .mapToDouble(e -> query == null ? 0 : dot(query, vector(embeddingText(e, table))))
            .toArray();
    Spread spread = Spread.of(cosines);
    Optional<String> source = sourceIn(analysis, table);
    List<Evidence> weighed = new ArrayList<>();
    int i = 0;
    for (Entry entry : candidates) {
      double cosine = cosines[i++];
      Evidence.Features features =
          new Evidence.Features(
              coverage.withContext(entry),
              coverage.own(entry),
              cosine,
              spread.contrast(cosine),
              ranks.containsKey(entry.index()) ? 1.0 / ranks.get(entry.index()) : 0,
              coverage.gap(entry),
              coverage.exact(entry),
              analysis.detail().fits(entry.folded(), analysis.folded()),
              analysis.detail().speaksOfAttribute(entry.folded()),
              source.isPresent() && isFrom(entry, source.get()),
              analysis.verbs().stream().anyMatch(entry.folded()::contains));
      weighed.add(scored(new Evidence(entry, features, null, 0)));
    }
    weighed.sort(Evidence.BEST_FIRST);
    return reader == null || analysis.english() ? weighed : read(analysis, table, weighed, reader);
  }

  private List<Evidence> read(
      Analysis analysis, StatementTable table, List<Evidence> weighed, Reader by) {
    int count = Math.min(READ, weighed.size());
    List<String> passages = new ArrayList<>();
    for (Evidence evidence : weighed.subList(0, count)) {
      passages.add(context(evidence.entry(), table) + evidence.entry().text());
    }
    List<Reader.Reading> readings = new ArrayList<>(by.read(analysis.question(), passages));
    for (int i = 0; i < count; i++) {
      int context = passages.get(i).length() - weighed.get(i).entry().text().length();
      readings.set(i, inStatement(readings.get(i), context));
    }
    List<Evidence> read = new ArrayList<>(weighed);
    for (int i = 0; i < count; i++) {
      read.set(i, scored(weighed.get(i).read(readings.get(i))));
    }
    read.sort(Evidence.BEST_FIRST);
    return read;
  }

  /** The reading with candidates counted from the statement's start, those before it left out. */
  private static Reader.Reading inStatement(Reader.Reading reading, int context) {
    if (context == 0 || reading.candidates().isEmpty()) {
      return reading;
    }
    boolean before = reading.candidates().getFirst().start() < context;
    List<Reader.Candidate> candidates =
        reading.candidates().stream()
            .filter(c -> c.start() >= context)
            .map(c -> new Reader.Candidate(c.start() - context, c.end() - context, c.margin()))
            .toList();
    return new Reader.Reading(
        candidates, before ? logOdds(BEFORE * reading.probability()) : reading.logit());
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private Evidence scored(Evidence evidence) {
    return evidence.scored(model.rank(evidence));
  }

  /** The collective or organisation that the question names, whole or by its end. */
  private static Optional<String> sourceIn(Analysis analysis, StatementTable table) {
    return table.sources().stream()
        .filter(s -> s.length() > 2)
        .filter(
            s ->
                analysis.folded().contains(s)
                    || analysis.folded().contains(s.substring(s.length() - 3)))
        .findFirst();
  }

  private static boolean isFrom(Entry entry, String source) {
    String own = entry.statement().source();
    return own != null && Spelling.fold(own).equals(source);
  }

  /** Mean and standard deviation of the candidates' cosines. */
  private record Spread(double mean, double deviation) {
    /** Fewer candidates than this have no spread to speak of. */
    private static final int FEW = 8;

    static Spread of(double[] values) {
      double mean = Arrays.stream(values).average().orElse(0);
      double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      return new Spread(mean, values.length < FEW ? 0 : Math.sqrt(variance));
    }

    double contrast(double value) {
      return deviation == 0 ? 0 : (value - mean) / deviation;
    }
  }

  /** What stands before a statement that doesn't say by itself what it is about. */
  static String context(Entry entry, StatementTable table) {
    StringBuilder context = new StringBuilder();
    Entry at = entry;
    while (context.length() + entry.text().length() < CONTEXT) {
      Entry before = table.before(at);
      if (before.equals(at) || context.length() + before.text().length() > CONTEXT) {
        break;
      }
      context.insert(0, before.text());
      at = before;
    }
    return context.toString();
  }

  private static String embeddingText(Entry entry, StatementTable table) {
    return entry.text().length() < 24 && table.before(entry).sameParagraph(entry)
        ? table.before(entry).text() + entry.text()
        : entry.text();
  }

  private static String queryText(Analysis analysis) {
    return analysis.speakers().isEmpty() || analysis.topic().isEmpty()
        ? analysis.question()
        : analysis.topic();
  }

  private float[] vector(String text) {
    float[] known = vectors.get(text);
    if (known != null || embedder == null) {
      return known == null ? new float[0] : known;
    }
    float[] made = embedder.embed(text);
    if (vectors.size() >= VECTORS) {
      vectors.clear();
    }
    vectors.put(text, made);
    return made;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
