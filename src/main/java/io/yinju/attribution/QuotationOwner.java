package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose a quotation is that stands without a reporting expression, by the subjects around it. */
final class QuotationOwner {
  /** Longest sentence behind a quotation that shows the speaker (主帅阴着脸) rather than a scene. */
  private static final int LONGEST_GESTURE = 28;

  /** 今年51岁, 2015年回村, 生于1960年: the sentence tells somebody's life. */
  private static final Pattern LIFE =
      Pattern.compile(
          "(?:今年|现年|那年|时年)[^，。]{0,3}岁|\\d{4}年[^，。]{0,4}(?:出生|回乡|回村|回国|退休|毕业|入行|入职|参军|退伍)|(?:^|[，的])(?:家住|住在|租住|每[天周月年][^，说]{0,3}来)|(?:生于|毕业于|当过|做过|开过)[^，。]");

  private static final Pattern LISTENER = Pattern.compile("(?:对|向|给|告诉|跟|与)(?:本报|本刊)?记者");

  private final String plain;
  private final List<Unit> units;
  private final Clauses clauses;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final int paragraph;
  private final Inscription inscription;

  QuotationOwner(
      String plain,
      List<Unit> units,
      Clauses clauses,
      FrameFinder frames,
      VoiceResolver voices,
      int paragraph) {
    this.plain = plain;
    this.units = units;
    this.clauses = clauses;
    this.frames = frames;
    this.voices = voices;
    this.paragraph = paragraph;
    this.inscription = new Inscription(plain);
  }

  /** A quotation that opens a passage belongs to the subject of the clauses behind it. */
  Voice before(int from, int to, Voice current) {
    for (int i = from + 1; i < to; i++) {
      Roster.Entry presented = clauses.presentsSpeaker(i) ? presented(i) : null;
      if (presented != null) {
        voices.focusOn(Voice.of(presented));
        return Voice.of(presented);
      }
      Mention owner = clauses.ownsWords(i);
      Voice told =
          owner == null ? null : voices.resolve(new Subject.Named(List.of(owner)), paragraph);
      Voice voice = told == null ? leading(i, false) : told;
      if (!voice.isNone()) {
        if (voice.persons().size() > 1) {
          return Voice.NONE;
        }
        voices.focusOn(voice);
        return voice;
      }
    }
    return current;
  }

  /** “……”那天夜里，派出所接到了这个电话。|打电话的是某人: whom the next sentence presents as who has spoken. */
  Voice presentedBehind(int next) {
    for (int at = next; at < units.size() && !units.get(at).quote(); at++) {
      Unit clause = units.get(at);
      boolean opens = at == next || units.get(at - 1).endsSentence();
      if (opens && clauses.presentsSpeaker(at)) {
        Roster.Entry presented = presented(at);
        return presented == null ? Voice.NONE : Voice.of(presented);
      }
      if (frames.leading(clause) instanceof Subject.Named
          || (opens && at > next && isFar(next, at))) {
        return Voice.NONE;
      }
    }
    return Voice.NONE;
  }

  /** Whether more than one sentence stands between. */
  private boolean isFar(int from, int at) {
    return units.subList(from, at).stream().filter(Unit::endsSentence).count() > 1;
  }

  private Roster.@Nullable Entry presented(int unit) {
    return voices.presented(units.get(unit), frames, paragraph);
  }

  /** Where what is told behind a quotation begins; {@code to} when it only shows the speaker. */
  int scene(int from, int to) {
    int last = to - 1;
    if (!units.get(from).quote() || from == last || units.get(last).quote()) {
      return to;
    }
    int behind = from;
    while (behind < to && units.get(behind).quote()) {
      behind++;
    }
    boolean ended = behind > 0 && units.get(behind - 1).endsSentence();
    int length = units.get(last).end() - afterSubject(units.get(behind));
    boolean told =
        LISTENER.matcher(plain).region(units.get(behind).start(), units.get(last).end()).find()
            || units.subList(behind, to).stream().anyMatch(frames.signs()::reports);
    boolean life =
        LIFE.matcher(plain).region(units.get(behind).start(), units.get(last).end()).find();
    return ended && !told && (length > LONGEST_GESTURE || life) ? behind : to;
  }

  /** 方案已经印发，|某人也松了口：“……”: where the clause begins that sets a person beside what is told. */
  int parallel(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      Unit clause = units.get(i);
      if (units.get(i - 1).quote() || clause.quote()) {
        return from;
      }
      if (frames.signs().isNarratorsQuestion(units.get(i - 1)) && frames.leading(clause) != null) {
        return i;
      }
      Subject before = frames.leading(units.get(i - 1));
      boolean person = before instanceof Subject.Named || before instanceof Subject.Anaphor;
      if (person || Clauses.TOPIC_ASIDE.matcher(words(i - 1)).find()) {
        return from;
      }
      boolean points = clause.mark() == '：' && units.get(i + 1).quote();
      if (points && frames.leading(clause) instanceof Subject.Named named) {
        int behind = named.mentions().getLast().until();
        return "也则却".indexOf(plain.charAt(behind)) >= 0 ? i : from;
      }
    }
    return from;
  }

  private String words(int unit) {
    return plain.substring(units.get(unit).start(), units.get(unit).textEnd());
  }

  /** One past the name and the title that a clause begins with; they make no sentence longer. */
  private int afterSubject(Unit clause) {
    return frames.leading(clause) instanceof Subject.Named named
        ? named.mentions().getLast().until()
        : clause.start();
  }

  /** A quotation after a comma at the end of a sentence belongs to the sentence's subject. */
  Voice beside(int from, int to, int quote) {
    boolean atEnd = quote == to - 1 || plain.charAt(units.get(to - 1).start()) == '。';
    for (int i = from; atEnd && i < quote; i++) {
      Voice voice = leading(i, true);
      if (!voice.isNone()) {
        voices.focusOn(voice);
        return voice;
      }
    }
    return Voice.NONE;
  }

  /** Who a colon before a quotation points to: the nearest subject before it. */
  Voice afterColon(int from, int quote, Voice current) {
    if (frames.signs().isByline(units.get(quote - 1))) {
      return Voice.NONE;
    }
    if (leading(quote - 1, false).isNone() && inscription.isPlaced(units.get(quote - 1))) {
      return Voice.NONE;
    }
    for (int i = quote - 1; i >= from; i--) {
      Voice voice = leading(i, false);
      if (!voice.isNone() && !voice.isReporter()) {
        voices.focusOn(voice);
        return voice;
      }
    }
    if (inscription.leadsIn(units, from, quote)) {
      return Voice.NONE;
    }
    List<Roster.Entry> named = voices.named(units.get(quote - 1), frames, paragraph);
    if (named.size() == 1) {
      return Voice.of(named.getFirst());
    }
    if (named.isEmpty() && frames.signs().opensWithName(units.get(quote - 1))) {
      return Voice.NONE;
    }
    boolean acted =
        units.subList(from, quote).stream()
            .anyMatch(u -> !u.quote() && frames.signs().opensWithActor(u));
    if (named.isEmpty() && acted) {
      return Voice.NONE;
    }
    Voice focus = voices.focus();
    return !current.isNone() ? current : focus == null ? Voice.NONE : focus;
  }

  /** Whom 后者, or the pronoun behind 我问某人…， means. */
  private Voice taken(Subject.Anaphor anaphor, int unit) {
    Antecedents antecedents = new Antecedents(units, frames, voices, paragraph);
    Voice ofTwo = antecedents.ofTwo(anaphor, unit);
    return ofTwo.isNone() ? antecedents.asked(unit) : ofTwo;
  }

  private Voice leading(int unit, boolean person) {
    Subject leading = units.get(unit).quote() ? null : frames.leading(units.get(unit));
    boolean named = leading instanceof Subject.Named || leading instanceof Subject.Anaphor;
    if (leading == null || (person && !named)) {
      return Voice.NONE;
    }
    Voice ofTwo = leading instanceof Subject.Anaphor anaphor ? taken(anaphor, unit) : Voice.NONE;
    Voice voice = ofTwo.isNone() ? voices.resolve(leading, paragraph) : ofTwo;
    return voice == null ? Voice.NONE : voice;
  }
}
