package io.yinju.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes bodies as JSON and reads requests: one object, no key twice, nothing after it. */
public final class ContractJson {
  /** Deepest nesting of a request, in levels; the contract's own fields need 3. */
  private static final int MAX_DEPTH = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ContractJson() {}

  /** The body as JSON on one line. */
  public static String text(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body as JSON in UTF-8. */
  public static byte[] bytes(Object body) {
    // by way of a string: a lone surrogate becomes "?" instead of an exception
    return text(body).getBytes(StandardCharsets.UTF_8);
  }

  /** The JSON value in {@code body}; anything else is the sender's mistake. */
  static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ApiException(ErrorCode.INVALID_REQUEST, "请求正文不是有效的 JSON" + where(e) + "。");
    } catch (IOException e) {
      throw new ApiException(ErrorCode.INVALID_REQUEST, "请求正文不是有效的 UTF-8 文本。");
    }
  }

  private static String where(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null
        ? ""
        : "（第%d行第%d列）".formatted(location.getLineNr(), location.getColumnNr());
  }
}
