package io.yinju.search;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts briefings into chunks that never cross a speaker or a paragraph, and headings. Consecutive
 * statements with the same speakers and source are joined as long as the chunk stays within {@code
 * target} characters; a statement (at most a sentence) is only cut where it is longer than {@code
 * longest}, behind a comma, semicolon or enumeration mark where there is one. Larger chunks carry
 * more context into a vector, smaller ones point closer to the sentence that answers.
 */
public final class Chunker {
  /** About what fits a paragraph of a briefing; two to four sentences. */
  public static final int TARGET = 200;

  /** Safely below the embedder's 512 tokens with heading and names. */
  public static final int LONGEST = 400;

  private static final String CLAUSE_MARKS = "，；、,;：:。！？\n";

  private final int target;
  private final int longest;

  /** A chunker with {@link #TARGET} and {@link #LONGEST}. */
  public Chunker() {
    this(TARGET, LONGEST);
  }

  /**
   * @param target statements are joined up to this many characters, 1 or more
   * @param longest longer statements are cut, {@code target} or more
   */
  public Chunker(int target, int longest) {
    if (target < 1 || longest < target) {
      throw new IllegalArgumentException(
          "1 <= target <= longest must hold, but they are %d and %d".formatted(target, longest));
    }
    this.target = target;
    this.longest = longest;
  }

  /** The chunks of all briefings, by document id, then by position. */
  public List<Chunk> chunks(Corpus corpus) {
    return corpus.briefings().stream().flatMap(b -> chunks(b).stream()).toList();
  }

  /** The chunks of a briefing by position. */
  public List<Chunk> chunks(Briefing briefing) {
    Document document = briefing.document();
    Map<String, Speaker> speakers =
        briefing.speakers().stream().collect(Collectors.toMap(Speaker::key, Function.identity()));
    List<Chunk> chunks = new ArrayList<>();
    for (Section section : document.sections()) {
      chunks.add(heading(document, section));
    }
    for (List<Statement> run : runs(briefing)) {
      Span whole = new Span(run.getFirst().span().start(), run.getLast().span().end());
      for (Span piece : pieces(document.text(), whole)) {
        chunks.add(chunk(document, run.getFirst(), piece, speakers));
      }
    }
    chunks.sort(Comparator.comparing(Chunk::span));
    return chunks;
  }

  /** Statements that become one chunk together. */
  private List<List<Statement>> runs(Briefing briefing) {
    List<List<Statement>> runs = new ArrayList<>();
    for (Statement statement : briefing.statements()) {
      if (!runs.isEmpty() && continues(runs.getLast(), statement)) {
        runs.getLast().add(statement);
      } else {
        runs.add(new ArrayList<>(List.of(statement)));
      }
    }
    return runs;
  }

  private boolean continues(List<Statement> run, Statement next) {
    Statement first = run.getFirst();
    return first.paragraph().equals(next.paragraph())
        && first.speakers().equals(next.speakers())
        && Objects.equals(first.source(), next.source())
        && next.span().end() - first.span().start() <= target;
  }

  private List<Span> pieces(String text, Span whole) {
    if (whole.length() <= longest) {
      return List.of(whole);
    }
    List<Span> pieces = new ArrayList<>();
    int start = whole.start();
    while (whole.end() - start > longest) {
      int cut = cut(text, start);
      pieces.add(new Span(start, cut));
      start = cut;
    }
    pieces.add(new Span(start, whole.end()));
    return pieces;
  }

  /** Behind the last clause mark that fits, if that isn't too early, else between characters. */
  private int cut(String text, int start) {
    for (int i = start + longest; i > start + longest / 2; i--) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    int hard = start + longest;
    return Character.isLowSurrogate(text.charAt(hard)) ? hard + 1 : hard;
  }

  private static Chunk chunk(
      Document document, Statement statement, Span span, Map<String, Speaker> speakers) {
    Paragraph paragraph =
        document
            .paragraph(statement.paragraph())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "statement of unknown paragraph "
                            + document.address(statement.paragraph())));
    return new Chunk(
        document.id(),
        document.title(),
        paragraph.anchor(),
        span,
        span.cut(document.text()),
        document.headingOf(paragraph),
        statement.speakers().stream().map(k -> Chunk.speakerKeyword(document.id(), k)).toList(),
        names(statement.speakers().stream().map(speakers::get).filter(Objects::nonNull).toList()));
  }

  /** All names, then titles and aliases. */
  private static List<String> names(List<Speaker> speakers) {
    Stream<String> more =
        speakers.stream().flatMap(s -> Stream.concat(s.titles().stream(), s.aliases().stream()));
    return Stream.concat(speakers.stream().map(Speaker::name), more).distinct().toList();
  }

  private static Chunk heading(Document document, Section section) {
    return new Chunk(
        document.id(),
        document.title(),
        section.anchor(),
        section.span(),
        section.heading(),
        null,
        List.of(),
        List.of());
  }
}
