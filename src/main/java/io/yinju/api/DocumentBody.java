package io.yinju.api;

import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with its structure and who said what in it.
 *
 * @param id of the document
 * @param title of the document
 * @param text what every span is a range of
 * @param sections headings in order
 * @param paragraphs body paragraphs and notes in order
 * @param statements by start
 */
public record DocumentBody(
    String id,
    String title,
    String text,
    List<SectionBody> sections,
    List<ParagraphBody> paragraphs,
    List<StatementBody> statements) {

  /** The whole document. */
  public static DocumentBody of(Briefing briefing, SpeakerDirectory directory) {
    Document document = briefing.document();
    return new DocumentBody(
        document.id(),
        document.title(),
        document.text(),
        document.sections().stream().map(s -> SectionBody.of(document, s)).toList(),
        document.paragraphs().stream().map(p -> ParagraphBody.of(document, p)).toList(),
        briefing.statements().stream().map(s -> StatementBody.of(briefing, s, directory)).toList());
  }

  /**
   * A heading.
   *
   * @param id its address
   * @param heading its full text
   * @param level 1 for the outermost
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public record SectionBody(String id, String heading, int level, int start, int end) {
    static SectionBody of(Document document, Section section) {
      return new SectionBody(
          document.address(section.anchor()),
          section.heading(),
          section.level(),
          section.span().start(),
          section.span().end());
    }
  }

  /**
   * A paragraph or note.
   *
   * @param number of a body paragraph from 1, null for a note
   * @param id its address
   * @param section full text of the nearest heading, or null
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public record ParagraphBody(
      @Nullable Integer number, String id, @Nullable String section, int start, int end) {
    static ParagraphBody of(Document document, Paragraph paragraph) {
      return new ParagraphBody(
          paragraph.number(),
          document.address(paragraph.anchor()),
          document.headingOf(paragraph),
          paragraph.span().start(),
          paragraph.span().end());
    }
  }

  /**
   * All documents, and the files that weren't read.
   *
   * @param documents ordered by id
   * @param skipped ordered by path
   */
  public record All(List<Entry> documents, List<Corpus.Skipped> skipped) {
    /** What the corpus holds. */
    public static All of(Corpus corpus) {
      return new All(corpus.briefings().stream().map(Entry::of).toList(), corpus.skipped());
    }
  }

  /**
   * A document as listed.
   *
   * @param id of the document
   * @param title of the document
   * @param paragraphs number of body paragraphs and notes
   * @param statements number of statements
   * @param speakers number of persons with a statement
   */
  public record Entry(String id, String title, int paragraphs, int statements, int speakers) {
    static Entry of(Briefing briefing) {
      Document document = briefing.document();
      long speakers =
          briefing.statements().stream().flatMap(s -> s.speakers().stream()).distinct().count();
      return new Entry(
          document.id(),
          document.title(),
          document.paragraphs().size(),
          briefing.statements().size(),
          Math.toIntExact(speakers));
    }
  }
}
