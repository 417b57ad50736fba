package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses what to cite: no more than bears on the question, nothing when it isn't answered. */
final class EvidenceSelector {
  /** Statements cited at most. */
  static final int MOST = 8;

  /**
   * How far behind the best another statement may rank, in log-odds: one of several speakers. The
   * lead of 2.2 is that up to which about half of such statements answer too, on the questions that
   * the decision is fitted on. Where one statement may answer the ranks are those of a conditional
   * logit: at a lead of 1 the other is right a third as often as the first.
   */
  private static final double SPEAKER = 2.2;

  /** The same for more of what one person said. */
  private static final double MORE = 1.1;

  /** The same for more members of a list. */
  private static final double MEMBER = 1.5;

  /** The same where one statement may answer. */
  private static final double TIED = 1.0;

  /** The same for one of the persons compared. */
  private static final double COMPARED = 1.5;

  /** Share of the topic from which on a statement speaks of it whatever the decision says. */
  private static final double NAMED = 0.9;

  private static final Pattern OPEN = Pattern.compile("什么(?!时候|时间|地方)|哪些|怎么|怎样|如何|看法|观点|意见|啥");

  private static final Pattern ATTITUDE = Pattern.compile(WordList.alternatives("attitudes"));
  private static final Pattern JUDGEMENT = Pattern.compile(WordList.alternatives("judgements"));

  private final DecisionModel model;

  EvidenceSelector(DecisionModel model) {
    this.model = model;
  }

  /** The statements that answer, best first; empty when none does. */
  List<Evidence> choose(Analysis analysis, List<Evidence> ranked) {
    List<Evidence> usable = usable(analysis, ranked);
    if (usable.isEmpty() || !model.accepts(usable.getFirst())) {
      return List.of();
    }
    double best = usable.getFirst().score();
    return switch (analysis.intent()) {
      case Intent.Who who when who.several() ->
          persons(analysis, withNaming(usable, close(usable, best, SPEAKER, 6)));
      case Intent.Who who when usable.getFirst().features().asked().mentioned() ->
          persons(analysis, withNaming(usable, close(usable, best, TIED, 2)));
      case Intent.Say say ->
          judged(analysis, usable, close(usable, best, analysis.kind() ? MEMBER : MORE, 3));
      case Intent.Listing listing -> close(usable, best, MEMBER, 4);
      default -> close(usable, best, TIED, 2);
    };
  }

  /**
   * What one of several compared persons said: the best even when it only touches the topic, and
   * another that answers nearly as well.
   */
  List<Evidence> forOneOfSeveral(List<Evidence> ranked) {
    if (ranked.isEmpty()) {
      return List.of();
    }
    Evidence best = ranked.getFirst();
    return ranked.stream()
        .filter(e -> e.equals(best) || (best.score() - e.score() <= COMPARED && model.touches(e)))
        .limit(2)
        .toList();
  }

  /**
   * Where it is asked how somebody stands on a matter, a judgement beside what only reports: the
   * best one that ranks nearly as high.
   */
  private List<Evidence> judged(Analysis analysis, List<Evidence> ranked, List<Evidence> chosen) {
    boolean judgement =
        !ATTITUDE.matcher(analysis.folded()).find()
            || chosen.stream().anyMatch(e -> JUDGEMENT.matcher(e.entry().folded()).find());
    if (judgement || chosen.size() != 1) {
      return chosen;
    }
    double best = chosen.getFirst().score();
    return Stream.concat(
            chosen.stream(),
            ranked.stream()
                .filter(e -> best - e.score() <= SPEAKER && model.touches(e))
                .filter(e -> JUDGEMENT.matcher(e.entry().folded()).find())
                .limit(1))
        .toList();
  }

  /** Whether only a phrase of a form answers. */
  static boolean typed(Analysis analysis) {
    return switch (analysis.intent()) {
      case Intent.Who who -> false;
      case Intent.Say say -> !OPEN.matcher(analysis.folded()).find() && formed(analysis);
      default -> formed(analysis);
    };
  }

  /** A subordinate clause with when asks for no time. */
  private static boolean formed(Analysis analysis) {
    boolean time =
        analysis.wanted() == Wanted.DATE
            && (!analysis.english() || analysis.folded().startsWith("when"));
    return analysis.detail().hasForm() || time;
  }

  /** What may answer by who says it: somebody must, when it is asked who. */
  List<Evidence> usable(Analysis analysis, List<Evidence> ranked) {
    return analysis.intent() instanceof Intent.Who
        ? ranked.stream()
            .filter(e -> !e.entry().speakers().isEmpty() || e.entry().statement().source() != null)
            .toList()
        : ranked;
  }

  /** The evidence as the decision sees it. */
  static Weighed weighed(Inquiry inquiry, Evidence evidence) {
    return new Weighed(
        inquiry.weighing().asked(),
        inquiry.weighing().passage(evidence.entry()),
        evidence.entry().citation(),
        Signal.all(evidence),
        evidence.reading() != null,
        DecisionModel.admits(evidence));
  }

  /**
   * Everybody else in whose words nearly all of the topic's stand, each with the best statement.
   */
  private static List<Evidence> withNaming(List<Evidence> ranked, List<Evidence> chosen) {
    List<Evidence> all = new ArrayList<>(chosen);
    for (Evidence e : ranked) {
      List<Person> speakers = e.entry().speakers();
      boolean heard = all.stream().anyMatch(o -> o.entry().speakers().containsAll(speakers));
      if (all.size() < MOST && e.own() >= NAMED && !speakers.isEmpty() && !heard) {
        all.add(e);
      }
    }
    return all;
  }

  /** Where several people are asked for and some speak, not what a body says beside them. */
  private static List<Evidence> persons(Analysis analysis, List<Evidence> chosen) {
    List<Evidence> spoken = chosen.stream().filter(e -> !e.entry().speakers().isEmpty()).toList();
    return spoken.isEmpty() || analysis.wanted() == Wanted.BODY ? chosen : spoken;
  }

  private List<Evidence> close(List<Evidence> ranked, double best, double behind, int most) {
    return ranked.stream()
        .filter(e -> best - e.score() <= behind && model.accepts(e))
        .limit(most)
        .toList();
  }
}
