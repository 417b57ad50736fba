package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units of one paragraph with their reporting expressions, each looked for once. */
final class Clauses {
  static final Pattern TOPIC_ASIDE = Pattern.compile("^(而|但)?(对|就|至于|针对|关于|谈到|谈及|说到|在|面对|围绕)");

  /** 听到这番抱怨, 话音刚落: who follows answers the quotation; not 听完介绍, which tells of the occasion. */
  private static final Pattern HEARING =
      Pattern.compile(
          "(?!听[到了完罢]了?[^，的他她这那]{0,6}(?:介绍|汇报|报告|讲解|讲座|演讲|宣讲|分享|课)[后时]?，)"
              + "(?:而)?(?:听到|听了|听完|听罢|听闻|闻言|闻听|话音|对此|此话|此言|这番话|这话一出|一席话)");

  /** “……”收到短信，: the quotation is what is written. */
  private static final Pattern READING = Pattern.compile("(?:收到|接到|看到|看见|读到|打开|点开|翻开|盯着|看着)");

  /** 同一时刻，另一国的总理写道: somebody else speaks somewhere else. */
  private static final Pattern MEANWHILE =
      Pattern.compile("(?:几乎)?(?:在)?(?:同一时刻|同一时间|与此同时|同时|另一边|另一头|另一侧|另一端)，");

  private static final Pattern ABOUT =
      Pattern.compile("(?:而|但)?(?:对于|对|面对|针对)(?:这|此|该|上述|他的|她的|对方的|前者的|后者的)");

  /** Longest sentence behind a quotation that shows the speaker by a pronoun (他叹了口气). */
  private static final int LONGEST_GESTURE = 20;

  /** “……”说完自己先笑了: what the one does who has just said it. */
  private static final Pattern SPOKEN =
      Pattern.compile("(?:话没|话还没)?(?:说完|说罢|讲完)|说着|说到(?:这里|这儿|此处)|言罢|语毕|话毕");

  private static final WordList REPLIES = WordList.load("replying-verbs.txt");

  private static final WordList SPEAKING = WordList.load("speaking-verbs.txt");

  private final String plain;
  private final FrameFinder frames;
  private final List<Unit> units;
  private final @Nullable Frame[] found;
  private final boolean[] looked;

  Clauses(String plain, FrameFinder frames, List<Unit> units) {
    this.plain = plain;
    this.frames = frames;
    this.units = units;
    this.found = new Frame[units.size()];
    this.looked = new boolean[units.size()];
  }

  /**
   * One past the last unit of the passage that has to be judged together.
   *
   * @param silent whether nobody speaks before it
   */
  int passageEnd(int from, boolean silent) {
    boolean introduced = false;
    int i = from;
    while (i < units.size()) {
      Unit unit = units.get(i);
      i++;
      if (!unit.quote()) {
        introduced = true;
        if (unit.endsSentence()) {
          return i;
        }
      } else if (unit.endsSentence() && (introduced || !isFollowedBySpeaker(i, silent))) {
        return i;
      } else if (!introduced && i < units.size() && units.get(i).quote() && unit.endsSentence()) {
        return i;
      }
    }
    return i;
  }

  /** Whether the sentence after a quotation names who said it. */
  private boolean isFollowedBySpeaker(int from, boolean silent) {
    if (from >= units.size() || units.get(from).quote()) {
      return false;
    }
    if (isAnswer(from)
        || (!silent
            && MEANWHILE
                .matcher(plain)
                .region(units.get(from).start(), units.get(from).end())
                .lookingAt())) {
      return false;
    }
    if (SPOKEN.matcher(plain).region(units.get(from).start(), units.get(from).end()).lookingAt()
        && endOfSentence(from) - units.get(from).start() <= LONGEST_GESTURE) {
      return true;
    }
    if (ownsWords(from) != null) {
      return true;
    }
    boolean person = false;
    boolean pronoun = false;
    boolean against = false;
    for (int i = from; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.quote()) {
        return !(against && !silent)
            && (person || (pronoun && silent))
            && units.get(i - 1).mark() == '，';
      }
      Frame frame = frame(i);
      against |= frames.isSetAgainst(unit);
      if (frame != null && !frame.weak()) {
        boolean inside = from > 1;
        if ((!silent && (against || isAnotherVoice(frame)))
            || (inside && frames.isAdversative(units.get(frame.unit()), frame))) {
          return false;
        }
        return plain.charAt(unit.textEnd() - 1) != '：' && (unit.mark() != '：' || silent);
      }
      person |= frames.leading(unit) instanceof Subject.Named || presentsSpeaker(i);
      pronoun |= i == from && frames.leading(unit) instanceof Subject.Anaphor;
      if (unit.endsSentence()) {
        boolean brief = unit.end() - units.get(from).start() <= LONGEST_GESTURE;
        return (person && silent) || (pronoun && brief);
      }
    }
    return person && silent;
  }

  /** Whose words a unit tells of (某人的一句话引来笑声); null when nobody's. */
  @Nullable Mention ownsWords(int i) {
    return frames.signs().ownsWords(units.get(i), frames.mentions(units.get(i)));
  }

  private int endOfSentence(int from) {
    int i = from;
    while (i + 1 < units.size() && !units.get(i).endsSentence() && !units.get(i + 1).quote()) {
      i++;
    }
    return units.get(i).end();
  }

  /** 最先开口的是某人, 说这话的是某人: a clause that names at its end who has spoken. */
  boolean presentsSpeaker(int i) {
    Unit clause = units.get(i);
    int is = plain.indexOf("的是", clause.start(), clause.textEnd());
    boolean speech = false;
    for (int at = clause.start(); at < is && !speech; at++) {
      speech = SPEAKING.lengthAt(plain, at, is) > 0;
    }
    return speech;
  }

  /** 听到这番抱怨, 对这一反问: the clause answers the quotation before it. */
  boolean isAnswer(int i) {
    Unit clause = units.get(i);
    if (HEARING.matcher(plain).region(clause.start(), clause.end()).lookingAt()) {
      return true;
    }
    if (READING.matcher(plain).region(clause.start(), clause.end()).lookingAt()
        && Lexicon.chinese().writings.lengthBefore(plain, clause.textEnd(), clause.start()) > 0) {
      return true;
    }
    Matcher about = ABOUT.matcher(plain).region(clause.start(), clause.textEnd());
    return about.lookingAt()
        && clause.mark() == '，'
        && Lexicon.chinese().opinionNouns.lengthBefore(plain, clause.textEnd(), about.end()) > 0;
  }

  /** “……”某人则认为, “……”两人都认为: the quotation before is whose words stand before that. */
  private boolean isAnotherVoice(Frame frame) {
    if (frame.subject() instanceof Subject.Together
        || (frame.subject() instanceof Subject.Named named && named.mentions().size() > 1)) {
      return true;
    }
    return frames.isAdversative(units.get(frame.unit()), frame) || isReply(frame);
  }

  /** “……”某人当场回应，补贴已经备好: who answers with words of their own answers the quotation. */
  private boolean isReply(Frame frame) {
    Unit clause = units.get(frame.unit());
    return clause.mark() == '，'
        && frame.cueEnd() == clause.textEnd()
        && frame.subject() instanceof Subject.Named
        && frame.unit() + 1 < units.size()
        && !units.get(frame.unit() + 1).quote()
        && REPLIES.lengthBefore(plain, frame.cueEnd(), frame.cueStart()) > 0;
  }

  /** The reporting expression of a unit, null when it has none. */
  @Nullable Frame frame(int i) {
    if (!looked[i]) {
      looked[i] = true;
      Unit unit = units.get(i);
      if (!unit.quote() && !isField(i)) {
        boolean before = i > 0 && units.get(i - 1).quote();
        boolean after = i + 1 < units.size() && units.get(i + 1).quote();
        boolean first = i == 0 || units.get(i - 1).endsSentence();
        found[i] = frames.find(i, unit, new FrameFinder.Setting(isLed(i), first, before, after));
      }
    }
    return found[i];
  }

  /** 提示：, 建议：, 说明：: the name of a field opens the paragraph. */
  private boolean isField(int i) {
    Unit unit = units.get(i);
    return i == 0
        && unit.mark() == '：'
        && Lexicon.chinese().labelWords.contains(plain.substring(unit.start(), unit.textEnd()));
  }

  /**
   * Whether a person, two of them together (两人), or a body that sends a letter, opens an earlier
   * clause of the sentence.
   */
  private boolean isLed(int i) {
    for (int j = i - 1; j >= 0 && !units.get(j).endsSentence(); j--) {
      Subject leading = units.get(j).quote() ? null : frames.leading(units.get(j));
      if (leading instanceof Subject.Named
          || leading instanceof Subject.Anaphor
          || (leading instanceof Subject.Collective group
              && Continuation.BOTH.contains(plain.substring(group.from(), group.to())))) {
        return true;
      }
      if (leading == null && !units.get(j).quote() && frames.sender(units.get(j)) != null) {
        return true;
      }
    }
    return false;
  }

  /** The clause that leads in to a frame's clause (至于人才，王伟则认为), or the clause itself. */
  int leadUnit(int unit, int from) {
    int lead = unit;
    while (lead - 1 >= from
        && !units.get(lead - 1).quote()
        && units.get(lead - 1).mark() == '，'
        && frame(lead - 1) == null
        && TOPIC_ASIDE
            .matcher(plain.substring(units.get(lead - 1).start(), units.get(lead - 1).textEnd()))
            .find()) {
      lead--;
    }
    return lead;
  }
}
