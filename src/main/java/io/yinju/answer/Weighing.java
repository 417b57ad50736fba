package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.inference.Reader.Candidate;
import io.yinju.inference.Reader.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs statements against one question, by words, by vectors and, for the best, by reading.
 * Nothing is embedded or read twice, however often candidates are ranked. For one thread.
 */
final class Weighing {
  /** How many statements are read at most. */
  static final int READ = 6;

  /** How many are read side by side: one a core of a small machine. */
  private static final int AT_ONCE = 2;

  /**
   * Lead over the next one, were its reading neutral, from which nothing more is read, in log-odds.
   * From 0 on the first place is the same as with six readings on all questions of the tuning sets,
   * with 2.8 readings a question at 1.
   */
  private static final double SURE = 1;

  /**
   * What was read comes before the rest: where the reader finds no answer in the best, what it
   * hasn't seen doesn't become the best by that.
   */
  private static final Comparator<Evidence> READ_FIRST =
      Comparator.comparing((Evidence e) -> e.reading() == null).thenComparing(Evidence.BEST_FIRST);

  private static final Pattern MENTIONING = Pattern.compile(WordList.alternatives("mention-verbs"));

  private static final Reading NEUTRAL = new Reading(List.of(new Candidate(0, 0, 0)), 0);

  /** Statements beyond which only what was retrieved is compared. */
  private static final int COMPARED = 1_000;

  /** Statements at most of which the average cosine is taken. */
  private static final int SAMPLE = 500;

  /** Share of a question's retrieval score that the answer to it has. */
  private static final double ANSWERED = 0.9;

  private final EvidenceScorer scorer;
  private final Analysis analysis;
  private final StatementTable table;
  private final Retrieved retrieved;

  /** What is embedded: the question, in Chinese words. */
  private final String text;

  /** What is read: the question, one in English with the names that the corpus has. */
  private final String asking;

  private final Coverage coverage;
  private final Conflicts conflicts;
  private final Optional<String> source;
  private final Evidence.Asked asked;
  private final Map<Entry, Evidence.Features> features = new HashMap<>();
  private final Map<Entry, Reading> readings = new HashMap<>();
  private float @Nullable [] query;
  private @Nullable Spread spread;
  private double best = Double.NaN;

  Weighing(EvidenceScorer scorer, Analysis analysis, StatementTable table, Retrieved retrieved) {
    this.scorer = scorer;
    this.analysis = analysis;
    this.table = table;
    this.retrieved = retrieved;
    this.text =
        analysis.english()
            ? EnglishQuestions.inChinese(analysis, table)
            : Spelling.wide(analysis.read());
    this.asking = analysis.english() ? asking(analysis) : Spelling.wide(asking(analysis));
    this.coverage = Coverage.of(analysis, table);
    this.conflicts = new Conflicts(analysis, table);
    this.source = sourceIn(analysis, table);
    this.asked =
        new Evidence.Asked(
            coverage.absent(),
            coverage.isShort(),
            analysis.intent() instanceof Intent.Who,
            !analysis.asked().isEmpty(),
            analysis.detail().hasForm(),
            EvidenceSelector.typed(analysis),
            MENTIONING.matcher(analysis.folded()).find());
  }

  private static String asking(Analysis analysis) {
    boolean views =
        analysis.intent() instanceof Intent.Who who
            && who.several()
            && analysis.mentioned().isEmpty();
    if (analysis.english()) {
      return analysis.named();
    }
    return views ? Comparison.ofViews(analysis.question()) : analysis.read();
  }

  /** What the reader is asked. */
  String asked() {
    return asking;
  }

  /** What the reader reads of a statement. */
  String passage(Entry entry) {
    return ReadPassage.of(entry, table).whole();
  }

  /** How statements cover the question's topic. */
  Coverage coverage() {
    return coverage;
  }

  /** The candidates, best first, without reading any. */
  List<Evidence> weigh(Collection<Entry> candidates) {
    prepare(candidates);
    List<Evidence> weighed = new ArrayList<>();
    for (Entry entry : candidates) {
      Evidence evidence = scorer.scored(new Evidence(entry, features(entry), null, 0));
      weighed.add(evidence.behind(best() - evidence.score()));
    }
    weighed.sort(Evidence.BEST_FIRST);
    return weighed;
  }

  /** The candidates, best first, the first of them read. */
  List<Evidence> rank(Collection<Entry> candidates) {
    List<Evidence> weighed = weigh(candidates);
    if (!scorer.reads()) {
      return weighed;
    }
    readFirst(weighed);
    List<Evidence> read = new ArrayList<>();
    for (Evidence evidence : weighed) {
      Reading reading = readings.get(evidence.entry());
      read.add(reading == null ? evidence : scorer.scored(evidence.read(reading)));
    }
    read.sort(READ_FIRST);
    return read;
  }

  /**
   * Reads from the first on until what comes next can hardly get ahead of the best that was read.
   */
  private void readFirst(List<Evidence> weighed) {
    int count = Math.min(READ, weighed.size());
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i += AT_ONCE) {
      if (!several() && best - scorer.scored(weighed.get(i).read(NEUTRAL)).score() >= SURE) {
        return;
      }
      List<Evidence> next = weighed.subList(i, Math.min(i + AT_ONCE, count));
      read(next.stream().map(Evidence::entry).toList());
      for (Evidence e : next) {
        Reading reading = readings.get(e.entry());
        best = reading == null ? best : Math.max(best, scorer.scored(e.read(reading)).score());
      }
    }
  }

  /** Whether more than one statement is looked for. */
  private boolean several() {
    return analysis.intent() instanceof Intent.Who who && who.several();
  }

  private Evidence.Features features(Entry entry) {
    return features.computeIfAbsent(entry, this::weighed);
  }

  private Evidence.Features weighed(Entry entry) {
    double cosine = cosine(entry);
    return new Evidence.Features(
        coverage.withContext(entry),
        coverage.own(entry),
        cosine,
        spread().contrast(cosine),
        share(entry),
        coverage.gap(entry),
        coverage.exact(entry),
        analysis.detail().fits(withoutTitles(entry), analysis.folded()),
        analysis.detail().speaksOfAttribute(entry.folded()),
        source.isPresent() && isFrom(entry, source.get()),
        analysis.verbs().stream().anyMatch(entry.folded()::contains),
        !entry.speakers().isEmpty(),
        conflicts.with(entry),
        conflicts.opposed(entry),
        0,
        asked);
  }

  /** Where a body is asked for, the one that a speaker comes from doesn't answer. */
  private String withoutTitles(Entry entry) {
    String text = entry.folded();
    if (analysis.wanted() == Wanted.BODY) {
      for (Person person : entry.speakers()) {
        for (String title : person.titles()) {
          text = text.replace(Spelling.fold(title), "");
        }
      }
    }
    return text;
  }

  private float[] query() {
    float[] asked = query;
    if (asked == null) {
      asked = scorer.embed(text);
      query = asked;
    }
    return asked;
  }

  /** An answer is as near as it is itself, or half as near as the question that it answers. */
  private double cosine(Entry entry) {
    double own = scorer.cosine(query(), embeddingText(entry));
    return table
        .lead(entry)
        .map(q -> Math.max(own, (own + scorer.cosine(query(), embeddingText(q))) / 2))
        .orElse(own);
  }

  private double share(Entry entry) {
    double own = retrieved.share(entry);
    return table.lead(entry).map(q -> Math.max(own, ANSWERED * retrieved.share(q))).orElse(own);
  }

  private void prepare(Collection<Entry> entries) {
    scorer.prepare(entries.stream().map(this::embeddingText).toList());
  }

  /** The highest score before reading, whoever says it. */
  private double best() {
    if (Double.isNaN(best)) {
      prepare(compared());
      best =
          compared().stream()
              .mapToDouble(e -> scorer.scored(new Evidence(e, features(e), null, 0)).score())
              .max()
              .orElse(0);
    }
    return best;
  }

  /** Everything that a question without persons could be answered from. */
  private List<Entry> compared() {
    List<Entry> all = table.entries();
    return all.size() > COMPARED ? retrieved.entries() : all;
  }

  /** Statements spread evenly over all, enough to know how near they are on average. */
  private List<Entry> sample() {
    List<Entry> all = table.entries();
    int step = 1 + (all.size() - 1) / SAMPLE;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private Spread spread() {
    Spread known = spread;
    if (known == null) {
      prepare(sample());
      known = Spread.of(sample().stream().mapToDouble(this::cosine).toArray());
      spread = known;
    }
    return known;
  }

  private void read(Collection<Entry> entries) {
    List<Entry> fresh =
        new LinkedHashSet<>(entries).stream().filter(e -> !readings.containsKey(e)).toList();
    List<ReadPassage> passages = fresh.stream().map(e -> ReadPassage.of(e, table)).toList();
    List<Reading> found = scorer.read(asking, passages.stream().map(ReadPassage::whole).toList());
    for (int i = 0; i < fresh.size(); i++) {
      readings.put(fresh.get(i), passages.get(i).inStatement(found.get(i)));
    }
  }

  private String embeddingText(Entry entry) {
    return entry.text().length() < 24 && table.before(entry).sameParagraph(entry)
        ? table.before(entry).text() + entry.text()
        : entry.text();
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

  /** Mean and standard deviation of cosines. */
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
}
