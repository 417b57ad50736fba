package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a stretch of text is.
 *
 * @param persons the persons who say it; several when jointly
 * @param source a collective or organisation, verbatim, else null
 */
record Voice(List<Roster.Entry> persons, @Nullable String source) {
  /** The document speaks itself. */
  static final Voice NONE = new Voice(List.of(), null);

  Voice {
    persons = List.copyOf(persons);
  }

  static Voice of(Roster.Entry person) {
    return new Voice(List.of(person), null);
  }

  /** Whether it is only who wrote the text (本报记者某某), whom no pronoun in it means. */
  boolean isReporter() {
    return persons.isEmpty()
        ? source != null && (source.endsWith("记者") || source.endsWith("笔者"))
        : persons.stream().allMatch(Roster.Entry::isReporter);
  }

  boolean isNone() {
    return persons.isEmpty() && source == null;
  }
}
