package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "补偿款每条船4.5万元,45000元",
    "抢出了近两个月工期,2个月",
    "连续三年成功举办,3年",
    "2023年办了1,'2023年份 1'",
    "三成以上,30%",
    "百分之三十五,35%",
    "三分之二,66.7%",
    "从1小时50分钟缩短到25分钟,1.8小时 25分钟",
    "一百二十三万人,1230000人",
    "十二亿元,1200000000元",
    "二〇二三年,2023年份",
    "有个村一步一步来,''",
    "第三年,''",
    "万一千百年来,''",
    "1.2万亿元,1200000000000元",
    "6月30日,6月 30日",
    "137家,137家",
  })
  void readsNumbersWithWhatTheyCount(String text, String quantities) {
    assertThat(
            Quantity.in(text).stream()
                .map(q -> new DecimalFormat("0.#").format(q.value()) + q.unit())
                .collect(Collectors.joining(" ")))
        .isEqualTo(quantities);
  }

  @ParameterizedTest
  @CsvSource({
    "137家,一百三十七家,true",
    "一百多家,137家,true",
    "一百多家,220家,false",
    "约100家,97家,true",
    "约100家,130家,false",
    "五年,三年,false",
    "5万元,4.5万元,false",
    "三成,30%,true",
  })
  void bearsOutWhatIsAsExactAsItClaims(String claim, String there, boolean borneOut) {
    assertThat(Quantity.in(claim).getFirst().isBorneOutBy(Quantity.in(there).getFirst()))
        .isEqualTo(borneOut);
  }
}
