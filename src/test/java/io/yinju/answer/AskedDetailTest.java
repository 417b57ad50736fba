package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AskedDetailTest {
  private final QuestionAnalyzer analyzer = new Desk(Conferences.both()).analyzer();

  @ParameterizedTest
  @CsvSource({
    "视频号有多少粉丝？,粉丝",
    "无人机的合格率是多少？,合格",
  })
  void knowsTheAttributeAskedFor(String question, String attribute) {
    assertThat(analyzer.analyze(question).detail().attribute()).isEqualTo(attribute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无人机卖多少钱一架？",
        "起降场几时动工？",
        "票价从最高点跌到了多少？",
        "航线现在多少，以前多少？",
        "讲座几点散场合适？",
      })
  void takesNoOtherWordForAnAttribute(String question) {
    assertThat(analyzer.analyze(question).detail().attribute()).isEmpty();
  }

  @Test
  void takesNoHourForTheNumberOfPoints() {
    AskedDetail detail = analyzer.analyze("无人机飞行要注意哪几点？").detail();

    assertThat(detail.fits("我提三点建议", "")).isTrue();
    assertThat(detail.fits("航班下午四点前收工", "")).isFalse();
  }

  @Test
  void countsPersonsInAnyMeasureWord() {
    AskedDetail detail = analyzer.analyze("起降場要招幾多人？").detail();

    assertThat(detail.fits("起降场先招聘260名安检员", "")).isTrue();
    assertThat(detail.fits("起降场有260个泊位", "")).isFalse();
  }

  @Test
  void countsOnlyWhatIsAskedInNumbers() {
    assertThat(analyzer.analyze("视频号有多少粉丝？").detail().counted()).isTrue();
    assertThat(analyzer.analyze("起降场花了多少钱修？").detail().counted()).isFalse();
  }
}
