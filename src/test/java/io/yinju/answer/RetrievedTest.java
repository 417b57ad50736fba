package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Span;
import io.yinju.search.Chunk;
import io.yinju.search.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetrievedTest {
  @Test
  void givesEveryStatementTheShareOfItsBestPassage() {
    StatementTable table = new Desk(Conferences.both()).table();
    Entry first = table.entries().getFirst();
    Entry last = table.entries().getLast();

    Retrieved retrieved =
        Retrieved.of(table, List.of(passage(first, 2), passage(last, 1), passage(first, 0.5)));

    assertThat(retrieved.entries().getFirst()).isEqualTo(first);
    assertThat(retrieved.share(first)).isEqualTo(1);
    assertThat(retrieved.share(last)).isEqualTo(0.5);
    assertThat(retrieved.share(table.after(first))).isZero();
  }

  private static Passage passage(Entry entry, double score) {
    Span span = entry.statement().span();
    Chunk chunk =
        new Chunk(
            entry.documentId(),
            "",
            entry.paragraph().anchor(),
            span,
            entry.text(),
            null,
            List.of(),
            List.of());
    return new Passage(chunk, score, Passage.Scorer.FUSION);
  }
}
