package io.yinju.corpus;

import java.util.concurrent.CancellationException;

/** Finds out who said what in a document. Implementations are safe for use by several threads. */
public interface Attributor {
  /**
   * Statements that tile the document's paragraphs and notes, and its persons.
   *
   * @throws CancellationException when what it reads with is closed; no fault of the document
   */
  Briefing attribute(Document document);

  /**
   * Changes whenever the same document could be attributed differently for another reason than a
   * change of the implementation's own package; part of cache keys.
   */
  String version();
}
