package io.yinju.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody's own words make of a claim about what they said, from good to bad. */
enum Verdict {
  /** Nothing in the claim goes beyond the words. */
  HOLDS,
  /** The words concern the claim, but they don't settle it. */
  OPEN,
  /** The words say another number, another time or the opposite. */
  FAILS;

  private static final List<Set<String>> TIMES =
      WordList.read("relative-times").stream().map(l -> Set.of(l.split(" ", -1))).toList();
  private static final List<String> RESTRICTORS = WordList.read("restrictors");

  /** What denies the word behind it; 少 makes less of it. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:[不没未别勿莫非无]|(?<![多至减缺很年])少)(?:有|会|能|可能|可以|可|应|得|许|准|宜|要|必|曾|再|太|很|怎么|必要|打算|准备|是)?[“‘「]?$");

  private static final Pattern OPPOSITION = Pattern.compile(Stances.OPPOSING);

  private static final Pattern PERMISSION =
      Pattern.compile(Stances.APPROVING + "|可以|应当?|应该|要(?!求)|必须");

  private static final Pattern NEGATION = Pattern.compile("[不没未别勿莫]|并非|无法");

  /** 不仅, 不断: no denial. */
  private static final Pattern NO_NEGATION =
      Pattern.compile("不[仅但断久少光只过同足错]|差不多|不得不|没准|[是行好对]不[是行好对]|有没有|要不|特别|区别|别人|别的|个别|分别|未来");

  /** 至于: opens a matter of which the next clause says something. */
  private static final Pattern OPENS = Pattern.compile("^(?:至于|关于|对于|[谈说讲提问]到)");

  private static final Pattern CLAUSE = Pattern.compile("[,。;!?:、]");

  /** Least characters of words in common by which what is denied is told. */
  private static final int WORD = 2;

  /**
   * Compares a claim with a statement.
   *
   * @param claim what is claimed, folded
   * @param statement the words themselves, folded
   * @param around what the same person says right before and behind, folded
   */
  static Verdict of(String claim, String statement, String around) {
    return Stream.of(
            ofQuantities(claim, statement, around),
            ofTimes(claim, statement + around),
            isOpposite(claim, statement)
                    || isDenied(claim, statement)
                    || Polarity.differs(claim, statement)
                ? FAILS
                : HOLDS,
            ofStance(claim, statement),
            goesBeyond(claim, statement + around) ? OPEN : HOLDS,
            negated(claim) != negated(nearest(claim, statement)) ? OPEN : HOLDS)
        .max(Comparator.naturalOrder())
        .orElse(HOLDS);
  }

  /** Every number of the claim stands there; one of the same things that differs contradicts it. */
  private static Verdict ofQuantities(String claim, String statement, String around) {
    List<Quantity> there = Quantity.in(statement);
    List<Quantity> near = Quantity.in(around);
    return Quantity.in(claim).stream()
        .map(
            claimed -> {
              boolean found =
                  Stream.concat(there.stream(), near.stream())
                      .filter(q -> mayMean(claimed, q))
                      .anyMatch(claimed::isBorneOutBy);
              return found ? HOLDS : there.stream().anyMatch(claimed::isLike) ? FAILS : OPEN;
            })
        .max(Comparator.naturalOrder())
        .orElse(HOLDS);
  }

  private static boolean mayMean(Quantity claimed, Quantity other) {
    return claimed.isLike(other) || claimed.unit().isEmpty() || other.unit().isEmpty();
  }

  /** The same for 今年, 月底 and the like. */
  private static Verdict ofTimes(String claim, String words) {
    Verdict worst = HOLDS;
    for (Set<String> kind : TIMES) {
      List<String> claimed = kind.stream().filter(claim::contains).toList();
      if (!claimed.isEmpty() && claimed.stream().noneMatch(words::contains)) {
        boolean other = kind.stream().anyMatch(words::contains);
        worst = other ? FAILS : worst == FAILS ? FAILS : OPEN;
      }
    }
    return worst;
  }

  /** 反对 isn't borne out by words without a denial, and contradicted by such as approve. */
  private static Verdict ofStance(String claim, String statement) {
    boolean opposed = OPPOSITION.matcher(statement).find() || negated(statement);
    if (OPPOSITION.matcher(claim).find() && !opposed) {
      return PERMISSION.matcher(statement).find() ? FAILS : OPEN;
    }
    return HOLDS;
  }

  /** Whether the claim says 只 or 全部 where the words don't. */
  private static boolean goesBeyond(String claim, String words) {
    String bare = NO_NEGATION.matcher(claim).replaceAll("");
    return RESTRICTORS.stream().anyMatch(r -> bare.contains(r) && !words.contains(r));
  }

  /** 最高 where the words have 最低 and no 最高. */
  private static boolean isOpposite(String claim, String statement) {
    if (negated(claim) || negated(statement)) {
      return false;
    }
    for (String[] pair : Conflicts.ANTONYMS) {
      if (isOpposite(claim, statement, pair[0], pair[1])
          || isOpposite(claim, statement, pair[1], pair[0])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpposite(String claim, String statement, String one, String other) {
    return claim.contains(one)
        && !claim.contains(other)
        && statement.contains(other)
        && !statement.contains(one);
  }

  /**
   * Whether a word of both is denied in one of them wherever it stands, and in the other nowhere.
   */
  private static boolean isDenied(String claim, String statement) {
    for (String term : Terms.of(claim)) {
      if (term.length() < WORD || Terms.functionCharacters(term) > 0 || !statement.contains(term)) {
        continue;
      }
      Denial here = Denial.of(claim, term);
      Denial there = Denial.of(statement, term);
      if ((here.always() && !there.ever()) || (there.always() && !here.ever())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is denied in a text, ever and wherever it stands. */
  private record Denial(boolean ever, boolean always) {
    static Denial of(String text, String term) {
      boolean ever = false;
      boolean always = true;
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        String before = NO_NEGATION.matcher(text.substring(0, at)).replaceAll("　");
        boolean denied = DENIED.matcher(before).find();
        ever |= denied;
        always &= denied;
      }
      return new Denial(ever, always);
    }
  }

  private static boolean negated(String words) {
    return NEGATION.matcher(NO_NEGATION.matcher(words).replaceAll("")).find();
  }

  /**
   * The clauses of a statement that have most of the claim's words, and what is said of them where
   * they only open the matter (至于收费标准，…).
   */
  private static String nearest(String claim, String statement) {
    List<String> terms = Terms.of(claim);
    List<String> clauses = CLAUSE.splitAsStream(statement).toList();
    long most = clauses.stream().mapToLong(c -> shared(terms, c)).max().orElse(0);
    StringBuilder nearest = new StringBuilder();
    for (int i = 0; i < clauses.size(); i++) {
      boolean opened = i > 0 && OPENS.matcher(clauses.get(i - 1)).find();
      if (shared(terms, clauses.get(i)) == most
          || (opened && shared(terms, clauses.get(i - 1)) == most)) {
        nearest.append(clauses.get(i)).append('，');
      }
    }
    return nearest.toString();
  }

  private static long shared(List<String> terms, String text) {
    return terms.stream().filter(text::contains).count();
  }
}
