package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a sentence without a reporting expression goes on with the speaker before it. */
final class Continuation {
  /** Fewer characters are hardly a statement of what is so in general. */
  private static final int SHORTEST_STATEMENT = 14;

  /** Fewer characters tell what somebody does (他站起来) rather than what somebody says. */
  private static final int SHORTEST_SPEECH = 25;

  /** 上午10时, 当天下午: the story moves on. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?:当[天日]|昨[天日]|次日|\\d+[月日].{0,3})?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|深夜|晚间|午后)(?:[\\d一二三四五六七八九十]+(?:时|点|：)|，)");

  /** 多国代表参加了这一环节的讨论: the text tells of the meeting. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "(?:参加|出席|列席|参与|主持|旁听|见证|观摩)了?(?:本次|此次|本届|这一|这次|上述|当天的?|该)?[^，。]{0,10}(?:会议|论坛|大会|峰会|讨论|环节|座谈会?|活动|仪式|对话会?|研讨会?|沙龙|年会|签约|发布会|圆桌)(?:的[^，。]{1,6})?[。，；]"
              + "|(?:会见|会谈|座谈|活动|调研|签约|签字|合影)时?在[座场]|(?:参加|陪同)了?(?:会见|会谈|活动|调研|考察|座谈|检查|慰问)。"
              + "|随(?:会议|大会|论坛)[^，。]{0,4}(?:材料|文件|通知)|一并(?:印发|下发|分发)");

  /** 研究院计划年底前发布报告: what those who held the meeting will do. */
  private static final Pattern HOSTS_PLAN =
      Pattern.compile(
          "(?:研究[院所中心]+|主办方|承办方|组委会|秘书处|编辑部|论坛|大会|峰会|下一?届[^，。]{0,8})(?:还|也)?(?:计划|将|拟|预计)[^，。]{0,12}(?:发布|公布|刊发|出版|举行|举办|召开)");

  /** 约四十分钟后, 三天后: when something happened. */
  private static final Pattern LATER =
      Pattern.compile("(?:分钟|小时|天|周|日|个?月|年)(?:之|以)?后(?:被|就|便|，|又|才)");

  /** 这|封信: what was written is told of. */
  private static final Pattern WRITTEN =
      Pattern.compile("[这该此][封则条](?:联名|公开|公告|道歉|短)?(?:信函?|帖文?|帖子|声明|微博|消息|留言|推文|视频)");

  /** 最后，价格没动: in a story how it ended; 可见: what the writer makes of it. */
  private static final Pattern OUTCOME = Pattern.compile("最后，|最终，|可见|由此可见|足见");

  /** 两种意见各有拥护者，主持人不得不延长讨论: what the discussion was like. */
  private static final Pattern DISCUSSED =
      Pattern.compile(
          "(?:两种|几种|各种|双方的?)(?:意见|观点|看法|声音)(?:各有|并存|相持|争执|交锋|都有)|[^。]{0,20}，主持人(?:不得不|只好|只得|提议|宣布|再次|多次|几次|两次)");

  /** 议席上响起嘘声. */
  private static final Pattern SOUND =
      Pattern.compile("[^，。]{0,10}(?:响起|传来|传出|爆发|发出|一阵|一片)[^，。]{0,8}声[。，！]");

  /** 秘书处会后查阅了台账: what was done after or before the meeting is told. */
  private static final Pattern AFTER_MEETING =
      Pattern.compile("[^，。]{0,12}(?:会后|会前|散会后|会下)[^，。]{0,8}了");

  /** 某中心没有就方案接受采访, 该公司拒绝置评: what the reporter has got no answer to. */
  private static final Pattern NO_COMMENT =
      Pattern.compile(
          "[^，。]{2,20}?(?:没有|未能?|尚未|并未|拒绝|婉拒|谢绝|不愿)[^，。]{0,16}(?:接受[^，。]{0,6}采访|回应|回复|置评|答复)[。，]");

  /** Before the word for what was said (这一|观点, 上述|建议). */
  private static final WordList RECEIVED = WordList.load("taking-up-words.txt");

  /** Words for two or three who stand together. */
  static final WordList BOTH = WordList.of(List.of("双方", "两人", "二人", "俩人", "三人", "各方"));

  private static final WordList PAST = WordList.load("past-times.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Genre genre;
  private final List<Unit> units;
  private final Clauses clauses;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final int paragraph;

  Continuation(
      String plain,
      Genre genre,
      List<Unit> units,
      Clauses clauses,
      FrameFinder frames,
      VoiceResolver voices,
      int paragraph) {
    this.plain = plain;
    this.genre = genre;
    this.units = units;
    this.clauses = clauses;
    this.frames = frames;
    this.voices = voices;
    this.paragraph = paragraph;
  }

  /**
   * Whether the passage that begins at {@code from} is still {@code current}'s.
   *
   * @param opinion whether {@code current} was said to hold an opinion
   */
  boolean carriesOn(int from, Voice current, boolean opinion) {
    Unit first = units.get(from);
    int start = first.start();
    if (from == 0) {
      return true;
    }
    if (lexicon.narrative.lengthAt(plain, start, first.end()) > 0
        || (!first.quote() && genre.isWriters(plain, new Span(start, sentenceEnd(from))))) {
      return false;
    }
    Subject leading = first.quote() ? null : frames.leading(first);
    if (leading instanceof Subject.Anaphor) {
      return genre.meeting() && !genre.narrative() && isLong(from);
    }
    if (isAboutSomebody(from, current)
        || isOwned(first, current)
        || isTogether(leading)
        || (leading instanceof Subject.Collective && isContrast(first))) {
      return false;
    }
    if (isReception(first) || (leading == null && isUnknownSpeaker(first))) {
      return false;
    }
    if (ATTENDED.matcher(plain.substring(start, sentenceEnd(from))).find()) {
      return false;
    }
    if (SCENE.matcher(plain).region(start, first.end()).lookingAt()
        || DISCUSSED.matcher(plain).region(start, plain.length()).lookingAt()
        || SOUND.matcher(plain).region(start, first.end()).lookingAt()
        || HOSTS_PLAN.matcher(plain).region(start, first.end()).lookingAt()
        || AFTER_MEETING.matcher(plain).region(start, first.end()).lookingAt()
        || NO_COMMENT.matcher(plain).region(start, first.end()).lookingAt()
        || (!genre.meeting() && OUTCOME.matcher(plain).region(start, first.end()).lookingAt())) {
      return false;
    }
    return (!genre.narrative() && current.persons().size() == 1)
        || lexicon.continuation.lengthAt(plain, start, first.end()) > 0
        || (opinion && isGeneral(from))
        || (leading == null && isResumed(from, current))
        || (current.persons().size() == 1 && isTimeless(from));
  }

  /** Whether the text itself speaks from {@code from} on, or of somebody else. */
  boolean isText(int from, Voice current) {
    Unit first = units.get(from);
    return lexicon.narrative.lengthAt(plain, first.start(), first.end()) > 0
        || SCENE.matcher(plain).region(first.start(), first.end()).lookingAt()
        || frames.leading(first) instanceof Subject.Anaphor
        || isAboutSomebody(from, current);
  }

  /** Whether somebody who is known stands at the head of a clause of the sentence. */
  private boolean isAboutSomebody(int from, Voice current) {
    for (int i = from; i < units.size(); i++) {
      Unit unit = units.get(i);
      Subject leading = unit.quote() ? null : frames.leading(unit);
      if (leading instanceof Subject.Named named
          && (named.from() <= frames.head(unit) || plain.charAt(named.from() - 1) == '的')
          && voices.isSure(named)
          && (i == from || isAside(from, i) || current.equals(voices.resolve(named, paragraph)))) {
        return true;
      }
      if (unit.endsSentence()) {
        return false;
      }
    }
    return false;
  }

  /** 某某的铺子只有九平方米: who speaks doesn't call themselves by their name. */
  private boolean isOwned(Unit first, Voice current) {
    if (first.quote() || current.persons().size() != 1) {
      return false;
    }
    for (Mention mention : frames.mentions(first)) {
      boolean owner =
          mention.from() == frames.head(first)
              && !mention.surnameOnly()
              && plain.startsWith("的", mention.until());
      if (owner) {
        return current.equals(voices.resolve(new Subject.Named(List.of(mention)), paragraph));
      }
    }
    return false;
  }

  /** 第二年，她辞了职: whether a sentence tells what somebody has done. */
  boolean tellsAct(int from) {
    for (int i = from; i < units.size(); i++) {
      Unit unit = units.get(i);
      Subject leading = unit.quote() ? null : frames.leading(unit);
      if (leading instanceof Subject.Anaphor
          || unit.quote()
          || plain.substring(unit.start(), unit.textEnd()).indexOf('了', 1) > 0) {
        return true;
      }
      if (unit.endsSentence()) {
        return false;
      }
    }
    return false;
  }

  /** 双方未能形成一致意见: what became of a discussion is told, of several who spoke. */
  private boolean isTogether(@Nullable Subject leading) {
    return leading instanceof Subject.Collective group
        && BOTH.contains(plain.substring(group.from(), group.to()));
  }

  /** 丁可|则表示: somebody speaks whose name the text gives no more evidence of. */
  private boolean isUnknownSpeaker(Unit clause) {
    return !clause.quote()
        && ((frames.signs().opensWithName(clause) && frames.signs().reports(clause))
            || frames.hidesSpeaker(clause));
  }

  /** 她的观点得到某人的呼应: what became of somebody's words is told. */
  private boolean isReception(Unit clause) {
    int to = clause.textEnd();
    if (isToldOf(clause.start(), to)) {
      return true;
    }
    int at = frames.head(clause);
    for (Mention mention : frames.mentions(clause)) {
      at = mention.from() == at ? mention.until() : at;
    }
    at += lexicon.pronouns.lengthAt(plain, at, to);
    if (ClauseSigns.OWN_WORDS.matcher(plain).region(at, to).lookingAt()) {
      return true;
    }
    at += at < to && plain.charAt(at) == '的' ? 1 : RECEIVED.lengthAt(plain, at, to);
    return isToldOf(at, to);
  }

  /** 这句话登上了头版, 这封信的抄送名单里: the words for what was said or written and what became of it. */
  private boolean isToldOf(int at, int to) {
    int noun = lexicon.opinionNouns.lengthAt(plain, at, to);
    return WRITTEN.matcher(plain).region(at, to).lookingAt()
        || (noun > 0 && LeadingFinder.RECEPTION.matcher(plain).region(at + noun, to).lookingAt());
  }

  /** 对此，某人并不回避: only what the sentence is about stands before the person. */
  private boolean isAside(int from, int person) {
    return person == from + 1
        && Clauses.TOPIC_ASIDE
            .matcher(plain)
            .region(units.get(from).start(), units.get(from).end())
            .lookingAt();
  }

  /** 品牌方却有品牌方的难处: somebody else's side. */
  private boolean isContrast(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      if ("却则".indexOf(plain.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int sentenceEnd(int from) {
    int i = from;
    while (i + 1 < units.size() && !units.get(i).endsSentence()) {
      i++;
    }
    return units.get(i).end();
  }

  private boolean isLong(int from) {
    int end = clauses.passageEnd(from, false);
    return units.get(end - 1).end() - units.get(from).start() >= SHORTEST_SPEECH;
  }

  /**
   * Whether the next sentence resumes with a pronoun what the speaker before says (他指出…。…。他表示…).
   */
  private boolean isResumed(int from, Voice current) {
    int next = clauses.passageEnd(from, false);
    if (next >= units.size() || current.persons().isEmpty() || hasQuotation(from, next)) {
      return false;
    }
    int end = clauses.passageEnd(next, false);
    for (int i = next; i < end; i++) {
      Frame frame = clauses.frame(i);
      if (frame != null) {
        return frame.subject() instanceof Subject.Anaphor;
      }
    }
    return false;
  }

  private boolean hasQuotation(int from, int to) {
    return units.subList(from, to).stream().anyMatch(Unit::quote);
  }

  /**
   * Whether a sentence states what is so in general: nobody acts in it and nothing has happened.
   */
  private boolean isTimeless(int from) {
    int length = 0;
    for (int i = from; i < units.size(); i++) {
      Unit unit = units.get(i);
      Subject leading = unit.quote() ? null : frames.leading(unit);
      boolean its = i > from && leading != null && plain.charAt(leading.from()) == '其';
      if (unit.quote()
          || (leading != null && !its)
          || (frames.head(unit) > unit.start() && frames.signs().tellsTime(unit))
          || frames.signs().tellsChange(unit)
          || tellsPast(unit)) {
        return false;
      }
      length += unit.end() - unit.start();
      if (unit.endsSentence()) {
        break;
      }
    }
    return length >= SHORTEST_STATEMENT;
  }

  private boolean tellsPast(Unit clause) {
    for (int i = clause.start(); i < clause.textEnd(); i++) {
      int n = PAST.lengthAt(plain, i, clause.textEnd());
      if (n > 1
          || (n == 1 && frames.signs().isWord(i, i + 1))
          || LATER.matcher(plain).region(i, clause.textEnd()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence tells no figures, dates or events. */
  private boolean isGeneral(int from) {
    for (int i = from; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.quote() || frames.signs().tellsEvent(unit)) {
        return false;
      }
      if (unit.endsSentence()) {
        return true;
      }
    }
    return true;
  }
}
