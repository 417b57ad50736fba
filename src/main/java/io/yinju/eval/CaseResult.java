package io.yinju.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question.
 *
 * @param set the set's name
 * @param gold the question and what was expected
 * @param asked what was answered
 * @param failures what is wrong; empty = correct
 * @param precision share of the cited sentences that bear on it; 0 when refused
 * @param recall share of the evidence that is cited; 0 when refused
 * @param citations citations and nearest passages
 * @param wrongSpeakers those whose speakers aren't exactly those of the sentences they cut
 * @param coveringCitations citations that cover evidence
 * @param rightSpeakers those of them that name gold speakers and nobody else
 * @param evidenceRank rank of the first passage found that covers evidence, from 1; 0 = none
 * @param lost the stage that lost it, null when correct
 */
public record CaseResult(
    String set,
    EvalCase gold,
    Subject.Asked asked,
    List<String> failures,
    double precision,
    double recall,
    int citations,
    int wrongSpeakers,
    int coveringCitations,
    int rightSpeakers,
    int evidenceRank,
    @Nullable LostStage lost) {
  public CaseResult {
    failures = List.copyOf(failures);
  }

  /** Whether nothing is wrong. */
  public boolean correct() {
    return failures.isEmpty();
  }
}
