package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties the subjects of a document's clauses to its persons, and remembers who was last spoken of.
 */
final class VoiceResolver {
  /** Points of a name that needs no title to be taken for a person's; see {@link MentionFinder}. */
  private static final int SURE = 6;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String text;
  private final String plain;
  private final Roster roster;
  private @Nullable Voice focus;

  VoiceResolver(String text, String plain, Roster roster) {
    this.text = text;
    this.plain = plain;
    this.roster = roster;
  }

  /** Who a pronoun would mean now; null when nobody was spoken of. */
  @Nullable Voice focus() {
    return focus;
  }

  /** Makes somebody the one a pronoun means. */
  void focusOn(Voice voice) {
    if (!voice.isNone()) {
      focus = voice;
    }
  }

  /** The voice behind a subject; null when it can't be told. */
  @Nullable Voice resolve(Subject subject, int paragraph) {
    return switch (subject) {
      case Subject.Named named -> named(named.mentions(), paragraph);
      case Subject.Anaphor anaphor -> anaphor(anaphor);
      case Subject.TitleOnly title -> {
        Roster.Entry entry = roster.titled(plain.substring(title.from(), title.to()));
        yield entry == null ? source(title.from(), title.to()) : Voice.of(entry);
      }
      case Subject.Collective group -> source(group.from(), group.to());
      case Subject.Absent absent -> null;
      case Subject.Unclear unclear -> null;
    };
  }

  /** Whether a subject names somebody who is sure to be a person: with a title, or known. */
  boolean isSure(Subject.Named subject) {
    return subject.mentions().stream()
        .anyMatch(m -> m.hasFrontTitle() || isStrong(m) || roster.knows(m));
  }

  private static boolean isStrong(Mention mention) {
    return mention.score() >= SURE && mention.end() - mention.start() >= 3;
  }

  /** The persons a clause names who are sure to be persons, in order; none in a quotation. */
  List<Roster.Entry> named(Unit unit, FrameFinder frames, int paragraph) {
    List<Roster.Entry> persons = new ArrayList<>();
    for (Mention mention : unit.quote() ? List.<Mention>of() : frames.mentions(unit)) {
      if (mention.hasFrontTitle() || mention.surnameOnly() || roster.knows(mention)) {
        Roster.Entry entry = roster.resolve(mention, paragraph);
        if (!persons.contains(entry)) {
          persons.add(entry);
        }
      }
    }
    return persons;
  }

  /** 最后发言的是某人: the person at the end of a clause behind 是, or before a dash. */
  Roster.@Nullable Entry presented(Unit unit, FrameFinder frames, int paragraph) {
    for (Mention mention : unit.quote() ? List.<Mention>of() : frames.mentions(unit)) {
      int is = plain.lastIndexOf('是', mention.start());
      boolean ends = mention.until() == unit.textEnd() || plain.startsWith("——", mention.until());
      if (ends && is >= unit.start()) {
        return roster.resolve(mention, paragraph);
      }
    }
    return null;
  }

  /** 0 for 前者, 1 for 后者, -1 for another form. */
  int choice(Subject.Anaphor anaphor) {
    String form = plain.substring(anaphor.from(), anaphor.to());
    return form.equals("前者") ? 0 : form.equals("后者") ? 1 : -1;
  }

  private @Nullable Voice named(List<Mention> mentions, int paragraph) {
    List<Roster.Entry> persons = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean bare = mention.end() - mention.start() == 1;
      Roster.Entry entry =
          bare
              ? roster.named(plain.substring(mention.start(), mention.end()))
              : roster.resolve(mention, paragraph);
      if (entry != null && !persons.contains(entry)) {
        persons.add(entry);
      }
    }
    return persons.isEmpty() ? null : new Voice(persons, null);
  }

  private @Nullable Voice anaphor(Subject.Anaphor anaphor) {
    String words = plain.substring(anaphor.from(), anaphor.to());
    int demonstrative = lexicon.demonstratives.lengthAt(words, 0, words.length());
    if (demonstrative > 0) {
      Roster.Entry titled = roster.titled(words.substring(demonstrative));
      if (titled != null) {
        return Voice.of(titled);
      }
      return focus == null ? source(anaphor.from(), anaphor.to()) : focus;
    }
    return focus;
  }

  private Voice source(int from, int to) {
    return new Voice(List.of(), text.substring(from, to).strip());
  }
}
