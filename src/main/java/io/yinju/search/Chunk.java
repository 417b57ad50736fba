package io.yinju.search;

import io.yinju.corpus.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is indexed: consecutive statements of one paragraph that have the same speakers, a piece of
 * a very long one, or a heading.
 *
 * @param documentId the document
 * @param documentTitle its title
 * @param paragraph anchor of the paragraph, note or heading
 * @param span its place in the document's text
 * @param text the span's text
 * @param heading full text of the section's heading, null before the first one and for a heading
 * @param speakers who says it, as {@link #speakerKeyword}s
 * @param speakerNames their names, titles and aliases; the first {@code speakers.size()} are names
 */
public record Chunk(
    String documentId,
    String documentTitle,
    String paragraph,
    Span span,
    String text,
    @Nullable String heading,
    List<String> speakers,
    List<String> speakerNames) {
  public Chunk {
    speakers = List.copyOf(speakers);
    speakerNames = List.copyOf(speakerNames);
  }

  /** The index keyword of a person of one document, made of ids only. */
  public static String speakerKeyword(String documentId, String speakerKey) {
    return documentId + "/" + speakerKey;
  }

  /** Whether this is a heading rather than statements. */
  public boolean isHeading() {
    return paragraph.startsWith("h");
  }

  /**
   * What is embedded: the text behind its speakers' names and before its heading. On the briefings
   * of the development sets the vectors alone find the evidence of 77 % of the questions first with
   * this, of 72 % with the heading and the titles in front, of 79 % with the bare text; fused with
   * words the differences are within 3 points.
   */
  String embeddedText() {
    String who = String.join("、", firstNames());
    return (who.isEmpty() ? "" : who + "：") + text + (heading == null ? "" : "（" + heading + "）");
  }

  private List<String> firstNames() {
    return speakerNames.subList(0, Math.min(speakers.size(), speakerNames.size()));
  }

  /** What stands around the text and helps to find it: title, heading, names. */
  String surroundings() {
    return Stream.concat(
            Stream.of(documentTitle, heading == null ? "" : heading), speakerNames.stream())
        .collect(Collectors.joining("\n"));
  }
}
