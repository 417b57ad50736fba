package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.attribution.Person;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of persons who are compared, one of whom may not speak of the matter. */
final class ComparedTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "water",
              "南溪供水座谈会",
              """
              @ 段少卿: 供水集团总经理
              @ 韩松岭: 水务局局长
              @ 卜小雨: 南溪中学校长
              段少卿, 韩松岭 | 回答 | 段少卿与韩松岭都回答南溪管线能提前完工。
              段少卿 | 说 | 段少卿说，南溪管线难在穿越铁路。

              韩松岭 | 称 | 韩松岭则称，南溪管线夜间施工已获同意。

              卜小雨 | | 操场的草皮今年换新。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @Test
  void givesBesideJointWordsWhatEachSaysAlone() {
    assertThat(answering.ask(Question.of("南溪管线能不能提前完工，段少卿和韩松岭各自怎么讲？"), snapshot))
        .isInstanceOfSatisfying(
            Answered.class, a -> assertThat(a.text()).contains("穿越铁路").contains("夜间施工"));
  }

  @Test
  void saysOfWhomNothingIsFound() {
    assertThat(answering.ask(Question.of("段少卿和卜小雨对南溪管线各怎么看？"), snapshot))
        .isInstanceOfSatisfying(
            Answered.class,
            a -> {
              assertThat(a.text()).contains("卜小雨的说法").doesNotContain("草皮");
              assertThat(a.citations())
                  .flatExtracting(Citation::speakers)
                  .extracting(Person::name)
                  .doesNotContain("卜小雨");
            });
  }
}
