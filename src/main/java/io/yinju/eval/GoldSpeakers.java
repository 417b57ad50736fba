package io.yinju.eval;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Bare> texts =
        corpus.briefings().stream()
            .collect(
                Collectors.toMap(
                    b -> b.document().id(), b -> Bare.of(b.document().text()), (a, b) -> a));
    Map<String, Integer> cursors = new HashMap<>();
    for (GoldStatement statement : gold) {
      Bare text = texts.get(statement.document());
      if (text == null) {
        faults.accept(
            statement.line() + ": document \"" + statement.document() + "\" isn't in the corpus");
        continue;
      }
      String wanted = Bare.of(statement.text()).text();
      int at = text.text().indexOf(wanted, cursors.getOrDefault(statement.document(), 0));
      if (at < 0) {
        // a note may stand elsewhere in the text than in the file
        at = text.text().indexOf(wanted);
      } else {
        cursors.put(statement.document(), at + wanted.length());
      }
      if (at < 0) {
        faults.accept(statement.line() + ": statement isn't in the document: " + statement.text());
        continue;
      }
      placed
          .computeIfAbsent(statement.document(), id -> new ArrayList<>())
          .add(new Placed(statement, text.span(at, at + wanted.length())));
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

  /** A text without white space, one kind of interpunct, and where each character stood. */
  private static final class Bare {
    private final String text;
    private final int[] offsets;

    private Bare(String text, int[] offsets) {
      this.text = text;
      this.offsets = offsets;
    }

    String text() {
      return text;
    }

    static Bare of(String text) {
      StringBuilder bare = new StringBuilder(text.length());
      int[] offsets = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          offsets[bare.length()] = i;
          bare.append("•・‧".indexOf(c) >= 0 ? '·' : c);
        }
      }
      return new Bare(bare.toString(), offsets);
    }

    Span span(int from, int to) {
      return new Span(offsets[from], offsets[to - 1] + 1);
    }
  }
}
