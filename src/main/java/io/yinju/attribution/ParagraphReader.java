package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs of running text in order and says whose words each stretch is.
 *
 * <p>Words reported without quotation marks go on to the end of the paragraph in a summary, until
 * another speaker, or the text's own words. In a narrative (a newspaper story), where speech stands
 * in quotation marks, they go on only under a sign of it (first person, an obligation, a
 * connective). Not thread-safe; one per document.
 */
final class ParagraphReader {
  private static final Pattern ENUMERATED =
      Pattern.compile(
          "^[（(]?([一二三四五六七八九十]+|\\d+)[）)、.．是]|^第[一二三四五六七八九十]|^其[一二三四五]|^首先|^其次|^再次|^最后|^[-•·*①②③④⑤⑥⑦⑧⑨]");

  private final String plain;
  private final Lexicon lexicon = Lexicon.chinese();
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final Genre genre;
  private final Letters letters;
  private final LoneQuotation lone;

  private Voice openQuotation = Voice.NONE;
  private Voice listOwner = Voice.NONE;

  private List<Unit> units = List.of();
  private Clauses clauses;
  private Antecedents antecedents;
  private FrameVoices frameVoices;
  private QuotationOwner quotations;
  private Continuation continuation;
  private Tale tale;
  private Takeover takeover;
  private int paragraph;
  private Voice current = Voice.NONE;
  private Voice told = Voice.NONE;
  private boolean quoted;
  private boolean opinion;

  /** Whether what goes before opens with a quotation and goes on in reported words. */
  private boolean between;

  private boolean asked;

  ParagraphReader(
      String plain,
      FrameFinder frames,
      VoiceResolver voices,
      Genre genre,
      List<Paragraph> paragraphs) {
    this.plain = plain;
    this.frames = frames;
    this.voices = voices;
    this.genre = genre;
    this.clauses = new Clauses(plain, frames, units);
    this.letters = new Letters(plain, frames, voices);
    this.lone = new LoneQuotation(plain, frames, voices, paragraphs);
    this.antecedents = new Antecedents(units, frames, voices, 0);
    this.frameVoices = new FrameVoices(plain, units, frames, voices, antecedents, letters, 0);
    this.quotations = new QuotationOwner(plain, units, clauses, frames, voices, 0);
    this.continuation = new Continuation(plain, genre, units, clauses, frames, voices, paragraph);
    this.tale = new Tale(units, clauses, frames, voices, continuation, paragraph);
    this.takeover = new Takeover(plain, units, clauses, frames);
  }

  /** The runs of a paragraph, in order; together they cover its words. */
  List<Run> read(Span span, int number) {
    paragraph = number;
    boolean continued = continuesQuotation(span);
    units = Unit.of(plain, span.start(), span.end(), continued);
    clauses = new Clauses(plain, frames, units);
    antecedents = new Antecedents(units, frames, voices, paragraph);
    frameVoices = new FrameVoices(plain, units, frames, voices, antecedents, letters, paragraph);
    quotations = new QuotationOwner(plain, units, clauses, frames, voices, paragraph);
    continuation = new Continuation(plain, genre, units, clauses, frames, voices, paragraph);
    tale = new Tale(units, clauses, frames, voices, continuation, paragraph);
    takeover = new Takeover(plain, units, clauses, frames);
    begin(span, continued);
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < units.size()) {
      int end = clauses.passageEnd(at, current.persons().isEmpty());
      readPassage(at, end, runs);
      at = end;
    }
    finish();
    return joinDateline(runs);
  }

  /**
   * The dateline in front of a paragraph leads in to what the text itself tells in the same
   * sentence.
   */
  private List<Run> joinDateline(List<Run> runs) {
    boolean dateline =
        runs.size() > 1
            && units.getFirst().mark() == '\n'
            && runs.getFirst().end() == units.getFirst().end()
            && runs.get(1).voice().isNone();
    if (dateline) {
      Run first = runs.removeFirst();
      Run next = runs.removeFirst();
      runs.addFirst(new Run(first.start(), next.end(), next.voice(), next.cues()));
    }
    return runs;
  }

  /** Forgets what was open: a heading or a transcript label stands between. */
  void interrupt() {
    openQuotation = Voice.NONE;
    listOwner = Voice.NONE;
    lone.forget();
    voices.forgetHeard();
  }

  private boolean continuesQuotation(Span span) {
    if (openQuotation.isNone()) {
      return false;
    }
    int close = plain.indexOf('”', span.start(), span.end());
    int open = plain.indexOf('“', span.start(), span.end());
    boolean opensAnew = open == span.start();
    return opensAnew || (close >= 0 && close < span.end() && (open < 0 || open > close));
  }

  private void begin(Span span, boolean continued) {
    current = continued ? openQuotation : Voice.NONE;
    told = Voice.NONE;
    asked = false;
    between = false;
    quoted = continued;
    openQuotation = Voice.NONE;
    if (!continued && units.stream().allMatch(Unit::quote)) {
      current = lone.owner(span, paragraph);
    }
    if (!listOwner.isNone()) {
      current = listOwner;
      quoted = false;
      if (!ENUMERATED
          .matcher(plain.substring(span.start(), Math.min(span.end(), span.start() + 8)))
          .find()) {
        listOwner = Voice.NONE;
      }
    }
  }

  private void finish() {
    if (units.isEmpty()) {
      lone.forget();
      return;
    }
    boolean speech = units.getFirst().quote() && quoted && current.persons().size() == 1;
    lone.remember(units, antecedents, paragraph, speech ? current : Voice.NONE);
    Unit last = units.getLast();
    if (last.open()) {
      openQuotation = current;
    }
    if (last.mark() == '：' && !last.quote() && !current.isNone()) {
      listOwner = current;
    }
  }

  private void readPassage(int from, int to, List<Run> runs) {
    letters.note(units, from, to, paragraph);
    List<Frame> strong = new ArrayList<>();
    Frame weak = null;
    for (int i = from; i < to; i++) {
      Frame frame = clauses.frame(i);
      if (frame != null && frame.weak()) {
        weak = frame;
      } else if (frame != null) {
        strong.add(frame);
      }
    }
    if (!strong.isEmpty() && readReported(from, to, strong, runs)) {
      return;
    }
    Voice voice = unreported(from, to, weak);
    voice = voice.isNone() ? tale.introduced(from, to) : voice;
    Span cue = weak == null || voice.isNone() ? null : new Span(weak.cueStart(), weak.cueEnd());
    int scene = voice.isNone() ? to : quotations.scene(from, to);
    int speech = voice.isNone() || weak != null ? from : quotations.parallel(from, to);
    if (speech > from) {
      runs.add(run(from, speech, Voice.NONE, List.of()));
    }
    runs.add(run(speech, scene, voice, cue == null ? List.of() : List.of(cue)));
    if (scene < to) {
      runs.add(run(scene, to, Voice.NONE, List.of()));
    }
    boolean quotation = hasQuotation(from, to);
    if (!voice.isNone()) {
      quoted = quotation || (quoted && voice.equals(current));
      current = voice;
      mark(voice);
    } else if (!quotation || !quoted) {
      asked = false;
      current = quoted ? current : Voice.NONE;
      follow(from, to);
    }
  }

  /** Reads a passage with reporting expressions; false when none of them could be resolved. */
  private boolean readReported(int from, int to, List<Frame> strong, List<Run> runs) {
    int start = units.get(from).start();
    Voice voice = Voice.NONE;
    Frame last = null;
    List<Span> cues = new ArrayList<>();
    for (Frame frame : strong) {
      Voice speaking =
          last == null && asked && answers(frame)
              ? voices.otherThan(current)
              : frameVoices.of(frame, from, current);
      if (speaking == null) {
        continue;
      }
      int turn = last == null ? -1 : takeover.turn(frame, last);
      int lead = units.get(turn >= 0 ? turn : clauses.leadUnit(frame.unit(), from)).start();
      if (last == null) {
        boolean opensQuoted = units.get(from).quote();
        if (!opensQuoted && lead > start && takeover.takesOver(frame, null) && carriesOn(from)) {
          runs.add(new Run(start, lead, current, List.of()));
          start = lead;
        } else if (!opensQuoted && lead > start && setsApart(from, frame, speaking)) {
          runs.add(new Run(start, lead, Voice.NONE, List.of()));
          start = lead;
        }
        int asked = questionEnd(from, frame.unit());
        if (asked > from && !speaking.isReporter()) {
          runs.add(new Run(start, units.get(asked).start(), Voice.NONE, List.of()));
          start = units.get(asked).start();
        }
        voice = speaking;
      } else if (!speaking.equals(voice)) {
        if (turn < 0 && !takeover.takesOver(frame, last)) {
          continue;
        }
        runs.add(new Run(start, lead, voice, cues));
        mark(voice);
        cues.clear();
        start = lead;
        voice = speaking;
      }
      last = frame;
      cues.add(new Span(frame.cueStart(), frame.cueEnd()));
      voices.focusOn(voice);
    }
    if (last == null) {
      return false;
    }
    int other = otherPerson(last, to, voice);
    runs.add(new Run(start, units.get(other - 1).end(), voice, cues));
    if (other < to) {
      runs.add(run(other, to, Voice.NONE, List.of()));
    }
    mark(voice);
    current = voice;
    if (voice.isReporter()) {
      voices.focusOn(antecedents.only(from, to));
    } else if (voice.persons().isEmpty()) {
      voices.focusOn(antecedents.only(last.unit() + 1, to));
    }
    String cue = plain.substring(last.cueStart(), last.cueEnd());
    asked = cue.endsWith("问") && voice.persons().size() == 1;
    opinion = lexicon.opinionVerbs.lengthBefore(cue, cue.length(), 0) > 0;
    boolean next = last.unit() + 1 < to && units.get(last.unit() + 1).quote();
    Unit end = units.get(to - 1);
    boolean closes = units.get(from).quote() && last.unit() == to - 1;
    between = units.get(from).quote() && !closes;
    quoted = closes || next || (end.quote() && end.endsSentence());
    return true;
  }

  /** 某人同意这个办法，|另一人则认为: whether a sentence begins with somebody else than who is set against. */
  private boolean setsApart(int from, Frame frame, Voice speaking) {
    Subject leading = frames.leading(units.get(from));
    Voice first =
        leading instanceof Subject.Named named && frame.contrast() && voices.isSure(named)
            ? voices.resolve(leading, paragraph)
            : null;
    return first != null
        && !speaking.persons().isEmpty()
        && first.persons().stream().noneMatch(speaking.persons()::contains);
  }

  /**
   * 某人说两棵也行；|另一人则坚持一棵都不动: where the text sets somebody else against who has spoken, without a verb
   * of saying; {@code to} when it doesn't. Behind a comma only when what the first one says stands
   * in the clause of its verb (某人主张两年，|另一人则坚持半年).
   */
  private int otherPerson(Frame frame, int to, Voice voice) {
    int verb = lexicon.verbs.lengthBefore(plain, frame.cueEnd(), frame.cueStart());
    String saying = plain.substring(frame.cueEnd() - verb, frame.cueEnd());
    boolean said =
        frame.cueEnd() < units.get(frame.unit()).textEnd()
            || lexicon.reporting(saying) == Lexicon.Reporting.STANCE;
    String marks = said ? "；，" : "；";
    for (int i = Math.max(1, frame.unit() + 1); i < to; i++) {
      Unit clause = units.get(i);
      if (!clause.quote()
          && marks.indexOf(units.get(i - 1).mark()) >= 0
          && !units.get(i - 1).quote()
          && frames.isSetAgainst(clause)) {
        Subject leading = frames.leading(clause);
        Voice set = leading == null ? null : voices.resolve(leading, paragraph);
        if (set != null && !set.persons().isEmpty() && !set.equals(voice)) {
          return i;
        }
      }
    }
    return to;
  }

  /**
   * 临走时我问起那份稿子，|某人抢着说: one past the clauses in which the writer asks before the one whose subject
   * answers; {@code from} without any.
   */
  private int questionEnd(int from, int unit) {
    if (unit == from
        || units.subList(from, unit).stream().anyMatch(Unit::quote)
        || frames.leading(units.get(unit)) == null) {
      return from;
    }
    return frames.signs().isNarratorsQuestion(units.get(unit - 1)) ? unit : from;
  }

  /** 某人问能不能继续。|她答，: the pronoun means whom the one before has asked. */
  private boolean answers(Frame frame) {
    return frame.subject() instanceof Subject.Anaphor
        && plain.charAt(frame.cueStart()) == '答'
        && !current.isNone();
  }

  /** The voice of a passage without a reporting expression. */
  private Voice unreported(int from, int to, @Nullable Frame weak) {
    if (weak != null) {
      Voice source = frameVoices.of(weak, from, current);
      return source == null ? Voice.NONE : source;
    }
    int quote = from;
    while (quote < to && !units.get(quote).quote()) {
      quote++;
    }
    if (!tale.teller(from).isNone()) {
      return tale.teller(from);
    }
    if (quote == to) {
      return carriesOn(from) ? current : Voice.NONE;
    }
    if (quote == from) {
      Voice owner = asked ? Voice.NONE : current.isNone() ? told : current;
      Voice before = quotations.before(from, to, isAnsweredBy(to, owner) ? Voice.NONE : owner);
      return before.isNone() ? quotations.presentedBehind(to) : before;
    }
    if (units.get(quote - 1).mark() == '：' || plain.charAt(units.get(quote).start() - 1) == '：') {
      return quotations.afterColon(from, quote, current);
    }
    return carriesOn(from) ? current : quotations.beside(from, to, quote);
  }

  /** “……”对这一反问，某人不置可否: who answers a quotation hasn't said it. */
  private boolean isAnsweredBy(int from, Voice owner) {
    return from < units.size()
        && !units.get(from).quote()
        && clauses.isAnswer(from)
        && owner.equals(antecedents.subject(from, clauses.passageEnd(from, false)));
  }

  private boolean carriesOn(int from) {
    return !current.isNone()
        && !quoted
        && !(between && continuation.tellsAct(from))
        && continuation.carriesOn(from, current, opinion);
  }

  /** Remembers who a passage of the text's own words speaks of. */
  private void follow(int from, int to) {
    Voice subject = antecedents.subject(from, to);
    if (!subject.isNone() && !subject.equals(current)) {
      current = Voice.NONE;
    }
    told = subject.isNone() ? antecedents.spokenOf(from, to) : subject;
    Voice focus = voices.focus();
    if (told.isNone() && focus != null && antecedents.opensWithPronoun(from, to)) {
      told = focus;
    }
    told = told.persons().size() == 1 && !told.isReporter() ? told : Voice.NONE;
    Voice relative = subject.isNone() ? antecedents.relative(from, to) : Voice.NONE;
    told = relative.isNone() ? told : Voice.NONE;
    Voice spokenOf = relative.isNone() ? antecedents.spokenOf(from, to) : relative;
    voices.focusOn(subject.isNone() ? spokenOf : subject);
    if (subject.persons().size() > 1) {
      voices.hear(subject);
    }
  }

  private void mark(Voice voice) {
    told = Voice.NONE;
    voices.hear(voice);
    voice.persons().forEach(Roster.Entry::speak);
  }

  private boolean hasQuotation(int from, int to) {
    return units.subList(from, to).stream().anyMatch(Unit::quote);
  }

  private Run run(int from, int to, Voice voice, List<Span> cues) {
    return new Run(units.get(from).start(), units.get(to - 1).end(), voice, cues);
  }
}
