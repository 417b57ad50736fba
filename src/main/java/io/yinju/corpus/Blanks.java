package io.yinju.corpus;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which blanks are layout and which are text.
 *
 * <p>Blanks beside a Chinese character or full-width punctuation are layout and go: {@code 9月 9日},
 * {@code 望远镜 KM3NeT}. Between Latin words one blank stays. Between Chinese words one stays where it
 * does the work of punctuation: in a short line (byline, title, table row) and in a list of names
 * ({@code 张三 李四 王五}); letter-spaced characters ({@code 整 理}) are closed up.
 */
final class Blanks {
  /** Longest line, in characters, in which a blank between Chinese words is taken for meant. */
  private static final int SHORT_LINE = 60;

  /** How much of a line is looked at to see how it is spaced. */
  private static final int LONGEST_SAMPLE = 1_000;

  /** First parts that keep their hyphen. */
  private static final Set<String> HYPHENATED =
      WordList.read(Blanks.class, "hyphenated-prefixes.txt");

  private static final Set<String> COMPOUND_SURNAMES =
      WordList.read(Blanks.class, "compound-surnames.txt");

  /** What follows a number that counts something instead of numbering a paragraph. */
  static final String UNIT = "[年月日时点分秒个位名家项万亿次人场届种条多余岁元倍]|国(?![际家内务有])|天(?!然)";

  private static final Pattern COUNTED =
      Pattern.compile(
          "^([\\[(（]?(?:\\d{1,2}[:：])?\\d{1,2}[:：]\\d{2}[\\])）]?|\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,2}(?=\\s+(?!"
              + UNIT
              + ")))\\s+(?=[\\p{IsHan}“《])");

  /** Blanks before punctuation or around single characters: set at random, none of them meant. */
  private static final Pattern SCATTERED =
      Pattern.compile("\\s[，。；：、]|(?:\\s\\p{IsHan}){2}\\s|\\s\\p{IsHan}\\s.*\\s\\p{IsHan}\\s");

  private Blanks() {}

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Without white space at both ends, full-width and no-break blanks included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A line with its layout blanks removed. */
  static String clean(String line) {
    int blank = firstBlank(line, 0);
    if (blank == line.length()) {
      return line;
    }
    boolean sentence =
        line.length() > SHORT_LINE || line.indexOf('。') >= 0 || line.indexOf('，') >= 0;
    boolean scattered = sentence && SCATTERED.matcher(head(line, LONGEST_SAMPLE)).find();
    StringBuilder out = new StringBuilder(line.length());
    int from = 0;
    while (blank < line.length()) {
      int next = blank;
      while (next < line.length() && isBlank(line.charAt(next))) {
        next++;
      }
      out.append(line, from, blank);
      if (blank > 0
          && next < line.length()
          && isMeant(line, blank, next, sentence)
          && !(scattered && isHan(line.charAt(blank - 1)) && isHan(line.charAt(next)))) {
        out.append(' ');
      }
      from = next;
      blank = firstBlank(line, next);
    }
    return out.append(line, from, line.length()).toString();
  }

  private static String head(String line, int length) {
    return line.length() > length ? line.substring(0, length) : line;
  }

  /**
   * As {@link #clean}, but the blank behind a number or a time that heads the paragraph stays (1
   * 引言).
   */
  static String cleanFirst(String line) {
    String clean = clean(line);
    Matcher number = COUNTED.matcher(head(line, SHORT_LINE));
    return number.find()
        ? number.group(1) + " " + clean.substring(number.group(1).length())
        : clean;
  }

  private static int firstBlank(String line, int from) {
    int i = from;
    while (i < line.length() && !isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMeant(String line, int blank, int next, boolean sentence) {
    char left = line.charAt(blank - 1);
    char right = line.charAt(next);
    if (!isChinese(left) && !isChinese(right)) {
      return true;
    }
    if (isHan(left) && isHan(right)) {
      int before = hanRunBefore(line, blank);
      int after = hanRunAfter(line, next);
      boolean surname =
          after == 1 && before == 2 && COMPOUND_SURNAMES.contains(line.substring(blank - 2, blank));
      if (surname || (before == 1 && after == 1)) {
        return false;
      }
      return !sentence || (isName(before) && isName(after) && isInList(line, blank, next));
    }
    boolean wide = next - blank > 1 || line.charAt(blank) == '\u3000' || line.charAt(blank) == '\t';
    return (!sentence && wide && isWord(left) && isWord(right))
        || (".!?;:,".indexOf(left) >= 0 && isHan(right));
  }

  private static boolean isWord(char c) {
    return isHan(c) || Character.isLetterOrDigit(c);
  }

  private static boolean isName(int length) {
    return length >= 2 && length <= 4;
  }

  /** Whether another name stands beside these two, set off by a blank as well. */
  private static boolean isInList(String line, int blank, int next) {
    int start = blank - hanRunBefore(line, blank);
    int end = next + hanRunAfter(line, next);
    return (start > 1 && isBlank(line.charAt(start - 1)) && isHan(line.charAt(start - 2)))
        || (end + 1 < line.length() && isBlank(line.charAt(end)) && isHan(line.charAt(end + 1)));
  }

  private static int hanRunBefore(String line, int end) {
    int i = end;
    while (i > 0 && end - i < 8 && isHan(line.charAt(i - 1))) {
      i--;
    }
    return end - i;
  }

  private static int hanRunAfter(String line, int start) {
    int i = start;
    while (i < line.length() && i - start < 8 && isHan(line.charAt(i))) {
      i++;
    }
    return i - start;
  }

  /** predict-|able, but not self-|driving. */
  private static boolean isCutWord(StringBuilder paragraph, String line) {
    int end = paragraph.length() - 1;
    int start = end;
    while (start > 0 && isSmallLetter(paragraph.charAt(start - 1))) {
      start--;
    }
    String first = paragraph.substring(start, end);
    boolean whole = start == 0 || !isWordPart(paragraph.charAt(start - 1));
    return whole
        && first.length() >= 2
        && line.length() >= 2
        && isSmallLetter(line.charAt(0))
        && isSmallLetter(line.charAt(1))
        && !HYPHENATED.contains(first);
  }

  private static boolean isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isWordPart(char c) {
    return c == '-' || c == '‐' || c == '/' || c == '_' || c == '.' || c == '@';
  }

  /**
   * Appends the next line of the same paragraph, with a blank only between Latin words; a Latin
   * word that the line end cut in two becomes whole.
   */
  static void join(StringBuilder paragraph, String line) {
    if (paragraph.isEmpty() || line.isEmpty()) {
      paragraph.append(line);
      return;
    }
    char left = paragraph.charAt(paragraph.length() - 1);
    char right = line.charAt(0);
    boolean hyphen = (left == '-' || left == '‐') && Character.isLetterOrDigit(right);
    if (hyphen && isCutWord(paragraph, line)) {
      paragraph.setLength(paragraph.length() - 1);
      paragraph.append(line);
      return;
    }
    boolean number =
        Character.isDigit(left) && Character.isDigit(right) && isInChinese(paragraph, line);
    if (!isChinese(left) && !isChinese(right) && !hyphen && !number) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  /** Whether the number cut in two by a line end stands between Chinese characters. */
  private static boolean isInChinese(StringBuilder paragraph, String line) {
    int before = paragraph.length() - 1;
    while (before > 0 && isNumeric(paragraph.charAt(before))) {
      before--;
    }
    int after = 0;
    while (after < line.length() - 1 && isNumeric(line.charAt(after))) {
      after++;
    }
    return isChinese(paragraph.charAt(before)) || isChinese(line.charAt(after));
  }

  private static boolean isNumeric(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }

  static boolean isHan(char c) {
    return (c >= 0x2e80 && c < 0x3000)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff)
        || Character.isSurrogate(c);
  }

  /** Han characters and the punctuation set with them. */
  static boolean isChinese(char c) {
    return SourceLine.isWide(c);
  }
}
