package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.yinju.api.ApiException;
import io.yinju.api.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets in requests that are meant for this server and come from its own page. A name that somebody
 * else points at this address (DNS rebinding) and a page of another server stay outside. Ports
 * don't matter for the name: an attacker's page has to use the server's own.
 */
final class AccessGuard {
  /** A name, an IPv4 address or a bracketed IPv6 address, and a port. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<name>[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(?::(?<port>\\d{1,5}))?");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");

  private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

  private final List<String> ownNames;
  private final List<String> origins;

  AccessGuard(ServerOptions options) {
    ownNames =
        Stream.concat(
                options.allowedHosts().stream(),
                ANY_ADDRESS.contains(options.host())
                    ? Stream.empty()
                    : Stream.of(bracketed(options.host())))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    origins =
        options.allowedOrigins().stream().map(origin -> origin.toLowerCase(Locale.ROOT)).toList();
  }

  /** Throws when the request isn't meant for this server or comes from a foreign page. */
  void check(Context ctx) {
    String host = Optional.ofNullable(ctx.header(Header.HOST)).orElse("").toLowerCase(Locale.ROOT);
    if (!isOwn(host, ctx.req().getLocalAddr())) {
      throw new ApiException(
          ErrorCode.FOREIGN_HOST, "请求的 Host 不是本服务的地址；如需以其他名称访问，请在 YINJU_ALLOWED_HOSTS 中列出。");
    }
    String origin = ctx.header(Header.ORIGIN);
    if (origin == null) {
      return;
    }
    if (isAllowedOrigin(origin)) {
      ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, Header.RETRY_AFTER);
      ctx.res().addHeader(Header.VARY, Header.ORIGIN);
    } else if (!isSameOrigin(origin.toLowerCase(Locale.ROOT), host)) {
      throw new ApiException(
          ErrorCode.FOREIGN_ORIGIN, "请求来自其他网站的页面；如需允许，请在 YINJU_ALLOWED_ORIGINS 中列出。");
    }
  }

  /** Whether pages of this origin may ask. */
  boolean isAllowedOrigin(String origin) {
    return origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  private boolean isOwn(String host, String localAddress) {
    Matcher authority = AUTHORITY.matcher(host);
    if (!authority.matches()) {
      return false;
    }
    String name = authority.group("name");
    return LOOPBACK.matcher(name).matches()
        || name.equals(bracketed(localAddress))
        || ownNames.contains(name)
        || ownNames.contains(host);
  }

  private static boolean isSameOrigin(String origin, String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static String bracketed(String address) {
    return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
  }
}
