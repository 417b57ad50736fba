package io.yinju.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yinju.corpus.Briefing;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  private static final Chunker CHUNKER = new Chunker(20, 30);

  @Test
  void joinsStatementsOfOneSpeakerUpToTheTarget() {
    Briefing briefing = Briefings.of("a", "---", "甲|一二三四五六七八九。", "甲|一二三四五六七八九。", "甲|又一句。");

    assertThat(texts(briefing)).containsExactly("一二三四五六七八九。一二三四五六七八九。", "又一句。");
  }

  @Test
  void neverCrossesASpeakerOrAParagraph() {
    Briefing briefing =
        Briefings.of("a", "---", "甲|甲说。", "乙|乙说。", "|简报说。", "甲+乙|同说。", "---", "甲+乙|再说。");

    assertThat(texts(briefing)).containsExactly("甲说。", "乙说。", "简报说。", "同说。", "再说。");
  }

  @Test
  void carriesHeadingTitleAndSpeakersAlong() {
    Briefing briefing = Briefings.of("a", "# 一、开放", "---", "甲|要开放。");
    List<Chunk> chunks = CHUNKER.chunks(briefing);

    assertThat(chunks).hasSize(2);
    assertThat(chunks.getFirst().isHeading()).isTrue();
    assertThat(chunks.getFirst().text()).isEqualTo("一、开放");
    Chunk chunk = chunks.getLast();
    assertThat(chunk.isHeading()).isFalse();
    assertThat(chunk.heading()).isEqualTo("一、开放");
    assertThat(chunk.speakers()).containsExactly(Chunk.speakerKeyword("a", "甲"));
    assertThat(chunk.embeddedText()).isEqualTo("甲：要开放。（一、开放）");
    assertThat(chunk.surroundings()).isEqualTo("标题a\n一、开放\n甲\n甲的头衔");
  }

  @Test
  void cutsAVeryLongStatementBehindClausesWithoutLosingACharacter() {
    String sentence = "很长的一句话，".repeat(20) + "😀".repeat(40) + "完。";
    Briefing briefing = Briefings.of("a", "---", "甲|" + sentence);
    List<Chunk> chunks = CHUNKER.chunks(briefing);

    assertThat(chunks).hasSizeGreaterThan(5).allMatch(c -> c.text().length() <= 31);
    assertThat(chunks.stream().map(Chunk::text).collect(Collectors.joining())).isEqualTo(sentence);
    assertThat(chunks.getFirst().text()).endsWith("，");
    assertThat(chunks)
        .noneMatch(c -> Character.isLowSurrogate(c.text().charAt(0)))
        .allMatch(c -> c.text().equals(c.span().cut(briefing.document().text())));
  }

  @Test
  void refusesSizesThatContradictEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chunker(30, 20))
        .withMessage("1 <= target <= longest must hold, but they are 30 and 20");
  }

  private static List<String> texts(Briefing briefing) {
    return CHUNKER.chunks(briefing).stream().map(Chunk::text).toList();
  }
}
