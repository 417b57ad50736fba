package io.yinju.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The longest run inside one sentence that has the same speakers. Statements tile the paragraphs
 * and notes: in order, without overlap, every non-white character in exactly one.
 *
 * @param paragraph anchor of the paragraph or note it stands in
 * @param span its place in the document's text
 * @param speakers keys of the {@link Speaker}s of the same briefing who say it; several when
 *     jointly, none where the briefing itself or a collective speaks
 * @param source a collective or organisation that says it, verbatim, else null
 * @param cue the verbatim reporting expression, null where the speaker carries on
 */
public record Statement(
    String paragraph,
    Span span,
    List<String> speakers,
    @Nullable String source,
    @Nullable String cue) {
  public Statement {
    speakers = List.copyOf(speakers);
  }
}
