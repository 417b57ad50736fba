package io.yinju.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    if (anchor == null) {
      return Optional.empty();
    }
    int expected = numberOf(anchor) - 1;
    if (expected >= 0
        && expected < sections.size()
        && sections.get(expected).anchor().equals(anchor)) {
      return Optional.of(sections.get(expected));
    }
    return sections.stream().filter(s -> s.anchor().equals(anchor)).findFirst();
  }

  /** The paragraph or note with this anchor. */
  public Optional<Paragraph> paragraph(String anchor) {
    int first =
        anchor.startsWith("p") ? Math.clamp(numberOf(anchor) - 1L, 0, paragraphs.size()) : 0;
    return Stream.concat(
            paragraphs.subList(first, paragraphs.size()).stream(),
            paragraphs.subList(0, first).stream())
        .filter(p -> p.anchor().equals(anchor))
        .findFirst();
  }

  /** The number in an anchor, from which the search starts: documents may have 100,000 of them. */
  private static int numberOf(String anchor) {
    int number = 0;
    for (int i = 1; i < anchor.length() && i < 9; i++) {
      number = number * 10 + Math.max(0, Character.digit(anchor.charAt(i), 10));
    }
    return number;
  }

  /** Full text of the heading above a paragraph, null before the first heading. */
  public @Nullable String headingOf(Paragraph paragraph) {
    return section(paragraph.section()).map(Section::heading).orElse(null);
  }
}
