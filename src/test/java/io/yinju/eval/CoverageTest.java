package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "示范区去年新增137家企业, 新增137家, true",
    "去年新增137家, 示范区去年新增137家企业, true",
    "137, 新增137家, false",
    "新增137, 示范区去年新增137家企业并且给它们减税降费, false",
    "海水淡化成本下降, 新增137家, false",
  })
  void followsTheDefinition(String sentence, String evidence, boolean covered) {
    assertThat(Coverage.covers(sentence, evidence)).isEqualTo(covered);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "塞尔索•潘塞拉, 塞尔索·潘塞拉",
    "１３７ 家, 137家",
    "ＩＴＥＲ, iter",
    "P—ONE, p-one",
    "P─ONE, p-one",
    "塞\u200b尔索, 塞尔索",
    "'卢西亚 娜・桑托斯', 卢西亚娜‧桑托斯",
  })
  void ignoresWidthCaseBlanksInterpunctsAndDashes(String one, String other) {
    assertThat(ComparedText.of(one)).isEqualTo(ComparedText.of(other));
  }
}
