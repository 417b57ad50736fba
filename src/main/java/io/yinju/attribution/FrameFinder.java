package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the reporting expression of a clause. */
final class FrameFinder {
  /** Clauses whose persons are kept in mind. */
  private static final int MOST_REMEMBERED = 20_000;

  /** Longest listener behind 告诉 (告诉某社记者). */
  private static final int LONGEST_LISTENER = 14;

  /** Longest name of a body before the title of its member. */
  private static final int LONGEST_BODY = 8;

  /** 规划建议|值得期待, 承诺|书: what follows shows that the verb is a noun. */
  private static final Pattern NOUN = Pattern.compile("值得[期关参]|[稿书](?!面)");

  /** 说|普通话, 讲|一口流利的英语: in which language somebody speaks. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:着|的是|起|了)?(?:一口|几句|两句)?(?:[一-龥]{1,6}的)?(?:普通|国|土|家乡|本地|当地|[一-龥]{1,3}(?:南|东|西|北|州|江|河|海|山|川|屿|门|语系))话$"
              + "|(?:着|的是|起|了)?(?:一口|几句|两句)?(?:[一-龥]{1,6}的)?(?:[汉英日法德俄藏蒙傣粤闽韩外双手古]|维吾尔|哈萨克|西班牙|葡萄牙|阿拉伯|客家|潮汕)(?:语|文)$"
              + "|(?:着|的是|起|了)?(?:一口|几句|两句)?[一-龥]{0,6}方言$");

  /** Shortest words behind a verb without a subject that are a clause rather than a matter. */
  private static final int SHORTEST_CONTENT = 8;

  /** 在某人表示同意后，: what was said only dates what follows. */
  private static final Pattern EVENT =
      Pattern.compile("(?:而|但|就)?(?:在|当|等|等到|自|自从)[^，]{4,}(?:之?[后时前]|时候|之际|的同时|以后|以来)");

  /** 说|不清, 说|不定; not 说|不会放弃. */
  private static final Pattern IDIOM = Pattern.compile("不(?:[清出定好准上得过完尽明透通到了下动起来]|$)");

  /** 看法|正好相反, 态度|不同. */
  private static final Pattern OTHER_VIEW =
      Pattern.compile("(?:看法|观点|意见|态度|说法|想法|判断|立场|答案)[^，。]{0,4}(?:相反|不同|不一样|两样|有别|迥异|相左|不一致)");

  private static final WordList ATTRIBUTIVE = WordList.load("attributive-verbs.txt");

  private static final WordList ANSWERED = WordList.of(List.of("针对", "面对", "对于"));

  private static final WordList ADVERSATIVES = WordList.load("adversatives.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final MentionFinder mentions;
  private final SubjectFinder subjects;
  private final ClauseHead head;
  private final ViewFinder views;
  private final AnnouncementFinder announcements;
  private final ClauseSigns signs;
  private final SenderFinder senders;
  private final VerbPlaces places;
  private final Map<Span, List<Mention>> named = new HashMap<>();

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
    this.signs = new ClauseSigns(plain, tokens, head);
    this.places = new VerbPlaces(plain, tokens, signs);
    this.senders = new SenderFinder(plain, tokens, subjects);
    this.views = new ViewFinder(plain, tokens, subjects);
    this.announcements = new AnnouncementFinder(plain, tokens, subjects);
  }

  /** What else the words of clauses show. */
  ClauseSigns signs() {
    return signs;
  }

  /** Who stands at the head of a clause, null when nobody does. */
  @Nullable Subject leading(Unit clause) {
    return subjects.leading(clause.start(), clause.textEnd(), mentions(clause));
  }

  /** Who is named in a clause; looked for once, as long as the reader stays near it. */
  List<Mention> mentions(Unit clause) {
    if (named.size() > MOST_REMEMBERED) {
      named.clear();
    }
    return named.computeIfAbsent(
        new Span(clause.start(), clause.textEnd()), s -> mentions.find(s.start(), s.end()));
  }

  /** Where a clause begins behind its connectives, dates and frame phrases. */
  int head(Unit clause) {
    return head.skipLeadIns(clause.start(), clause.textEnd());
  }

  /**
   * 某人则认为, 但某人觉得, 某人的看法相反: whether the words before a reporting verb, or those behind somebody's
   * view, set its subject against another.
   */
  boolean isAdversative(Unit clause, Frame frame) {
    if (OTHER_VIEW.matcher(plain).region(frame.cueStart(), clause.textEnd()).lookingAt()) {
      return true;
    }
    for (int i = clause.start(); i < frame.cueEnd(); i++) {
      int n = ADVERSATIVES.lengthAt(plain, i, frame.cueEnd());
      int at = i;
      if (n > 0
          && (n > 1 || tokens.aligned(i, i + n))
          && mentions(clause).stream().noneMatch(m -> m.from() <= at && at < m.until())) {
        return true;
      }
    }
    return false;
  }

  /** 某人却唱反调, 某人则不以为然: whether whom a clause begins with is set against who spoke before. */
  boolean isSetAgainst(Unit clause) {
    return leading(clause) instanceof Subject.Named named
        && ADVERSATIVES.lengthAt(plain, named.mentions().getLast().until(), clause.textEnd()) > 0;
  }

  /** The clause's reporting expression, null when it has none. */
  @Nullable Frame find(int index, Unit clause, Setting setting) {
    Frame frame = expression(index, clause, setting);
    boolean bare = !setting.quoteBefore() && signs.isBareSpeech(clause);
    return frame == null || bare || isFaced(clause, frame.subject()) || isAnswered(clause, frame)
        ? null
        : frame;
  }

  /** The body that is told in a clause to send what is written; null without one. */
  @Nullable Subject sender(Unit clause) {
    return senders.find(clause, mentions(clause));
  }

  /** 多国驻某地使节表示，: whether a clause ends in a verb of saying whose subject can't be told. */
  boolean hidesSpeaker(Unit clause) {
    int n = lexicon.verbs.lengthBefore(plain, clause.textEnd(), clause.start());
    int v = clause.textEnd() - n;
    Lexicon.Reporting kind = n == 0 ? null : lexicon.reporting(plain.substring(v, v + n));
    boolean reports =
        kind == Lexicon.Reporting.CLAUSE
            || kind == Lexicon.Reporting.OPEN
            || (kind == Lexicon.Reporting.BARE && tokens.isBoundary(v));
    return reports
        && "，：".indexOf(clause.mark()) >= 0
        && subjects.before(clause.start(), v, subjects.until(mentions(clause), v)).subject()
            instanceof Subject.Unclear;
  }

  private @Nullable Frame expression(int index, Unit clause, Setting setting) {
    int from = clause.start();
    int to = clause.textEnd();
    List<Mention> named = mentions(clause);
    Frame view = views.find(index, clause, setting, named);
    if (view != null) {
      return view;
    }
    for (int v = from; v < to; v++) {
      int n = lexicon.verbs.lengthAt(plain, v, to);
      if (n == 0 || !places.isVerb(v, n, to, named)) {
        continue;
      }
      Frame frame = frameAt(index, clause, setting, v, n, named);
      if (frame != null) {
        return frame;
      }
      v += n - 1;
    }
    return announcements.find(index, clause, setting, named);
  }

  private @Nullable Frame frameAt(
      int index, Unit clause, Setting setting, int v, int n, List<Mention> named) {
    Lexicon.Reporting kind = lexicon.reporting(plain.substring(v, v + n));
    if (kind == null
        || kind == Lexicon.Reporting.NEVER
        || places.isWished(clause.start(), v, named)
        || places.isPurpose(clause, v)
        || NOUN.matcher(plain).region(v + n, clause.textEnd()).lookingAt()) {
      return null;
    }
    if (EVENT.matcher(plain).region(clause.start(), clause.textEnd()).matches()
        && clause.mark() == '，') {
      return null;
    }
    if ((n == 2 && signs.isPointedAt(clause.start(), v)) || signs.isCounted(clause, v, n)) {
      return null;
    }
    SubjectFinder.Found found = subjects.before(clause.start(), v, subjects.until(named, v));
    if (found.subject() instanceof Subject.Unclear
        || (ClauseSigns.BYLINES.contains(plain.substring(v, v + n))
            && found.subject() instanceof Subject.Named)
        || !reports(kind, clause, setting, v, n, found)) {
      return null;
    }
    int cueEnd = cueEnd(v + n, clause.textEnd());
    return new Frame(index, found.subject(), found.cueStart(), cueEnd, found.contrast(), false);
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
    if (next == '的' || isInBracket(found.subject().from(), v)) {
      return false;
    }
    if (kind == Lexicon.Reporting.ATTITUDE
        && found.subject() instanceof Subject.Collective
        && isRelative(v + n, to)) {
      return false;
    }
    boolean noun = absent ? isTaken(clause, v) : plain.lastIndexOf('的', v) > found.subject().from();
    if (atEnd && !found.direct() && n == 2 && noun && kind == Lexicon.Reporting.OPEN) {
      return false;
    }
    boolean speaks = kind != Lexicon.Reporting.STANCE && kind != Lexicon.Reporting.ATTITUDE;
    if (atEnd && speaks && places.isDenied(v) && !setting.quoteBefore() && !setting.quoteAfter()) {
      return false;
    }
    if (atEnd) {
      return isCut(clause, setting, kind, n, found);
    }
    if (isAddressed(v, n, to)) {
      return clause.mark() != '。' || setting.quoteBefore() || setting.quoteAfter();
    }
    if (kind == Lexicon.Reporting.PERSONAL && !isPersonal(found.subject())) {
      return false;
    }
    boolean colon = clause.mark() == '：' || setting.quoteAfter();
    return switch (kind) {
      case CLAUSE -> !absent || found.direct();
      case ATTITUDE, PERSONAL -> found.direct() && (!absent || setting.led());
      case STANCE -> !absent;
      case OPEN ->
          colon
              ? !absent || found.direct()
              : found.direct()
                  && (!absent
                      || isNaming(v + n, setting)
                      || (setting.led() && v == clause.start() && to - v - n >= SHORTEST_CONTENT))
                  && (found.contrast() || hasContent(v + n, to));
      case BARE ->
          found.direct()
              && (!absent || setting.led())
              && (n > 1
                  || "了过着起到明法服的出完得".indexOf(next) < 0
                  || (setting.quoteBefore()
                      && setting.quoteAfter()
                      && ClauseSigns.isCountedSpeech(plain.substring(v + n, to))))
              && !IDIOM.matcher(plain).region(v + n, to).lookingAt()
              && !LANGUAGE.matcher(plain).region(v + n, to).lookingAt()
              && (to - v > 3
                  || (absent && v == clause.start() && clause.mark() == '，')
                  || isBrief(found.subject(), v, to));
      case QUOTE, NEVER -> false;
    };
  }

  /** 某人说|可以, 某人说|不行: a verb or an adverb is all that somebody says; not 讲|拉坯, a topic. */
  private boolean isBrief(Subject subject, int v, int to) {
    return subject instanceof Subject.Named
        && to - v == 3
        && plain.charAt(v) == '说'
        && tokens.isBoundary(v + 1)
        && "vd".indexOf(tokens.natureAt(v + 1)) >= 0;
  }

  /** 某地宣布|建设的|走廊: a verb and 的 behind the reporting verb make all of it an attribute. */
  private boolean isRelative(int at, int to) {
    int of = at + ATTRIBUTIVE.lengthAt(plain, at, to);
    return of > at && of < to && plain.charAt(of) == '的';
  }

  private static boolean isPersonal(Subject subject) {
    return subject instanceof Subject.Named || subject instanceof Subject.Anaphor;
  }

  /** 面对质疑, 听到这番抱怨: what looks like a verb at the end of a clause is a noun. */
  private boolean isTaken(Unit clause, int v) {
    int taking = lexicon.takingVerbs.lengthAt(plain, clause.start(), clause.textEnd());
    boolean heard = taking > 1 && plain.startsWith("听", clause.start());
    return (heard && clause.start() + taking < v)
        || lexicon.takingVerbs.lengthBefore(plain, v, clause.start()) > 0;
  }

  /** 面对某人追问会不会加价，: what somebody says there is what the next clause's subject faces. */
  private boolean isFaced(Unit clause, Subject subject) {
    int n = lexicon.takingVerbs.lengthAt(plain, clause.start(), clause.textEnd());
    int object = clause.start() + n;
    return n > 1
        && lexicon.prepositions.lengthAt(plain, clause.start(), clause.textEnd()) == n
        && clause.mark() == '，'
        && subject instanceof Subject.Named named
        && named.mentions().getFirst().from() <= object + LONGEST_BODY
        && named.mentions().getFirst().start() >= object;
  }

  /** 针对有媒体称其“先行先试”，: what somebody says there is what the next clause's subject answers. */
  private boolean isAnswered(Unit clause, Frame frame) {
    return clause.mark() == '，'
        && frame.cueEnd() < clause.textEnd()
        && ANSWERED.lengthAt(plain, clause.start(), clause.textEnd()) > 0;
  }

  /** The verb ends its clause: punctuation or a quotation has to set the words off. */
  private boolean isCut(
      Unit clause, Setting setting, Lexicon.Reporting kind, int n, SubjectFinder.Found found) {
    boolean quoted = setting.quoteBefore() || setting.quoteAfter();
    boolean adjacent =
        found.cueStart() + 2 == clause.textEnd()
            || (found.direct()
                && isPersonal(found.subject())
                && found.cueStart() < clause.textEnd());
    boolean asks =
        clause.mark() == '，' && n == 2 && adjacent && !(found.subject() instanceof Subject.Absent);
    return switch (kind) {
      case QUOTE -> clause.mark() == '：' || quoted || asks;
      case STANCE -> true;
      case PERSONAL ->
          quoted
              || ("，：".indexOf(clause.mark()) >= 0
                  && (setting.led() || !(found.subject() instanceof Subject.Absent)));
      case CLAUSE, ATTITUDE, OPEN, BARE ->
          quoted
              || clause.mark() == '，'
              || clause.mark() == '：'
              || (!setting.first() && (found.direct() || kind != Lexicon.Reporting.OPEN));
      case NEVER -> false;
    };
  }

  /** 告诉记者, 告诉本报记者, 问某人: the verb's object is the listener. */
  private boolean isAddressed(int v, int n, int to) {
    return (plain.startsWith("告诉", v) && to - v - n <= LONGEST_LISTENER)
        || (lexicon.addressing.contains(plain.substring(v, v + n))
            && mentions.find(v + n, to).stream()
                .anyMatch(m -> m.from() == v + n && m.until() == to));
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
      if (tokens.natureAt(i) == 'v' || (plain.charAt(i) == '由' && tokens.isBoundary(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The end of chained verbs (表示并强调) and of the listener (告诉记者). */
  private int cueEnd(int end, int to) {
    int at = end;
    if (plain.startsWith("告诉", end - 2) && to - end <= LONGEST_LISTENER && to > end) {
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

  /** 2场主题论坛（创新体系与科技|评价: whether a bracket that opens behind a subject is open at the verb. */
  private boolean isInBracket(int from, int v) {
    int opened = plain.lastIndexOf('（', v);
    return opened > from && plain.lastIndexOf('）', v) < opened;
  }
}
