package io.yinju.api;

import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement.
 *
 * @param paragraph the body paragraph's number, null in a note
 * @param paragraphId address of the paragraph or note
 * @param start first UTF-16 code unit in the document's text
 * @param end one past the last
 * @param text the span cut out of the document's text
 * @param speakers who says it; empty where the briefing or a collective speaks
 * @param source a collective or organisation that says it, verbatim, or null
 * @param cue the reporting expression, verbatim, or null
 */
public record StatementBody(
    @Nullable Integer paragraph,
    String paragraphId,
    int start,
    int end,
    String text,
    List<PersonBody.Brief> speakers,
    @Nullable String source,
    @Nullable String cue) {

  static StatementBody of(Briefing briefing, Statement statement, SpeakerDirectory directory) {
    var document = briefing.document();
    Integer number =
        document.paragraph(statement.paragraph()).map(paragraph -> paragraph.number()).orElse(null);
    return new StatementBody(
        number,
        document.address(statement.paragraph()),
        statement.span().start(),
        statement.span().end(),
        briefing.textOf(statement),
        directory.speakers(document.id(), statement).stream().map(PersonBody.Brief::of).toList(),
        statement.source(),
        statement.cue());
  }
}
