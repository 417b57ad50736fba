package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.CorpusStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sets that are shipped hold what they promise. */
class QuestionSetsTest {
  private static final Path HOME = Path.of(System.getProperty("yinju.home", ""));

  @TempDir Path data;

  @Test
  void evidenceAndGoldSpeakersOfEverySetOccurInItsBriefings() {
    List<String> faults = new ArrayList<>();
    for (QuestionSet set : sets()) {
      Path folder = set.briefings().orElse(HOME.resolve("corpus/briefings"));
      Corpus corpus = new CorpusStore(data, new StatementParser()).read(folder);
      assertThat(corpus.skipped()).as(set.name()).isEmpty();
      new EvidenceCheck(corpus).check(set, faults);
      GoldSpeakers gold =
          GoldSpeakers.place(
              set.gold(), corpus, fault -> faults.add(set.name() + "/speakers.jsonl:" + fault));
      if (set.briefings().isPresent()) {
        assertThat(corpus.briefings()).as(set.name()).allMatch(b -> gold.has(b.document().id()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void thePujiangSetsAskInEveryWayAndShareNoQuestion() {
    List<QuestionSet> pujiang =
        sets().stream().filter(s -> s.name().startsWith("pujiang-")).toList();
    List<EvalCase> cases = pujiang.stream().flatMap(s -> s.cases().stream()).toList();
    assertThat(pujiang).hasSizeGreaterThanOrEqualTo(4);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
    assertThat(cases.stream().map(EvalCase::type).collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(Arrays.asList(QuestionType.values())));
    assertThat(cases.stream().filter(c -> !c.answerable()).count()).isGreaterThanOrEqualTo(35);
    assertThat(count(cases, QuestionType.FALSE_ATTRIBUTION)).isGreaterThanOrEqualTo(10);
    assertThat(count(cases, QuestionType.FOLLOW_UP)).isGreaterThanOrEqualTo(12);
    assertThat(cases.stream().filter(c -> c.history().isEmpty()).map(EvalCase::question))
        .doesNotHaveDuplicates();
  }

  @Test
  void atLeastFourFurtherSetsHaveBriefingsOfTheirOwn() {
    List<QuestionSet> further =
        sets().stream()
            .filter(s -> s.briefings().isPresent())
            .filter(s -> !s.name().startsWith("who-"))
            .toList();
    assertThat(further).allSatisfy(s -> assertThat(s.cases()).hasSizeGreaterThanOrEqualTo(14));
    assertThat(further.stream().filter(s -> s.cases().size() >= 15)).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void setsThatOnlyAskWhoSpeaksHaveGoldSpeakersAndNoQuestions() {
    assertThat(sets().stream().filter(s -> s.name().startsWith("who-")))
        .hasSizeGreaterThanOrEqualTo(16)
        .allSatisfy(s -> assertThat(s.cases()).isEmpty())
        .allSatisfy(s -> assertThat(s.gold()).hasSizeGreaterThanOrEqualTo(12));
  }

  private static List<QuestionSet> sets() {
    return new QuestionSetReader().readAll(HOME.resolve("corpus/questions"));
  }

  private static long count(List<EvalCase> cases, QuestionType type) {
    return cases.stream().filter(c -> c.type() == type).count();
  }
}
