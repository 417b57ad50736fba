package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinju.answer.Snapshot;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionSetReaderTest {
  private static final String GOOD =
      """
      {"id":"a","type":"fact","question":"新增多少家？","answerable":true,"evidence":["137家",["甲","乙"]],\
      "speakers":["高允之"],"must":[["137"],"家"],"extra":{"ignored":true}}
      """;

  @TempDir Path folder;

  @Test
  void readsFieldsAndIgnoresUnknownOnes() throws Exception {
    EvalCase one = read("\uFEFF" + GOOD).cases().getFirst();
    assertThat(one.evidence()).containsExactly(List.of("137家"), List.of("甲", "乙"));
    assertThat(one.must()).containsExactly(List.of("137"), List.of("家"));
    assertThat(one.history()).isEmpty();
    assertThat(one.reason()).isNull();
  }

  @Test
  void aSetMayHaveGoldSpeakersAloneButNotNothing() throws Exception {
    Path set = Files.createDirectories(folder.resolve("sets/who"));
    Files.createDirectories(folder.resolve("sets/empty"));
    Files.writeString(
        set.resolve("speakers.jsonl"),
        "{\"document\":\"a\",\"text\":\"高允之说好。\",\"speakers\":[\"高允之\"],\"source\":null}\n");

    List<QuestionSet> sets = new QuestionSetReader().readAll(folder.resolve("sets"));

    assertThat(sets).singleElement().satisfies(s -> assertThat(s.cases()).isEmpty());
    assertThat(sets.getFirst().gold()).hasSize(1);
    assertThatThrownBy(() -> new QuestionSetReader().readFolder(folder.resolve("sets/empty")))
        .isInstanceOf(InvalidQuestionSetException.class);
  }

  @Test
  void keepsOnlyTheUserTurnsOfTheHistory() throws Exception {
    EvalCase one =
        read("""
                {"id":"a","type":"follow-up","question":"那他呢？","answerable":false,"history":[{"role":"user","content":"甲"},\
                {"role":"assistant","content":"乙"},{"role":"user","content":"丙"}]}
                """)
            .cases()
            .getFirst();
    assertThat(one.history()).containsExactly("甲", "丙");
  }

  @Test
  void namesEveryFaultWithFileAndLineAtOnce() {
    String bad =
        GOOD
            + "{broken\n"
            + "[1]\n"
            + "\n"
            + "{\"id\":\"a\",\"type\":\"riddle\",\"answerable\":\"yes\",\"reason\":\"because\"}\n"
            + "{\"id\":\"b\",\"type\":\"who\",\"question\":\"谁？\",\"answerable\":true}\n";
    assertThatThrownBy(() -> read(bad))
        .isInstanceOfSatisfying(
            InvalidQuestionSetException.class,
            e ->
                assertThat(e.faults())
                    .anyMatch(f -> f.contains("set.jsonl:2: isn't JSON"))
                    .anyMatch(f -> f.contains("set.jsonl:3: must be a JSON object"))
                    .anyMatch(f -> f.contains("set.jsonl:5: type \"riddle\" is unknown"))
                    .anyMatch(f -> f.contains("set.jsonl:5: field \"question\" is missing"))
                    .anyMatch(f -> f.contains("set.jsonl:5: field \"answerable\" must be true"))
                    .anyMatch(f -> f.contains("set.jsonl:5: reason \"because\" is unknown"))
                    .anyMatch(f -> f.contains("set.jsonl:5: id \"a\" is there twice"))
                    .anyMatch(f -> f.contains("set.jsonl:6: an answerable question needs evidence"))
                    .hasSize(8));
  }

  @Test
  void anEmptyFileAndOneThatIsNotUtf8AreFaults() throws Exception {
    assertThatThrownBy(() -> read("\n\n")).hasMessageContaining("holds no question");
    Path file = folder.resolve("gb.jsonl");
    Files.write(file, GOOD.getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> new QuestionSetReader().readFile(file))
        .hasMessageContaining("isn't UTF-8");
  }

  @Test
  void evidenceAndSpeakersThatAreNotInTheDocumentAreFaultsBeforeAnythingIsAsked() throws Exception {
    QuestionSet set =
        read(
            """
            {"id":"a","type":"who","question":"谁？","answerable":true,"evidence":["这句话没有人说过"],"speakers":["无名氏"]}
            {"id":"b","type":"who","question":"谁？","answerable":false,"document":"elsewhere.txt"}
            """);
    Snapshot snapshot = SmallForum.snapshot();
    EvalRunner runner =
        new EvalRunner(
            corpus ->
                Subject.of(
                    new BestPassageAnswering(),
                    new Snapshot(
                        snapshot.corpus(),
                        snapshot.directory(),
                        query -> {
                          throw new IllegalStateException("asked");
                        })));
    assertThatThrownBy(() -> runner.run(List.of(set), (done, total) -> {}))
        .isInstanceOf(InvalidQuestionSetException.class)
        .hasMessageContaining("set.jsonl:1: evidence isn't in the document")
        .hasMessageContaining("set.jsonl:1: speaker isn't in the document")
        .hasMessageContaining("set.jsonl:2: document \"elsewhere.txt\" isn't in the corpus");
  }

  private QuestionSet read(String lines) throws Exception {
    Path file = folder.resolve("set.jsonl");
    Files.writeString(file, lines);
    return new QuestionSetReader().readFile(file);
  }
}
