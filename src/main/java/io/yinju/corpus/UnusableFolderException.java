package io.yinju.corpus;

/** The corpus folder can't be listed or the data directory can't be written; says what to do. */
public final class UnusableFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
