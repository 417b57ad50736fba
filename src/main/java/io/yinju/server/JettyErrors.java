package io.yinju.server;

import io.yinju.api.ApiException;
import io.yinju.api.ContractJson;
import io.yinju.api.ErrorBody;
import io.yinju.api.ErrorCode;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reaches a handler, such as a malformed request line or headers that are too
 * long, in the same shape as everything else.
 */
final class JettyErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    SecurityHeaders.addTo(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Replies.JSON);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    // Jetty closes the connection after such a request
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    response.write(true, ByteBuffer.wrap(ContractJson.bytes(bodyFor(status))), callback);
    return true;
  }

  private static ErrorBody bodyFor(int status) {
    return switch (status) {
      case 404 -> Routes.notFound().body();
      case 413 -> new ApiException(ErrorCode.TOO_LARGE, "请求太大。").body();
      default ->
          status >= 500
              ? ErrorBody.internal()
              : new ApiException(ErrorCode.INVALID_REQUEST, "请求的地址或标头不合 HTTP 规范。").body();
    };
  }
}
