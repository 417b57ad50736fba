package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.CorpusStore;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.inference.OnnxPointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who speaks in the briefing that is shipped, as rules and model find it together. */
class ShippedBriefingTest {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ""));

  @TempDir Path data;

  @Test
  void everyStatementHasItsSpeaker() {
    QuestionSet set =
        new QuestionSetReader()
            .readAll(HOME.resolve("corpus/questions")).stream()
                .filter(s -> s.name().equals("pujiang-dev"))
                .findFirst()
                .orElseThrow();
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    try (OnnxPointer pointer = OnnxPointer.open(HOME.resolve("models/voices-zh"), 2)) {
      Corpus corpus =
          new CorpusStore(data, new StatementParser(pointer))
              .read(HOME.resolve("corpus/briefings"));
      GoldSpeakers gold = GoldSpeakers.place(set.gold(), corpus, wrong::add);
      for (Briefing briefing : corpus.briefings()) {
        Map<String, String> names =
            briefing.speakers().stream().collect(Collectors.toMap(Speaker::key, Speaker::name));
        for (Statement statement : briefing.statements()) {
          List<String> ours = statement.speakers().stream().map(names::get).toList();
          for (GoldSpeakers.Placed placed :
              gold.overlapping(briefing.document().id(), statement.span())) {
            judged++;
            if (!GoldSpeakers.compared(ours).equals(placed.speakers())) {
              wrong.add(ours + " for " + placed.speakers() + ": " + briefing.textOf(statement));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(40);
  }
}
