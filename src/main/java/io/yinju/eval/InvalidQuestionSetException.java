package io.yinju.eval;

import java.util.List;

/** A question set can't be used; the message holds every fault with file and line. */
public final class InvalidQuestionSetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  public InvalidQuestionSetException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  /** One line a fault: {@code FILE:LINE: what is wrong and what is allowed}. */
  public List<String> faults() {
    return faults;
  }
}
