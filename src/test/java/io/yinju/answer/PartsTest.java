package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartsTest {
  @Test
  void takesTwoQuestionsApartTheSecondLeaningOnTheFirst() {
    List<Question> parts = Parts.of(Question.of("去年新增了多少家企业？谁公布的这个数字？"));

    assertThat(parts).extracting(Question::text).containsExactly("去年新增了多少家企业？", "谁公布的这个数字？");
    assertThat(parts.getLast().history())
        .extracting(Question.Turn::content)
        .containsExactly("去年新增了多少家企业？");
  }

  @ParameterizedTest
  @ValueSource(strings = {"去年新增了多少家企业？", "真的吗？去年新增了多少家企业？", "是谁说的？“飞得划算才算本事”"})
  void leavesOneQuestionWhole(String text) {
    assertThat(Parts.of(Question.of(text))).containsExactly(Question.of(text));
  }

  @Test
  void takesClausesApartThatAskForDifferentKinds() {
    assertThat(Parts.ofKinds(Question.of("发布会几点开始，在哪开？")))
        .extracting(Question::text)
        .containsExactly("发布会几点开始", "在哪开？");
    assertThat(Parts.ofKinds(Question.of("谁说得对，该怎么看？"))).hasSize(1);
  }

  @Test
  void takesTheAttributesOfAnEventApart() {
    assertThat(Parts.of(Question.of("请问这届论坛的会期、地点和主题？")))
        .extracting(Question::text)
        .containsExactly("请问这届论坛什么时候召开？", "请问这届论坛在什么地方召开？", "请问这届论坛的主题是什么？");
    assertThat(Parts.of(Question.of("论坛的主题是什么？"))).hasSize(1);
  }

  @Test
  void takesEnglishClausesApart() {
    assertThat(
            Parts.ofKinds(Question.of("Who founded the library, and how many books were scanned?")))
        .extracting(Question::text)
        .containsExactly("Who founded the library", "how many books were scanned?");
    assertThat(Parts.ofKinds(Question.of("What did Lin say about batteries and costs?")))
        .hasSize(1);
  }

  @Test
  void takesSomeDecadesForNoQuestion() {
    assertThat(Parts.ofClauses(Question.of("哪位提到，这几十年的变化也靠开放？"))).hasSize(1);
    assertThat(Parts.ofClauses(Question.of("来了几十家企业，签了几个项目？"))).hasSize(1);
    assertThat(Parts.ofClauses(Question.of("谁来了，签了几个项目？"))).hasSize(2);
  }

  @Test
  void asksOfEachWhatIsAskedOfBoth() {
    assertThat(texts("保底价好不好，收购商和石俊峰各怎么说？")).containsExactly("保底价好不好，收购商怎么说？", "保底价好不好，石俊峰怎么说？");
    assertThat(texts("对交通和工业两个领域分别定了什么目标？")).containsExactly("对交通领域定了什么目标？", "对工业领域定了什么目标？");
    assertThat(Parts.sides(Question.of("收购商怎么说？"))).isEmpty();
  }

  @Test
  void takesTheWordingOfAnAnswerForNoQuestionOfItsOwn() {
    assertThat(Parts.of(Question.of("有两位把能源和健康放在一起讲，哪两位啊？都是怎么说的？"))).hasSize(1);
    assertThat(Parts.ofClauses(Question.of("谁认为问题出在人少，怎么说的？"))).hasSize(1);
  }

  @Test
  void takesNobodyForNoQuestion() {
    assertThat(Parts.ofClauses(Question.of("哪位抱怨作品喂给了机器，却压根没谁打招呼？"))).hasSize(1);
  }

  private static List<String> texts(String question) {
    return Parts.sides(Question.of(question)).orElseThrow().questions().stream()
        .map(Question::text)
        .toList();
  }
}
