package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConflictsTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "clinics",
              "社区诊所座谈会纪要",
              """
              @ 邱若兰: 临江市卫生健康局局长
              邱若兰 | 介绍 | 临江市卫生健康局局长邱若兰介绍，去年新建社区诊所34家，今年还会增加，数字尚未批复。
              邱若兰 | 主张 | 邱若兰主张扩大夜间门诊的开放范围。
              邱若兰 | 说 | 她说，“长桥诊所”一年接诊2.1万人次。

              邱若兰 | 说 | 药物残留的容许量在台湾是50单位，在日本只有1单位。
              """));
  private final Desk desk = new Desk(snapshot);

  @ParameterizedTest
  @CsvSource({
    "去年新建了多少家诊所？,0,false",
    "今年新建了多少家诊所？,0,true",
    "邱若兰为什么主张扩大夜间门诊？,1,false",
    "邱若兰为什么主张收紧夜间门诊？,1,true",
    "邱若兰为什么反对夜间门诊？,1,true",
    "长桥诊所一年接诊多少人次？,2,false",
    "长桥诊所新建了多少家？,0,true",
    "一季度长桥诊所接诊多少人次？,2,true",
    "日本的容许量是多少？,3,false",
    "韩国的容许量是多少？,3,true",
  })
  void keepsAnotherTimeAnotherBodyAndTheOppositeApart(
      String question, int statement, boolean apart) {
    Entry entry = desk.table().entries().get(statement);

    Conflicts conflicts = new Conflicts(desk.analyzer().analyze(question), desk.table());
    boolean conflict = conflicts.with(entry) || conflicts.opposed(entry);

    assertThat(conflict).isEqualTo(apart);
  }
}
