package io.yinju.api;

/** What can be wrong with a request, as programs see it: a name and the HTTP status beside it. */
public enum ErrorCode {
  /** Missing, blank, too long or of the wrong type; an unknown mode; not JSON. */
  INVALID_REQUEST("invalidRequest", 400),
  /** Generative was asked for, but no language model is configured. */
  NO_MODEL("noModel", 400),
  /** A document asked for in a question isn't in the corpus. */
  UNKNOWN_DOCUMENT("unknownDocument", 400),
  /** A speaker asked for in a question isn't in the corpus. */
  UNKNOWN_SPEAKER("unknownSpeaker", 400),
  /** The Host header names another server: DNS rebinding, or a proxy that isn't allowed yet. */
  FOREIGN_HOST("foreignHost", 403),
  /** The request comes from a page of another server. */
  FOREIGN_ORIGIN("foreignOrigin", 403),
  /** Nothing has this address. */
  NOT_FOUND("notFound", 404),
  /** The address exists, but not for this method. */
  METHOD_NOT_ALLOWED("methodNotAllowed", 405),
  /** A name or title fits several persons. */
  AMBIGUOUS("ambiguous", 409),
  /** The body is longer than allowed. */
  TOO_LARGE("tooLarge", 413),
  /** The body isn't declared as JSON in UTF-8. */
  UNSUPPORTED_MEDIA_TYPE("unsupportedMediaType", 415),
  /** More questions at once than are taken. */
  TOO_MANY_REQUESTS("tooManyRequests", 429),
  /** A fault of Yinju's own; the log has it. */
  INTERNAL("internal", 500),
  /** The corpus is being read. */
  STARTING("starting", 503);

  private final String wire;
  private final int status;

  ErrorCode(String wire, int status) {
    this.wire = wire;
    this.status = status;
  }

  /** The name in the contracts. */
  public String wire() {
    return wire;
  }

  /** The HTTP status, 400 to 503. */
  public int status() {
    return status;
  }
}
