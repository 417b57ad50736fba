package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the reporting expression of a clause. */
final class FrameFinder {
  /** Longest name of a source in 据…报道. */
  private static final int LONGEST_SOURCE = 24;

  private static final Pattern IN_THE_WORDS_OF =
      Pattern.compile(
          "(?:但|而|不过)?(?:诚如|正如|正像|恰如|就像|如|按照|按|依|依照|用|在)(.{1,40}?)"
              + "(?:曾经?|早就|此前)?(?:所言|所说的?|所讲的?|所指出的?|所述|说的|讲的|的话来?说|的话来?讲|的说法|之见|眼里|眼中|心目中)"
              + "(?:那样|一样)?(?=$|[，：])");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final MentionFinder mentions;
  private final SubjectFinder subjects;
  private final ClauseHead head;

  /**
   * What stands around a clause.
   *
   * @param led whether a person stands at the head of an earlier clause of its sentence
   */
  record Setting(boolean led, boolean first, boolean quoteBefore, boolean quoteAfter) {}

  FrameFinder(String plain, Tokens tokens, MentionFinder mentions) {
    this.plain = plain;
    this.tokens = tokens;
    this.mentions = mentions;
    this.subjects = new SubjectFinder(plain, tokens);
    this.head = new ClauseHead(plain, tokens);
  }

  /** Who stands at the head of a clause, null when nobody does. */
  @Nullable Subject leading(Unit clause) {
    return subjects.leading(
        clause.start(), clause.textEnd(), mentions.find(clause.start(), clause.textEnd()));
  }

  /** Where a clause begins behind its connectives, dates and frame phrases. */
  int head(Unit clause) {
    return head.skipLeadIns(clause.start(), clause.textEnd());
  }

  /** Whether a clause has a figure or a date. */
  boolean tellsEvent(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      char c = plain.charAt(i);
      if (Character.isDigit(c) || tokens.natureAt(i) == 't') {
        return true;
      }
    }
    return false;
  }

  /** The clause's reporting expression, null when it has none. */
  @Nullable Frame find(int index, Unit clause, Setting setting) {
    int from = clause.start();
    int to = clause.textEnd();
    List<Mention> named = mentions.find(from, to);
    Frame view = view(index, clause, setting, named);
    if (view != null) {
      return view;
    }
    for (int v = from; v < to; v++) {
      int n = lexicon.verbs.lengthAt(plain, v, to);
      if (n == 0 || !isVerbHere(v, n, to, named)) {
        continue;
      }
      Frame frame = frameAt(index, clause, setting, v, n, named);
      if (frame != null) {
        return frame;
      }
      v += n - 1;
    }
    return null;
  }

  private @Nullable Frame frameAt(
      int index, Unit clause, Setting setting, int v, int n, List<Mention> named) {
    Lexicon.Reporting kind = lexicon.reporting(plain.substring(v, v + n));
    if (kind == null || kind == Lexicon.Reporting.NEVER || isModal(clause.start(), v)) {
      return null;
    }
    SubjectFinder.Found found = subjects.before(clause.start(), v, subjects.until(named, v));
    if (found.subject() instanceof Subject.Unclear
        || !reports(kind, clause, setting, v, n, found)) {
      return null;
    }
    int cueEnd = cueEnd(v + n, clause.textEnd());
    return new Frame(index, found.subject(), found.cueStart(), cueEnd, found.contrast(), false);
  }

  private boolean isVerbHere(int v, int n, int to, List<Mention> named) {
    for (Mention mention : named) {
      if (mention.from() < v + n && v < mention.until()) {
        return false;
      }
    }
    boolean afterName = named.stream().anyMatch(m -> m.until() == v);
    return n >= 2
        ? tokens.isBoundary(v) || afterName || v + n == to
        : tokens.aligned(v, v + n) || (afterName && tokens.isBoundary(v + n));
  }

  private boolean isModal(int from, int v) {
    int n = lexicon.modals.lengthBefore(plain, v, from);
    return n > 0 && tokens.isBoundary(v - n);
  }

  private boolean reports(
      Lexicon.Reporting kind,
      Unit clause,
      Setting setting,
      int v,
      int n,
      SubjectFinder.Found found) {
    int to = clause.textEnd();
    boolean atEnd = v + n == to;
    char next = atEnd ? 0 : plain.charAt(v + n);
    boolean absent = found.subject() instanceof Subject.Absent;
    if (next == '的') {
      return false;
    }
    if (atEnd) {
      return isCut(clause, setting, kind);
    }
    if (isAddressed(v, n, to)) {
      return clause.mark() != '。' || setting.quoteBefore() || setting.quoteAfter();
    }
    boolean colon = clause.mark() == '：' || setting.quoteAfter();
    return switch (kind) {
      case CLAUSE -> !absent || found.direct();
      case ATTITUDE -> found.direct() && (!absent || setting.led());
      case STANCE -> !absent;
      case OPEN ->
          colon
              ? !absent || found.direct()
              : found.direct() && (!absent || isNaming(v + n, setting)) && hasContent(v + n, to);
      case BARE -> found.direct() && !absent && "了过着起到明法服的出完得不".indexOf(next) < 0 && to - v > 3;
      case QUOTE, NEVER -> false;
    };
  }

  /** The verb ends its clause: punctuation or a quotation has to set the words off. */
  private boolean isCut(Unit clause, Setting setting, Lexicon.Reporting kind) {
    boolean quoted = setting.quoteBefore() || setting.quoteAfter();
    return switch (kind) {
      case QUOTE -> clause.mark() == '：' || quoted;
      case STANCE -> true;
      case CLAUSE, ATTITUDE, OPEN, BARE ->
          quoted || clause.mark() == '，' || clause.mark() == '：' || !setting.first();
      case NEVER -> false;
    };
  }

  /** 告诉记者, 告诉本报记者: the verb's object is the listener. */
  private boolean isAddressed(int v, int n, int to) {
    return plain.startsWith("告诉", v) && to - v - n <= 14 && endsInListener(to, v + n);
  }

  private boolean endsInListener(int to, int from) {
    return plain.startsWith("记者", to - 2)
        || lexicon.collectives.lengthBefore(plain, to, from) > 0
        || plain.startsWith("我们", to - 2)
        || plain.charAt(to - 1) == '我'
        || plain.charAt(to - 1) == '他'
        || plain.charAt(to - 1) == '她';
  }

  /** 将…形容为, 把…比作: the verb's clause follows its subject's. */
  private boolean isNaming(int at, Setting setting) {
    return setting.led() && "为作".indexOf(plain.charAt(at)) >= 0;
  }

  /** Whether an object is a clause rather than the name of a matter (三点建议). */
  private boolean hasContent(int from, int to) {
    if ("“为作".indexOf(plain.charAt(from)) >= 0) {
      return true;
    }
    if ("了过着".indexOf(plain.charAt(from)) >= 0 || to - from < 4) {
      return false;
    }
    if (lexicon.contentNouns.lengthBefore(plain, to, from) > 0) {
      return false;
    }
    for (int i = from; i < to; i = tokens.endOfWordAt(i)) {
      if (tokens.natureAt(i) == 'v') {
        return true;
      }
    }
    return false;
  }

  /** The end of chained verbs (表示并强调) and of the listener (告诉记者). */
  private int cueEnd(int end, int to) {
    int at = end;
    if (plain.startsWith("告诉", end - 2) && to - end <= 14 && to > end && endsInListener(to, end)) {
      return to;
    }
    while (at < to) {
      int link = plain.startsWith("并且", at) ? 2 : "并且和、道说".indexOf(plain.charAt(at)) >= 0 ? 1 : 0;
      int n = link == 0 ? 0 : lexicon.verbs.lengthAt(plain, at + link, to);
      if (n < 2) {
        break;
      }
      at += link + n;
    }
    return at;
  }

  /** 在他看来, 他的观点是, 用他的话说, 据某通讯社报道. */
  private @Nullable Frame view(int index, Unit clause, Setting setting, List<Mention> named) {
    int from = clause.start();
    int to = clause.textEnd();
    int seems = plain.indexOf("看来", from, to);
    if (seems > from && seems + 2 <= to) {
      int at = plain.lastIndexOf('在', seems);
      if (at >= from && at + 1 < seems && head.skipLeadIns(from, at) >= at) {
        SubjectFinder.Found found = subjects.before(at + 1, seems, within(named, at + 1, seems));
        return found.subject() instanceof Subject.Unclear
                || found.subject() instanceof Subject.Absent
            ? null
            : new Frame(index, found.subject(), seems, seems + 2, isContrast(from, at), false);
      }
    }
    Frame words = inTheWordsOf(index, clause, named);
    if (words != null) {
      return words;
    }
    Frame opinion = opinion(index, clause, setting, named);
    return opinion != null ? opinion : hearsay(index, clause);
  }

  /** 诚如他所言, 按照某院长的说法, 用他的话说, 在他眼里. */
  private @Nullable Frame inTheWordsOf(int index, Unit clause, List<Mention> named) {
    Matcher words = IN_THE_WORDS_OF.matcher(plain).region(clause.start(), clause.textEnd());
    if (!words.lookingAt()) {
      return null;
    }
    int from = words.start(1);
    int to = words.end(1);
    for (Mention mention : named) {
      if (mention.from() >= from && mention.until() == to && head.leadsTo(from, mention.from())) {
        return new Frame(index, new Subject.Named(List.of(mention)), to, words.end(), false, false);
      }
    }
    int n = lexicon.pronouns.lengthAt(plain, from, to);
    return n == to - from
        ? new Frame(index, new Subject.Anaphor(from, to), to, words.end(), false, false)
        : null;
  }

  private @Nullable Frame opinion(int index, Unit clause, Setting setting, List<Mention> named) {
    int from = clause.start();
    int to = clause.textEnd();
    Subject owner = null;
    int at = 0;
    for (Mention mention : named) {
      if (head.leadsTo(from, mention.from())) {
        owner = new Subject.Named(List.of(mention));
        at = mention.until();
        break;
      }
    }
    if (owner == null) {
      int start = head.skipLeadIns(from, to);
      int n = lexicon.pronouns.lengthAt(plain, start, to);
      if (n == 0) {
        return null;
      }
      owner = new Subject.Anaphor(start, start + n);
      at = start + n;
    }
    if (at >= to || plain.charAt(at) != '的') {
      return null;
    }
    int noun = lexicon.opinionNouns.lengthAt(plain, at + 1, to);
    int end = at + 1 + noun;
    if (plain.startsWith("话", at + 1) && plain.startsWith("用", from)) {
      return new Frame(index, owner, at + 1, to, false, false);
    }
    boolean is = end < to && (plain.charAt(end) == '是' || plain.startsWith("则是", end));
    boolean states = is || setting.quoteBefore() || (clause.mark() == '：' && to - end <= 8);
    return noun > 0 && states
        ? new Frame(index, owner, at + 1, end, plain.startsWith("则", end), false)
        : null;
  }

  private @Nullable Frame hearsay(int index, Unit clause) {
    int from = clause.start();
    int to = clause.textEnd();
    int shows = Math.max(plain.indexOf("数据显示", from, to), plain.indexOf("统计显示", from, to));
    if (shows > 0) {
      int offers = Math.max(plain.indexOf("提供的", from, shows), plain.indexOf("发布的", from, shows));
      return offers > from
          ? new Frame(index, new Subject.Collective(from, offers), shows, shows + 4, false, true)
          : null;
    }
    int start = plain.startsWith("据", from) ? from + 1 : from + 2;
    boolean cited =
        start == from + 1 || plain.startsWith("援引", from) || plain.startsWith("综合", from);
    Frame brief = start == from + 1 ? bySurname(index, clause) : null;
    if (brief != null) {
      return brief;
    }
    for (int at = Math.min(to, start + LONGEST_SOURCE) - 1; cited && at > start; at--) {
      int n = lexicon.hearsay.lengthAt(plain, at, to);
      if (n > 0) {
        return new Frame(
            index, new Subject.Collective(start, beforeDates(start, at)), at, at + n, false, true);
      }
    }
    return null;
  }

  private int beforeDates(int from, int to) {
    int end = to;
    while (end > from && tokens.natureAt(tokens.startOfWordBefore(end)) == 't') {
      end = tokens.startOfWordBefore(end);
    }
    return Math.max(end, from);
  }

  /** 据徐分析: the surname alone of somebody named before. */
  private @Nullable Frame bySurname(int index, Unit clause) {
    int at = clause.start() + 1;
    int n = lexicon.surnameAt(plain, at, clause.textEnd());
    int verb = lexicon.verbs.lengthAt(plain, at + n, clause.textEnd());
    if (n == 0 || verb < 2 || at + n + verb != clause.textEnd()) {
      return null;
    }
    Mention surname = new Mention(at, at, at + n, at + n, true, MentionFinder.ENOUGH);
    return new Frame(
        index, new Subject.Named(List.of(surname)), at + n, clause.textEnd(), false, false);
  }

  private boolean isContrast(int from, int to) {
    return lexicon.contrast.lengthAt(plain, from, to) > 0;
  }

  private static List<Mention> within(List<Mention> mentions, int from, int to) {
    return mentions.stream().filter(m -> m.from() >= from && m.until() <= to).toList();
  }
}
