package io.yinju.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An immutable snapshot of all briefings that could be read.
 *
 * @param briefings ordered by document id
 * @param skipped files that weren't read, with the reason, ordered by path
 */
public record Corpus(List<Briefing> briefings, List<Skipped> skipped) {

  /**
   * A file of the corpus folder that wasn't read.
   *
   * @param file path below the corpus folder
   * @param reason one sentence for the reader, in Chinese
   */
  public record Skipped(String file, String reason) {}

  public Corpus {
    briefings =
        briefings.stream().sorted(Comparator.comparing((Briefing b) -> b.document().id())).toList();
    skipped = skipped.stream().sorted(Comparator.comparing(Skipped::file)).toList();
  }

  /** The briefing with this document id. */
  public Optional<Briefing> briefing(String documentId) {
    return briefings.stream().filter(b -> b.document().id().equals(documentId)).findFirst();
  }
}
