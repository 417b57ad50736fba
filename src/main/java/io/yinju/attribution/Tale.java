package io.yinju.attribution;

import java.util.List;

/**
 * What somebody tells between the sentence that announces it and the next reporting expression of
 * theirs: 某人讲述了一次失败。那年冬天，…。他说，….
 */
final class Tale {
  /** Most sentences between the announcement and the reporting expression. */
  private static final int LONGEST = 3;

  private final List<Unit> units;
  private final Clauses clauses;
  private final FrameFinder frames;
  private final VoiceResolver voices;
  private final Continuation continuation;
  private final int paragraph;
  private Voice teller = Voice.NONE;
  private int end;

  Tale(
      List<Unit> units,
      Clauses clauses,
      FrameFinder frames,
      VoiceResolver voices,
      Continuation continuation,
      int paragraph) {
    this.units = units;
    this.clauses = clauses;
    this.frames = frames;
    this.voices = voices;
    this.continuation = continuation;
    this.paragraph = paragraph;
  }

  /** Who tells what begins at {@code from}; {@link Voice#NONE} outside of a tale. */
  Voice teller(int from) {
    return from < end ? teller : Voice.NONE;
  }

  /** 某人回顾了这段历程。他说…, 某人的判断相对乐观。她写道…: the sentence leads in to the speech behind it. */
  Voice introduced(int from, int to) {
    Subject leading = units.get(from).quote() ? null : frames.leading(units.get(from));
    boolean speech =
        leading instanceof Subject.Named named
            && voices.isSure(named)
            && !hasQuotation(from, to)
            && !frames.signs().denies(units.get(from))
            && units.subList(from, Math.min(to, from + 2)).stream()
                .anyMatch(frames.signs()::tellsSpeech);
    if (!speech || leading == null || to >= units.size()) {
      return Voice.NONE;
    }
    Voice voice = voices.resolve(leading, paragraph);
    int resumed = voice == null ? -1 : resumption(to, voice);
    if (voice == null || resumed < 0) {
      return Voice.NONE;
    }
    teller = voice;
    end = resumed;
    voices.focusOn(voice);
    return frames.signs().isBareSpeech(units.get(to - 1)) ? Voice.NONE : voice;
  }

  /**
   * Where the passage begins in which a reporting expression takes up who was introduced; -1 when
   * somebody else comes in before it.
   */
  private int resumption(int from, Voice voice) {
    int at = from;
    for (int passed = 0; at < units.size() && passed <= LONGEST; passed++) {
      int next = clauses.passageEnd(at, false);
      for (int i = at; i < next; i++) {
        Frame frame = clauses.frame(i);
        if (frame != null) {
          boolean again =
              passed > 0
                  && frame.subject() instanceof Subject.Named named
                  && voice.equals(voices.resolve(named, paragraph));
          boolean one = voice.persons().size() == 1;
          return one && (again || frame.subject() instanceof Subject.Anaphor) ? at : -1;
        }
      }
      if (hasQuotation(at, next) || continuation.isText(at, voice)) {
        return -1;
      }
      at = next;
    }
    return -1;
  }

  private boolean hasQuotation(int from, int to) {
    return units.subList(from, to).stream().anyMatch(Unit::quote);
  }
}
