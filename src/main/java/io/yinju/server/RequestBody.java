package io.yinju.server;

import io.javalin.http.Context;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the body of a request. */
final class RequestBody {
  private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);

  /** Longest body, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  /**
   * How much of a body that is too long is read and thrown away, in bytes, so that its sender gets
   * to read the error; beyond that the connection is cut.
   */
  private static final int MAX_DRAINED = 16 << 20;

  private static final Pattern JSON_IN_UTF8 =
      Pattern.compile("application/(?:[\\w.-]+\\+)?json\\s*(?:;\\s*charset=\"?utf-?8\"?\\s*)?;?");

  private RequestBody() {}

  /**
   * The body's bytes.
   *
   * @throws ApiException when it isn't declared as JSON in UTF-8 or is too long
   */
  static byte[] json(Context ctx) {
    if (!isJson(ctx.req().getContentType())) {
      throw new ApiException(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "请以 Content-Type: application/json 发送 UTF-8 的 JSON。");
    }
    if (ctx.req().getContentLengthLong() > MAX_DRAINED) {
      throw tooLarge();
    }
    try {
      InputStream in = ctx.req().getInputStream();
      byte[] body = in.readNBytes(MAX_BYTES + 1);
      if (body.length > MAX_BYTES) {
        drain(in);
        throw tooLarge();
      }
      return body;
    } catch (IOException e) {
      LOG.debug("a request's body broke off: {}", e.toString());
      throw new ApiException(ErrorCode.INVALID_REQUEST, "请求正文没有收完整。");
    }
  }

  private static ApiException tooLarge() {
    return new ApiException(ErrorCode.TOO_LARGE, "请求正文最多 %,d 字节。".formatted(MAX_BYTES));
  }

  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int drained = 0;
    int read;
    while (drained < MAX_DRAINED && (read = in.read(buffer)) >= 0) {
      drained += read;
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && JSON_IN_UTF8.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
