package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Clauses that lead in to what stands written somewhere (告示上写着：“……”, 纸条上写的是：“……”,
 * 信是孩子们写的，字很大：“……”). Whoever was spoken of last hasn't said it.
 */
final class Inscription {
  /** 写着, 印着: something bears the words; nobody is said to utter them. */
  private static final Pattern BEARS =
      Pattern.compile(
          "(?:写着|写的是|写有|印着|印的是|印有|刻着|刻的是|贴着|挂着|题着|绣着|标着|画着|登着|留着|[上里中内面]写道?)(?:[一几两三]?[个行句段排条]?(?:大|小)?字|这样的?话|这样[一两几]?[行句段]话?)?$");

  /** 窗口上换了一张纸, 门口贴着告示: a place where something written has appeared. */
  private static final Pattern PLACED =
      Pattern.compile(
          "^(?!在|又在|便在|就在)[^，。]{1,8}?[上里中内前外口边旁下处](?:多|新|又|还|只|也|已)?(?:贴|挂|换|留|竖|立|摆|夹|写|印|刻|钉)(?:了|着|出|上|有)?[^，。]{0,10}$");

  /** 信是某班写的: who has written something whose words follow. */
  private static final Pattern AUTHORSHIP = Pattern.compile("是[^，。]{2,24}(?:写|画|留|寄来|送来)的$");

  private final String plain;
  private final Lexicon lexicon = Lexicon.chinese();

  Inscription(String plain) {
    this.plain = plain;
  }

  /** Whether the clauses [from, to) before a colon and a quotation lead in to something written. */
  boolean leadsIn(List<Unit> units, int from, int to) {
    Unit last = units.get(to - 1);
    return BEARS.matcher(words(last)).find()
        || units.subList(from, to).stream().anyMatch(u -> !u.quote() && isAuthorship(u));
  }

  /**
   * Whether the clause itself tells of a place and what stands there, so that nobody before it is
   * meant.
   */
  boolean isPlaced(Unit clause) {
    return PLACED.matcher(words(clause)).find();
  }

  private boolean isAuthorship(Unit clause) {
    int writing = lexicon.writings.lengthAt(plain, clause.start(), clause.textEnd());
    return writing > 0 && AUTHORSHIP.matcher(words(clause).substring(writing)).lookingAt();
  }

  private String words(Unit clause) {
    return plain.substring(clause.start(), clause.textEnd());
  }
}
