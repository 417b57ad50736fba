package io.yinju.inference;

/** A model's files are missing or altered; the message names every fault and says what to do. */
public final class UnusableModelException extends RuntimeException {
  UnusableModelException(String message) {
    super(message);
  }

  UnusableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
