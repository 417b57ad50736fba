package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.yinju.api.ApiException;
import io.yinju.api.ContractJson;
import io.yinju.api.ErrorBody;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes responses. */
final class Replies {
  static final String JSON = "application/json; charset=utf-8";

  /** Length of an entity tag, in bytes before encoding: 96 bits, enough to tell versions apart. */
  private static final int TAG_BYTES = 12;

  private Replies() {}

  /** A body as JSON with status 200. */
  static void json(Context ctx, Object body) {
    send(ctx, JSON, ContractJson.bytes(body));
  }

  /** Bytes with status 200; a GET or HEAD that knows them already gets 304. */
  static void send(Context ctx, String contentType, byte[] bytes) {
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    ctx.res().addHeader(Header.VARY, Header.ACCEPT_ENCODING);
    if (isRead(ctx.method())) {
      String tag = "W/\"" + tagOf(bytes) + "\"";
      ctx.header(Header.ETAG, tag);
      if (knows(ctx.header(Header.IF_NONE_MATCH), tag)) {
        ctx.status(304);
        return;
      }
    }
    ctx.contentType(contentType).result(bytes);
  }

  /** An error with its own status. */
  static void error(Context ctx, ApiException e) {
    error(ctx, e.code().status(), e.body());
  }

  /** An error. */
  static void error(Context ctx, int status, ErrorBody body) {
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.status(status).contentType(JSON).result(ContractJson.bytes(body));
  }

  private static boolean isRead(HandlerType method) {
    return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
  }

  private static boolean knows(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
  }

  private static String tagOf(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
