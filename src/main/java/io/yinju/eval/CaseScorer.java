package io.yinju.eval;

import io.yinju.answer.Answer;
import io.yinju.answer.Citation;
import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds an answer against what was expected, by the definitions of the question set format. */
final class CaseScorer {
  private static final double LEAST_SHARE = 0.5;

  private final String set;
  private final Corpus corpus;
  private final SpeakerDirectory directory;
  private final GoldSpeakers gold;

  CaseScorer(String set, Corpus corpus, SpeakerDirectory directory, GoldSpeakers gold) {
    this.set = set;
    this.corpus = corpus;
    this.directory = directory;
    this.gold = gold;
  }

  CaseResult score(EvalCase expected, Subject.Asked asked) {
    List<Citation> citations = citationsOf(asked.answer());
    List<Citation> shown = shownBy(asked.answer());
    List<List<String>> sentences = citations.stream().map(Coverage::sentences).toList();
    List<Citation> covering = new ArrayList<>();
    for (int i = 0; i < citations.size(); i++) {
      List<String> quote = sentences.get(i);
      if (expected.evidence().stream().anyMatch(e -> Coverage.coversAny(quote, e))) {
        covering.add(citations.get(i));
      }
    }
    Set<String> goldNames = GoldSpeakers.compared(expected.speakers());
    double precision = precision(expected, sentences);
    double recall = recall(expected, sentences);
    List<String> failures = new ArrayList<>();
    shown.stream()
        .filter(c -> !isCut(c))
        .forEach(c -> failures.add("quote isn't a cut of " + c.paragraphId() + " " + c.span()));
    if (expected.answerable()) {
      answerableFailures(expected, asked.answer(), precision, recall, failures);
      speakerFailures(goldNames, covering, failures);
      if (expected.type() == QuestionType.WHO && !goldNames.isEmpty()) {
        firstPersonFailure(asked.answer(), goldNames, failures);
      }
    } else if (!(asked.answer() instanceof Answer.Refused)) {
      failures.add("answered, though the corpus doesn't say it");
    }
    int rank = evidenceRank(expected, asked.retrieved());
    CaseResult result =
        new CaseResult(
            set,
            expected,
            asked,
            failures,
            precision,
            recall,
            shown.size(),
            (int) shown.stream().filter(this::hasWrongSpeakers).count(),
            covering.size(),
            (int) covering.stream().filter(c -> namesOnly(goldNames, names(c))).count(),
            rank,
            null);
    return failures.isEmpty() ? result : new LossFinder(corpus, directory).locate(result);
  }

  private static List<Citation> citationsOf(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.citations();
      case Answer.Refused refused -> List.of();
    };
  }

  private static List<Citation> shownBy(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.citations();
      case Answer.Refused refused -> refused.nearest();
    };
  }

  private static double precision(EvalCase expected, List<List<String>> sentences) {
    List<String> all = sentences.stream().flatMap(List::stream).toList();
    List<List<String>> relevant =
        Stream.concat(expected.evidence().stream(), expected.also().stream().map(List::of))
            .toList();
    long good =
        all.stream()
            .filter(s -> relevant.stream().anyMatch(e -> Coverage.coversAny(List.of(s), e)))
            .count();
    return all.isEmpty() ? 0 : (double) good / all.size();
  }

  private static double recall(EvalCase expected, List<List<String>> sentences) {
    List<String> all = sentences.stream().flatMap(List::stream).toList();
    long covered = expected.evidence().stream().filter(e -> Coverage.coversAny(all, e)).count();
    return expected.evidence().isEmpty() ? 0 : (double) covered / expected.evidence().size();
  }

  private static void answerableFailures(
      EvalCase expected, Answer answer, double precision, double recall, List<String> failures) {
    if (answer instanceof Answer.Refused refused) {
      failures.add("refused (" + refused.reason().wire() + "), though the corpus says it");
      return;
    }
    String text = ComparedText.of(answer.text());
    for (List<String> alternatives : expected.must()) {
      if (alternatives.stream().map(ComparedText::of).noneMatch(text::contains)) {
        failures.add("answer lacks " + String.join(" / ", alternatives));
      }
    }
    for (String banned : expected.mustNot()) {
      if (text.contains(ComparedText.of(banned))) {
        failures.add("answer has " + banned);
      }
    }
    if (precision < LEAST_SHARE) {
      failures.add("citation precision " + Math.round(precision * 100) + " %");
    }
    if (recall < LEAST_SHARE) {
      failures.add("citation recall " + Math.round(recall * 100) + " %");
    }
  }

  private static void speakerFailures(
      Set<String> goldNames, List<Citation> covering, List<String> failures) {
    Set<String> named = new TreeSet<>();
    covering.forEach(c -> named.addAll(names(c)));
    Set<String> missing = new TreeSet<>(goldNames);
    missing.removeAll(named);
    if (!missing.isEmpty() && !covering.isEmpty()) {
      failures.add("no covering citation names " + missing);
    }
    named.removeAll(goldNames);
    if (!named.isEmpty()) {
      failures.add("covering citations name " + named);
    }
  }

  private void firstPersonFailure(Answer answer, Set<String> goldNames, List<String> failures) {
    String text = ComparedText.of(answer.text());
    int first = Integer.MAX_VALUE;
    int longest = 0;
    String named = "";
    for (Person person : directory.persons()) {
      for (String form :
          Stream.concat(Stream.of(person.name()), person.aliases().stream()).toList()) {
        String wanted = ComparedText.of(form);
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        if (at >= 0 && (at < first || (at == first && wanted.length() > longest))) {
          first = at;
          longest = wanted.length();
          named = ComparedText.of(person.name());
        }
      }
    }
    if (!goldNames.contains(named)) {
      failures.add("first person named is " + (named.isEmpty() ? "nobody" : named));
    }
  }

  private boolean isCut(Citation citation) {
    Optional<Briefing> briefing = corpus.briefing(citation.documentId());
    return briefing.isPresent()
        && citation.span().end() <= briefing.get().document().text().length()
        && citation.span().cut(briefing.get().document().text()).equals(citation.quote());
  }

  private boolean hasWrongSpeakers(Citation citation) {
    Set<String> cited = names(citation);
    if (gold.has(citation.documentId())) {
      return gold.overlapping(citation.documentId(), citation.span()).stream()
          .anyMatch(placed -> !placed.speakers().equals(cited));
    }
    return corpus
        .briefing(citation.documentId())
        .map(
            briefing ->
                briefing.statements().stream()
                    .filter(s -> s.span().overlaps(citation.span()))
                    .map(s -> directory.speakers(citation.documentId(), s))
                    .anyMatch(people -> !comparedNames(people).equals(cited)))
        .orElse(true);
  }

  /** Whether somebody gold is named and nobody else; nobody at all where nobody is gold. */
  private static boolean namesOnly(Set<String> gold, Set<String> cited) {
    return gold.containsAll(cited) && cited.isEmpty() == gold.isEmpty();
  }

  private static Set<String> names(Citation citation) {
    return comparedNames(citation.speakers());
  }

  private static Set<String> comparedNames(List<Person> people) {
    return GoldSpeakers.compared(people.stream().map(Person::name).toList());
  }

  private static int evidenceRank(EvalCase expected, List<Citation> retrieved) {
    for (int i = 0; i < retrieved.size(); i++) {
      List<String> sentences = Coverage.sentences(retrieved.get(i));
      if (expected.evidence().stream().anyMatch(e -> Coverage.coversAny(sentences, e))) {
        return i + 1;
      }
    }
    return 0;
  }
}
