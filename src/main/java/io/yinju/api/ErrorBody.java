package io.yinju.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is sent, also as the last event of a stream that failed.
 *
 * @param error what is wrong
 * @param candidates the persons that an ambiguous mention fits; left out otherwise
 */
public record ErrorBody(
    Fault error, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PersonBody> candidates) {

  /**
   * What is wrong.
   *
   * @param code for programs, an {@link ErrorCode#wire}
   * @param message a sentence for the reader
   */
  public record Fault(String code, String message) {}

  /** The error of a fault of Yinju's own; it tells nothing about the inside. */
  public static ErrorBody internal() {
    return new ApiException(ErrorCode.INTERNAL, "服务器内部出错，详情已写入日志。").body();
  }
}
