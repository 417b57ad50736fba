package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Refused;
import io.yinju.attribution.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupMentionsTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "port",
              "临海港口论坛综述",
              """
              @ 蒋闻涛: 临海市海洋发展局副局长
              @ 蒋宜修: 海云航运总裁
              @ 温书禾: 东陆大学交通学院教授
              @ 宁致远: 东陆大学博士生
              @ 庄小满: 临海港务公司总经理
              @ 苗青: 安泰医院副主任医师
              @ 齐暖: 《港口周刊》记者
              蒋闻涛 | 表示 | 临海市海洋发展局副局长蒋闻涛表示，岸电补贴明年再加三成。
              蒋宜修 | 认为 | 海云航运总裁蒋宜修认为，岸电补贴要给到船东，不要只给码头。
              温书禾 | 指出 | 东陆大学交通学院教授温书禾指出，岸电的瓶颈是接口不统一，不是补贴。
              宁致远 | 说 | 东陆大学博士生宁致远说，岸电用得最少的是内河小船。
              庄小满 | 坦言 | 临海港务公司总经理庄小满坦言，岸电一年要亏两百万元。
              苗青 | 提醒 | 安泰医院副主任医师苗青提醒，码头工人每年都要查一次听力。
              齐暖 | 问 | 齐暖问，岸电什么时候能普及？
              """));
  private final QuestionAnalyzer analyzer = new Desk(snapshot).analyzer();
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.empty(), Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "官方怎么看岸电补贴？,蒋闻涛",
    "学者们对岸电有什么看法？,温书禾",
    "学生怎么看岸电？,宁致远",
    "苗医生有什么提醒？,苗青",
    "医护人员有什么建议？,苗青",
    "海洋局打算怎么补贴？,蒋闻涛",
    "海云航运对补贴持什么立场？,蒋宜修",
    "港务公司怎么说？,庄小满",
    "临海市领导对补贴怎么说？,蒋闻涛",
    "安泰医院的代表说了什么？,苗青",
    "东陆大学的学者怎么看岸电？,温书禾",
  })
  void findsWhoSpeaksForAKindOrABody(String question, String name) {
    assertThat(analyzer.analyze(question).asked()).extracting(Person::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "海云和港务公司对岸电各是什么意见？,蒋宜修,庄小满",
    "企业和学者怎么看岸电补贴？,蒋宜修,温书禾",
    "海洋局跟学界对岸电的态度有什么不同？,蒋闻涛,温书禾",
  })
  void setsKindsAndBodiesSideBySide(String question, String first, String second) {
    List<List<Person>> groups = analyzer.analyze(question).speakers();

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0)).extracting(Person::name).contains(first);
    assertThat(groups.get(1)).extracting(Person::name).contains(second);
  }

  @ParameterizedTest
  @CsvSource({
    "国内三位学者对岸电怎么看？,温书禾|段守一|古丽米热·艾山",
    "那两位国外学者对岸电怎么看？,埃里克·诺德|玛丽·克莱尔",
    "两位外国教授对岸电怎么看？,埃里克·诺德|玛丽·克莱尔",
  })
  void takesACountedFewFromOneSide(String question, String names) {
    QuestionAnalyzer both =
        new Desk(
                MarkedUp.snapshot(
                    MarkedUp.briefing(
                        "shore",
                        "岸电国际研讨会",
                        """
                        @ 温书禾: 东陆大学教授
                        @ 段守一: 北港大学教授
                        @ 古丽米热·艾山: 北港大学讲师
                        @ 埃里克·诺德: 挪威海事大学教授
                        @ 玛丽·克莱尔: 法国勒阿弗尔大学教授
                        @ 桑贾伊·帕提尔: 海运咨询师
                        温书禾 | 指出 | 温书禾指出，岸电接口要统一。
                        段守一 | 认为 | 段守一认为，岸电要降价。
                        古丽米热·艾山 | 提出 | 古丽米热·艾山提出，岸电要先算账。
                        埃里克·诺德 | 说 | 埃里克·诺德说，岸电要有清洁电力。
                        玛丽·克莱尔 | 表示 | 玛丽·克莱尔表示，岸电在港口普及很慢。
                        """)))
            .analyzer();

    assertThat(both.analyze(question).asked())
        .extracting(Person::name)
        .containsExactlyInAnyOrder(names.split("\\|"));
  }

  @Test
  void takesACountedFewApart() {
    assertThat(analyzer.analyze("六位嘉宾怎么看岸电？").speakers()).hasSize(6);
    assertThat(analyzer.analyze("五位嘉宾怎么看岸电？").speakers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "岸电补贴对企业有什么影响？",
        "哪些学者认为接口不统一？",
        "岸电一年亏多少？",
        "港务公司方面是谁反对补贴？",
        "外国专家对岸电有什么看法？",
      })
  void leavesWhatIsOnlySpokenOf(String question) {
    assertThat(analyzer.analyze(question).asked()).isEmpty();
  }

  @Test
  void asksEverybodyWhereNobodyOfAKindSpeaksOfIt() {
    Answer answer = answering.ask(Question.of("学者怎么看码头工人的听力？"), snapshot);

    assertThat(answer)
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains("苗青"));
  }

  @Test
  void listsTheSpeakersOfAKind() {
    assertThat(answering.ask(Question.of("有哪些企业家发言了？"), snapshot))
        .isInstanceOfSatisfying(
            Answered.class,
            a ->
                assertThat(a.citations())
                    .extracting(c -> c.speakers().getFirst().name())
                    .containsExactlyInAnyOrder("蒋宜修", "庄小满"));
    assertThat(answering.ask(Question.of("有哪些女企业家发言了？"), snapshot)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"怎么参加论坛？", "论坛怎么报名？", "在哪里可以报名参加这次大会？", "我也想去，怎么报名？"})
  void refusesHowToTakePartWhereNothingTells(String question) {
    assertThat(answering.ask(Question.of(question), snapshot)).isInstanceOf(Refused.class);
  }
}
