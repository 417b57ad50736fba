package io.yinju.answer;

import io.yinju.inference.Reader;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement weighed against a question.
 *
 * @param entry the statement
 * @param features what speaks for it, before reading
 * @param reading what the reader makes of it, null when it wasn't read
 * @param score all of it together, higher is better
 */
record Evidence(Entry entry, Features features, Reader.@Nullable Reading reading, double score) {

  /** Best first, ties by position in the corpus. */
  static final Comparator<Evidence> BEST_FIRST =
      Comparator.comparingDouble(Evidence::score)
          .reversed()
          .thenComparingInt(e -> e.entry().index());

  /**
   * What speaks for a statement.
   *
   * @param coverage share of the weight of the topic's terms that the statement and what stands
   *     around it cover, 0 to 1
   * @param own the same for the statement alone
   * @param cosine between the question's and the statement's vector, -1 to 1; 0 without an embedder
   * @param contrast the cosine in standard deviations above the mean of all statements; 0 for few
   * @param retrieval score of its passage in what was retrieved as a share of the best one's, 0
   *     when it wasn't
   * @param gap how heavy a term is that the corpus has, but not here, 0 to 1
   * @param exact whether every Latin word and number of the topic stands there or around it
   * @param fits whether the wanted kind of phrase occurs in it
   * @param attribute whether it speaks of the attribute asked for
   * @param source whether the question names the collective that says it
   * @param manner whether it is said the way the question asks (提醒, 承认)
   * @param spoken whether a named person says it
   * @param conflict whether it gives a number for another time or body ({@link Conflicts})
   * @param opposed whether it says the opposite of what the question takes for granted
   * @param behind how far it ranks behind the best of all statements before reading, in log-odds, 0
   *     or more
   * @param asked what is the same for all statements
   */
  record Features(
      double coverage,
      double own,
      double cosine,
      double contrast,
      double retrieval,
      double gap,
      boolean exact,
      boolean fits,
      boolean attribute,
      boolean source,
      boolean manner,
      boolean spoken,
      boolean conflict,
      boolean opposed,
      double behind,
      Asked asked) {

    Features behind(double logOdds) {
      return new Features(
          coverage,
          own,
          cosine,
          contrast,
          retrieval,
          gap,
          exact,
          fits,
          attribute,
          source,
          manner,
          spoken,
          conflict,
          opposed,
          Math.max(0, logOdds),
          asked);
    }
  }

  /**
   * What a question is like, whatever statement is weighed.
   *
   * @param absent share of the topic's weight in terms that the corpus has nowhere, 0 to 1
   * @param brief whether the topic is a word or two
   * @param who whether it is asked who said it
   * @param person whether somebody's words are asked for
   * @param formed whether the phrase that answers must have a form
   * @param typed whether a phrase without that form hardly answers
   * @param mentioned whether it is asked after a topic by its name (提到, 谈及)
   */
  record Asked(
      double absent,
      boolean brief,
      boolean who,
      boolean person,
      boolean formed,
      boolean typed,
      boolean mentioned) {
    /** Whether it is asked who mentioned a word or two that nobody in the corpus uses. */
    boolean unheardOf() {
      return who && mentioned && brief && absent == 1;
    }
  }

  double coverage() {
    return features.coverage();
  }

  double own() {
    return features.own();
  }

  double cosine() {
    return features.cosine();
  }

  boolean exact() {
    return features.exact();
  }

  /** Whether the phrase that answers must have a form and none of that form stands there. */
  boolean misfits() {
    return features.asked().typed() && !features.fits();
  }

  /**
   * Whether it lacks the form, a Latin word or a number of the topic, or gives a number for another
   * time or body: what mostly, but not always, keeps a statement from answering.
   */
  boolean doubtful() {
    return misfits() || !exact() || features.conflict();
  }

  boolean fits() {
    return features.fits();
  }

  /** The reader's probability that the statement answers; 0 when it wasn't read. */
  double probability() {
    return reading == null ? 0 : reading.probability();
  }

  Evidence behind(double logOdds) {
    return new Evidence(entry, features.behind(logOdds), reading, score);
  }

  Evidence read(Reader.Reading by) {
    return new Evidence(entry, features, by, score);
  }

  Evidence scored(double newScore) {
    return new Evidence(entry, features, reading, newScore);
  }
}
