package io.yinju.answer;

import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.search.Chunk;
import io.yinju.search.Passage;
import io.yinju.search.PassageQuery;
import io.yinju.search.PassageRetriever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Briefings from marked-up text, a line a statement: {@code @ name: title; title} introduces a
 * person, {@code # } and {@code ## } are headings, {@code ! } a note, {@code name, name | cue |
 * text} a statement ({@code =source} for a collective, nothing for the briefing itself), an empty
 * line ends a paragraph.
 */
final class MarkedUp {
  private final StringBuilder text = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private @Nullable String section;
  private @Nullable String anchor;
  private int number;
  private int notes;

  static Snapshot snapshot(Briefing... briefings) {
    Corpus corpus = new Corpus(List.of(briefings), List.of());
    return new Snapshot(corpus, SpeakerDirectory.of(corpus), new SharedPairs(corpus));
  }

  static Briefing briefing(String id, String title, String markedUp) {
    return new MarkedUp().read(id, title, markedUp);
  }

  private Briefing read(String id, String title, String markedUp) {
    for (String line : markedUp.lines().toList()) {
      if (line.startsWith("@ ")) {
        person(line.substring(2));
      } else if (line.startsWith("# ") || line.startsWith("## ")) {
        heading(line.indexOf(' '), line.substring(line.indexOf(' ') + 1));
      } else if (line.startsWith("! ")) {
        anchor = null;
        add("n" + ++notes, null, "", "", line.substring(2));
        anchor = null;
      } else if (line.isBlank()) {
        anchor = null;
      } else {
        String[] parts = line.split("\\|", -1);
        String at = anchor == null ? "p" + (number + 1) : anchor;
        add(
            at,
            Integer.valueOf(at.substring(1)),
            parts[0].strip(),
            parts[1].strip(),
            parts[2].strip());
      }
    }
    Document document = new Document(id, title, text.toString(), sections, paragraphs);
    return new Briefing(document, List.copyOf(speakers.values()), statements);
  }

  private void person(String line) {
    String[] parts = line.split(":", -1);
    String[] names = parts[0].strip().split("/", -1);
    List<String> titles = parts.length > 1 ? List.of(parts[1].strip().split("; ", -1)) : List.of();
    List<String> aliases = List.of(names).subList(1, names.length);
    speakers.put(names[0], new Speaker(names[0], names[0], titles, aliases));
  }

  private void heading(int level, String heading) {
    Span span = append(heading, true);
    section = "h" + (sections.size() + 1);
    sections.add(new Section(section, heading, level, span));
    anchor = null;
  }

  private void add(String at, @Nullable Integer bodyNumber, String who, String cue, String words) {
    boolean first = !at.equals(anchor);
    Span span = append(words, first);
    if (first) {
      paragraphs.add(new Paragraph(at, bodyNumber, section, span));
      number = bodyNumber == null ? number : bodyNumber;
    } else {
      Paragraph open = paragraphs.removeLast();
      Span whole = new Span(open.span().start(), span.end());
      paragraphs.add(new Paragraph(at, bodyNumber, section, whole));
    }
    anchor = at;
    List<String> keys =
        who.isEmpty() || who.startsWith("=") ? List.of() : List.of(who.split(", ", -1));
    keys.forEach(k -> speakers.putIfAbsent(k, new Speaker(k, k, List.of(), List.of())));
    String source = who.startsWith("=") ? who.substring(1) : null;
    statements.add(new Statement(at, span, keys, source, cue.isEmpty() ? null : cue));
  }

  private Span append(String piece, boolean newLine) {
    if (newLine && !text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(piece);
    return new Span(start, text.length());
  }

  /** Finds statements by the pairs of characters that they share with the query. */
  private record SharedPairs(Corpus corpus) implements PassageRetriever {
    @Override
    public List<Passage> retrieve(PassageQuery query) {
      List<String> wanted = Terms.of(Spelling.fold(query.text()));
      List<Passage> found = new ArrayList<>();
      for (Briefing briefing : corpus.briefings()) {
        for (Statement statement : briefing.statements()) {
          String words = Spelling.fold(briefing.textOf(statement));
          long shared = wanted.stream().filter(words::contains).count();
          Chunk chunk = chunk(briefing, statement);
          boolean asked =
              query.speakers().isEmpty()
                  || chunk.speakers().stream().anyMatch(query.speakers()::contains);
          if (shared > 0 && asked) {
            found.add(new Passage(chunk, shared, Passage.Scorer.BM25));
          }
        }
      }
      found.sort(Comparator.comparingDouble(Passage::score).reversed());
      return found.stream().limit(query.limit()).toList();
    }

    private static Chunk chunk(Briefing briefing, Statement statement) {
      String id = briefing.document().id();
      return new Chunk(
          id,
          briefing.document().title(),
          statement.paragraph(),
          statement.span(),
          briefing.textOf(statement),
          null,
          statement.speakers().stream().map(k -> Chunk.speakerKeyword(id, k)).toList(),
          List.of());
    }
  }
}
