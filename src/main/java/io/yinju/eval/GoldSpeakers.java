package io.yinju.eval;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.FoldedText;
import io.yinju.corpus.Folding;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Gold statements laid onto the documents' texts. */
final class GoldSpeakers {
  /**
   * A gold statement and where it stands.
   *
   * @param statement who says it
   * @param span its place in the document's text
   */
  record Placed(GoldStatement statement, Span span) {
    Set<String> speakers() {
      return compared(statement.speakers());
    }
  }

  private final Map<String, List<Placed>> byDocument;

  private GoldSpeakers(Map<String, List<Placed>> byDocument) {
    this.byDocument = byDocument;
  }

  /** Lays them in order; one that isn't found after the one before is a fault. */
  static GoldSpeakers place(List<GoldStatement> gold, Corpus corpus, Consumer<String> faults) {
    Map<String, List<Placed>> placed = new HashMap<>();
    Map<String, FoldedText> texts =
        corpus.briefings().stream()
            .map(Briefing::document)
            .collect(
                Collectors.toMap(
                    Document::id, d -> FoldedText.of(d.text(), Folding.EVIDENCE), (a, b) -> a));
    Map<String, Integer> cursors = new HashMap<>();
    for (GoldStatement statement : gold) {
      FoldedText text = texts.get(statement.document());
      if (text == null) {
        faults.accept(
            statement.line() + ": document \"" + statement.document() + "\" isn't in the corpus");
        continue;
      }
      String wanted = ComparedText.of(statement.text());
      Optional<Span> next = text.find(wanted, cursors.getOrDefault(statement.document(), 0));
      next.ifPresent(span -> cursors.put(statement.document(), text.foldedIndex(span.end())));
      // a note may stand elsewhere in the text than in the file
      Optional<Span> found = next.or(() -> text.find(wanted, 0));
      if (found.isEmpty()) {
        faults.accept(statement.line() + ": statement isn't in the document: " + statement.text());
        continue;
      }
      placed
          .computeIfAbsent(statement.document(), id -> new ArrayList<>())
          .add(new Placed(statement, found.get()));
    }
    placed.values().forEach(list -> list.sort(Comparator.comparing(Placed::span)));
    return new GoldSpeakers(placed);
  }

  boolean has(String documentId) {
    return byDocument.containsKey(documentId);
  }

  List<Placed> of(Briefing briefing) {
    return byDocument.getOrDefault(briefing.document().id(), List.of());
  }

  List<Placed> overlapping(String documentId, Span span) {
    return byDocument.getOrDefault(documentId, List.of()).stream()
        .filter(placed -> placed.span().overlaps(span))
        .toList();
  }

  /** Names as they are compared. */
  static Set<String> compared(List<String> names) {
    return names.stream().map(ComparedText::of).collect(Collectors.toCollection(TreeSet::new));
  }
}
