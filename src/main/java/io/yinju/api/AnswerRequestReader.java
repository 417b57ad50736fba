package io.yinju.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinju.answer.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one request field by field and names all its faults at once. */
final class AnswerRequestReader {
  /** How many faults a message names. */
  private static final int MAX_SHOWN = 10;

  private final List<String> faults = new ArrayList<>();

  AnswerRequest read(JsonNode root) {
    if (!root.isObject()) {
      throw new ApiException(ErrorCode.INVALID_REQUEST, "请求正文应为 JSON 对象，收到的是" + typeOf(root) + "。");
    }
    String question = question(root.path("question"));
    List<Question.Turn> history = history(root.path("history"));
    List<String> documents = strings("documents", root.path("documents"));
    List<String> speakers = strings("speakers", root.path("speakers"));
    Question.Mode mode = mode(root.path("mode"));
    if (!faults.isEmpty()) {
      String more = faults.size() > MAX_SHOWN ? "；等共 %d 处".formatted(faults.size()) : "";
      String shown = faults.stream().limit(MAX_SHOWN).collect(Collectors.joining("；"));
      throw new ApiException(ErrorCode.INVALID_REQUEST, shown + more + "。");
    }
    return new AnswerRequest(question, history, documents, speakers, mode);
  }

  private String question(JsonNode node) {
    if (isAbsent(node)) {
      faults.add("缺少 question");
      return "";
    }
    String text = text("question", node).orElse(null);
    if (text == null) {
      return "";
    }
    if (text.isBlank()) {
      faults.add("question 不能为空");
    } else if (text.length() > Question.MAX_LENGTH) {
      faults.add("question 最多 %,d 个字符，收到 %,d 个".formatted(Question.MAX_LENGTH, text.length()));
    }
    return text;
  }

  private List<Question.Turn> history(JsonNode node) {
    if (node.size() > Question.MAX_HISTORY) {
      faults.add("history 最多 %d 条，收到 %d 条".formatted(Question.MAX_HISTORY, node.size()));
      return List.of();
    }
    return list("history", node, this::turn);
  }

  private Function<JsonNode, Optional<Question.Turn>> turn(String path) {
    return node -> {
      if (!node.isObject()) {
        faults.add("%s 应为对象，收到的是%s".formatted(path, typeOf(node)));
        return Optional.empty();
      }
      Optional<Question.Role> role = role(path + ".role", node.path("role"));
      Optional<String> content = text(path + ".content", node.path("content"));
      return role.flatMap(r -> content.map(c -> new Question.Turn(r, c)));
    };
  }

  private Optional<Question.Role> role(String path, JsonNode node) {
    for (Question.Role role : Question.Role.values()) {
      if (node.isTextual() && node.textValue().equals(role.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(role);
      }
    }
    faults.add(path + " 只能是 user 或 assistant");
    return Optional.empty();
  }

  private Question.Mode mode(JsonNode node) {
    if (isAbsent(node)) {
      return Question.Mode.AUTO;
    }
    for (Question.Mode mode : Question.Mode.values()) {
      if (node.isTextual() && node.textValue().equals(mode.name().toLowerCase(Locale.ROOT))) {
        return mode;
      }
    }
    faults.add("mode 只能是 auto、extractive 或 generative");
    return Question.Mode.AUTO;
  }

  private List<String> strings(String path, JsonNode node) {
    return list(path, node, item -> value -> text(item, value));
  }

  private <T> List<T> list(
      String path, JsonNode node, Function<String, Function<JsonNode, Optional<T>>> reader) {
    if (isAbsent(node)) {
      return List.of();
    }
    if (!node.isArray()) {
      faults.add("%s 应为数组，收到的是%s".formatted(path, typeOf(node)));
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      reader.apply("%s[%d]".formatted(path, i)).apply(node.get(i)).ifPresent(values::add);
    }
    return values;
  }

  private Optional<String> text(String path, JsonNode node) {
    if (!node.isTextual()) {
      faults.add(isAbsent(node) ? "缺少 " + path : "%s 应为字符串，收到的是%s".formatted(path, typeOf(node)));
      return Optional.empty();
    }
    String text = node.textValue();
    if (Shown.hasLoneSurrogate(text)) {
      faults.add(path + " 含有不成对的代理字符");
      return Optional.empty();
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      faults.add(path + " 含有控制字符");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "对象";
      case ARRAY -> "数组";
      case STRING, BINARY -> "字符串";
      case NUMBER -> "数字";
      case BOOLEAN -> "布尔值";
      case NULL -> " null";
      case MISSING -> "空正文";
    };
  }
}
