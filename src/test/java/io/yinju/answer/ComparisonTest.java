package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "storage",
              "储能峰会",
              """
              @ 司徒谦: 鼎岳资本合伙人
              @ 尹若溪: 储芯科技首席执行官
              司徒谦 | 判断 | 鼎岳资本合伙人司徒谦判断，两年内行业整合会淘汰一半集成商。
              尹若溪 | | 储芯科技首席执行官尹若溪不完全认同这一判断。
              尹若溪 | 认为 | 她认为，小而专的公司仍然活得下去。
              """));
  private final QuestionAnswering answering =
      new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.empty());

  @Test
  void goesOnBehindAStatementThatOnlySaysHowSomebodyStands() {
    String text = answering.ask(Question.of("对行业整合，司徒谦和尹若溪各怎么看？"), snapshot).text();

    assertThat(text).contains("淘汰一半集成商", "小而专的公司");
  }
}
