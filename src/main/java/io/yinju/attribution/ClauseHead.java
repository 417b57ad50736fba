package io.yinju.attribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What opens a clause before its subject: connectives, dates, frame phrases (在开幕式上). */
final class ClauseHead {
  private static final Pattern ENUMERATOR =
      Pattern.compile("（\\d{1,2}）|\\d{1,2}[.．、）] ?(?!\\d)|[①-⑳▲●]");

  /** Longest role of which the verb hides the noun. */
  private static final int LONGEST_ROLE = 10;

  /** Particles and verbs behind which a role is an object (采访了农户某某), not a title. */
  private static final String ACTING = "了着过把被给向对跟让请邀访见问";

  /** 在地|文史工作者: Taiwan's word for local people, before a noun. */
  private static final Pattern LOCAL = Pattern.compile("在地(?![上下里中方面铁点震球图板产区处])");

  /** 前两次|他都说. */
  private static final Pattern TIMES = Pattern.compile("(?:第|前|头|后|最后|上|这)[一二两三四五六七八九十几]次");

  /** 指挥|某某, 领唱|某某: roles whose words are verbs as well. */
  static final WordList VERBAL_ROLES = WordList.load("verbal-roles.txt");

  private static final WordList CAUSES = WordList.load("causes.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;

  ClauseHead(String plain, Tokens tokens) {
    this.plain = plain;
    this.tokens = tokens;
  }

  /** Whether what stands between the clause's start and a name leaves the name its subject. */
  boolean leadsTo(int from, int name) {
    int p = Math.max(skipLeadIns(from, name), plain.lastIndexOf('的', name - 1) + 1);
    if (p >= name) {
      return true;
    }
    if (CAUSES.contains(plain.substring(p, name))
        || VERBAL_ROLES.contains(plain.substring(p, name))) {
      return true;
    }
    if (name - p == 1 && "与和同跟".indexOf(plain.charAt(p)) >= 0 && !isBehindName(p)) {
      return false;
    }
    int demonstrative = lexicon.demonstratives.lengthAt(plain, p, name);
    p += demonstrative == 0 && plain.charAt(p) == '其' ? 1 : demonstrative;
    if (isRole(p, name)) {
      return true;
    }
    for (int i = p; i < name; i = tokens.endOfWordAt(i)) {
      if ("nmqbajfst".indexOf(tokens.natureAt(i)) < 0
          && "、（）“”‘’和与·该本此某各全之".indexOf(plain.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** 某人|和|某人: the conjunction stands behind another name, not at the head of the clause. */
  private boolean isBehindName(int at) {
    return at > 0 && "，。；！？：”\n ".indexOf(plain.charAt(at - 1)) < 0 && plain.charAt(at - 1) != '的';
  }

  /** 策划及铸造者, 出版人: a word for a role, of a verb, right before the name. */
  private boolean isRole(int from, int name) {
    boolean ends =
        name - from >= 2
            && name - from <= LONGEST_ROLE
            && NameShapes.ROLE_ENDINGS.indexOf(plain.charAt(name - 1)) >= 0;
    for (int i = from; ends && i < name; i++) {
      boolean verb = lexicon.verbs.lengthAt(plain, i, name) >= 2 && tokens.isBoundary(i);
      ends = !verb && ACTING.indexOf(plain.charAt(i)) < 0;
    }
    return ends;
  }

  /** One past lead-ins, dates and frame phrases (在…上) at the head of a clause. */
  int skipLeadIns(int from, int to) {
    int p = from + enumerator(from, to);
    int before = -1;
    while (p < to && p != before) {
      before = p;
      int n = lexicon.leadIns.lengthAt(plain, p, to);
      Matcher times = TIMES.matcher(plain).region(p, to);
      if (times.lookingAt()) {
        n = times.end() - p;
      } else if (LOCAL.matcher(plain).region(p, plain.length()).lookingAt()) {
        n = Math.min(2, to - p);
      } else if (plain.charAt(p) == '在') {
        n = Math.max(n > 1 ? n : 0, framePhrase(p, to));
      }
      if (p < to && isAttributive(p, Math.max(n, tokens.endOfWordAt(p) - p), to)) {
        return p;
      }
      if (n > 0 && (n > 1 || tokens.isBoundary(p + n) || p + n == to)) {
        p += n;
      } else if ("ts".indexOf(tokens.natureAt(p)) >= 0 || isDatePart(p, to)) {
        p = Math.min(to, tokens.endOfWordAt(p));
      } else if (plain.charAt(p) == '（' && plain.indexOf('）', p, to) > 0) {
        p = plain.indexOf('）', p, to) + 1;
      } else if (plain.charAt(p) == '【' && plain.indexOf('】', p, to) > 0) {
        p = plain.indexOf('】', p, to) + 1;
      } else if (plain.charAt(p) == '〔' && plain.indexOf('〕', p, to) > 0) {
        p = plain.indexOf('〕', p, to) + 1;
      } else if (" 　-*•>”’".indexOf(plain.charAt(p)) >= 0) {
        p++;
      }
    }
    return p;
  }

  /** 当时|的署长, 去年|的报告: a time that tells which one is meant opens no clause. */
  private boolean isAttributive(int at, int length, int to) {
    return tokens.natureAt(at) == 't' && at + length < to && plain.charAt(at + length) == '的';
  }

  /** Length of 1. （2） 3、 ① at the head of a clause. */
  private int enumerator(int from, int to) {
    Matcher number = ENUMERATOR.matcher(plain).region(from, to);
    return number.lookingAt() ? number.end() - from : 0;
  }

  private int framePhrase(int p, int to) {
    for (int i = p + 2; i < Math.min(to, p + 30); i++) {
      boolean closes = "上中时后前里间".indexOf(plain.charAt(i)) >= 0 && tokens.isBoundary(i + 1);
      if (closes && (tokens.isBoundary(i) || plain.charAt(i) == '间')) {
        return i + 1 - p;
      }
    }
    return 0;
  }

  private boolean isDatePart(int p, int to) {
    int i = NameShapes.endOfNumber(plain, p, to);
    return (i > p && i < to && "年月日号".indexOf(plain.charAt(i)) >= 0 && !plain.startsWith("年级", i))
        || ("年月日号".indexOf(plain.charAt(p)) >= 0 && tokens.endOfWordAt(p) == p + 1);
  }
}
