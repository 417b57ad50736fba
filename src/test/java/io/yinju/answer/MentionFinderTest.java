package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.Person;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionFinderTest {
  private final QuestionAnalyzer analyzer =
      new Desk(
              MarkedUp.snapshot(
                  MarkedUp.briefing(
                      "lights",
                      "青屿市夜景灯光座谈会",
                      """
                      @ 闻若兰: 青屿市林业和园林局总工程师
                      @ 段守仁: 青屿市住房和城乡建设局局长
                      @ 何敬之: 港务集团信息技术部主任
                      @ 马莱克·诺瓦: 潮声软件公司项目经理
                      @ 尹小川: 青屿市公安局交通警察支队队长
                      @ 沙明月: 海滨商会会长
                      @ 佘若楠: 灯塔修缮队领队
                      @ 翦云鹤: 县文化馆馆长
                      @ 东方晓: 柳荫居委会主任
                      @ 芦桂枝/芦婶: 灯具作坊老板
                      @ 禤国梁: 守灯人
                      @ 鲜于琼: 全国灯塔协会副会长、青屿市政协副主席
                      @ 练文彬: 能源部政务次长
                      @ 仝佩珊: 站长
                      @ 尹澄: 青屿大学校长
                      @ 卓远: 能源部部长
                      闻若兰 | 认为 | 闻若兰认为，候鸟过境时要关灯。
                      段守仁 | 表示 | 段守仁表示，关灯要看商户。
                      何敬之 | 说 | 何敬之说，控制系统已经老化。
                      马莱克·诺瓦 | 提出 | 马莱克·诺瓦提出，换系统要四个月。
                      尹小川 | 提醒 | 尹小川提醒，岸边弯道不能全暗。
                      沙明月 | 担心 | 沙明月担心，夜市没有客人。
                      佘若楠 | 说 | 佘若楠说，灯塔不能全暗。
                      翦云鹤 | 说 | 翦云鹤说，云岫县的夜场要早收。
                      东方晓 | 说 | 东方晓说，老人怕黑。
                      芦桂枝 | 说 | 芦婶说，灯泡卖不动。
                      禤国梁 | 说 | 禤国梁说，灯不能灭。
                      鲜于琼 | 说 | 鲜于琼说，旧灯塔要有人看。
                      练文彬 | 说 | 练文彬说，电价不会涨。
                      尹澄 | 说 | 尹澄说，夜空是一种教材。
                      卓远 | 说 | 卓远说，电网够用。
                      仝佩珊 | 说 | 水文站的仝佩珊站长说，水位要每天报。
                      """)))
          .analyzer();

  @ParameterizedTest
  @CsvSource({
    "关灯这件事，住建局长和园林局总工各是什么主张,段守仁|闻若兰",
    "信息部和软件公司对换系统的说法一样吗,何敬之|马莱克·诺瓦",
    "岸边要不要全暗，警方跟沙明月的看法差在哪,尹小川|沙明月",
    "段守仁同商会会长对关灯分别怎么看,段守仁|沙明月",
    "信息部、软件公司和园林局对换系统的说法一样吗,何敬之|马莱克·诺瓦|闻若兰",
    "佘领队为什么不让灯塔全暗,佘若楠",
    "请概括翦馆长关于夜场的发言,翦云鹤",
    "东方主任说了什么,东方晓",
    "“灯塔不能全暗”是佘领队说的吗,佘若楠",
    "云岫县文化馆的负责人怎么看夜场,翦云鹤",
    "比较领队和居委会主任各自的说法,佘若楠|东方晓",
    "请问东方主任对夜市怎么看,东方晓",
    "围绕灯泡，芦婶和沙会长各是怎么说的？,芦桂枝|沙明月",
    "守灯的老禤跟芦婶的想法差在哪儿？,禤国梁|芦桂枝",
    "该市商会现任会长怎么看夜市？,沙明月",
    "鲜于副会长怎么看旧灯塔？,鲜于琼",
    "鲜于副主席说要有人看吗？,鲜于琼",
    "能源部副部长说电价会涨吗？,练文彬",
    "国家能源部部长怎么看电网？,卓远",
    "青大校长怎么看夜空？,尹澄",
    "水文站一把手觉得水位要多久报一次？,仝佩珊",
    "何敬之跟另一位主任的看法一样吗？,何敬之|东方晓",
  })
  void findsPersonsByShortTitlesAndBodiesAloneAndBesideOthers(String question, String expected) {
    assertThat(asked(question)).containsExactlyInAnyOrderElementsOf(List.of(expected.split("\\|")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "林业和软件各投入多少钱",
        "北大校长怎么看夜空",
        "清华大学校长怎么看夜空",
        "系统和软件有什么不同",
        "灯光与警方的设备各用多少电",
        "市总工会对关灯怎么看",
        "两国元首的贺信有什么要点",
        "毛病出在哪儿",
        "省下的钱先花在哪几类支出上",
        "林业和交通的差别在哪"
      })
  void takesNoTopicForAPerson(String question) {
    assertThat(asked(question)).isEmpty();
  }

  private List<String> asked(String question) {
    return analyzer.analyze(question).asked().stream().map(Person::name).toList();
  }
}
