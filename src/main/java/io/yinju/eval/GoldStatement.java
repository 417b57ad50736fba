package io.yinju.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says a statement of a briefing, as an editor read it.
 *
 * @param line its line in {@code speakers.jsonl}, from 1
 * @param document the document's id
 * @param text the statement, white space ignored
 * @param speakers full names; empty where the briefing or a collective speaks
 * @param source the collective or organisation that says it, or null
 */
public record GoldStatement(
    int line, String document, String text, List<String> speakers, @Nullable String source) {
  public GoldStatement {
    speakers = List.copyOf(speakers);
  }
}
