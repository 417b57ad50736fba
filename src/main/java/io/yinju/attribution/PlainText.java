package io.yinju.attribution;

import com.ibm.icu.text.Transliterator;
import io.yinju.corpus.Span;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text's plain form, of the same length: simplified characters, one kind of quotation mark,
 * interpunct and full-width punctuation. Position {@code i} of the one is position {@code i} of the
 * other. Marks between two digits (1,000 and 10:30) stay.
 */
final class PlainText {
  private static final char[] SIMPLIFIED = simplified();

  private static final Pattern NOTE_MARK =
      Pattern.compile("(?<=\\p{IsHan})([¹²³⁰⁴-⁹]+|\\[\\d{1,3}])(?=[\\p{IsHan}，（])");

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”?");

  private PlainText() {}

  /**
   * A passage of a plain text with every quotation emptied (“”): what isn't somebody else's words.
   */
  static String unquoted(String plain, Span span) {
    return QUOTED.matcher(plain.substring(span.start(), span.end())).replaceAll("“”");
  }

  static String of(String text) {
    char[] plain = text.toCharArray();
    boolean open = false;
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c == '"' || c == '＂') {
        plain[i] = open ? '”' : '“';
        open = !open;
      } else if (c == '\n') {
        open = false;
      } else if (c >= 0x80) {
        plain[i] = wide(c);
      } else if (!(digitAt(text, i - 1) && digitAt(text, i + 1))) {
        plain[i] = narrow(c, text, i);
      }
    }
    joinNames(plain);
    return withoutNoteMarks(plain);
  }

  /** 麦克-麦卡顿, 尤瑟夫.金: a hyphen or dot between two transliterations is an interpunct. */
  private static void joinNames(char[] plain) {
    for (int i = 2; i + 1 < plain.length; i++) {
      boolean mark = plain[i] == '-' || plain[i] == '.' || plain[i] == '．' || plain[i] == '－';
      boolean wide = plain[i] == '．' && isWord(plain, i - 1) && isWord(plain, i - 2);
      if (wide && isSound(plain, i + 1)) {
        plain[i] = '·';
      } else if (mark
          && isSound(plain, i - 1)
          && isSound(plain, i + 1)
          && (isSound(plain, i - 2) || isSound(plain, i + 2))) {
        plain[i] = '·';
      }
    }
  }

  private static boolean isWord(char[] plain, int at) {
    return NameShapes.isHan(plain[at]) && "一二三四五六七八九十".indexOf(plain[at]) < 0;
  }

  private static boolean isSound(char[] plain, int at) {
    return at < plain.length && Lexicon.chinese().isTransliteration(plain[at]);
  }

  /** Footnote marks (¹, [3]) behind a word don't part it from the next. */
  private static String withoutNoteMarks(char[] plain) {
    Matcher marks = NOTE_MARK.matcher(new String(plain));
    while (marks.find()) {
      Arrays.fill(plain, marks.start(), marks.end(), ' ');
    }
    return new String(plain);
  }

  private static char narrow(char c, String text, int i) {
    return switch (c) {
      case ',' -> '，';
      case ';' -> '；';
      case ':' -> text.startsWith("//", i + 1) ? c : '：';
      case '?' -> '？';
      case '!' -> '！';
      case '(' -> '（';
      case ')' -> '）';
      default -> c;
    };
  }

  private static char wide(char c) {
    return switch (c) {
      case '「', '﹁', '〝', '｢' -> '“';
      case '」', '﹂', '〞', '〟', '｣' -> '”';
      case '『', '﹃' -> '‘';
      case '』', '﹄' -> '’';
      case '•', '‧', '・', '･', '∙', '⋅', '﹒', '●' -> '·';
      case '﹐' -> '，';
      case '﹔' -> '；';
      case '﹕', '︰', '∶' -> '：';
      case '　' -> ' ';
      default -> SIMPLIFIED[c];
    };
  }

  private static boolean digitAt(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static char[] simplified() {
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (int c = 0x3400; c < 0xA000; c++) {
      String one = toSimplified.transliterate(String.valueOf((char) c));
      if (one.length() == 1) {
        table[c] = one.charAt(0);
      }
    }
    return table;
  }
}
