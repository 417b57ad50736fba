package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "关于农药的影响，司徒谦和尹若溪的看法有何分歧？,关于农药的影响，司徒谦怎么看",
    "司徒谦跟尹若溪两位议员的看法差在哪里？,司徒谦议员怎么看",
    "行情何时触底，司徒谦、尹若溪各是怎么讲的？,行情何时触底，司徒谦是怎么讲的？",
    "整合这件事上司徒谦和尹若溪分别怎么说？,整合这件事上司徒谦怎么说？",
    "司徒谦提了什么，尹若溪怎么看？,",
  })
  void asksOneOfSeveralAlone(String question, @Nullable String alone) {
    List<Person> both = List.of(person("司徒谦"), person("尹若溪"));

    assertThat(Comparison.of(question, both, both.getFirst()))
        .isEqualTo(Optional.ofNullable(alone));
  }

  @ParameterizedTest
  @CsvSource({
    "智能设备值不值得买，三位嘉宾意见一样吗？,智能设备值不值得买，怎么看？",
    "补偿标准要不要上调，会上有哪些不同意见？,补偿标准要不要上调，怎么看？",
    "对补偿标准，各方看法一致吗？,对补偿标准，怎么看？",
    "谁谈到了补偿标准？,谁谈到了补偿标准？",
  })
  void asksWhatIsThoughtWhereViewsAreCompared(String question, String asked) {
    assertThat(Comparison.ofViews(question)).isEqualTo(asked);
  }

  private Person person(String name) {
    return snapshot.directory().persons().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void goesOnBehindAStatementThatOnlySaysHowSomebodyStands() {
    String text = answering.ask(Question.of("对行业整合，司徒谦和尹若溪各怎么看？"), snapshot).text();

    assertThat(text).contains("淘汰一半集成商", "小而专的公司");
  }
}
