package io.yinju.answer;

import java.util.List;
import java.util.Set;

/**
 * What a user asks.
 *
 * @param text 1 to 2,000 characters
 * @param history earlier turns, oldest first, at most 50
 * @param documents ask only of these document ids; empty = all
 * @param speakers ask only of these person ids; empty = all
 * @param mode how to answer
 */
public record Question(
    String text, List<Turn> history, Set<String> documents, Set<String> speakers, Mode mode) {

  /** Longest question, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /** Longest history, in entries. */
  public static final int MAX_HISTORY = 50;

  /** How a question is answered. */
  public enum Mode {
    /** Generative when a language model is configured, else extractive. */
    AUTO,
    /** Made of cuts from the documents. */
    EXTRACTIVE,
    /** Written by a language model, then verified. */
    GENERATIVE
  }

  /** Who wrote a turn. */
  public enum Role {
    /** The person who asks. */
    USER,
    /** Yinju. */
    ASSISTANT
  }

  /**
   * An earlier turn of the conversation.
   *
   * @param role who wrote it
   * @param content what was written
   */
  public record Turn(Role role, String content) {}

  public Question {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "question must have 1 to " + MAX_LENGTH + " characters, but has " + text.length());
    }
    if (history.size() > MAX_HISTORY) {
      throw new IllegalArgumentException(
          "history must have at most " + MAX_HISTORY + " entries, but has " + history.size());
    }
    history = List.copyOf(history);
    documents = Set.copyOf(documents);
    speakers = Set.copyOf(speakers);
  }

  /** The same of another text, without history. */
  Question with(String other) {
    return new Question(other, List.of(), documents, speakers, mode);
  }

  /** A question over everything, without history. */
  public static Question of(String text) {
    return new Question(text, List.of(), Set.of(), Set.of(), Mode.AUTO);
  }
}
