package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer.Answered;
import io.yinju.answer.Answer.Refused;
import io.yinju.inference.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader has read decides, however many statements it hasn't. */
final class WeighingTest {
  private static final int MANY = 3 * Weighing.READ;

  private final Snapshot snapshot =
      MarkedUp.snapshot(
          MarkedUp.briefing(
              "routes",
              "航线座谈",
              IntStream.range(0, MANY)
                  .mapToObj(i -> "卓一帆 | 说 | 卓一帆说，" + i + "号航线要避开学校。")
                  .collect(Collectors.joining("\n"))));

  /** Says the same of every passage. */
  private record Sure(double logit, List<String> asked) implements Reader {
    @Override
    public List<Reading> read(String question, List<String> passages) {
      asked.add(question);
      return passages.stream()
          .map(p -> new Reading(List.of(new Candidate(0, 1, 2 * logit)), logit))
          .toList();
    }

    @Override
    public String id() {
      return "sure";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private Answer answer(Sure reader, String question) {
    return new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.of(reader))
        .ask(Question.of(question), snapshot);
  }

  @Test
  void nothingUnreadAnswersWhereTheReaderFindsNoAnswer() {
    assertThat(answer(new Sure(-6, new ArrayList<>()), "航线要避开什么？")).isInstanceOf(Refused.class);
    assertThat(answer(new Sure(6, new ArrayList<>()), "航线要避开什么？")).isInstanceOf(Answered.class);
  }

  @Test
  void theReaderIsAskedWithThePunctuationOfPrint() {
    Sure reader = new Sure(6, new ArrayList<>());
    answer(reader, "航线,要避开什么?");

    assertThat(reader.asked()).isNotEmpty().allMatch("航线，要避开什么？"::equals);
    assertThat(Spelling.wide("U-Space 2.0:3,500 at 10:30, ok?"))
        .isEqualTo("U-Space 2.0:3,500 at 10:30, ok？");
  }

  @ParameterizedTest
  @CsvSource({
    "应急管理局局长怎么看救援队？,王素琴怎么看救援队？",
    "王局长怎么看救援队？,王素琴怎么看救援队？",
    "王素琴怎么看救援队？,王素琴怎么看救援队？",
  })
  void whoeverIsAskedAboutByATitleIsReadForByName(String question, String read) {
    Sure reader = new Sure(6, new ArrayList<>());
    new ExtractiveAnswering(Optional.of(new PairEmbedder()), Optional.of(reader))
        .ask(Question.of(question), Conferences.both());

    assertThat(reader.asked()).isNotEmpty().allMatch(read::equals);
  }
}
