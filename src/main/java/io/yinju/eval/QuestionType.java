package io.yinju.eval;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a question of a set tries. */
public enum QuestionType {
  WHO,
  SAY,
  FACT,
  LIST,
  TITLE,
  MULTI,
  PARAPHRASE,
  UNANSWERABLE,
  FALSE_ATTRIBUTION,
  VARIANT,
  ENGLISH,
  FOLLOW_UP;

  /** Its name in question sets: {@code false-attribution}. */
  String wire() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Optional<QuestionType> ofWire(String wire) {
    return Arrays.stream(values()).filter(t -> t.wire().equals(wire)).findFirst();
  }

  static String allowed() {
    return Arrays.stream(values()).map(QuestionType::wire).collect(Collectors.joining(", "));
  }
}
