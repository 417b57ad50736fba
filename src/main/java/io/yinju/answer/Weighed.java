package io.yinju.answer;

import java.util.Map;

/**
 * A statement as the decision sees it.
 *
 * @param asked the question as the reader is asked
 * @param passage the statement with what is read before it
 * @param statement where it stands
 * @param signals what the decision goes by
 * @param read whether the reader has read it
 * @param admissible whether it has the form that the question demands and every Latin word and
 *     number of its topic; what isn't admissible is refused whatever its signals say
 */
public record Weighed(
    String asked,
    String passage,
    Citation statement,
    Map<Signal, Double> signals,
    boolean read,
    boolean admissible) {
  public Weighed {
    signals = Map.copyOf(signals);
  }
}
