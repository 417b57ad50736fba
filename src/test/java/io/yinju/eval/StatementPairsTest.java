package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.answer.Citation;
import io.yinju.answer.Weighed;
import io.yinju.corpus.Span;
import io.yinju.eval.DecisionExample.Candidate;
import io.yinju.eval.DecisionExample.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementPairsTest {
  @TempDir private Path folder;

  @Test
  void keepsTheRightStatementAndTheBestFourWrongOnes() throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      found.add(candidate("别的话" + i, false));
    }
    found.add(candidate("新增137家。", true));

    List<JsonNode> lines = written(example(Kind.OTHER, found));

    assertThat(lines)
        .extracting(l -> l.get("passage").asText())
        .containsExactly("别的话0", "别的话1", "别的话2", "别的话3", "新增137家。");
    assertThat(lines)
        .extracting(l -> l.get("right").asBoolean())
        .containsExactly(false, false, false, false, true);
    assertThat(lines.getFirst().get("question").asText()).isEqualTo("新增多少家？");
    assertThat(lines.getFirst().get("set").asText()).isEqualTo("set");
  }

  @Test
  void writesAPairOnceAndNothingOfACorpusWithoutItsAnswer() throws IOException {
    DecisionExample whole = example(Kind.RIGHT, List.of(candidate("新增137家。", true)));
    DecisionExample without = example(Kind.WRONG, List.of(candidate("剩下的话", false)));

    assertThat(written(whole, whole, without)).hasSize(1);
  }

  private List<JsonNode> written(DecisionExample... examples) throws IOException {
    Path file = folder.resolve("pairs.jsonl");
    int count = StatementPairs.write(file, List.of(examples));
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(count);
    return lines;
  }

  private static DecisionExample example(Kind kind, List<Candidate> found) {
    return new DecisionExample("set", "set", "新增多少家？", kind, found);
  }

  private static Candidate candidate(String text, boolean right) {
    Citation citation =
        new Citation(
            0, "d", "标题", null, 1, "d#p1", List.of(), null, text, new Span(0, text.length()));
    return new Candidate(new Weighed("新增多少家？", text, citation, Map.of(), true, true), right);
  }
}
