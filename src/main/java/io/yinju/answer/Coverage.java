package io.yinju.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of a topic a statement covers: every term weighs its inverse document frequency; a term
 * that only stands around the statement (heading, what was said before) counts in part.
 */
final class Coverage {
  /** Weight of a pair of characters that occurs nowhere: many of them straddle two words. */
  private static final double UNSEEN = 0.45;

  /** Weight of a pair of characters of which one mostly serves grammar. */
  private static final double GRAMMAR = 0.35;

  /** Weight of Latin words and numbers. */
  private static final double EXACT = 1.5;

  /** Share that English words weigh in a question that gives Chinese ones beside them. */
  private static final double BESIDE_CHINESE = 0.4;

  /** How much heavier the terms weigh that a follow-up put in. */
  private static final double FOCUS = 2.5;

  /** Share that a term counts when both its characters occur, but not together. */
  private static final double APART = 0.3;

  /** Share that a term counts when it is near the statement, not in it. */
  private static final double NEARBY = 0.5;

  /** Terms of a topic that is a word or two. */
  private static final int SHORT = 4;

  private static final Pattern ORDINAL = Pattern.compile("第([一二三四五六七八九十百]+|\\d+)");
  private static final Pattern LATIN_WORD = Pattern.compile("[a-z][a-z0-9.-]*");

  private record Term(String text, List<String> synonyms, double weight, boolean exact) {}

  private final List<Term> terms;
  private final List<String> focus;
  private final List<Pattern> ordinals;
  private final double total;
  private final StatementTable table;

  private Coverage(
      List<Term> terms, List<String> focus, List<Pattern> ordinals, StatementTable table) {
    this.focus = focus;
    this.terms = terms;
    this.ordinals = ordinals;
    this.total = terms.stream().mapToDouble(Term::weight).sum();
    this.table = table;
  }

  static Coverage of(Analysis analysis, StatementTable table) {
    boolean claim = analysis.intent() instanceof Intent.DidSay;
    List<String> focus =
        Terms.of(analysis.focus()).stream().filter(t -> Terms.functionCharacters(t) == 0).toList();
    Map<String, Term> terms = new LinkedHashMap<>();
    for (List<String> meanings : analysis.foreign()) {
      Term term = foreign(meanings, table, hasHan(analysis.topic()) ? BESIDE_CHINESE : 1);
      terms.putIfAbsent(term.text(), term);
    }
    for (String text : Terms.of(analysis.topic())) {
      if (analysis.english() && LATIN_WORD.matcher(text).matches()) {
        continue;
      }
      double weight = weight(text, table, claim) * (focus.contains(text) ? FOCUS : 1);
      if (weight > 0) {
        terms.putIfAbsent(text, new Term(text, Synonyms.of(text), weight, !Terms.isHan(text)));
      }
    }
    return new Coverage(List.copyOf(terms.values()), focus, ordinals(analysis.topic()), table);
  }

  /** Whether at least half of what a follow-up put in stands in the statement itself. */
  private boolean speaksOfFocus(Entry entry) {
    List<Term> asked = terms.stream().filter(t -> focus.contains(t.text())).toList();
    long met = asked.stream().filter(t -> found(t, entry.folded()) >= 0.5).count();
    return 2 * met >= asked.size();
  }

  /** 第三期 must stand there, also as the end of 第一、二、三期. */
  private static List<Pattern> ordinals(String topic) {
    return ORDINAL
        .matcher(topic)
        .results()
        .map(
            r ->
                Pattern.compile(
                    "第[^,。;第]{0,4}?"
                        + Stream.concat(
                                Stream.of(r.group(1)),
                                ChineseNumbers.otherwise(r.group(1)).stream())
                            .collect(Collectors.joining("|", "(?:", ")"))
                        + (r.group(1).matches("[一1]") ? "|[头首]" : "")))
        .toList();
  }

  /** An English word: it must stand there itself when the corpus has it, else what it may mean. */
  private static Term foreign(List<String> meanings, StatementTable table, double share) {
    String word = meanings.getFirst();
    if (table.frequency(word) > 0) {
      return new Term(word, List.of(), EXACT * table.weight(word), true);
    }
    double known =
        meanings.stream()
            .flatMap(m -> Terms.of(m).stream())
            .filter(t -> table.frequency(t) > 0)
            .mapToDouble(table::weight)
            .max()
            .orElse(UNSEEN * table.weight(word));
    return new Term(word, meanings.subList(1, meanings.size()), share * known, false);
  }

  private static boolean hasHan(String text) {
    return text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static double weight(String term, StatementTable table, boolean claim) {
    double weight = table.weight(term);
    if (!Terms.isHan(term)) {
      return EXACT * weight;
    }
    int grammar = Terms.functionCharacters(term);
    boolean seen = table.frequency(term) > 0;
    if (grammar == term.length() || (grammar > 0 && !seen)) {
      return 0;
    }
    return weight
        * (grammar > 0 ? GRAMMAR : 1)
        * (seen || claim || term.length() == 1 ? 1 : UNSEEN);
  }

  /** Whether there is nothing to cover. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Share of the topic's weight in terms that nothing in the corpus has, 0 to 1. */
  double absent() {
    double missing =
        terms.stream()
            .filter(t -> table.frequency(t.text()) == 0)
            .filter(t -> t.synonyms().stream().noneMatch(s -> table.frequency(s) > 0))
            .mapToDouble(Term::weight)
            .sum();
    return total == 0 ? 0 : missing / total;
  }

  /** Whether the topic is a word or two, such as are named rather than paraphrased. */
  boolean isShort() {
    return terms.size() <= SHORT;
  }

  /** Share of the topic that the statement itself covers, 0 to 1; 0 for an empty topic. */
  double own(Entry entry) {
    return share(entry.folded(), "");
  }

  /** The same with heading, the statement before and the one before that counting in part. */
  double withContext(Entry entry) {
    return share(entry.folded(), around(entry));
  }

  /**
   * Whether all Latin words, numbers and ordinals of the topic stand in the statement or around it,
   * Latin words perhaps in Chinese (AI as 人工智能).
   */
  boolean exact(Entry entry) {
    String around = around(entry);
    String near = entry.folded() + " " + around;
    return terms.stream().filter(Term::exact).allMatch(t -> found(t, near) > 0)
        && ordinals.stream().allMatch(o -> o.matcher(near).find())
        && speaksOfFocus(entry);
  }

  /**
   * Weight of the heaviest term that the corpus has, but neither the statement nor what stands
   * around it, as a share of the weight of a term that stands in one statement only; 0 to 1.
   */
  double gap(Entry entry) {
    String near = entry.folded() + " " + around(entry);
    double heaviest =
        terms.stream()
            .filter(t -> !t.exact() && table.frequency(t.text()) > 0)
            .filter(t -> found(t, near) < 0.5)
            .mapToDouble(Term::weight)
            .max()
            .orElse(0);
    return Math.min(1, heaviest / table.weightOfRarest());
  }

  private String around(Entry entry) {
    return table.around(entry);
  }

  private double share(String text, String around) {
    double covered = 0;
    for (Term term : terms) {
      double found = found(term, text);
      if (found < 1 && !around.isEmpty()) {
        found = Math.max(found, NEARBY * found(term, around));
      }
      covered += term.weight() * found;
    }
    return total == 0 ? 0 : covered / total;
  }

  private static double found(Term term, String text) {
    if (has(text, term.text())) {
      return 1;
    }
    for (String synonym : term.synonyms()) {
      boolean number = ChineseNumbers.isNumber(synonym);
      if (number ? ChineseNumbers.has(text, synonym) : text.contains(synonym)) {
        return 0.9;
      }
    }
    boolean apart =
        !term.exact()
            && term.text().length() == 2
            && text.indexOf(term.text().charAt(0)) >= 0
            && text.indexOf(term.text().charAt(1)) >= 0;
    return apart ? APART : 0;
  }

  /** A number or Latin word must stand there whole: 15 isn't in 2015, nor 5 in 4.5. */
  private static boolean has(String text, String term) {
    if (Terms.isHan(term)) {
      return text.contains(term);
    }
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      int end = at + term.length();
      boolean left =
          at == 0 || !(sameKind(text.charAt(at - 1), term.charAt(0)) || isDecimal(text, at - 1));
      boolean right =
          end == text.length()
              || !(sameKind(text.charAt(end), term.charAt(term.length() - 1))
                  || isDecimal(text, end));
      if (left && right) {
        return true;
      }
    }
    return false;
  }

  /** Whether a point stands between two digits. */
  private static boolean isDecimal(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean sameKind(char a, char b) {
    return (Character.isDigit(a) && Character.isDigit(b)) || (isLatin(a) && isLatin(b));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
