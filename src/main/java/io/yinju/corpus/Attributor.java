package io.yinju.corpus;

/** Finds out who said what in a document. Implementations are safe for use by several threads. */
public interface Attributor {
  /** Statements that tile the document's paragraphs and notes, and its persons. */
  Briefing attribute(Document document);

  /** Changes whenever the same document could be attributed differently; part of cache keys. */
  String version();
}
