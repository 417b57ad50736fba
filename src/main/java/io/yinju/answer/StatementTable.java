package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All statements of a corpus, in order of document and position, with the statistics of words. */
final class StatementTable {
  private static final Pattern QUOTED = Pattern.compile("[“「《]([^“”「」《》，。！？；：、]{3,12})[”」》]");

  /**
   * How many statements before count as being around, until they have {@link #CONTEXT} characters.
   */
  private static final int EARLIER = 4;

  private static final int CONTEXT = 110;

  private final List<Entry> entries;
  private final Map<String, Integer> frequencies;
  private final Map<Place, Integer> places;
  private final List<String> sources;
  private final Set<String> bodies;
  private final @Nullable String[] around;
  private final Turns turns;

  private record Place(String document, int start) {}

  private StatementTable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.around = new String[entries.size()];
    this.turns = new Turns(entries);
    this.frequencies = new HashMap<>();
    this.places = new HashMap<>();
    for (Entry entry : entries) {
      places.put(new Place(entry.documentId(), entry.statement().span().start()), entry.index());
      new HashSet<>(Terms.of(entry.folded())).forEach(t -> frequencies.merge(t, 1, Integer::sum));
    }
    this.sources =
        entries.stream()
            .map(e -> e.statement().source())
            .filter(Objects::nonNull)
            .map(Spelling::fold)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    this.bodies = namedBodies();
  }

  /** Bodies and works that the corpus names: its sources, and short phrases in quotation marks. */
  private Set<String> namedBodies() {
    Set<String> found = new TreeSet<>();
    sources.stream().filter(s -> s.length() >= 3).forEach(found::add);
    for (Entry entry : entries) {
      QUOTED
          .matcher(entry.text())
          .results()
          .map(r -> Spelling.fold(r.group(1)))
          .filter(b -> b.length() >= 3)
          .forEach(found::add);
    }
    return found;
  }

  /** Folded names of bodies and works: organisations that say something, phrases in quotes. */
  Set<String> bodies() {
    return bodies;
  }

  static StatementTable of(Corpus corpus, SpeakerDirectory directory) {
    List<Entry> entries = new ArrayList<>();
    for (Briefing briefing : corpus.briefings()) {
      var document = briefing.document();
      Map<String, Paragraph> paragraphs = new HashMap<>();
      document.paragraphs().forEach(p -> paragraphs.put(p.anchor(), p));
      for (Statement statement : briefing.statements()) {
        Paragraph paragraph = paragraphs.get(statement.paragraph());
        if (paragraph == null || statement.span().length() == 0) {
          continue;
        }
        String text = briefing.textOf(statement);
        Entry entry =
            new Entry(
                entries.size(),
                briefing,
                statement,
                paragraph,
                document.headingOf(paragraph),
                text,
                Spelling.fold(text),
                directory.speakers(document.id(), statement));
        entries.add(entry);
      }
    }
    return new StatementTable(entries);
  }

  /**
   * The same table with other texts; a statement with an empty one is left out. Places stay those
   * of the documents.
   */
  StatementTable edited(Function<Entry, String> texts) {
    List<Entry> edited = new ArrayList<>();
    for (Entry entry : entries) {
      String text = texts.apply(entry);
      if (!text.isEmpty()) {
        edited.add(entry.with(edited.size(), text));
      }
    }
    return new StatementTable(edited);
  }

  /** All statements. */
  List<Entry> entries() {
    return entries;
  }

  /** The statements of a person. */
  List<Entry> by(Person person, SpeakerDirectory directory) {
    return directory.statements(person).stream()
        .map(l -> places.get(new Place(l.briefing().document().id(), l.statement().span().start())))
        .filter(i -> i != null)
        .map(entries::get)
        .toList();
  }

  /** The statements that share characters with a place in a document. */
  List<Entry> within(String documentId, int start, int end) {
    List<Entry> found = new ArrayList<>();
    Integer at = places.get(new Place(documentId, start));
    int i = at != null ? at : 0;
    for (; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      var span = entry.statement().span();
      if (entry.documentId().equals(documentId) && span.start() < end && span.end() > start) {
        found.add(entry);
      } else if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  /** The statement before in the same document, itself at the beginning. */
  Entry before(Entry entry) {
    int i = entry.index() - 1;
    return i >= 0 && entries.get(i).sameDocument(entry) ? entries.get(i) : entry;
  }

  /** The statement after in the same document, itself at the end. */
  Entry after(Entry entry) {
    int i = entry.index() + 1;
    return i < entries.size() && entries.get(i).sameDocument(entry) ? entries.get(i) : entry;
  }

  /** Folded title and heading above a statement and what stands before it. */
  String around(Entry entry) {
    String known = around[entry.index()];
    if (known == null) {
      StringBuilder text = new StringBuilder();
      text.append(Spelling.fold(entry.briefing().document().title())).append(' ');
      text.append(entry.heading() == null ? "" : Spelling.fold(entry.heading()));
      Entry at = entry;
      int above = text.length();
      for (int i = 0; i < EARLIER && text.length() - above < CONTEXT; i++) {
        at = before(at);
        text.append(' ').append(at.folded());
      }
      lead(entry)
          .filter(q -> text.indexOf(q.folded()) < 0)
          .ifPresent(q -> text.append(' ').append(q.folded()));
      known = text.toString();
      around[entry.index()] = known;
    }
    return known;
  }

  /** The question that a statement's turn answers. */
  Optional<Entry> lead(Entry entry) {
    int at = turns.lead(entry.index());
    return at < 0 ? Optional.empty() : Optional.of(entries.get(at));
  }

  /** Whether a statement asks what somebody else answers next. */
  boolean asks(Entry entry) {
    return turns.asks(entry.index());
  }

  /** Folded names of the collectives and organisations that say something, longest first. */
  List<String> sources() {
    return sources;
  }

  /** In how many statements a term occurs. */
  int frequency(String term) {
    return frequencies.getOrDefault(term, 0);
  }

  /** {@link #weight} of a term that occurs in one statement. */
  double weightOfRarest() {
    return Math.log(1 + (entries.size() - 0.5) / 1.5);
  }

  /**
   * Inverse document frequency as in BM25 (Robertson and Zaragoza, 2009, section 3.4), above 0;
   * highest for a term that doesn't occur.
   */
  double weight(String term) {
    int n = frequency(term);
    return Math.log(1 + (entries.size() - n + 0.5) / (n + 0.5));
  }
}
