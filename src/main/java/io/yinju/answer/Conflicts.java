package io.yinju.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notices what keeps a statement from answering however near it comes: it says the opposite, gives
 * the number for another time, or doesn't speak of the body or work that the question names.
 */
final class Conflicts {
  /** Pairs of words for opposite things or acts. */
  static final List<String[]> ANTONYMS =
      WordList.read("antonyms").stream().map(line -> line.split(" ", 2)).toList();

  private static final Set<Wanted> QUANTITY =
      Set.of(Wanted.NUMBER, Wanted.MONEY, Wanted.SHARE, Wanted.DURATION);
  private static final Pattern RELATIVE = Pattern.compile("[今去前明后]年|[本上下]月");

  /** 上个月 is 上月. */
  private static final Pattern MONTHS = Pattern.compile("([本上下])个月");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");
  private static final Pattern PERIOD = Pattern.compile("(?:前[二三两]个?|第?[一二三四1234])季度|[上下]半年");
  private static final Pattern OPPOSES = Pattern.compile("反对|拒绝|抗议");
  private static final Pattern FOR =
      Pattern.compile("支持|赞成|允许|容许|促请|呼吁|建议|主张|鼓励|推动|推进|扩大|加大|加强|加快|建设|实现|应当|应该");
  private static final Pattern AGAINST = Pattern.compile(Stances.OPPOSING);
  private static final Pattern NEGATION = Pattern.compile("[不没未别非]|难以|反对|拒绝|避免");

  /** A Latin name with the number that tells it from others of that name. */
  private static final Pattern VERSION =
      Pattern.compile("\\b([a-z]{2,})[ -]?(\\d{1,4})(?![\\d.%])");

  /** Statements before that may name what a statement is about. */
  private static final int NEAR = 2;

  private final Analysis analysis;
  private final StatementTable table;
  private final List<String[]> opposites = new ArrayList<>();
  private final List<String> named;
  private final boolean against;
  private final @Nullable String relative;
  private final @Nullable String year;
  private final @Nullable String period;
  private final List<String> places;

  Conflicts(Analysis analysis, StatementTable table) {
    this.analysis = analysis;
    this.table = table;
    String question = analysis.folded();
    boolean quantity = QUANTITY.contains(analysis.wanted());
    this.relative = quantity ? only(RELATIVE, MONTHS.matcher(question).replaceAll("$1月")) : null;
    this.year = quantity ? only(YEAR, question) : null;
    this.named = quantity ? table.bodies().stream().filter(question::contains).toList() : List.of();
    this.period = quantity ? only(PERIOD, question) : null;
    this.places = quantity ? Places.in(question) : List.of();
    this.against = analysis.intent() instanceof Intent.Say && OPPOSES.matcher(question).find();
    for (String[] pair : ANTONYMS) {
      boolean left = question.contains(pair[0]);
      boolean right = question.contains(pair[1]);
      if (left != right) {
        opposites.add(left ? pair : new String[] {pair[1], pair[0]});
      }
    }
  }

  private static @Nullable String only(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    pattern.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** Whether the statement gives a number for another time, or speaks of another body. */
  boolean with(Entry entry) {
    return (relative != null
            && otherTime(MONTHS.matcher(entry.folded()).replaceAll("$1月"), RELATIVE, relative))
        || (year != null && otherTime(entry.folded(), YEAR, year))
        || ofOtherPeriod(entry)
        || ofOtherPlace(entry)
        || silentOn(entry);
  }

  /** 一季度 where the statement tells of the whole year. */
  private boolean ofOtherPeriod(Entry entry) {
    return period != null
        && !entry.folded().contains(period)
        && !table.around(entry).contains(period)
        && !(entry.heading() != null && Spelling.fold(entry.heading()).contains(period));
  }

  /** 韩国 where the statement gives the numbers of 日本 and of nobody else. */
  private boolean ofOtherPlace(Entry entry) {
    if (places.isEmpty()) {
      return false;
    }
    StringBuilder near = new StringBuilder(entry.folded()).append(table.around(entry));
    near.append(Spelling.fold(entry.briefing().document().title()));
    near.append(entry.heading() == null ? "" : Spelling.fold(entry.heading()));
    entry.speakers().forEach(p -> p.titles().forEach(t -> near.append(Spelling.fold(t))));
    return places.stream().noneMatch(p -> near.indexOf(p) >= 0)
        && Places.in(entry.folded()).stream().anyMatch(p -> !analysis.folded().contains(p));
  }

  /** Whether the statement says the opposite of what the question takes for granted. */
  boolean opposed(Entry entry) {
    String text = entry.folded();
    boolean unsupported =
        against
            && FOR.matcher(text).find()
            && !AGAINST.matcher(text).find()
            && !NEGATION.matcher(text.replace("不仅", "").replace("不断", "")).find();
    return unsupported || saysOpposite(text) || ofOtherVersion(text);
  }

  /** Arcus 3 where Arcus 2 is asked about. */
  private boolean ofOtherVersion(String text) {
    return VERSION
        .matcher(analysis.folded())
        .results()
        .anyMatch(
            asked -> {
              List<String> numbers =
                  VERSION
                      .matcher(text)
                      .results()
                      .filter(r -> r.group(1).equals(asked.group(1)))
                      .map(r -> r.group(2))
                      .toList();
              return !numbers.isEmpty() && !numbers.contains(asked.group(2));
            });
  }

  private boolean saysOpposite(String text) {
    return opposites.stream()
        .anyMatch(
            pair ->
                !text.contains(pair[0])
                    && text.contains(pair[1])
                    && !NEGATION.matcher(text).find()
                    && !NEGATION.matcher(analysis.topic()).find());
  }

  /** Whether every number of the wanted form belongs to another time than the one asked for. */
  private boolean otherTime(String text, Pattern times, String asked) {
    Pattern form = Plausibility.form(analysis.wanted());
    if (form == null) {
      return false;
    }
    boolean other = false;
    Matcher numbers =
        form.matcher(times.matcher(text).replaceAll(r -> "时".repeat(r.group().length())));
    while (numbers.find()) {
      String time = lastBefore(times, text, numbers.start());
      if (time == null || time.equals(asked)) {
        return false;
      }
      other = true;
    }
    return other;
  }

  private static @Nullable String lastBefore(Pattern times, String text, int end) {
    String last = null;
    Matcher matcher = times.matcher(text).region(0, end);
    while (matcher.find()) {
      last = matcher.group();
    }
    return last;
  }

  /**
   * Whether neither the statement nor what stands around it names a body that the question names.
   */
  private boolean silentOn(Entry entry) {
    if (named.isEmpty()) {
      return false;
    }
    StringBuilder near = new StringBuilder(entry.folded());
    near.append(entry.heading() == null ? "" : Spelling.fold(entry.heading()));
    near.append(Spelling.fold(entry.briefing().document().title()));
    entry.speakers().forEach(p -> p.titles().forEach(t -> near.append(Spelling.fold(t))));
    Entry at = entry;
    for (int i = 0; i < NEAR; i++) {
      at = table.before(at);
      near.append(at.folded());
    }
    return named.stream().anyMatch(body -> near.indexOf(body) < 0 && !mostly(near, body));
  }

  private static boolean mostly(StringBuilder near, String body) {
    List<String> terms = Terms.of(body);
    return 2 * terms.stream().filter(t -> near.indexOf(t) >= 0).count() > terms.size();
  }
}
