package io.yinju.eval;

import io.yinju.answer.Citation;
import io.yinju.corpus.Sentences;
import java.util.List;

/**
 * Whether sentences cover evidence. A sentence covers it when it contains it, or is contained in it
 * with at least half its length and four characters.
 */
final class Coverage {
  private static final int LEAST_CHARACTERS = 4;

  private Coverage() {}

  /** The sentences of a citation's quote, as {@link ComparedText}. */
  static List<String> sentences(Citation citation) {
    String quote = citation.quote();
    return Sentences.of(quote).stream()
        .map(span -> ComparedText.of(span.cut(quote)))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** Whether one sentence covers one piece of evidence; both as {@link ComparedText}. */
  static boolean covers(String sentence, String evidence) {
    return sentence.contains(evidence)
        || (sentence.length() >= LEAST_CHARACTERS
            && sentence.length() * 2 >= evidence.length()
            && evidence.contains(sentence));
  }

  /** Whether any sentence covers any of the alternatives, which are compared as they are. */
  static boolean coversAny(List<String> sentences, List<String> alternatives) {
    return alternatives.stream()
        .map(ComparedText::of)
        .anyMatch(evidence -> sentences.stream().anyMatch(s -> covers(s, evidence)));
  }
}
