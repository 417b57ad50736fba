package io.yinju.server.page;

import io.yinju.answer.Citation;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented briefings: a usual one, one full of markup, and one of several megabytes. */
final class Forum {
  static final String ID = "linchuan-2024";
  static final String TITLE = "临川创新论坛简报";
  static final String FIRST = "一、产业集聚";
  static final String SECOND = "二、人才与环境";
  static final String FIGURE = "高允之表示，示范区去年新增137家科技企业。";
  static final String WARNING = "林知远认为，数量之外更要看质量。";
  static final String TALENT = "高允之强调，要让青年人才留得下来。";
  static final String JOINT = "与会代表一致建议设立专项基金。";
  static final String GUESTS = "与会嘉宾：高允之（示范区管委会主任）、林知远（研究员）、何嘉（市科委主任）。";

  static final String HOSTILE_ID = "hostile";
  static final String HOSTILE =
      "<script>document.title='taken'</script>贾可说，<img src=x onerror=\"document.title='taken'\">"
          + "[点这里](javascript:alert(1))，**不是粗体**。";

  /** Paragraphs of the long briefing, about 200 characters each. */
  static final int LONG = 8_000;

  private static final Speaker GAO = person("高允之", "示范区管委会主任");
  private static final Speaker LIN = person("林知远", "研究员");
  private static final Speaker HE = person("何嘉", "市科委主任");
  private static final Speaker JIA = person("贾可", "<i>主任</i>");

  private Forum() {}

  private static Speaker person(String name, String title) {
    return new Speaker(name, name, List.of(title), List.of());
  }

  /** The usual briefing and the one full of markup. */
  static Snapshot snapshot() {
    return snapshotOf(List.of(linchuan(), hostile()));
  }

  /** One briefing of about five megabytes. */
  static Snapshot longSnapshot() {
    Draft draft = new Draft("long", "一份很长的实录", List.of(GAO));
    draft.heading(FIRST);
    for (int i = 1; i <= LONG; i++) {
      draft.paragraph(
          new Said("高允之指出，" + "第%d段说的是开放合作与创新环境。".formatted(i).repeat(12), "高允之", null));
    }
    return snapshotOf(List.of(draft.briefing()));
  }

  private static Snapshot snapshotOf(List<Briefing> briefings) {
    Corpus corpus = new Corpus(briefings, List.of());
    return new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of());
  }

  private static Briefing linchuan() {
    Draft draft = new Draft(ID, TITLE, List.of(GAO, LIN, HE));
    draft.heading(FIRST);
    draft.paragraph(new Said(FIGURE, "高允之", null), new Said(WARNING, "林知远", null));
    draft.heading(SECOND);
    draft.paragraph(new Said(TALENT, "高允之", null), new Said(JOINT, null, "与会代表"));
    draft.note(GUESTS);
    return draft.briefing();
  }

  private static Briefing hostile() {
    Draft draft = new Draft(HOSTILE_ID, "<b>简报</b> & <i>2024</i>", List.of(JIA));
    draft.heading("<script>alert(1)</script>");
    draft.paragraph(new Said(HOSTILE, "贾可", null));
    return draft.briefing();
  }

  /** Cites the first place where the briefing holds exactly this text. */
  static Citation cite(Snapshot snapshot, String documentId, String quote, int number) {
    Briefing briefing = snapshot.corpus().briefing(documentId).orElseThrow();
    Document document = briefing.document();
    int start = document.text().indexOf(quote);
    Statement statement =
        briefing.statements().stream()
            .filter(s -> s.span().start() == start)
            .findFirst()
            .orElseThrow();
    Paragraph paragraph = document.paragraph(statement.paragraph()).orElseThrow();
    return new Citation(
        number,
        documentId,
        document.title(),
        document.headingOf(paragraph),
        paragraph.number(),
        document.address(paragraph.anchor()),
        snapshot.directory().speakers(documentId, statement),
        statement.source(),
        quote,
        statement.span());
  }

  /**
   * A statement to be.
   *
   * @param text its words
   * @param speaker who says it, or null
   * @param source the collective that says it, or null
   */
  private record Said(String text, @Nullable String speaker, @Nullable String source) {}

  /** A briefing in the making; spans follow from the order of its parts. */
  private static final class Draft {
    private final String id;
    private final String title;
    private final List<Speaker> speakers;
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private int bodies;

    Draft(String id, String title, List<Speaker> speakers) {
      this.id = id;
      this.title = title;
      this.speakers = speakers;
    }

    void heading(String heading) {
      sections.add(new Section("h" + (sections.size() + 1), heading, 1, append(heading)));
      text.append("\n\n");
    }

    void paragraph(Said... said) {
      bodies++;
      String anchor = "p" + bodies;
      int start = text.length();
      for (Said one : said) {
        List<String> speakers = one.speaker() == null ? List.of() : List.of(one.speaker());
        statements.add(new Statement(anchor, append(one.text()), speakers, one.source(), null));
      }
      paragraphs.add(
          new Paragraph(
              anchor, bodies, sections.getLast().anchor(), new Span(start, text.length())));
      text.append("\n\n");
    }

    void note(String note) {
      Span span = append(note);
      paragraphs.add(new Paragraph("n1", null, sections.getLast().anchor(), span));
      statements.add(new Statement("n1", span, List.of(), null, null));
      text.append("\n\n");
    }

    Briefing briefing() {
      return new Briefing(
          new Document(id, title, text.toString(), sections, paragraphs), speakers, statements);
    }

    private Span append(String part) {
      int start = text.length();
      text.append(part);
      return new Span(start, text.length());
    }
  }
}
