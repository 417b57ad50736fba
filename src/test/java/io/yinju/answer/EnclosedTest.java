package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EnclosedTest {
  private static final String TEXT = "年会以“开放的海：渔港与航线”为主题，发布《渔港（试行）指南》。";

  @Test
  void takesInWhatOpensBeforeAndWhatClosesBehind() {
    assertThat(whole("渔港与航线”")).isEqualTo("“开放的海：渔港与航线”");
    assertThat(whole("“开放的海")).isEqualTo("“开放的海：渔港与航线”");
    assertThat(whole("《渔港")).isEqualTo("《渔港（试行）指南》");
    assertThat(whole("试行）指南》")).isEqualTo("《渔港（试行）指南》");
  }

  @Test
  void leavesWhatIsWholeAndWhatWouldBecomeTooLong() {
    assertThat(whole("开放的海")).isEqualTo("开放的海");
    assertThat(whole("以“开放的海：渔港与航线”为主题")).isEqualTo("以“开放的海：渔港与航线”为主题");
    int from = TEXT.indexOf("渔港与航线”");
    assertThat(Enclosed.start(TEXT, from, from + 6, 8)).isEqualTo(from);
    assertThat(Enclosed.start("没有开头”的", 0, 5, 40)).isZero();
    assertThat(Enclosed.end("没有“结尾", 0, 5, 40)).isEqualTo(5);
  }

  @Test
  void dropsQuotationMarksAroundAllAndKeepsThoseOfTitles() {
    assertThat(Enclosed.bare("“开放的海：渔港与航线”")).isEqualTo("开放的海：渔港与航线");
    assertThat(Enclosed.bare("《渔港（试行）指南》")).isEqualTo("《渔港（试行）指南》");
    assertThat(Enclosed.bare("“甲”和“乙”")).isEqualTo("“甲”和“乙”");
  }

  private static String whole(String phrase) {
    int from = TEXT.indexOf(phrase);
    int to = from + phrase.length();
    return TEXT.substring(Enclosed.start(TEXT, from, to, 40), Enclosed.end(TEXT, from, to, 40));
  }

  @Test
  void dropsAMarkAtTheEndThatNothingOpens() {
    assertThat(balanced("我说，路不通我不走。”")).isEqualTo("我说，路不通我不走。");
    assertThat(balanced("他說『好』，就走了。』」 ")).isEqualTo("他說『好』，就走了。");
    assertThat(balanced("“路不通我不走。”")).isEqualTo("“路不通我不走。”");
    assertThat(balanced("“路不通，")).isEqualTo("“路不通，");
    assertThat(balanced("（附后）")).isEqualTo("（附后）");
  }

  private static String balanced(String text) {
    return text.substring(0, Enclosed.balanced(text));
  }
}
