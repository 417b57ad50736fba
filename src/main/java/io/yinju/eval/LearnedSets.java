package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The question sets that the reader was trained on. Its readings are surer there than they will be
 * anywhere else, so a decision must not be fitted on them.
 */
public final class LearnedSets {
  private LearnedSets() {}

  /**
   * Names under {@code trainedOnSets} of a reader's card; none where the card has no such field.
   *
   * @throws UncheckedIOException when the card can't be read
   */
  public static Set<String> of(Path card) {
    try {
      Set<String> names = new TreeSet<>();
      for (JsonNode name : new ObjectMapper().readTree(card.toFile()).path("trainedOnSets")) {
        names.add(name.asText());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(card + " can't be read", e);
    }
  }
}
