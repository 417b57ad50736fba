package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a clause show besides who is said to speak: that it tells an event, a speech, a
 * time.
 */
final class ClauseSigns {
  /** 某某、某某报道：…: with persons as its subject a byline, which says nothing. */
  static final WordList BYLINES = WordList.of(List.of("报道", "报导", "摄影报道", "采访报道"));

  /** 作了题为“…”的报告. */
  private static final Pattern TALK =
      Pattern.compile("(?:作|做|发表|进行)了?[^，]{0,40}(?:报告|演讲|发言|致辞|致词|分享|讲话|点评|解读|讲述)$");

  private static final Pattern BARE_SPEECH =
      Pattern.compile(
          "(?:(?:作|做)(?:出)?了?|提出了?|给出了?|进行了?)(?:回应|回答|答复|分析|说明|解释|补充|点评|评论|阐述|解读|回应和说明|(?:大会|书面|视频)?发言|工作报告)$"
              + "|不(?:完全|太|大)?(?:同意|认同|赞同|赞成|认可)(?:这|上述|该|此)[^，]{0,3}(?:看法|判断|观点|说法|意见|结论|提法)$"
              + "|(?:起初|最初|当初|一开始|起先)(?:也|都|并)?不(?:同意|赞成|赞同|答应|认可)$"
              + "|(?:介绍|报告|汇报|通报)了(?!一[项份组个])[^，：“]{1,40}的(?:[一-龥]{0,2}情况|做法|经验|调查|历程|背景)$"
              + "|持(?:保留|怀疑)(?:态度|意见)$"
              + "|[用以操](?:着|了)?[^，]{1,6}(?:语|话|方言)(?:进行)?(?:发言|发了言|致辞|致词|讲话|作答)$");

  /** 用族语发言，|由孙女翻译。: who passes the words on. */
  private static final Pattern PASSED_ON =
      Pattern.compile("由[^，。]{1,20}(?:翻译|转述|传译|代读|代为宣读|口译)[^，。]{0,4}。");

  /** 某人|的一句话引来笑声: what somebody's words before the clause did. */
  static final Pattern OWN_WORDS =
      Pattern.compile(
          "的(?:一句|这句|这番|一番|一席|这一|这声|一声)?(?:大?实话|话|反问|提问|追问|发问|质问|感慨|回答|发言|比喻|调侃|自嘲|玩笑)"
              + "(?:一出口)?，?(?:也|却|顿时|立刻|当场|随即)?(?:引来|引起|引发|赢得|博得|激起|招来|换来|逗|让|令|使)");

  private static final Pattern COUNTED_SPEECH =
      Pattern.compile("了?(?:这么|这样|那么|那样)?[一两几三][句声番段遍]话?");

  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:[^，。]{1,6}[时后]|[^，。]{0,4}?)(?:我|笔者|(?:本报|本刊)?记者)(?!们)[^，。“”]{0,5}?"
              + "(?:问起|问到|问及|追问|问|求证|请教|打听|提起|说起|打电话给|拨通|联系上?|采访)");

  private static final WordList DURATIONS = WordList.load("durations.txt");
  private static final WordList DENIALS = WordList.of(List.of("没有", "没", "未", "并未", "未能"));
  private static final WordList RELATIVES = WordList.load("relatives.txt");

  private static final WordList SHOWING = WordList.of(List.of("展示了", "演示了"));

  private static final WordList TELLING = WordList.load("telling-verbs.txt");

  /** Longest name in front of a reporting verb that isn't in the document's list of persons. */
  private static final int LONGEST_NAME = 3;

  /** Longest name of a company. */
  private static final int LONGEST_BODY = 14;

  /** Adverbs that the recogniser takes together with a verb of one character. */
  private static final String FUSED_ADVERBS = "却都也则才便就还又总";

  private static final WordList DEMONSTRATED =
      WordList.of(List.of("该", "此", "这一", "这个", "这项", "这份", "上述"));

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;

  ClauseSigns(String plain, Tokens tokens, ClauseHead head) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = head;
  }

  /** 某人的一句话引来笑声: whose words a clause tells of; null when nobody's. */
  @Nullable Mention ownsWords(Unit clause, List<Mention> mentions) {
    for (Mention mention : clause.quote() ? List.<Mention>of() : mentions) {
      if (OWN_WORDS.matcher(plain).region(mention.until(), clause.textEnd()).lookingAt()
          && head.leadsTo(clause.start(), mention.from())) {
        return mention;
      }
    }
    return null;
  }

  /** Whether a clause holds a reporting verb of two characters or more, whoever its subject is. */
  boolean reports(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      int n = lexicon.verbs.lengthAt(plain, i, clause.textEnd());
      if (n > 1
          && tokens.isBoundary(i)
          && tokens.isBoundary(i + n)
          && lexicon.reporting(plain.substring(i, i + n)) != Lexicon.Reporting.NEVER) {
        return true;
      }
    }
    return false;
  }

  /** 某某、某某报道：: whether a clause only says who wrote the text. */
  boolean isByline(Unit clause) {
    return BYLINES.lengthBefore(plain, clause.textEnd(), clause.start()) > 0;
  }

  /** 说|了这么一句, 问|了两声: how much somebody says between the parts of a quotation. */
  static boolean isCountedSpeech(String behindVerb) {
    return COUNTED_SPEECH.matcher(behindVerb).matches();
  }

  /** 我又去问某某, 记者向某某求证: whether the reporter turns to somebody in a clause. */
  boolean isReportersQuestion(Unit clause) {
    return QUESTION.matcher(plain).region(clause.start(), clause.textEnd()).find();
  }

  /** 我问起那份稿子: the writer asks and says so in the first person. */
  boolean isNarratorsQuestion(Unit clause) {
    return isReportersQuestion(clause)
        && plain.substring(clause.start(), clause.textEnd()).indexOf('我') >= 0
        && "时后".indexOf(plain.charAt(clause.textEnd() - 1)) < 0;
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

  /** Whether a clause tells that somebody spoke, without what was said (回顾了教训, 公布结果, 看法不同). */
  boolean tellsSpeech(Unit clause) {
    for (int i = clause.start() + 1; i < clause.textEnd(); i++) {
      int verb = lexicon.verbs.lengthAt(plain, i, clause.textEnd());
      Lexicon.Reporting kind = verb < 2 ? null : lexicon.reporting(plain.substring(i, i + verb));
      boolean reports = kind == Lexicon.Reporting.OPEN || kind == Lexicon.Reporting.STANCE;
      boolean owns =
          plain.charAt(i - 1) == '的'
              && lexicon.opinionNouns.lengthAt(plain, i, clause.textEnd()) > 0;
      int telling = TELLING.lengthAt(plain, i, clause.textEnd());
      boolean tells =
          telling > 0
              && !isDuration(i + telling, clause.textEnd())
              && (!SHOWING.contains(plain.substring(i, i + telling)) || showsWords(clause));
      if (((reports || tells) && tokens.isBoundary(i)) || owns) {
        return true;
      }
    }
    return TALK.matcher(plain).region(clause.start(), clause.textEnd()).find();
  }

  /** 从规则角度作了回应, 不同意这一看法: that somebody spoke or how they stand, and no word of what. */
  boolean isBareSpeech(Unit clause) {
    if (clause.mark() == '。'
        && PASSED_ON.matcher(plain).region(clause.start(), plain.length()).lookingAt()) {
      return true;
    }
    boolean ends =
        clause.mark() == '。'
            || PASSED_ON.matcher(plain).region(clause.end(), plain.length()).lookingAt();
    return ends && BARE_SPEECH.matcher(plain).region(clause.start(), clause.textEnd()).find();
  }

  /** 展示了评估结果; not 展示了一台微型无人机: what is shown are words or figures. */
  private boolean showsWords(Unit clause) {
    return Math.max(
            lexicon.announcedNouns.lengthBefore(plain, clause.textEnd(), clause.start()),
            lexicon.opinionNouns.lengthBefore(plain, clause.textEnd(), clause.start()))
        > 0;
  }

  /** 没有就分歧作结论: whether a clause tells what somebody did not do. */
  boolean denies(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      int n = DENIALS.lengthAt(plain, i, clause.textEnd());
      if (n > 0 && tokens.aligned(i, i + n)) {
        return true;
      }
    }
    return false;
  }

  /** 讲了|二十分钟: how long somebody spoke. */
  private boolean isDuration(int from, int to) {
    int i = from;
    while (i < to && "mq".indexOf(tokens.natureAt(i)) >= 0) {
      i = tokens.endOfWordAt(i);
    }
    return DURATIONS.lengthBefore(plain, i, from) > 0 || DURATIONS.lengthAt(plain, i, to) > 0;
  }

  /** Whether [from, to) is cut out by the borders of words. */
  boolean isWord(int from, int to) {
    return tokens.aligned(from, to);
  }

  /** Whether a clause begins with a date. */
  boolean tellsTime(Unit clause) {
    return tokens.natureAt(clause.start()) == 't'
        || Character.isDigit(plain.charAt(clause.start()));
  }

  /** Whether a clause has an aspect particle (了, 着, 过) or says that something is going on. */
  boolean tellsChange(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      boolean particle = "了着过".indexOf(plain.charAt(i)) >= 0 && tokens.aligned(i, i + 1);
      if (particle || plain.startsWith("正在", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * 卜大顺的母亲, 他的同事: one person by what somebody is to another, at the head of a clause; null without.
   */
  Subject.@Nullable Collective relative(Unit clause, List<Mention> named) {
    int from = head.skipLeadIns(clause.start(), clause.textEnd());
    int of = from + lexicon.pronouns.lengthAt(plain, from, clause.textEnd());
    for (Mention mention : named) {
      of = mention.from() == from ? mention.until() : of;
    }
    int kin = plain.startsWith("的", of) ? of + 1 : of;
    int n = of == from ? 0 : RELATIVES.lengthAt(plain, kin, clause.textEnd());
    boolean whole =
        n > 0
            && tokens.aligned(kin, kin + n)
            && !tokens.isInName(kin + n)
            && (kin + n >= clause.textEnd() || "和与、".indexOf(plain.charAt(kin + n)) < 0);
    return whole ? new Subject.Collective(from, kin + n) : null;
  }

  /** 云图种业没有再来: a company that stands before its predicate at the head of a clause; null without. */
  Subject.@Nullable Collective body(Unit clause) {
    int from = head.skipLeadIns(clause.start(), clause.textEnd());
    int limit = Math.min(clause.textEnd() - 1, from + LONGEST_BODY);
    for (int end = from; end <= limit; end = tokens.endOfWordAt(end)) {
      int tail = lexicon.companies.lengthBefore(plain, end, from);
      boolean predicate = "vdp".indexOf(tokens.natureAt(end)) >= 0;
      if (tail > 0 && end - tail >= from + 2 && predicate) {
        return new Subject.Collective(from, end);
      }
    }
    return null;
  }

  /**
   * Whether a clause begins with what the recogniser takes for a name, or what reports like one.
   */
  boolean opensWithName(Unit clause) {
    int at = head.skipLeadIns(clause.start(), clause.textEnd());
    if (at >= clause.textEnd() || tokens.isInName(at)) {
      return at < clause.textEnd();
    }
    boolean surname = lexicon.surnameAt(plain, at, clause.textEnd()) > 0;
    for (int end = at + 2; surname && end <= at + LONGEST_NAME; end++) {
      int adverb = lexicon.contrast.lengthAt(plain, end, clause.textEnd());
      int verb = lexicon.verbs.lengthAt(plain, end + adverb, clause.textEnd());
      if (verb >= 2 && tokens.isBoundary(end) && tokens.isBoundary(end + adverb)) {
        return true;
      }
    }
    return false;
  }

  /** 雷公|把缆绳一甩: a noun acts on something at the head of a clause, whoever that is. */
  boolean opensWithActor(Unit clause) {
    int at = head.skipLeadIns(clause.start(), clause.textEnd());
    int from = at;
    while (at < clause.textEnd() && at - from <= LONGEST_NAME && tokens.natureAt(at) == 'n') {
      at = tokens.endOfWordAt(at);
    }
    return at > from
        && at < clause.textEnd()
        && "把将".indexOf(plain.charAt(at)) >= 0
        && tokens.aligned(at, at + 1);
  }

  /** 却说, 都说: the recogniser's one word for an adverb and the verb behind it. */
  boolean isBehindAdverb(int v) {
    return v > 0
        && FUSED_ADVERBS.indexOf(plain.charAt(v - 1)) >= 0
        && tokens.aligned(v - 1, v + 1)
        && !tokens.isBoundary(v);
  }

  /** 抢通一条|便道: what a numeral and a classifier count at the end of a clause is a noun. */
  boolean isCounted(Unit clause, int v, int n) {
    int noun = n == 1 && plain.startsWith("便道", v - 1) ? v - 1 : v;
    return v + n == clause.textEnd()
        && noun - 2 >= clause.start()
        && "条份项点封座".indexOf(plain.charAt(noun - 1)) >= 0
        && "一两三四五六七八九十几数0123456789".indexOf(plain.charAt(noun - 2)) >= 0;
  }

  /** 将该|建议列为重点: what a demonstrative points at is a noun. */
  boolean isPointedAt(int from, int v) {
    int n = DEMONSTRATED.lengthBefore(plain, v, from);
    return n > 0
        && tokens.isBoundary(v)
        && (v - n == from || "对为就据因由以如像借凭".indexOf(plain.charAt(v - n - 1)) < 0);
  }
}
