package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {
  @ParameterizedTest
  @CsvSource({
    "补偿款每条船5万元,补偿款每条船4.5万元,FAILS",
    "工期抢出了三个月,抢出了近两个月工期,FAILS",
    "车程会缩短到一个小时,车程将由现在的1小时50分钟缩短到25分钟,FAILS",
    "明年年底前飞线充电清零,今年年底前飞线充电必须清零,FAILS",
    "小电驿的报价是最高的,小电驿报价最低,FAILS",
    "可以拍自己,可以拍书。别拍自己,FAILS",
    "少参加国际会议,带领学生团队参加国际会议,FAILS",
    "不参加国际会议,带领学生团队参加国际会议,FAILS",
    "反对征税,与会者有分歧。甲表示可以适度征收,FAILS",
    "赞成开办保险,并不赞成开办保险,FAILS",
    "反对开办保险,建议及早建立保险,FAILS",
    "可以永远靠补贴过日子,企业不可能永远靠补贴过日子,FAILS",
    "补贴会断崖式退出,补贴不会“断崖式”退出,FAILS",
    "反对分两年,我不同意分两年,HOLDS",
    "收费标准定了,收费标准目前还没有确定,OPEN",
    "收费标准定了,至于收费标准:她说目前还没有确定,OPEN",
    "开放合作只对中国有利,开放合作对中国有利,OPEN",
    "有十家企业来了,企业来了,OPEN",
    "国外的投资增加了一成,国外投资增加10%,HOLDS",
    "办了一百多场,共办了137场,HOLDS",
    "不仅参加国际会议,带领学生团队参加国际会议,HOLDS",
    "一边舀水一边打洞,等于一边舀水。一边在船底打洞,HOLDS",
    "不能让例外变成常态,不能让例外变成常态,HOLDS",
  })
  void comparesAClaimWithTheWordsThemselves(String claim, String words, Verdict verdict) {
    assertThat(Verdict.of(claim, words, "")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"今年办了三场,办了三场,去年的展会,FAILS", "抢出了三个月,抢出了近两个月,三年来没有事故,FAILS", "办了三场,办得不错,去年办了三场,HOLDS"})
  void takesANumberOrATimeFromWhatStandsAround(
      String claim, String words, String around, Verdict verdict) {
    assertThat(Verdict.of(claim, words, around)).isEqualTo(verdict);
  }
}
