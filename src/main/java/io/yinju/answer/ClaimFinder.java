package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers whether somebody said something: yes with the quote, or no with who did say it. */
final class ClaimFinder {
  private static final Pattern ASKS = Pattern.compile("[吗么吧]|是不是|是否|有没有|没有[?]?$|对不对");

  /** Share of a quoted claim that a statement must cover. */
  private static final double QUOTED = 0.75;

  /** Share of a paraphrased claim that a statement must cover. */
  private static final double TOLD = 0.6;

  Finding find(Inquiry inquiry, Intent.DidSay asked) {
    Analysis analysis = inquiry.analysis();
    List<Person> persons = analysis.asked();
    List<Entry> pool =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> !inquiry.table().asks(e))
            .toList();
    List<Evidence> ranked =
        inquiry.weighing().weigh(pool).stream()
            .sorted(Comparator.comparingDouble(Evidence::own).reversed())
            .toList();
    Optional<Evidence> own =
        ranked.stream()
            .filter(e -> persons.stream().anyMatch(e.entry()::isBy))
            .filter(e -> says(e, asked))
            .findFirst();
    Optional<Evidence> any = ranked.stream().filter(e -> says(e, asked)).findFirst();
    boolean better = own.isPresent() && any.isPresent() && any.get().own() <= own.get().own() + 0.1;
    if (better) {
      boolean whether = ASKS.matcher(analysis.folded()).find();
      return new Found(whether ? "是" : "", null, List.of(Point.of(own.get().entry())));
    }
    if (any.isPresent()) {
      return new Found("不是", null, List.of(Point.of(any.get().entry())));
    }
    return missing(inquiry, ranked);
  }

  private static boolean says(Evidence e, Intent.DidSay asked) {
    if (asked.quoted()) {
      return e.own() >= QUOTED;
    }
    return e.exact() && (e.own() >= TOLD || (e.own() >= 0.42 && e.cosine() >= 0.78));
  }

  private static Finding missing(Inquiry inquiry, List<Evidence> ranked) {
    List<Person> persons = inquiry.analysis().asked();
    List<String> unknown = inquiry.analysis().unknown();
    List<Entry> nearest =
        ranked.stream().filter(e -> e.own() > 0.2).limit(3).map(Evidence::entry).toList();
    if (persons.isEmpty()) {
      return new Missing(
          unknown.isEmpty() ? Answer.Reason.NOT_FOUND : Answer.Reason.UNKNOWN_PERSON,
          unknown.isEmpty() ? "" : unknown.getFirst(),
          List.of(),
          nearest);
    }
    boolean silent = persons.stream().allMatch(p -> p.statements() == 0);
    return new Missing(
        silent ? Answer.Reason.LISTED_ONLY : Answer.Reason.NOT_FOUND,
        persons.getFirst().name(),
        List.of(),
        silent ? StatementFinder.naming(inquiry, persons.getFirst()) : nearest);
  }
}
