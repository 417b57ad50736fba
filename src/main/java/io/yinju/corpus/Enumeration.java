package io.yinju.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbering at the start of a heading or a list item.
 *
 * @param style the kind of numbering
 * @param label the numbering as written, with what sets it off from the text
 * @param ordinal its last number, 0 when it isn't read
 */
record Enumeration(Style style, String label, int ordinal) {

  /** Kinds of numbering, outermost first, as Chinese documents nest them. */
  enum Style {
    /** 第一编, 第二部分, 第一篇. */
    PART(10, "第[一二三四五六七八九十百零〇两\\d]{1,4}(?:编|部分|篇|板块|单元)[\\s:：、]?"),
    /** 第一章. */
    CHAPTER(14, "第[一二三四五六七八九十百零〇两\\d]{1,4}(?:章|讲|场|环节)[\\s:：、]?"),
    /** 第二节. */
    SECTION(18, "第[一二三四五六七八九十百零〇两\\d]{1,4}节[\\s:：、]?"),
    /** 一、. */
    HAN(22, "[一二三四五六七八九十百零〇]{1,4}\\s?[、.．]\\s?"),
    /** （一）. */
    HAN_BRACKETED(26, "[（(〔]\\s?[一二三四五六七八九十百零〇]{1,4}\\s?[)）〕][、.．]?\\s?"),
    /** 1. or 1、or 1 before a Chinese word. */
    NUMBER(
        30,
        "\\d{1,3}\\s?(?:[、．]|\\.(?!\\d))\\s?|\\d{1,2}\\s+(?=\\p{IsHan})(?!" + Blanks.UNIT + ")"),
    /** 1.1, 2.3.1. */
    DECIMAL(34, "\\d{1,2}(?:\\.\\d{1,2}){1,4}[.、．]?(?=\\s|\\p{IsHan})\\s?"),
    /** （1） or 1）. */
    NUMBER_BRACKETED(38, "(?:[（(〔]\\s?\\d{1,3}\\s?[)）〕]|\\d{1,3}[)）])[、.．]?\\s?"),
    /** ①. */
    CIRCLED(42, "[①-⑳]\\s?"),
    /** A. or IV. */
    LATIN(46, "(?:[A-H]|[IVX]{1,4}|[Ⅰ-Ⅻ])[.、．]\\s?");

    private final int rank;
    private final Pattern pattern;

    Style(int rank, String regex) {
      this.rank = rank;
      this.pattern = Pattern.compile(regex);
    }
  }

  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<Style> STYLES = List.of(Style.values());

  /** Place among all kinds of headings, smaller is further out; each decimal point adds one. */
  int rank() {
    long points = label.chars().filter(c -> c == '.').count();
    return style.rank + (style == Style.DECIMAL ? Math.clamp(points - 1, 0, 3) : 0);
  }

  /** Whether the kind numbers sections rather than items. */
  boolean isOuter() {
    return style.rank <= Style.HAN_BRACKETED.rank;
  }

  /** The numbering that a line starts with; a bare number or a decimal in a sentence is none. */
  static Optional<Enumeration> of(String line) {
    if (line.isEmpty() || !mayNumber(line.charAt(0))) {
      return Optional.empty();
    }
    String head = line.length() > 24 ? line.substring(0, 24) : line;
    for (Style style : STYLES) {
      Matcher matcher = style.pattern.matcher(head);
      if (matcher.lookingAt() && matcher.end() < line.length()) {
        return Optional.of(new Enumeration(style, matcher.group(), ordinalOf(matcher.group())));
      }
    }
    return Optional.empty();
  }

  private static boolean mayNumber(char c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || c == '('
        : "第一二三四五六七八九十百零〇（〔".indexOf(c) >= 0 || (c >= '①' && c <= '⑳') || (c >= 'Ⅰ' && c <= 'Ⅻ');
  }

  private static int ordinalOf(String label) {
    String digits = label.replaceAll("^.*?(\\d+)\\D*$", "$1");
    if (!digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(digits);
    }
    if (label.charAt(0) >= '①' && label.charAt(0) <= '⑳') {
      return label.charAt(0) - '①' + 1;
    }
    return chineseNumber(label);
  }

  private static int chineseNumber(String label) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i) == '〇' ? '零' : label.charAt(i);
      if (c == '十' || c == '百') {
        total += Math.max(digit, 1) * (c == '十' ? 10 : 100);
        digit = 0;
      } else if (DIGITS.indexOf(c) >= 0) {
        digit = DIGITS.indexOf(c);
      }
    }
    return total + digit;
  }
}
