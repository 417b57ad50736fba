package io.yinju.api;

import io.yinju.attribution.Person;
import java.util.List;

/** A request that can't be served as it stands. Its message is written for the one who sent it. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<Person> candidates;

  private ApiException(ErrorCode code, String message, List<Person> candidates) {
    super(message, null, false, false);
    this.code = code;
    this.candidates = List.copyOf(candidates);
  }

  /** An error with its sentence for the reader. */
  public ApiException(ErrorCode code, String message) {
    this(code, message, List.of());
  }

  /** A mention that fits several persons, all of whom are shown. */
  public static ApiException ambiguous(String mention, List<Person> candidates) {
    String message = "“%s”可以指%d个人，请用其中一位的 id。".formatted(Shown.briefly(mention), candidates.size());
    return new ApiException(ErrorCode.AMBIGUOUS, message, candidates);
  }

  /** What is wrong. */
  public ErrorCode code() {
    return code;
  }

  /** The error as it is sent. */
  public ErrorBody body() {
    ErrorBody.Fault error = new ErrorBody.Fault(code.wire(), Shown.wellFormed(getMessage()));
    return code == ErrorCode.AMBIGUOUS
        ? new ErrorBody(error, candidates.stream().map(PersonBody::of).toList())
        : new ErrorBody(error, null);
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? code.wire() : message;
  }
}
