package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Refused;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherOccasionTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "metro",
              "2024云州轨道论坛侧记",
              """
              @ 史文彬: 云州交通运输局局长
              | | 5月8日，第九届云州轨道论坛在云州会展中心举行，主题是慢一点的城市。
              史文彬 | 介绍 | 云州交通运输局局长史文彬介绍，4号线全长38公里，设站27座。
              史文彬 | 介绍 | 他介绍，2023年全市地铁运送乘客6亿人次。
              史文彬 | 透露 | 史文彬透露，去年换乘站新增电梯31部。
              史文彬 | 说 | 史文彬说，调查表明年轻乘客占六成。
              | | 11月6日，北塔封顶。
              | | 12月1日，南主塔封顶，比北塔晚了25天。
              史文彬 | 表示 | 史文彬表示，下一届论坛定于明年4月在临江举行。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.empty(), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022年云州轨道论坛的主题是什么？",
        "第八届云州轨道论坛的主题是什么？",
        "5号线全长多少公里？",
        "2021年全市地铁运送乘客多少人次？",
        "2021年换乘站新增电梯多少部？",
        "上一届云州轨道论坛的主题是什么？",
        "东塔什么时候封顶？",
        "11月7日发生了什么？",
      })
  void refusesWhatIsSaidOfAnotherOne(String question) {
    assertThat(answering.ask(Question.of(question), snapshot)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024年云州轨道论坛的主题是什么？,慢一点的城市",
    "第9届云州轨道论坛的主题是什么？,慢一点的城市",
    "4号线全长多少公里？,38公里",
    "四号线全长多少公里？,38公里",
    "2023年全市地铁运送乘客多少人次？,6亿人次",
    "2023年换乘站新增电梯多少部？,31部",
    "2024年年轻乘客占几成？,六成",
    "下一届论坛在哪里举行？,临江",
    "下一次论坛在哪里举行？,临江",
    "南主塔什么时候封顶？,12月1日",
    "北塔是什么时候封顶的？,11月6日",
    "11月6日发生了什么？,北塔封顶",
    "12月1号是什么日子？,南主塔封顶",
    "史文彬说下一次车，4号线全长多少公里？,38公里",
  })
  void answersOfTheOneThatIsMeant(String question, String words) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains(words));
  }

  @ParameterizedTest
  @CsvSource({
    "全线缺司机多少名？,true",
    "预计明年全线要缺司机多少名？,false",
    "公司把夜班津贴提高到多少元？,true",
    "二〇一九年那次停运，公司把夜班津贴提高到多少元？,false",
    "今年客流增长多少？,true",
    "去年客流增长多少？,false",
    "明年客流预计增长多少？,false",
  })
  void tellsTheYearFromTheNextAndTheLast(String question, boolean answered) {
    Snapshot undated =
        MarkedUp.snapshot(
            MarkedUp.briefing(
                "line",
                "地铁公司见面会",
                """
                @ 史文彬: 地铁公司经理
                史文彬 | 介绍 | 地铁公司经理史文彬介绍，全线目前缺司机二百四十名。
                史文彬 | 说 | 史文彬说，公司已把夜班津贴提高到九百元。
                史文彬 | 说 | 史文彬说，今年客流增长一成二。
                """));
    Class<?> expected = answered ? Answered.class : Refused.class;
    assertThat(answering.ask(Question.of(question), undated)).isInstanceOf(expected);
  }
}
