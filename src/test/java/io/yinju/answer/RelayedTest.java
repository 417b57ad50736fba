package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Reason;
import io.yinju.answer.Answer.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others tell of somebody's words, what nobody is known to say, and names with a number. */
final class RelayedTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "opera",
              "剧团访谈",
              """
              @ 钟离素云: 演员
              @ 钭雪松: 导演
              @ 库长根: 鼓师
              钟离素云 | 说 | 钟离素云说，尉迟凤英看完戏说，水袖还在，魂就在。
              钟离素云 | 说 | 钟离素云说，我们的鼓师库长根一开始就讲，锣鼓一停台就塌了。
              钟离素云 | 说 | 钟离素云说，没有编制，丈母娘那一关就过不去。
              钭雪松 | 说 | 钭雪松说，Arcus 3灯架用了两千五百次没有坏。
              钭雪松 | 说 | 钭雪松说，Arcus 2灯架是租来的。
              | | “居民怕的是涨了以后没有下文。”
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  private Answer ask(String question) {
    return answering.ask(Question.of(question), snapshot);
  }

  @ParameterizedTest
  @CsvSource({"尉迟凤英怎么评价水袖？,水袖还在", "库长根怎么看锣鼓？,锣鼓一停台就塌了"})
  void whatSomebodyIsToldToHaveSaidIsGivenToWhoTellsIt(String question, String expected) {
    assertThat(ask(question))
        .isInstanceOfSatisfying(
            Answered.class,
            a -> {
              assertThat(a.text()).contains(expected);
              assertThat(a.citations())
                  .allSatisfy(
                      c ->
                          assertThat(c.speakers())
                              .extracting(p -> p.name())
                              .containsExactly("钟离素云"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"钭雪松的秘书是谁？", "有没有人提到人工智能的风险？", "库长根说过编制的事吗？"})
  void whatNobodySpeaksOfIsRefused(String question) {
    assertThat(ask(question)).isInstanceOf(Refused.class);
  }

  @Test
  void whoIsOnlyNamedHasSaidNothing() {
    assertThat(ask("库长根怎么看编制？")).isInstanceOf(Refused.class);
  }

  @Test
  void aQuotationOfWhoKnowsWhomCorrectsNobody() {
    assertThat(ask("“居民怕的是涨了以后没有下文”这话是钭雪松说的吗？"))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.reason()).isEqualTo(Reason.NOT_FOUND);
              assertThat(r.nearest()).extracting(Citation::quote).first().asString().contains("下文");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Arcus 2灯架用了多少次没有坏？", "arcus2用了几次没坏"})
  void aNumberBehindANameIsPartOfIt(String question) {
    assertThat(ask(question).text()).doesNotContain("两千五百次");
    assertThat(ask("Arcus 3灯架用了多少次没有坏？").text()).contains("两千五百次");
  }
}
