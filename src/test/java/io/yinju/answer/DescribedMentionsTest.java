package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DescribedMentionsTest {
  private final QuestionAnalyzer analyzer =
      new Desk(
              MarkedUp.snapshot(
                  MarkedUp.briefing(
                      "glass",
                      "北岭玻璃论坛综述",
                      """
                      @ 耿如松: 青石玻璃集团总裁
                      @ 伊娃·林德: 芬兰湖区设计协会会长
                      @ 段闻道: 北岭大学材料学院教授
                      @ 苗青: 安泰医院副主任医师
                      @ 岑小满: 市消防救援支队高级工程师
                      @ 耿思源: 北岭博物馆研究员
                      @ 车向前: 公交司机
                      @ 佟宝林: 农业和乡村发展部新闻发言人
                      @ 白立新: 航天工业部副部长
                      @ 单国栋: 区人大财政经济委员会主任委员
                      @ 韩万迪: 泰国工业部部长
                      @ 罗敬之: 副区长，挂职
                      @ 万小米: 副区长，分管教育
                      耿如松 | 介绍 | 青石玻璃集团总裁耿如松介绍，集团的光伏玻璃去年出口三万吨。
                      伊娃·林德 | 认为 | 芬兰湖区设计协会会长伊娃·林德认为，玻璃杯要经得起跌落。
                      段闻道 | 指出 | 北岭大学材料学院教授段闻道指出，微晶玻璃的瓶颈在退火。
                      苗青 | 提醒 | 安泰医院副主任医师苗青提醒，吹制工人要查肺功能。
                      岑小满 | 表示 | 市消防救援支队高级工程师岑小满表示，支队练了六次夹层玻璃破拆。
                      耿思源 | 说 | 北岭博物馆研究员耿思源说，唐代琉璃多半来自海路。
                      佟宝林 | 说 | 佟宝林说，温室玻璃会有补贴。
                      白立新 | 说 | 白立新说，舷窗玻璃要自己造。
                      车向前 | 说 | 公交司机车向前说，车窗要换夹层玻璃。
                      单国栋 | 提出 | 单国栋提出，玻璃园区的预算要重列。
                      罗敬之 | 说 | 罗敬之说，园区外的路明年通车。
                      万小米 | 说 | 万小米说，玻璃课要进学校。
                      """)))
          .analyzer();

  @ParameterizedTest
  @CsvSource({
    "那位做光伏玻璃的介绍了什么,耿如松",
    "研究微晶玻璃的那位怎么看退火,段闻道",
    "搞微晶玻璃的教授说瓶颈在哪,段闻道",
    "那位当医生的提醒什么,苗青",
    "那位企业代表怎么说出口,耿如松",
    "来自芬兰的专家怎么看玻璃杯,伊娃·林德",
    "芬兰来的那位怎么看玻璃杯,伊娃·林德",
    "消防那位说练了几回,岑小满",
    "消防那位呢,岑小满",
    "博物馆的那位研究员怎么说琉璃,耿思源",
    "姓段的那位教授怎么说,段闻道",
    "姓耿的总裁介绍了什么,耿如松",
    "那家玻璃企业的老总怎么说出口,耿如松",
    "玻璃公司的那位总裁怎么说出口,耿如松",
    "车师傅说了什么,车向前",
    "公交司机车师傅觉得车窗要不要换,车向前",
    "人大的单主任提了啥意见,单国栋",
    "挂职那位副区长讲了什么,罗敬之",
    "挂职的副区长讲了什么,罗敬之",
    "泰国来的部长怎么说,韩万迪",
    "农业部发言人说了什么,佟宝林",
  })
  void findsWhoIsMeantByADescription(String question, String name) {
    assertThat(analyzer.analyze(question).asked()).extracting(Person::name).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "做微晶玻璃的企业有几家",
        "来自海外的订单有多少",
        "那家陶瓷公司的老总怎么看出口",
        "玻璃杯怎么卖的",
        "那位不愿透露姓名的老总怎么看出口",
        "匿名的那位研究员怎么说",
        "大科学装置的负责人怎么看出口",
        "火车司机要不要考证",
      })
  void leavesWhatDescribesNobody(String question) {
    Analysis analysis = analyzer.analyze(question);

    assertThat(analysis.asked()).isEmpty();
    assertThat(analysis.unknown()).isEmpty();
  }

  @Test
  void knowsThatNobodyComesFromThere() {
    assertThat(analyzer.analyze("来自挪威的专家怎么看玻璃杯").unknown()).containsExactly("来自挪威的专家");
  }

  @Test
  void keepsWhatSomebodyDoesInTheTopic() {
    assertThat(analyzer.analyze("那位做光伏玻璃的说出口了多少").topic()).contains("光伏玻璃");
  }

  @Test
  void takesACountedFewOfOneSurnameApart() {
    assertThat(analyzer.analyze("两位姓耿的各怎么看").speakers()).hasSize(2);
    assertThat(analyzer.analyze("三位姓耿的各怎么看").speakers()).isEmpty();
  }
}
