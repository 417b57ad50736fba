package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Question.Mode;
import io.yinju.answer.Question.Role;
import io.yinju.answer.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FollowUpRewriterTest {
  private final FollowUpRewriter rewriter = new Desk(Conferences.both()).rewriter();

  @ParameterizedTest
  @CsvSource({
    "林知远怎么看电池？,他还强调了什么？,林知远还强调了什么?",
    "林知远怎么看电池？,那贝克尔呢？,贝克尔怎么看电池?",
    "副市长怎么介绍航线？,贝克尔的呢？,贝克尔怎么介绍航线?",
    "青溪去年新增了多少家企业？,王崇礼提醒了什么？,王崇礼提醒了什么？",
    "电池成本在国内怎么降？,那在国外呢？,电池成本在国外怎么降?",
    "第一部分讲了什么？,那第二部分呢？,第二部分讲了什么?",
    "馆长回家以后最不习惯什么？,秘书长呢？,秘书长回家以后最不习惯什么?",
    "哪位局长谈到了救援队？,那副市长自己呢，他怎么看？,副市长怎么看?",
    "青溪低空经济大会什么时候开的？,主题是什么？,青溪低空经济大会的主题是什么?",
    "王素琴局长怎么看救援队？,那另一位厅长呢，他怎么看？,王崇礼怎么看?",
    "王崇礼对航线有什么要求？,老王还强调了什么？,王崇礼还强调了什么?",
    "林知远怎么看电池？,那航线成本呢？,林知远怎么谈航线成本",
    "王崇礼对航线有什么要求？,学校周边呢,王崇礼怎么谈学校周边",
    "青溪新增了多少家低空企业？,主要集中在哪里,'青溪新增了家低空企业,主要集中在哪里'",
    "碰撞主要发生在哪？,一共几起,'碰撞主要发生,一共几起'",
    "林知远怎么看电池？,是哪国人？,林知远是哪国人?",
    "林知远怎么看电池？,那交货方面呢，他有没有抱怨？,'关于交货方面,林知远有没有抱怨?'",
    "林知远怎么看电池？,那新航线从哪天起开通，定了没有？,'新航线从哪天起开通,定了没有?'",
    "林知远怎么看电池？,会议决定了什么,会议决定了什么",
    "林知远怎么看电池？,谁发言最多,谁发言最多",
    "林知远怎么看电池？,这届论坛的经费是哪家企业赞助的？,这届论坛的经费是哪家企业赞助的？",
    "林知远怎么看电池？,这份简报是哪天整理的？,这份简报是哪天整理的？",
    "林知远怎么看电池？,这次的补贴由谁出？,'电池,这次的补贴由谁出?'",
    "谁谈到补贴？,除了林知远还有谁？,'除了林知远,还有谁谈到补贴?'",
    "店租现在多少？,最早呢？,店租最早多少?",
    "店租是多少？,后来呢？,后来店租是多少?",
    "停车费涨到多少？,老人呢？,'老人,停车费涨到多少?'",
    "林知远的女儿在做什么？,她会接班吗？,林知远的女儿会接班吗?",
    "第一年怎么样？,第二年呢？,第二年怎么样?",
    "林知远怎么看电池？,是谁主张避开学校？,是谁主张避开学校？",
    "林知远怎么看电池？,那位副市长同意吗？,'电池,那位副市长同意吗?'",
    "林知远怎么看电池？,谁把自己那个省比作磁铁？,谁把自己那个省比作磁铁？",
  })
  void standsOnItsOwn(String before, String question, String expected) {
    assertThat(rewriter.rewrite(after(question, before)).text()).isEqualTo(expected);
  }

  @Test
  void takesThePersonThatTheAnswerNamed() {
    Question question =
        new Question(
            "他还说了什么？",
            List.of(
                new Turn(Role.USER, "谁提到了电池？"),
                new Turn(Role.ASSISTANT, "**林知远**。林知远（云翼航空科技公司董事长）指出，电池是关键。[1]")),
            Set.of(),
            Set.of(),
            Mode.AUTO);

    FollowUpRewriter.Standalone standalone = rewriter.rewrite(question);

    assertThat(standalone.text()).isEqualTo("林知远还说了什么?");
    assertThat(standalone.further()).isTrue();
  }

  @Test
  void canPutWhatWasAskedBeforeInFrontOfAnyQuestion() {
    assertThat(rewriter.inContext(after("开通以后先招多少名飞手？", "青溪的物流航线进展如何？")))
        .hasValueSatisfying(text -> assertThat(text).contains("物流航线").endsWith("开通以后先招多少名飞手?"));
    assertThat(rewriter.inContext(after("开通以后先招多少名飞手？"))).isEmpty();
  }

  @Test
  void remembersWhatWasAskedTwoTurnsBack() {
    String text = rewriter.rewrite(after("为什么？", "林知远怎么看电池？", "那贝克尔呢？")).text();

    assertThat(text).contains("贝克尔").contains("电池").endsWith("为什么?");
  }

  @Test
  void leavesAQuestionWithoutHistoryAsItIs() {
    assertThat(rewriter.rewrite(Question.of("他说了什么？")).text()).isEqualTo("他说了什么？");
  }

  @Test
  void isNotLedAstrayByAnIrrelevantHistory() {
    String question = "青溪大会有多少名代表参会？";

    assertThat(rewriter.rewrite(after(question, "你好", "今天天气怎么样？")).text()).isEqualTo(question);
  }

  private static Question after(String question, String... before) {
    List<Turn> history = new ArrayList<>();
    for (String turn : before) {
      history.add(new Turn(Role.USER, turn));
    }
    return new Question(question, history, Set.of(), Set.of(), Mode.AUTO);
  }
}
