package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.search.Passage.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LucenePassageIndexTest {
  private static final Briefing A =
      Briefings.of(
          "a", "# 一、科技创新", "---", "林知远|我们去年新增137家企业。", "高允之|稳字当头。", "|会议在临川举行。", "---", "|同样的话。");
  private static final Briefing B =
      Briefings.of("b", "# 二、開放合作", "---", "林知远|要深化開放，推動ＧＤＰ增長。", "---", "|同样的话。");

  @TempDir Path data;

  private final FakeEmbedder embedder = new FakeEmbedder();
  private PassageIndex index;

  @BeforeEach
  void build() {
    index =
        new IndexBuilder(data, embedder, new Chunker())
            .build(new Corpus(List.of(B, A), List.of()), (done, total) -> {});
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsWordsWhateverTheScriptWidthOrCase() {
    for (String question : List.of("开放", "開放", "推动gdp增长", "GDP", "ｇｄｐ")) {
      assertThat(texts(index.lexical(PassageQuery.of(question, 1))))
          .as(question)
          .containsExactly("要深化開放，推動ＧＤＰ增長。");
    }
  }

  @Test
  void findsStatementsByTheirHeadingAndTheirSpeakersTitle() {
    assertThat(texts(index.lexical(PassageQuery.of("科技创新", 10)))).hasSize(4);
    assertThat(texts(index.lexical(PassageQuery.of("高允之的头衔", 1)))).containsExactly("稳字当头。");
  }

  @Test
  void filtersByIdsOnly() {
    Set<String> lin = Set.of(Chunk.speakerKeyword("a", "林知远"));
    PassageQuery bySpeaker = new PassageQuery("企业 开放 稳", Set.of(), lin, 10);
    PassageQuery byDocument = new PassageQuery("企业 开放 稳", Set.of("b"), Set.of(), 10);

    assertThat(texts(index.lexical(bySpeaker))).containsExactly("我们去年新增137家企业。");
    assertThat(texts(index.nearest(embedder.embed("开放"), bySpeaker)))
        .containsExactly("我们去年新增137家企业。");
    assertThat(texts(index.lexical(byDocument))).startsWith("要深化開放，推動ＧＤＰ增長。");
    assertThat(index.nearest(embedder.embed("开放"), byDocument))
        .hasSize(2)
        .allMatch(p -> p.chunk().documentId().equals("b"));
  }

  @Test
  void headingsAreFoundOnRequest() {
    PassageQuery query = new PassageQuery("开放合作", Set.of(), Set.of(), 10, true);

    assertThat(index.lexical(query)).anyMatch(p -> p.chunk().isHeading());
    assertThat(index.nearest(embedder.embed("开放合作"), query)).hasSize(8);
    assertThat(index.nearest(embedder.embed("开放合作"), PassageQuery.of("开放合作", 10)))
        .hasSize(6)
        .noneMatch(p -> p.chunk().isHeading());
  }

  @Test
  void tiesAreBrokenByDocumentAndPosition() {
    Briefing c = Briefings.of("c", "---", "|一样。", "---", "|一样。");
    Briefing d = Briefings.of("d", "---", "|一样。", "---", "|一样。");
    try (PassageIndex same =
        new IndexBuilder(data.resolve("ties"), embedder, new Chunker())
            .build(new Corpus(List.of(d, c), List.of()), (done, total) -> {})) {
      List<Passage> byWords = same.lexical(PassageQuery.of("一样", 3));
      List<Passage> byVector = same.nearest(embedder.embed("一样"), PassageQuery.of("一样", 3));

      assertThat(byWords).extracting(Passage::score).containsOnly(byWords.getFirst().score());
      for (List<Passage> found : List.of(byWords, byVector)) {
        assertThat(found.stream().map(p -> p.chunk().documentId() + p.chunk().paragraph()))
            .containsExactly("cp1", "cp2", "dp1");
      }
    }
  }

  @Test
  void vectorsAreScoredByTheirCosine() {
    Passage nearest =
        index
            .nearest(embedder.embed("林知远：我们去年新增137家企业。（一、科技创新）"), PassageQuery.of("", 1))
            .getFirst();

    assertThat(nearest.scorer()).isEqualTo(Scorer.COSINE);
    assertThat(nearest.score()).isBetween(0.999, 1.0001);
  }

  @Test
  void nothingInAQuestionIsSyntax() {
    for (String question :
        List.of("+-&&||!(){}[]^\"~*?:\\/", "document:a AND *:*", "<script>", "' OR 1=1 --", "？！")) {
      assertThat(index.lexical(PassageQuery.of(question, 10))).as(question).hasSizeLessThan(5);
    }
  }

  @Test
  void aQuestionOfTwoThousandCharactersWorks() {
    StringBuilder question = new StringBuilder("企业");
    for (int c = '一'; question.length() < 2_000; c += 3) {
      question.append((char) c);
    }

    assertThat(texts(index.lexical(PassageQuery.of(question.toString(), 5))))
        .contains("我们去年新增137家企业。");
    assertThat(index.lexical(PassageQuery.of("开".repeat(2_000), 5))).isEmpty();
  }

  @Test
  void fusesWordsAndVectors() {
    HybridRetriever retriever = new HybridRetriever(index, embedder);

    List<Passage> found = retriever.retrieve(PassageQuery.of("林知远说去年新增了多少家企业？", 2));

    assertThat(found).hasSize(2).allMatch(p -> p.scorer() == Scorer.FUSION);
    assertThat(found.getFirst().chunk().text()).isEqualTo("我们去年新增137家企业。");
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(p -> p.chunk().text()).toList();
  }
}
