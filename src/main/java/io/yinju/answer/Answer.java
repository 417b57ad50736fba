package io.yinju.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question gets: an answer with its citations, or a refusal with its reason. */
public sealed interface Answer {
  /** The question as asked. */
  String question();

  /** The question as understood on its own, after the history was worked in. */
  String standaloneQuestion();

  /** What the reader sees; in a refusal the sentence that says why. */
  String text();

  /** Questions that the corpus can answer next; may be empty. */
  List<String> suggestions();

  /**
   * An answer.
   *
   * @param question as asked
   * @param standaloneQuestion as understood
   * @param text sentences with their {@code [n]}
   * @param shortAnswer the shortest phrase that answers, verbatim from one of the quotes, or null
   * @param citations numbered from 1 without gaps, each used in {@code text}
   * @param notice one sentence on why the delivered mode isn't the one asked for, or null
   * @param suggestions questions that the corpus can answer next
   */
  record Answered(
      String question,
      String standaloneQuestion,
      String text,
      @Nullable String shortAnswer,
      List<Citation> citations,
      @Nullable String notice,
      List<String> suggestions)
      implements Answer {
    public Answered {
      citations = List.copyOf(citations);
      suggestions = List.copyOf(suggestions);
      for (int i = 0; i < citations.size(); i++) {
        if (citations.get(i).number() != i + 1 || !text.contains("[" + (i + 1) + "]")) {
          throw new IllegalArgumentException("citation " + (i + 1) + " isn't used in: " + text);
        }
      }
    }
  }

  /**
   * A refusal.
   *
   * @param question as asked
   * @param standaloneQuestion as understood
   * @param text a sentence that says why and helps on
   * @param reason why
   * @param nearest what comes nearest, citations with number 0; may be empty
   * @param suggestions questions that the corpus can answer instead
   */
  record Refused(
      String question,
      String standaloneQuestion,
      String text,
      Reason reason,
      List<Citation> nearest,
      List<String> suggestions)
      implements Answer {
    public Refused {
      nearest = List.copyOf(nearest);
      suggestions = List.copyOf(suggestions);
    }
  }

  /** Why a question isn't answered; {@link #wire} is its name in the contracts. */
  enum Reason {
    /** Nobody in the corpus speaks of it. */
    NOT_FOUND("notFound"),
    /** The person asked about doesn't occur in the corpus. */
    UNKNOWN_PERSON("unknownPerson"),
    /** The person is listed or mentioned, but not quoted. */
    LISTED_ONLY("listedOnly"),
    /** The person is quoted, but others spoke of this. */
    OTHER_SPEAKER("otherSpeaker"),
    /** Not a matter for this corpus. */
    OFF_TOPIC("offTopic");

    private final String wire;

    Reason(String wire) {
      this.wire = wire;
    }

    /** The name in the contracts. */
    public String wire() {
      return wire;
    }
  }
}
