package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose the reporting expressions of one paragraph are. */
final class FrameVoices {
  private static final Pattern RECEIVED =
      Pattern.compile("收到|接到|收了|发来|寄来|弹出|出现|张贴|贴出|贴着|挂出|挂着|看到|看见|打开|翻开|写有|写着");

  /** 某人从外地发来邮件，说: the one who sends it says what is written. */
  private static final Pattern SENT = Pattern.compile("发来|寄来|写来|捎来");

  /** How many clauses before a reporting expression its subject may stand. */
  private static final int LOOK_BACK = 30;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final List<Unit> units;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final Antecedents antecedents;
  private final Letters letters;
  private final int paragraph;

  FrameVoices(
      String plain,
      List<Unit> units,
      FrameFinder frames,
      VoiceResolver voices,
      Antecedents antecedents,
      Letters letters,
      int paragraph) {
    this.plain = plain;
    this.units = units;
    this.frames = frames;
    this.voices = voices;
    this.antecedents = antecedents;
    this.letters = letters;
    this.paragraph = paragraph;
  }

  /**
   * Who speaks by a reporting expression; null when it can't be told.
   *
   * @param from the first unit of its passage
   * @param current who spoke before the passage
   */
  @Nullable Voice of(Frame frame, int from, Voice current) {
    if (!isPerson(frame.subject())) {
      Voice author = letters.author(units.get(frame.unit()), paragraph);
      if (!author.isNone()) {
        return author;
      }
    }
    if (frame.subject() instanceof Subject.Anaphor anaphor) {
      Voice one = antecedents.ofTwo(anaphor, frame.unit());
      if (!one.isNone()) {
        return one;
      }
      Voice asked = antecedents.asked(frame.unit());
      if (!asked.isNone()) {
        return asked;
      }
      Voice opposite = opposite(anaphor, from, frame.unit());
      if (!opposite.isNone()) {
        return voices.otherThan(opposite);
      }
      if (isOwnersTopic(frame.unit(), from)) {
        return voices.resolve(anaphor, paragraph);
      }
      refocus(from, frame.unit());
      int since = Math.max(from, frame.unit() - LOOK_BACK);
      Voice near = antecedents.only(since, frame.unit());
      if (antecedents.subject(since, frame.unit()).isNone()) {
        voices.focusOn(near);
      }
    }
    if (frame.subject() instanceof Subject.Collective) {
      hearTogether(from, frame.unit());
    }
    if (frame.subject() instanceof Subject.Absent) {
      return isOfDocument(frame, from) ? null : absent(frame, from, current);
    }
    return voices.resolve(frame.subject(), paragraph);
  }

  /**
   * 至于某人提出的办法，他表示: whose matter the sentence takes up isn't who speaks of it, when somebody else
   * has spoken in the paragraph.
   */
  private boolean isOwnersTopic(int unit, int from) {
    Voice focus = voices.focus();
    if (unit != from + 1 || focus == null || focus.persons().size() != 1) {
      return false;
    }
    Unit topic = units.get(from);
    List<Roster.Entry> owners = voices.named(topic, frames, paragraph);
    List<Mention> mentions = topic.quote() ? List.of() : frames.mentions(topic);
    return topic.mark() == '，'
        && owners.size() == 1
        && !focus.persons().contains(owners.getFirst())
        && focus.persons().getFirst().isNamedIn(paragraph)
        && Clauses.TOPIC_ASIDE.matcher(plain.substring(topic.start(), topic.textEnd())).find()
        && plain.substring(mentions.getLast().until(), topic.textEnd()).indexOf('的') >= 0;
  }

  /** 甲与乙坐到一起，双方表示: who stands together at the head of an earlier clause is meant. */
  private void hearTogether(int from, int to) {
    for (int i = Math.max(from, to - LOOK_BACK); i < to; i++) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading instanceof Subject.Named named && named.mentions().size() > 1) {
        Voice voice = voices.resolve(named, paragraph);
        voices.hear(voice == null ? Voice.NONE : voice);
      }
    }
  }

  /** 她主张…，他却说…: whom the other pronoun at the head of an earlier clause of the passage means. */
  private Voice opposite(Subject.Anaphor anaphor, int from, int unit) {
    char pronoun = plain.charAt(anaphor.from());
    if ("他她".indexOf(pronoun) < 0) {
      return Voice.NONE;
    }
    boolean met = false;
    for (int i = from; i < unit; i++) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading instanceof Subject.Named) {
        return Voice.NONE;
      }
      char other = leading instanceof Subject.Anaphor one ? plain.charAt(one.from()) : pronoun;
      met |= other != pronoun && "他她".indexOf(other) >= 0;
    }
    Voice focus = voices.focus();
    return met && focus != null ? focus : Voice.NONE;
  }

  private static boolean isPerson(Subject subject) {
    return subject instanceof Subject.Named
        || subject instanceof Subject.Anaphor
        || subject instanceof Subject.Together;
  }

  /** The expression goes on with the subject of an earlier clause, or with who spoke before. */
  private @Nullable Voice absent(Frame frame, int from, Voice current) {
    for (int i = frame.unit() - 1; i >= Math.max(from, frame.unit() - LOOK_BACK); i--) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      leading = leading == null && !units.get(i).quote() ? frames.sender(units.get(i)) : leading;
      if (leading instanceof Subject.Anaphor && i > from && !isOwnersTopic(i, from)) {
        refocus(from, i);
        if (antecedents.subject(from, i).isNone()) {
          voices.focusOn(antecedents.only(from, i));
        }
      }
      if (leading != null) {
        return voices.resolve(leading, paragraph);
      }
      Subject body = units.get(i).quote() ? null : frames.signs().body(units.get(i));
      if (body != null) {
        return voices.resolve(body, paragraph);
      }
      if (!units.get(i).quote()
          && (frames.signs().opensWithName(units.get(i))
              || frames.signs().opensWithActor(units.get(i)))) {
        return null;
      }
    }
    boolean quote = frame.unit() > from || from > 0;
    return !current.isNone() ? current : quote ? voices.focus() : null;
  }

  /** 收到一条短信，称…: the clause before ends with what is written, which is what says it. */
  private boolean isOfDocument(Frame frame, int from) {
    Unit before = frame.unit() > from ? units.get(frame.unit() - 1) : null;
    return before != null
        && !before.quote()
        && before.mark() == '，'
        && frames.sender(before) == null
        && !(frames.leading(before) instanceof Subject.Named
            && SENT.matcher(plain).region(before.start(), before.textEnd()).find())
        && RECEIVED.matcher(plain).region(before.start(), before.textEnd()).find()
        && frame.cueStart() == units.get(frame.unit()).start()
        && lexicon.writings.lengthBefore(plain, before.textEnd(), before.start()) > 0;
  }

  /** A pronoun means somebody who stands at the head of a clause before it in the same passage. */
  private void refocus(int from, int to) {
    for (int i = Math.max(from, to - LOOK_BACK); i < to; i++) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading instanceof Subject.Named named && voices.isSure(named)) {
        Voice voice = voices.resolve(named, paragraph);
        if (voice != null) {
          voices.focusOn(voice);
        }
      }
    }
  }
}
