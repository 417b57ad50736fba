package io.yinju.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text to vocabulary ids with exact offsets, by the rules the reader was trained with ({@code
 * training/reader/tokens.py}), which differ from the vocabulary's published pipeline: case is
 * folded, full-width letters and digits and curly quotation marks count as their plain forms, and
 * every ideograph or symbol is a token of its own. Immutable.
 */
final class WordPieces {
  static final int UNKNOWN = 100;
  static final int CLS = 101;
  static final int SEP = 102;

  private static final Map<Integer, Integer> PLAIN =
      Map.of(
          (int) '“',
          (int) '"',
          (int) '”',
          (int) '"',
          (int) '„',
          (int) '"',
          (int) '‘',
          (int) '\'',
          (int) '’',
          (int) '\'',
          (int) '—',
          (int) '-',
          (int) '–',
          (int) '-',
          (int) '…',
          (int) '.');

  private final Map<String, Integer> vocabulary;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes the vocabulary out of a {@code tokenizer.json}. */
  static WordPieces read(Path file) {
    try {
      JsonNode entries = new ObjectMapper().readTree(file.toFile()).at("/model/vocab");
      Map<String, Integer> vocabulary = new HashMap<>();
      entries.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
      return new WordPieces(vocabulary);
    } catch (IOException e) {
      throw new UnusableModelException("词表 %s 无法读取。请重新取得模型文件。".formatted(file), e);
    }
  }

  /**
   * A token.
   *
   * @param id in the vocabulary
   * @param start first UTF-16 code unit in the text
   * @param end one past the last
   */
  record Token(int id, int start, int end) {}

  /** The tokens of a text, in order, without special ones. */
  List<Token> tokens(String text) {
    int[] points = text.codePoints().toArray();
    int[] offsets = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(points[i]);
      points[i] = fold(points[i]);
    }
    List<Token> tokens = new ArrayList<>(points.length);
    int at = 0;
    while (at < points.length) {
      switch (kind(points[at])) {
        case BLANK -> at++;
        case SINGLE -> tokens.add(single(points, offsets, at++));
        case WORD -> {
          int end = at;
          while (end < points.length && kind(points[end]) == Kind.WORD) {
            end++;
          }
          addWord(tokens, points, offsets, at, end);
          at = end;
        }
      }
    }
    return tokens;
  }

  private Token single(int[] points, int[] offsets, int at) {
    Integer id = vocabulary.get(Character.toString(points[at]));
    return new Token(id == null ? UNKNOWN : id, offsets[at], offsets[at + 1]);
  }

  /** Greedily the longest pieces; where the vocabulary lacks one, a token a character. */
  private void addWord(List<Token> tokens, int[] points, int[] offsets, int start, int end) {
    List<Token> pieces = new ArrayList<>();
    int at = start;
    while (at < end) {
      int stop = end;
      Integer id = piece(points, start, at, stop);
      while (id == null && stop > at + 1) {
        id = piece(points, start, at, --stop);
      }
      if (id == null) {
        for (int i = start; i < end; i++) {
          tokens.add(single(points, offsets, i));
        }
        return;
      }
      pieces.add(new Token(id, offsets[at], offsets[stop]));
      at = stop;
    }
    tokens.addAll(pieces);
  }

  private @Nullable Integer piece(int[] points, int wordStart, int from, int to) {
    String piece = new String(points, from, to - from);
    return vocabulary.get(from == wordStart ? piece : "##" + piece);
  }

  private enum Kind {
    BLANK,
    SINGLE,
    WORD
  }

  private static Kind kind(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          Kind.BLANK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER ->
          isIdeograph(c) ? Kind.SINGLE : Kind.WORD;
      default -> Kind.SINGLE;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2FA1F);
  }

  /** Character by character, so that the number of characters stays. */
  private static int fold(int c) {
    int plain = PLAIN.getOrDefault(c, c);
    if ((plain >= 0xFF10 && plain <= 0xFF19)
        || (plain >= 0xFF21 && plain <= 0xFF3A)
        || (plain >= 0xFF41 && plain <= 0xFF5A)) {
      plain -= 0xFEE0;
    }
    // İ is the one letter whose lower case is two characters; it stays as it is
    return plain == 'İ' ? plain : Character.toLowerCase(plain);
  }
}
