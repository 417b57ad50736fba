package io.yinju.search;

import io.yinju.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is indexed: consecutive statements of one paragraph that have the same speakers.
 *
 * @param documentId the document
 * @param paragraph anchor of the paragraph, note or heading
 * @param span its place in the document's text
 * @param text the span's text
 * @param heading full text of the section's heading, null before the first one
 * @param speakers who says it, as {@link #speakerKeyword}s
 * @param speakerNames names and titles that help to find it, in no fixed form
 */
public record Chunk(
    String documentId,
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
}
