package io.yinju.answer;

/** Small Chinese numerals. */
final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumbers() {}

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
