package io.yinju.server;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Briefings made by hand, one paragraph a statement. */
final class SmallCorpus {
  static final String HEADING = "一、产业集聚";
  static final String SAID = "高允之表示，示范区去年新增137家科技企业。";
  static final String ALSO_SAID = "高明认为，还要稳字当头。";
  static final String NOTE = "与会者：高允之（管委会主任）、高明（研究员）。";
  static final String TEXT = HEADING + "\n" + SAID + "\n" + ALSO_SAID + "\n" + NOTE;

  private SmallCorpus() {}

  /** A snapshot of briefings with these ids, all with the same text. */
  static Snapshot snapshot(String... ids) {
    Corpus corpus =
        new Corpus(
            List.of(ids).stream().map(SmallCorpus::briefing).toList(),
            List.of(new Corpus.Skipped("图.png", "不是文本文件")));
    return new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of());
  }

  /** A snapshot of two briefings that are about two people of the name 高明. */
  static Snapshot namesakes() {
    Corpus corpus = new Corpus(List.of(about("a", "北川大学教授"), about("b", "远山集团副总裁")), List.of());
    return new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of());
  }

  private static Briefing about(String id, String title) {
    return new Briefing(
        briefing(id).document(),
        List.of(new Speaker("高明", "高明", List.of(title), List.of())),
        List.of(statement("p2", ALSO_SAID, "高明", "认为")));
  }

  static Briefing briefing(String id) {
    Document document =
        new Document(
            id,
            "临川<script>alert(1)</script>简报",
            TEXT,
            List.of(new Section("h1", HEADING, 1, span(HEADING))),
            List.of(
                new Paragraph("p1", 1, "h1", span(SAID)),
                new Paragraph("p2", 2, "h1", span(ALSO_SAID)),
                new Paragraph("n1", null, null, span(NOTE))));
    return new Briefing(
        document,
        List.of(
            new Speaker("高允之", "高允之", List.of("临川示范区管委会主任"), List.of("高主任")),
            new Speaker("高明", "高明", List.of("研究员"), List.of("高主任")),
            new Speaker("林/知远 #2?", "林/知远 #2?", List.of(), List.of())),
        List.of(
            statement("p1", SAID, "高允之", "表示"),
            statement("p2", ALSO_SAID, "高明", "认为"),
            statement("n1", NOTE, null, null)));
  }

  static Span span(String part) {
    int start = TEXT.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static Statement statement(
      String anchor, String text, @Nullable String speaker, @Nullable String cue) {
    List<String> speakers = speaker == null ? List.of() : List.of(speaker);
    return new Statement(anchor, span(text), speakers, null, cue);
  }
}
