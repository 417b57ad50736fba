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
 * @param speakerNames their names, titles and aliases
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

  /** What is embedded: the text under its heading and behind its speakers' names and titles. */
  String embeddedText() {
    String who = speakerNames.stream().limit(4).collect(Collectors.joining(" "));
    return Stream.of(heading == null ? "" : heading + "\n", who.isEmpty() ? "" : who + "：", text)
        .collect(Collectors.joining());
  }

  /** What stands around the text and helps to find it: title, heading, names. */
  String surroundings() {
    return Stream.concat(
            Stream.of(documentTitle, heading == null ? "" : heading), speakerNames.stream())
        .collect(Collectors.joining("\n"));
  }
}
