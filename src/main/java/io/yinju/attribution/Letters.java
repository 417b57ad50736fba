package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the letters a document tells of: 某人发来贺信，由另一人宣读。贺信指出… is the author's. Not thread-safe;
 * one per document.
 */
final class Letters {
  private static final WordList LETTERS = WordList.load("letters.txt");
  private static final WordList SENDING = WordList.load("sending-verbs.txt");

  /** Longest description between the verb and the letter (发来|热情洋溢的|贺信). */
  private static final int LONGEST_DESCRIPTION = 12;

  private static final List<String> DEMONSTRATIVES = List.of("该", "这封", "此", "这份", "他在", "她在", "在");

  private static final Pattern READ = Pattern.compile("(?:宣读|代读|朗读|念|转达)了?[^，]{0,8}$");

  private final String plain;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private @Nullable String kind;
  private Voice author = Voice.NONE;
  private int noted;

  Letters(String plain, FrameFinder frames, VoiceResolver voices) {
    this.plain = plain;
    this.frames = frames;
    this.voices = voices;
  }

  /** Remembers who is told to have sent a letter in the units [from, to). */
  void note(List<Unit> units, int from, int to, int paragraph) {
    for (int i = from; i < to; i++) {
      Unit unit = units.get(i);
      for (int at = unit.start(); !unit.quote() && at < unit.textEnd(); at++) {
        int n = LETTERS.lengthAt(plain, at, unit.textEnd());
        if (n > 0 && frames.signs().isWord(at, at + n)) {
          note(units, from, i, at, n, paragraph);
          at += n - 1;
        }
      }
    }
  }

  private void note(List<Unit> units, int from, int unit, int at, int length, int paragraph) {
    Voice owner = Voice.NONE;
    for (Mention mention : frames.mentions(units.get(unit))) {
      boolean owned =
          mention.until() < at
              && plain
                  .substring(mention.until(), at)
                  .matches("(?:向.{2,12})?(?:发来|致|寄来|写来|撰写|亲笔写)?的");
      owner = owned ? named(mention, paragraph) : owner;
    }
    boolean read = isReadFor(units.get(unit), at);
    if (owner.isNone() && (read || isSent(units.get(unit), at))) {
      for (int i = read ? unit - 1 : unit; i >= from && owner.isNone(); i--) {
        Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
        Voice voice =
            leading instanceof Subject.Named || leading instanceof Subject.Anaphor
                ? voices.resolve(leading, paragraph)
                : null;
        owner = voice == null ? Voice.NONE : voice;
      }
    }
    if (owner.isNone() && isSent(units.get(unit), at)) {
      kind = null;
    }
    if (!owner.isNone() && owner.source() == null) {
      kind = plain.substring(at, at + length);
      author = owner;
      noted = paragraph;
    }
  }

  /** 由某人代为宣读书面意见: the sentence begins with who isn't there. */
  private boolean isReadFor(Unit unit, int letter) {
    return plain.startsWith("由", unit.start())
        && READ.matcher(plain).region(unit.start(), letter).find();
  }

  private Voice named(Mention mention, int paragraph) {
    Voice voice = voices.resolve(new Subject.Named(List.of(mention)), paragraph);
    return voice == null ? Voice.NONE : voice;
  }

  private boolean isSent(Unit unit, int letter) {
    for (int i = Math.max(unit.start(), letter - LONGEST_DESCRIPTION); i < letter; i++) {
      int n = SENDING.lengthAt(plain, i, letter);
      if (n > 0 && frames.signs().isWord(i, i + n)) {
        return true;
      }
    }
    return false;
  }

  /** Whose words 贺信指出 or 信中说 at the head of a clause brings; {@link Voice#NONE} if nobody's. */
  Voice author(Unit clause, int paragraph) {
    if (kind == null || (kind.endsWith("报告") && paragraph - noted > 1)) {
      return Voice.NONE;
    }
    int at = clause.start();
    for (String demonstrative : DEMONSTRATIVES) {
      if (plain.startsWith(demonstrative, at)) {
        at += demonstrative.length();
        break;
      }
    }
    int n = LETTERS.lengthAt(plain, at, clause.textEnd());
    boolean same = n > 0 && kind.endsWith(plain.substring(at, at + n));
    boolean reads = n > 0 && !plain.startsWith("的", at + n) && !plain.startsWith("由", at + n);
    return same && reads ? author : Voice.NONE;
  }
}
