package io.yinju.corpus;

/** A file can't be read as a document; the message is one sentence for the reader, in Chinese. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableFileException(String reason) {
    super(reason);
  }

  public UnreadableFileException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The reason, as it stands under {@code skipped}. */
  public String reason() {
    String message = getMessage();
    return message == null ? "无法读取" : message;
  }
}
