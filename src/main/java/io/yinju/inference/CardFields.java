package io.yinju.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The fields of a {@code card.json}; faults are gathered and thrown once by {@link #check}. */
final class CardFields {
  static final String FILE = "card.json";

  private final Path folder;
  private final JsonNode json;
  private final List<String> faults = new ArrayList<>();

  private CardFields(Path folder, JsonNode json) {
    this.folder = folder;
    this.json = json;
  }

  /** Reads the card; throws {@link UnusableModelException} when there is none or it isn't JSON. */
  static CardFields read(Path folder) {
    Path card = folder.resolve(FILE);
    try {
      JsonNode json = new ObjectMapper().readTree(card.toFile());
      return new CardFields(folder, json == null ? MissingNode.getInstance() : json);
    } catch (IOException e) {
      throw new UnusableModelException(
          "模型 %s 不能使用：%s 缺失或无法读取。请从版本库恢复这个文件。".formatted(folder, card), e);
    }
  }

  Path folder() {
    return folder;
  }

  String text(String key) {
    JsonNode value = json.path(key);
    if (!value.isTextual() || (value.textValue().isBlank() && !value.textValue().isEmpty())) {
      faults.add("card.json 的 %s 应为文本，实为 %s".formatted(key, shown(value)));
      return "";
    }
    return value.textValue();
  }

  boolean flag(String key) {
    JsonNode value = json.path(key);
    if (!value.isBoolean()) {
      faults.add("card.json 的 %s 应为 true 或 false，实为 %s".formatted(key, shown(value)));
    }
    return value.asBoolean();
  }

  int integer(String key, int smallest, int largest) {
    JsonNode value = json.path(key);
    if (!value.isInt() || value.intValue() < smallest || value.intValue() > largest) {
      faults.add(
          "card.json 的 %s 应为 %d 到 %d 的整数，实为 %s".formatted(key, smallest, largest, shown(value)));
    }
    return value.asInt();
  }

  /** A finite number under a JSON pointer such as {@code /calibration/scale}. */
  double number(String pointer) {
    JsonNode value = json.at(pointer);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      faults.add("card.json 的 %s 应为数，实为 %s".formatted(pointer, shown(value)));
    }
    return value.asDouble();
  }

  void expect(String key, String permitted) {
    if (!text(key).equals(permitted)) {
      faults.add("card.json 的 %s 应为 %s，实为 %s".formatted(key, permitted, shown(json.path(key))));
    }
  }

  /** The name of one of the model's files: the card's entry, else the usual name. */
  String fileName(String key, String usual) {
    return json.path(key).asText(usual);
  }

  /** The SHA-256 that a file must have, empty where the card doesn't say. */
  String sha256(String name) {
    return json.path("files").path(name).path("sha256").asText("");
  }

  /** A file of the model, compared with the card. */
  Path file(String name) {
    Path file = folder.resolve(name);
    String expected = sha256(name);
    if (expected.length() != 64) {
      faults.add("card.json 的 files 没有 %s 的 sha256".formatted(name));
      return file;
    }
    try {
      String actual = digest(file);
      if (!actual.equalsIgnoreCase(expected)) {
        faults.add("%s 被改动（sha256 应为 %s，实为 %s）".formatted(name, expected, actual));
      }
    } catch (IOException e) {
      faults.add((Files.exists(file) ? "%s 无法读取" : "%s 缺失").formatted(name));
    }
    return file;
  }

  /** Throws {@link UnusableModelException} with all faults found so far. */
  void check() {
    if (!faults.isEmpty()) {
      throw new UnusableModelException(
          "模型 %s 不能使用：%s。%s。"
              .formatted(
                  folder, String.join("；", faults), json.path("restore").asText("请从版本库恢复这个文件夹")));
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "空缺" : value.toString();
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
