package io.yinju.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** The headers that every response carries. */
final class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  private SecurityHeaders() {}

  static Map<String, String> all() {
    return HEADERS;
  }

  static void addTo(HttpFields.Mutable fields) {
    HEADERS.forEach(fields::put);
  }
}
