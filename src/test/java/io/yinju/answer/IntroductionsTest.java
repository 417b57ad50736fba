package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntroductionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "嘉宾：卓大川，昭明站厨师；伍思敏，同队随队医生 | 伍思敏 | 同队随队医生",
        "嘉宾：卓大川，昭明站厨师；伍思敏，同队随队医生 | 卓大川 | 昭明站厨师",
        "1 与会嘉宾包括：民盟中央主席丁仲礼；科技部部长、党组书记王志刚等。 | 王志刚 | 科技部部长、党组书记",
        "郑屿（深蓝科技联合创始人、首席技术官） | 郑屿 | 深蓝科技联合创始人、首席技术官",
        "出席：竹业公司董事长乐明远、村党支部书记蓝阿土、省林科院研究员井上健太郎（日本籍） | 乐明远 | 竹业公司董事长",
        "出席：竹业公司董事长乐明远、村党支部书记蓝阿土、省林科院研究员井上健太郎（日本籍） | 蓝阿土 | 村党支部书记",
        "出席：竹业公司董事长乐明远、村党支部书记蓝阿土、省林科院研究员井上健太郎（日本籍） | 井上健太郎 | 日本籍",
        "嘉宾名单（部分）：云麓大学教授仝维钧，坎贝湾大学教授查特维迪，南浦医科大学教授欧阳汝霖。 | 查特维迪 | 坎贝湾大学教授",
        "嘉宾名单（部分）：云麓大学教授仝维钧，坎贝湾大学教授查特维迪，南浦医科大学教授欧阳汝霖。 | 欧阳汝霖 | 南浦医科大学教授",
      })
  void readsATitleFromAListOfGuests(String list, String name, String title) {
    assertThat(Introductions.described(list, name)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"剪辑：蔡一鸣 | 蔡一鸣", "郑屿，今年三十岁；何苗 | 郑屿", "何苗，研究员 | 郑屿"})
  void takesNothingElseForATitle(String list, String name) {
    assertThat(Introductions.described(list, name)).isEmpty();
  }
}
