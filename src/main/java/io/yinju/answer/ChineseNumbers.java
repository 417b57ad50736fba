package io.yinju.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small Chinese numerals. */
final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumbers() {}

  private static final String NUMERALS = "零一二三四五六七八九十百千两0123456789.";
  private static final Pattern DECIMAL = Pattern.compile("[1-9]\\d?");
  private static final Pattern NUMERAL = Pattern.compile("[一二两三四五六七八九十]{1,2}");
  private static final Pattern COUNTED = Pattern.compile("([一二两三四五六七八九])(\\p{IsHan})");

  /**
   * Other ways to write the number that a term is or begins with: 17 as 十七, 三月 as 3月; empty for
   * others.
   */
  static List<String> otherwise(String term) {
    if (DECIMAL.matcher(term).matches()) {
      return term.equals("2") ? List.of("二", "两") : List.of(chinese(Integer.parseInt(term)));
    }
    if (term.length() == 2 && NUMERAL.matcher(term).matches() && small(term) > 0) {
      return List.of(String.valueOf(small(term)));
    }
    Matcher counted = COUNTED.matcher(term);
    if (counted.matches() && !NUMERAL.matcher(counted.group(2)).matches()) {
      int value = small(counted.group(1).replace('两', '二'));
      return List.of(value + counted.group(2));
    }
    return List.of();
  }

  /** Whether a text has this, no digit of a longer number. */
  static boolean has(String text, String number) {
    for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      int end = at + number.length();
      boolean left = at == 0 || NUMERALS.indexOf(text.charAt(at - 1)) < 0;
      boolean right = end == text.length() || NUMERALS.indexOf(text.charAt(end)) < 0;
      if (left && right) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins with a digit or a numeral. */
  static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) || NUMERALS.indexOf(word.charAt(0)) >= 0;
  }

  private static String chinese(int value) {
    String ones = value % 10 == 0 ? "" : DIGITS.substring(value % 10, value % 10 + 1);
    int tens = value / 10;
    return tens == 0 ? ones : (tens == 1 ? "" : DIGITS.charAt(tens)) + "十" + ones;
  }

  /** The value of 一 to 九十九 or of decimal digits; 0 when it is neither. */
  static int small(String numeral) {
    if (numeral.chars().allMatch(Character::isDigit)) {
      return numeral.length() > 4 ? 0 : Integer.parseInt(numeral);
    }
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return numeral.length() == 1 ? Math.max(0, DIGITS.indexOf(numeral)) : 0;
    }
    int tens = ten == 0 ? 1 : Math.max(0, DIGITS.indexOf(numeral.charAt(0)));
    int ones =
        ten + 1 < numeral.length() ? Math.max(0, DIGITS.indexOf(numeral.charAt(ten + 1))) : 0;
    return 10 * tens + ones;
  }
}
