package io.yinju.app;

import io.yinju.api.ApiException;
import io.yinju.corpus.UnusableFolderException;
import io.yinju.eval.InvalidQuestionSetException;
import io.yinju.inference.UnusableModelException;
import io.yinju.server.ServerStartException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command that ended in an exception tells its user. */
sealed interface Failure {
  /** Prints what to tell and returns the exit code. */
  int tell(PrintStream err);

  /** How an exception is told. */
  static Failure of(Exception e) {
    return switch (e) {
      case SettingsException known -> new Told(2, known);
      case ApiException known -> new Told(2, known);
      case UnusableFolderException known -> new Told(2, known);
      case InvalidQuestionSetException known -> new Told(2, known);
      case ServerStartException known -> new Told(1, known);
      case UnusableModelException known -> new Told(1, known);
      case UncheckedIOException known -> new Told(1, known);
      default -> new Unexpected(e);
    };
  }

  /**
   * A failure of settings, input, files or the machine, told by its message; of an I/O error that
   * may be the JDK's own.
   *
   * @param exitCode 1 or 2
   * @param cause is told by its class where it has no message
   */
  record Told(int exitCode, Exception cause) implements Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    @Override
    public int tell(PrintStream err) {
      LOG.debug("command failed", cause);
      err.println(Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
      return exitCode;
    }
  }

  /**
   * A fault of Yinju's own.
   *
   * @param cause goes to the log with its trace
   */
  record Unexpected(Exception cause) implements Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    @Override
    public int tell(PrintStream err) {
      LOG.error("程序出错", cause);
      err.println("程序内部出错，详情见上面的日志。");
      return 1;
    }
  }
}
