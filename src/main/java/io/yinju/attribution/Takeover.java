package io.yinju.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a further reporting expression of a passage brings in another voice. */
final class Takeover {
  private static final Pattern OF_THEN = Pattern.compile("(?:当时|那时|当年|彼时|此前|之前)的|时任|前任|上一?任");

  /** Most characters behind a verb of granting that name no matter of its own (允诺|纳入). */
  private static final int LONGEST_GRANT = 4;

  private static final WordList GRANTING = WordList.load("granting-verbs.txt");

  private final String plain;
  private final List<Unit> units;
  private final Clauses clauses;
  private final FrameFinder frames;

  Takeover(String plain, List<Unit> units, Clauses clauses, FrameFinder frames) {
    this.plain = plain;
    this.units = units;
    this.clauses = clauses;
    this.frames = frames;
  }

  /** Whether another voice takes over, rather than being quoted by the one who speaks. */
  boolean takesOver(Frame frame, @Nullable Frame before) {
    if (frame.subject() instanceof Subject.Absent || isOfThen(frame)) {
      return false;
    }
    int lead = clauses.leadUnit(frame.unit(), 0);
    boolean cut = lead > 0 && (units.get(lead - 1).mark() == '；' || units.get(lead - 1).quote());
    boolean parallel =
        before != null
            && frame.unit() > before.unit()
            && before.cueEnd() < units.get(before.unit()).textEnd();
    return frame.contrast() || cut || parallel || (before != null && isGrant(frame));
  }

  /** 甲提出…，乙允诺纳入。: who grants at the end of the sentence what somebody else has asked for. */
  private boolean isGrant(Frame frame) {
    Unit clause = units.get(frame.unit());
    return frame.subject() instanceof Subject.Named
        && clause.endsSentence()
        && clause.textEnd() - frame.cueEnd() <= LONGEST_GRANT
        && GRANTING.lengthBefore(plain, frame.cueEnd(), frame.cueStart()) > 0;
  }

  /**
   * 甲说去，乙|却摆摆手，说不去: the clause that sets the subject of an expression against the one who spoke
   * before; -1 without one.
   */
  int turn(Frame frame, Frame before) {
    for (int i = frame.unit() - 1; i > before.unit(); i--) {
      Subject leading = units.get(i).quote() ? null : frames.leading(units.get(i));
      if (leading instanceof Subject.Named named) {
        char next = plain.charAt(named.mentions().getLast().until());
        boolean against = frame.subject() instanceof Subject.Absent && "却则倒".indexOf(next) >= 0;
        return against ? i : -1;
      }
    }
    return -1;
  }

  /** 当时的署长也说, 时任局长曾表示: who held the office then is cited by the one who speaks. */
  private boolean isOfThen(Frame frame) {
    int at = frame.subject().from();
    return !(frame.subject() instanceof Subject.Named)
        && OF_THEN.matcher(plain).region(at, frame.cueStart()).lookingAt();
  }
}
