package io.yinju.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals. */
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

  /** The value of a numeral in digits or characters; NaN where it is none (万一, 千百). */
  static double value(String numeral) {
    int units = 0;
    while (units < numeral.length() && "万亿千百".indexOf(numeral.charAt(units)) < 0) {
      units++;
    }
    if (Character.isDigit(numeral.charAt(0))) {
      double value = Double.parseDouble(numeral.substring(0, units).replace(",", ""));
      for (int i = units; i < numeral.length(); i++) {
        value *= power(numeral.charAt(i));
      }
      return value;
    }
    int point = numeral.indexOf('点');
    String whole = point < 0 ? numeral : numeral.substring(0, point);
    double value = whole(whole.replace('两', '二').replace('〇', '零'));
    for (int i = point + 1, tenth = 1; point >= 0 && i < numeral.length(); i++, tenth++) {
      value += DIGITS.indexOf(numeral.charAt(i)) * Math.pow(10, -tenth);
    }
    return value;
  }

  /** 一千二百三十万; digits side by side (二零二三) are a year or a code. */
  private static double whole(String numeral) {
    if (numeral.length() > 1 && numeral.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      double value = 0;
      for (int i = 0; i < numeral.length(); i++) {
        value = 10 * value + DIGITS.indexOf(numeral.charAt(i));
      }
      return value;
    }
    double total = 0;
    double section = 0;
    double digit = -1;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int at = DIGITS.indexOf(c);
      if (at >= 0) {
        digit = at;
        continue;
      }
      double power = power(c);
      if (power >= 10_000) {
        double before = section + Math.max(0, digit);
        total = (total + before) * power;
        section = 0;
        if (before == 0 && total == 0) {
          return Double.NaN;
        }
      } else if (digit < 0 && power > 10) {
        return Double.NaN;
      } else {
        section += (digit < 0 ? 1 : digit) * power;
      }
      digit = -1;
    }
    return total + section + Math.max(0, digit);
  }

  private static double power(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      default -> 100_000_000;
    };
  }
}
