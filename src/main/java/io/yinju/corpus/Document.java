package io.yinju.corpus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document's text and structure; every span in it is a range of {@code text}.
 *
 * @param id path below the corpus folder without extension, {@code /} replaced by {@code ~}
 * @param title the document's title; its file stem when it has none
 * @param text the source with broken lines joined and layout removed, in its own script
 * @param sections headings in document order
 * @param paragraphs body paragraphs and notes in the order of their spans, not overlapping
 */
public record Document(
    String id, String title, String text, List<Section> sections, List<Paragraph> paragraphs) {
  public Document {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The same document under another id. */
  public Document withId(String newId) {
    return new Document(newId, title, text, sections, paragraphs);
  }

  /** The address of a paragraph, note or heading: {@code ID#p8}. */
  public String address(String anchor) {
    return id + "#" + anchor;
  }

  /** The heading with this anchor; empty for null or an unknown one. */
  public Optional<Section> section(@Nullable String anchor) {
    return sections.stream().filter(s -> s.anchor().equals(anchor)).findFirst();
  }

  /** The paragraph or note with this anchor. */
  public Optional<Paragraph> paragraph(String anchor) {
    return paragraphs.stream().filter(p -> p.anchor().equals(anchor)).findFirst();
  }

  /** Full text of the heading above a paragraph, null before the first heading. */
  public @Nullable String headingOf(Paragraph paragraph) {
    return section(paragraph.section()).map(Section::heading).orElse(null);
  }
}
