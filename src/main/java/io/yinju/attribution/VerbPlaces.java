package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;

/** Whether what looks like a verb of saying is one where it stands. */
final class VerbPlaces {
  /** 〔记者某某道／某地报道〕: what stands behind a name in a byline, and behind no verb. */
  private static final String BYLINE = "／/｜|〕】";

  /** 来到某地，|希望…: what somebody came for. */
  private static final Pattern CAME =
      Pattern.compile("(?:来到|赶到|前往|奔赴|远赴|走进|找到|找上|慕名|登门|报名|加入)[^，。；！？“”]{0,24}，$");

  /** Longest clause before that tells where somebody came. */
  private static final int LONGEST_CLAUSE = 60;

  /** Last characters of what says when or where somebody spoke (接受采访时|称). */
  private static final String TIMING = "时中后前上里间";

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseSigns signs;

  VerbPlaces(String plain, Tokens tokens, ClauseSigns signs) {
    this.plain = plain;
    this.tokens = tokens;
    this.signs = signs;
  }

  /** Whether the characters [v, v + n) are a verb of saying rather than a part of other words. */
  boolean isVerb(int v, int n, int to, List<Mention> named) {
    if (v + n < plain.length() && BYLINE.indexOf(plain.charAt(v + n)) >= 0) {
      return false;
    }
    for (Mention mention : named) {
      if (mention.from() < v + n && v < mention.until()) {
        return false;
      }
    }
    boolean afterName = named.stream().anyMatch(m -> m.until() == v);
    if ((n > 2 && isDocument(v, n, to)) || (n == 1 && isNamed(v))) {
      return false;
    }
    return n >= 2
        ? tokens.isBoundary(v) || afterName || v + n == to
        : tokens.aligned(v, v + n)
            || signs.isBehindAdverb(v)
            || isAfterRepeated(v)
            || (v > 0 && "他她".indexOf(plain.charAt(v - 1)) >= 0 && isHead(v - 1))
            || (afterName && tokens.isBoundary(v + n))
            || (v + n == to && (tokens.isInName(v) || TIMING.indexOf(plain.charAt(v - 1)) >= 0));
  }

  /** 标|称“永不褪色”, 俗|称: what something is called. */
  private boolean isNamed(int v) {
    return v > 0
        && plain.charAt(v) == '称'
        && "标号俗简职名统通旧别尊".indexOf(plain.charAt(v - 1)) >= 0
        && !tokens.isInName(v - 1);
  }

  /** 来到某地，|希望做成一件事: whether the verb that opens a clause tells why somebody came. */
  boolean isPurpose(Unit clause, int v) {
    int from = Math.max(0, clause.start() - LONGEST_CLAUSE);
    return v == clause.start()
        && plain.startsWith("希望", v)
        && CAME.matcher(plain.substring(from, clause.start())).find();
  }

  /** 不|接话，, 没有|回答，: nothing is said. */
  boolean isDenied(int v) {
    return v > 1 && ("不没未".indexOf(plain.charAt(v - 1)) >= 0 || plain.startsWith("没有", v - 2));
  }

  /** 希望|表示, 可以|说: what somebody may or would say; not 想了想|说. */
  boolean isWished(int from, int v, List<Mention> named) {
    if (isAfterRepeated(v) || named.stream().anyMatch(m -> m.until() == v)) {
      return false;
    }
    int n = lexicon.modals.lengthBefore(plain, v, from);
    return n > 0 && tokens.isBoundary(v - n);
  }

  /** 想了想|说, 笑了笑|答: the recogniser's one word for the end of a repeated verb and the verb behind. */
  private boolean isAfterRepeated(int v) {
    return v >= 3
        && "了一".indexOf(plain.charAt(v - 2)) >= 0
        && plain.charAt(v - 1) == plain.charAt(v - 3);
  }

  /** 声明|指出, 通报|称: the noun of a document with a verb, which looks like a verb of two parts. */
  private boolean isDocument(int v, int n, int to) {
    return lexicon.organisations.contains(plain.substring(v, v + 2))
        && lexicon.verbs.lengthAt(plain, v + 2, to) >= n - 2
        && (v == 0 || !tokens.holdsProperName(v - 1, v))
        && isHead(v);
  }

  private boolean isHead(int v) {
    return v == 0 || "，。；！？：“”（）\n 　".indexOf(plain.charAt(v - 1)) >= 0;
  }
}
