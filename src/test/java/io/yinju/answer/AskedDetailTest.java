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
  void takesNoCharacterOfANameForANumber() {
    AskedDetail detail = analyzer.analyze("来了多少个代表团？").detail();

    assertThat(detail.fits("部长韩万迪也来了", "")).isFalse();
    assertThat(detail.fits("来了百余个代表团", "")).isTrue();
    assertThat(detail.fits("来了三个代表团", "")).isTrue();
  }

  @Test
  void takesNoHourForTheNumberOfPoints() {
    AskedDetail detail = analyzer.analyze("无人机飞行要注意哪几点？").detail();

    assertThat(detail.fits("我提三点建议", "")).isTrue();
    assertThat(detail.fits("航班下午四点前收工", "")).isFalse();
  }

  @Test
  void countsPlacesOfTheKindAskedFor() {
    AskedDetail detail = analyzer.analyze("去年试点了几个县？").detail();

    assertThat(detail.fits("由最初的4个县扩大到17个县", "")).isTrue();
    assertThat(detail.fits("去年在东川县试装了6台", "")).isFalse();
  }

  @Test
  void countsPersonsInAnyMeasureWord() {
    AskedDetail detail = analyzer.analyze("起降場要招幾多人？").detail();

    assertThat(detail.fits("起降场先招聘260名安检员", "")).isTrue();
    assertThat(detail.fits("起降场有260个泊位", "")).isFalse();
  }

  @Test
  void tellsAYearFromANumberOfYears() {
    assertThat(analyzer.analyze("新规哪年生效？").detail().fits("争论持续了六年", "")).isFalse();
    assertThat(analyzer.analyze("新规哪年生效？").detail().fits("新规2027年生效", "")).isTrue();
    assertThat(analyzer.analyze("起降场几年修完？").detail().fits("补贴只发到2028年", "")).isFalse();
    assertThat(analyzer.analyze("起降场几年修完？").detail().fits("三年内修完", "")).isTrue();
  }

  @Test
  void countsHoursAndOccasionsInOtherMeasureWords() {
    assertThat(analyzer.analyze("充一次电几个小时？").detail().fits("一次不超过三小时", "")).isTrue();
    assertThat(analyzer.analyze("充一次电几个小时？").detail().fits("开了三个月", "")).isFalse();
    assertThat(analyzer.analyze("救援队练了几回？").detail().fits("组织了6次演练", "")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "要建几个充电棚？,年内新建集中充电棚65处",
    "无人机卖到多少个国家？,无人机已卖到31国",
    "小组有几个人？,同意成立九人小组",
    "多少家长反对？,9%的家长反对",
    "电池用了多少年？,这块已经用了十一年",
    "厂长多大岁数？,厂长今年五十一岁",
    "厂长的年龄？,厂长六十六了",
    "哪天是开放日？,每月最后一个周五开放",
    "什么时候停飞？,最强的风在周四夜间",
    "多长时间开一次会？,工作组每季度开会",
    "最高罚多少？,最高罚营业额的5%",
  })
  void knowsTheFormInWhichItIsSaid(String question, String statement) {
    assertThat(analyzer.analyze(question).detail().fits(statement, question)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "要建几个充电棚？,充电棚二月开工",
    "要建几个充电棚？,充电棚占三成",
    "厂长多大岁数？,厂长说价格涨了三成",
    "哪天是开放日？,开放日免费",
  })
  void knowsWhatHasAnotherForm(String question, String statement) {
    assertThat(analyzer.analyze(question).detail().fits(statement, question)).isFalse();
  }

  @Test
  void asksForNoNumberWhereSomeAreMeant() {
    assertThat(analyzer.analyze("把那几个航线的名字列一下").detail().hasForm()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"航线一周能收多少？", "飞手一个月挣多少？", "起降场一年要花多少？"})
  void takesWhatSomebodyDoesForNoAttribute(String question) {
    assertThat(analyzer.analyze(question).detail().attribute()).isEmpty();
  }

  @Test
  void knowsWhatIsEarned() {
    assertThat(analyzer.analyze("飞手一个月挣多少").wanted()).isEqualTo(Wanted.MONEY);
    assertThat(analyzer.analyze("他妈妈叫什么").wanted()).isEqualTo(Wanted.PERSON);
  }

  @Test
  void countsOnlyWhatIsAskedInNumbers() {
    assertThat(analyzer.analyze("视频号有多少粉丝？").detail().counted()).isTrue();
    assertThat(analyzer.analyze("起降场花了多少钱修？").detail().counted()).isFalse();
  }
}
