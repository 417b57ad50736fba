package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChineseNumbersTest {
  @ParameterizedTest
  @CsvSource({"17,十七", "40,四十", "5,五", "三月,3月", "两家,2家", "二十,20"})
  void writesANumberOtherwise(String term, String other) {
    assertThat(ChineseNumbers.otherwise(term)).contains(other);
  }

  @ParameterizedTest
  @CsvSource({"2025", "月份", "百家", "u-space"})
  void leavesOtherTerms(String term) {
    assertThat(ChineseNumbers.otherwise(term)).isEmpty();
  }

  @Test
  void takesNoPartOfALongerNumber() {
    assertThat(ChineseNumbers.has("去年盖了十七间", "十七")).isTrue();
    assertThat(ChineseNumbers.has("去年盖了十七间", "七")).isFalse();
    assertThat(ChineseNumbers.has("到13月为止", "3月")).isFalse();
  }
}
