package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of one line; what is wrong is reported, not thrown. */
final class JsonLine {
  private final JsonNode node;
  private final Consumer<String> faults;

  JsonLine(JsonNode node, Consumer<String> faults) {
    this.node = node;
    this.faults = faults;
  }

  /** A required, non-blank string; "" after a fault. */
  String text(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      faults.accept("field \"" + field + "\" is missing");
      return "";
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      faults.accept("field \"" + field + "\" must be a non-blank string, but is " + value);
      return "";
    }
    return value.textValue();
  }

  @Nullable String optionalText(String field) {
    return node.hasNonNull(field) ? text(field) : null;
  }

  /** A required boolean; false after a fault. */
  boolean bool(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isBoolean()) {
      faults.accept(
          "field \""
              + field
              + "\" must be true or false, but is "
              + (value == null ? "missing" : value));
      return false;
    }
    return value.booleanValue();
  }

  /** A list of strings; absent = empty. */
  List<String> texts(String field) {
    List<String> out = new ArrayList<>();
    for (JsonNode item : array(field)) {
      if (item.isTextual() && !item.textValue().isBlank()) {
        out.add(item.textValue());
      } else {
        faults.accept("field \"" + field + "\" must hold non-blank strings, but holds " + item);
      }
    }
    return out;
  }

  /** A list whose entries are a string or a non-empty list of alternatives; absent = empty. */
  List<List<String>> alternatives(String field) {
    List<List<String>> out = new ArrayList<>();
    for (JsonNode item : array(field)) {
      List<String> inner = new ArrayList<>();
      for (JsonNode one : item.isArray() ? item : List.of(item)) {
        if (one.isTextual() && !one.textValue().isBlank()) {
          inner.add(one.textValue());
        }
      }
      if (inner.isEmpty() || inner.size() != (item.isArray() ? item.size() : 1)) {
        faults.accept(
            "field \"" + field + "\" must hold strings or lists of strings, but holds " + item);
      } else {
        out.add(inner);
      }
    }
    return out;
  }

  /** Contents of the user turns of {@code {"role","content"}} objects; absent = empty. */
  List<String> userTurns(String field) {
    List<String> out = new ArrayList<>();
    for (JsonNode item : array(field)) {
      String role = item.path("role").asText();
      JsonNode content = item.path("content");
      if (!content.isTextual() || !(role.equals("user") || role.equals("assistant"))) {
        faults.accept(
            "field \""
                + field
                + "\" must hold {\"role\":\"user|assistant\",\"content\":\"…\"}, but holds "
                + item);
      } else if (role.equals("user")) {
        out.add(content.textValue());
      }
    }
    return out;
  }

  private Iterable<JsonNode> array(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      faults.accept("field \"" + field + "\" must be a list, but is " + value);
      return List.of();
    }
    return value;
  }
}
