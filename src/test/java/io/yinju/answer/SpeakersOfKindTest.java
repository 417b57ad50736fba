package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Reason;
import io.yinju.answer.Answer.Refused;
import io.yinju.attribution.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeakersOfKindTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "delta",
              "三角洲湿地对话综述",
              """
              @ 祝秋白: 省林业局局长
              @ 蒂姆·范德韦/范德韦: 荷兰水利研究所所长
              @ 阮文平: 越南农业与环境部副部长
              @ 买买提·艾力/艾力: 新疆塔里木河管理局工程师
              @ 林白: 国际湿地组织首席执行官
              @ 辛如月: 东陆大学教授
              ! 中方嘉宾包括：省林业局局长祝秋白；东陆大学教授辛如月等。外方嘉宾包括：越南农业与环境部副部长阮文平；国际湿地组织首席执行官林白等。
              祝秋白 | 表示 | 省林业局局长祝秋白表示，红树林三年新种了两万亩。
              蒂姆·范德韦 | 指出 | 荷兰水利研究所所长蒂姆·范德韦指出，堤坝要给潮水留一条路。
              阮文平 | 介绍 | 越南农业与环境部副部长阮文平介绍，湄公河口每年后退二十米。
              买买提·艾力 | 说 | 新疆塔里木河管理局工程师买买提·艾力说，下游的胡杨十年没有枯死过一片。
              林白 | 呼吁 | 国际湿地组织首席执行官林白呼吁，监测数据应当公开。
              辛如月 | 认为 | 东陆大学教授辛如月认为，红树林的碳汇还算不准。
              """));
  private final Desk desk = new Desk(snapshot);
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.empty(), Optional.empty());

  private List<String> kind(String question) {
    SpeakersOfKind kind = desk.kind(Spelling.fold(question)).orElseThrow();
    return snapshot.directory().persons().stream().filter(kind::has).map(Person::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "有几位外国嘉宾发言？,蒂姆·范德韦 阮文平 林白",
    "哪位外宾提到了数据？,蒂姆·范德韦 阮文平 林白",
    "哪些中方代表发了言？,祝秋白 买买提·艾力 辛如月",
    "外国嘉宾都有谁发言？,蒂姆·范德韦 阮文平 林白",
    "哪位国外专家谈到堤坝？,蒂姆·范德韦 阮文平 林白",
    "哪位教授谈到红树林？,辛如月",
    "哪位副部长提到了海岸？,阮文平",
  })
  void tellsThemByListTitleAndName(String question, String names) {
    assertThat(kind(question)).containsExactlyInAnyOrder(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"谁谈到红树林？", "哪位嘉宾谈到红树林？", "哪些人提到了数据？"})
  void asksForNoKind(String question) {
    assertThat(desk.kind(Spelling.fold(question))).isEmpty();
  }

  private Answer ask(String question) {
    return answering.ask(Question.of(question), snapshot, event -> {});
  }

  @Test
  void looksAmongThoseOfTheKindOnly() {
    assertThat(ask("哪位教授谈到红树林？"))
        .isInstanceOfSatisfying(
            Answered.class,
            a -> assertThat(a.citations()).allMatch(c -> c.quote().contains("辛如月")));
    assertThat(ask("哪位外宾谈到红树林？"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.NOT_FOUND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"请概括一下祝秋白的发言", "总结祝秋白的主要观点", "帮我梳理一下祝秋白的讲话", "麻烦查一下祝秋白的发言要点"})
  void sumsUpWhatOnePersonSaid(String question) {
    assertThat(ask(question))
        .isInstanceOfSatisfying(
            Answered.class,
            a ->
                assertThat(a.citations())
                    .singleElement()
                    .satisfies(c -> assertThat(c.quote()).contains("两万亩")));
  }
}
