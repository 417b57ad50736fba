package io.yinju.eval;

import io.yinju.answer.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures over some questions. Shares are 0 to 1, null where there was nothing to count; latencies
 * are milliseconds.
 *
 * @param questions how many
 * @param correct share that is correct
 * @param citationRecall mean over answered answerable questions
 * @param citationPrecision mean over answered answerable questions
 * @param speakerAccuracy share of the citations covering evidence that name gold speakers only
 * @param wrongSpeaker number of citations whose speakers aren't those of what they cut
 * @param citations number of citations, nearest passages included
 * @param refusalPrecision share of the refusals that were right to refuse
 * @param refusalRecall share of the unanswerable questions that were refused
 * @param reasonAccuracy share of right refusals with the expected reason, where one is expected
 * @param hitAt1 share of the answerable questions with evidence in the first passage found
 * @param hitAt5 the same for the first five
 * @param mrrAt10 mean reciprocal rank of the first passage with evidence among ten
 * @param p50Ms median latency
 * @param p95Ms 95th percentile (nearest rank)
 */
public record Figures(
    int questions,
    @Nullable Double correct,
    @Nullable Double citationRecall,
    @Nullable Double citationPrecision,
    @Nullable Double speakerAccuracy,
    int wrongSpeaker,
    int citations,
    @Nullable Double refusalPrecision,
    @Nullable Double refusalRecall,
    @Nullable Double reasonAccuracy,
    @Nullable Double hitAt1,
    @Nullable Double hitAt5,
    @Nullable Double mrrAt10,
    @Nullable Double p50Ms,
    @Nullable Double p95Ms) {

  static Figures of(List<CaseResult> results) {
    List<CaseResult> answerable = results.stream().filter(r -> r.gold().answerable()).toList();
    List<CaseResult> answered = answerable.stream().filter(r -> !isRefused(r)).toList();
    List<CaseResult> refused = results.stream().filter(Figures::isRefused).toList();
    List<CaseResult> unanswerable = results.stream().filter(r -> !r.gold().answerable()).toList();
    List<CaseResult> reasoned =
        unanswerable.stream().filter(r -> isRefused(r) && r.gold().reason() != null).toList();
    return new Figures(
        results.size(),
        share(results, CaseResult::correct),
        mean(answered, CaseResult::recall),
        mean(answered, CaseResult::precision),
        ratio(
            sum(answered, CaseResult::rightSpeakers), sum(answered, CaseResult::coveringCitations)),
        (int) sum(results, CaseResult::wrongSpeakers),
        (int) sum(results, CaseResult::citations),
        share(refused, r -> !r.gold().answerable()),
        share(unanswerable, Figures::isRefused),
        share(reasoned, Figures::hasRightReason),
        share(answerable, r -> r.evidenceRank() == 1),
        share(answerable, r -> r.evidenceRank() >= 1 && r.evidenceRank() <= 5),
        mean(
            answerable,
            r -> r.evidenceRank() >= 1 && r.evidenceRank() <= 10 ? 1.0 / r.evidenceRank() : 0),
        percentile(results, 0.50),
        percentile(results, 0.95));
  }

  private static boolean isRefused(CaseResult r) {
    return r.asked().answer() instanceof Answer.Refused;
  }

  private static boolean hasRightReason(CaseResult r) {
    return r.asked().answer() instanceof Answer.Refused refused
        && refused.reason().wire().equals(r.gold().reason());
  }

  private static double sum(List<CaseResult> results, ToDoubleFunction<CaseResult> value) {
    return results.stream().mapToDouble(value).sum();
  }

  private static @Nullable Double ratio(double part, double whole) {
    return whole == 0 ? null : (Double) (part / whole);
  }

  private static @Nullable Double share(List<CaseResult> results, Predicate<CaseResult> holds) {
    return ratio((double) results.stream().filter(holds).count(), results.size());
  }

  private static @Nullable Double mean(
      List<CaseResult> results, ToDoubleFunction<CaseResult> value) {
    return ratio(sum(results, value), results.size());
  }

  private static @Nullable Double percentile(List<CaseResult> results, double share) {
    if (results.isEmpty()) {
      return null;
    }
    long[] nanos = results.stream().mapToLong(r -> r.asked().nanos()).toArray();
    Arrays.sort(nanos);
    int rank = (int) Math.ceil(share * nanos.length);
    return nanos[Math.max(rank, 1) - 1] / 1e6;
  }
}
