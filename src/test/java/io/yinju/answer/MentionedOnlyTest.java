package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Reason;
import io.yinju.answer.Answer.Refused;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Persons and bodies that a report mentions without quoting them: nobody else's words are theirs.
 */
final class MentionedOnlyTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "faculty",
              "多所大学增设农学院",
              """
              @ 柳成荫: 东岭大学校长
              @ 骆千帆: 北渚大学校长
              @ 侯知秋: 候选人
              @ 毕思齐: 东岭大学经济学院院长
              @ 郭启明: 创办人
              | | 上月，南屿大学宣布成立农学院。
              柳成荫 | 表示 | 东岭大学校长柳成荫在农学院成立时表示，学院下设四个学科方向。
              骆千帆 | 表示 | 北渚大学校长骆千帆在农学院成立时表示，学院要围绕粮食安全做研究。
              侯知秋 | 回应 | 候选人侯知秋昨天到访，对于创办人郭启明刊登报纸广告，侯回应说，两岸和平是大家追求的。
              毕思齐 | 认为 | 东岭大学经济学院院长毕思齐认为，农学院要先算经济账。
              | | 由明星高圆之投资的鲜花品牌一推出就受到追捧，不少消费者投诉花不新鲜。
              =消费者 | 表示 | 也有消费者表示，投诉后遇到问题不能及时解决。
              骆千帆 | 说 | 骆千帆说，茶饮公司等企业还在等待投诉的裁决结果。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "南屿大学校长在农学院成立时讲了什么？",
        "郭启明说了哪些两岸和平的主张？",
        "高圆之本人对消费者的投诉是怎么回应的？",
        "茶饮公司对投诉公开作了什么回应？",
        "鲜花品牌总裁对花不新鲜怎么看？",
      })
  void whoIsOnlyMentionedIsNotAnsweredForByOthers(String question) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(EnumSet.of(Reason.LISTED_ONLY, Reason.UNKNOWN_PERSON))
                    .contains(r.reason()));
  }

  @ParameterizedTest
  @CsvSource({
    "东岭大学校长在农学院成立时讲了什么？,柳成荫",
    "北渚大学的校长怎么看农学院？,骆千帆",
    "侯知秋怎么看两岸和平？,大家追求",
  })
  void whoIsQuotedIsAnsweredFor(String question, String words) {
    assertThat(answering.ask(Question.of(question), snapshot))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains(words));
  }

  /** 农学院 isn't 学院, to which others belong. */
  @Test
  void aKindOfBodyInALongerNameMeansNobodyOfThatKind() {
    assertThat(answering.ask(Question.of("东岭大学校长对农学院说了什么？"), snapshot))
        .isInstanceOfSatisfying(
            Answered.class,
            a ->
                assertThat(a.citations())
                    .flatExtracting(c -> c.speakers())
                    .extracting(p -> p.name())
                    .containsOnly("柳成荫"));
  }

  /** 总裁 for a 首席执行官: the body has a head, whatever his title is called. */
  @Test
  void anotherWordForATitleOfABodyIsNoUnknownPerson() {
    Snapshot publishers =
        MarkedUp.snapshot(
            MarkedUp.briefing(
                "publishers",
                "出版论坛",
                """
                @ 林知远: 艾思维尔首席执行官
                林知远 | 提出 | 艾思维尔首席执行官林知远提出，期刊要帮助科研人员共享数据。
                """));

    assertThat(answering.ask(Question.of("艾思维尔总裁怎么看共享数据？"), publishers))
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.text()).contains("林知远"));
  }
}
