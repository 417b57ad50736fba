package io.yinju.corpus;

import java.util.List;

/**
 * A document together with who said what in it.
 *
 * @param document text and structure
 * @param speakers the persons of the document, in order of first appearance
 * @param statements in order of their spans
 */
public record Briefing(Document document, List<Speaker> speakers, List<Statement> statements) {
  public Briefing {
    speakers = List.copyOf(speakers);
    statements = List.copyOf(statements);
  }

  /** The same briefing under another document id. */
  public Briefing withId(String id) {
    return new Briefing(document.withId(id), speakers, statements);
  }

  /** The text of a statement, cut out of the document. */
  public String textOf(Statement statement) {
    return statement.span().cut(document.text());
  }
}
