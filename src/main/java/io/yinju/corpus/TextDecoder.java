package io.yinju.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to text: UTF-8 (with or without a byte order mark), GB18030, and UTF-16 with a byte order
 * mark. Line ends become {@code \n}, a form feed stays, other control characters and invisible
 * format characters (direction marks, zero-width blanks) are dropped.
 */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Magic numbers of files that get called .txt, with what they are. */
  private static final Map<String, String> MAGIC =
      Map.of(
          "%PDF", "PDF 文件",
          "PK\u0003\u0004", "压缩包或 Office 文件",
          "\u0089PNG", "PNG 图片",
          "ÿØÿ", "JPEG 图片",
          "GIF8", "GIF 图片",
          "ÐÏ\u0011à", "旧版 Office 文件",
          "{\\rtf", "RTF 文件",
          "\u007fELF", "程序文件",
          "\u001f\u008b", "压缩包");

  /** More control characters than this share of a text make it a binary file. */
  private static final double MOST_CONTROLS = 0.01;

  /** UTF-8 with at most this share of broken characters is still read as UTF-8. */
  private static final double MOST_BROKEN = 0.002;

  private static final Set<String> FREQUENT =
      WordList.read(TextDecoder.class, "frequent-characters.txt");

  /** Share of frequent characters that a Chinese text has at least; it is 0.3 in most. */
  private static final double LEAST_FREQUENT = 0.1;

  private TextDecoder() {}

  /** Decodes a whole file; fails with a reason when it is empty, binary or in another encoding. */
  static String decode(byte[] bytes) throws UnreadableFileException {
    if (bytes.length == 0) {
      throw new UnreadableFileException("文件是空的");
    }
    refuseKnownBinary(bytes);
    String text = clean(decodeCharset(bytes));
    if (text.isBlank()) {
      throw new UnreadableFileException("文件里没有文字");
    }
    return text;
  }

  private static void refuseKnownBinary(byte[] bytes) throws UnreadableFileException {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        throw new UnreadableFileException("内容是" + magic.getValue() + "，不是文本");
      }
    }
  }

  private static String decodeCharset(byte[] bytes) throws UnreadableFileException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenientUtf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      return decodeStrictly(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return decodeOther(bytes);
    }
  }

  /** Not clean UTF-8: UTF-8 with a scratch, or GB18030, or nothing that can be read. */
  private static String decodeOther(byte[] bytes) throws UnreadableFileException {
    String scratched = new String(bytes, StandardCharsets.UTF_8);
    long broken = scratched.chars().filter(c -> c == '\ufffd').count();
    long foreign = scratched.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    if (broken <= Math.max(3, scratched.length() * MOST_BROKEN) && foreign > 4 * broken) {
      return scratched;
    }
    if (!hasNul(bytes)) {
      Optional<String> chinese = gb18030(bytes);
      if (chinese.isPresent()) {
        return chinese.get();
      }
    }
    throw new UnreadableFileException(
        hasNul(bytes) ? "是二进制文件，不是文本" : "认不出文字编码（可用 UTF-8 或 GB18030）");
  }

  /** The text in GB18030 if it reads like Chinese: random bytes give mostly rare characters. */
  private static Optional<String> gb18030(byte[] bytes) {
    try {
      String text = decodeStrictly(bytes, 0, GB18030);
      long han = text.codePoints().filter(Character::isIdeographic).count();
      long frequent = text.chars().filter(c -> FREQUENT.contains(String.valueOf((char) c))).count();
      return han > 0 && frequent >= han * LEAST_FREQUENT ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static String lenientUtf8(byte[] bytes, int from) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }

  private static String strict(byte[] bytes, int from, Charset charset)
      throws UnreadableFileException {
    try {
      return decodeStrictly(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("不是有效的 " + charset.name() + " 文本", e);
    }
  }

  private static String decodeStrictly(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String decoded) throws UnreadableFileException {
    StringBuilder out = new StringBuilder(decoded.length());
    int controls = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c == '\r') {
        out.append('\n');
        if (i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        out.append('\n');
      } else if (isText(c)) {
        out.append(c);
      } else if (c < ' ') {
        controls++;
      }
    }
    if (controls > Math.max(2, decoded.length() * MOST_CONTROLS)) {
      throw new UnreadableFileException("是二进制文件，不是文本");
    }
    return out.toString();
  }

  private static boolean isText(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\t' || c == '\f';
    }
    boolean control = c >= 0x7f && c < 0xa0;
    boolean direction = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    boolean mark = c == '\u200e' || c == '\u200f' || c == '\u061c';
    boolean widthless = c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    return !(control || direction || mark || widthless);
  }
}
