package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "塞尔索•潘塞拉|塞尔索·潘塞拉",
        "塞尔索・潘塞拉|塞尔索·潘塞拉",
        "塞尔索･潘塞拉|塞尔索·潘塞拉",
        "ＫＭ３ＮｅＴ、Ice Cube—Gen2|km3net、icecube-gen2",
        "９月 9日－11日|9月9日-11日",
        "科技　部 部\u200b长|科技部部长",
        "㈱ﬁt|(株)fit",
        "臺灣的計畫與規劃，關係著名學者|台湾的计划与规划,关系著名学者",
        "瀋陽沈默|沈阳沈默",
        "她說：「說明瞭解」|她说:「说明了解」",
        "Straße É É|strasseéé",
        "豈有此理|岂有此理",
        "𠮷野家\ud83d\ude00|𠮷野家\ud83d\ude00",
      })
  void foldsForLookingUp(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
  }

  @Test
  void keepsOneBlankBetweenWords() {
    assertThat(FoldedText.fold("Ice  Cube\u3000之一", Folding.WORDS)).isEqualTo("ice cube 之一");
  }

  @Test
  void keepsTheDocumentsScriptForEvidence() {
    assertThat(FoldedText.fold("臺灣 的 ＡＢ‧Ｃ", Folding.EVIDENCE)).isEqualTo("臺灣的ab·c");
  }

  @Test
  void readsPhrasesAcrossALineEnd() {
    assertThat(FoldedText.fold("這項計\n畫")).isEqualTo("这项计划");
  }

  @Test
  void mapsARangeBackToWhatItCameFrom() {
    FoldedText text = FoldedText.of("\ud83d\ude00 塞尔索 •\n潘塞拉説ﬁne");

    Span found = text.find(FoldedText.fold("塞尔索·潘塞拉说"), 0).orElseThrow();

    assertThat(found.cut(text.original())).isEqualTo("塞尔索 •\n潘塞拉説");
    assertThat(text.find("in", 0).orElseThrow().cut(text.original())).isEqualTo("ﬁn");
    assertThat(text.find("没有", 0)).isEmpty();
    assertThat(text.find("", 0)).isEmpty();
  }

  @Test
  void mapsEveryPositionForwardAndBack() {
    String original = " 甲 ㈱e\u0301乙\ud83d\ude00 ";
    FoldedText text = FoldedText.of(original);

    assertThat(text.folded()).isEqualTo("甲(株)é乙\ud83d\ude00");
    assertThat(text.foldedIndex(0)).isZero();
    assertThat(text.foldedIndex(3)).isEqualTo(1);
    assertThat(text.foldedIndex(4)).isEqualTo(4);
    assertThat(text.foldedIndex(original.length())).isEqualTo(text.folded().length());
    assertThat(text.toOriginal(4, 5)).isEqualTo(new Span(4, 6));
    assertThat(text.toOriginal(0, text.folded().length()))
        .isEqualTo(new Span(1, original.length() - 1));
    assertThat(text.toOriginal(text.folded().length(), text.folded().length()))
        .isEqualTo(new Span(original.length(), original.length()));
    assertThatThrownBy(() -> text.toOriginal(0, 99)).hasMessageContaining("[0, 99)");
  }

  @Test
  void foldsHostileTextWithoutLosingItsMap() {
    String original = "\ud800甲\udc00" + "\u0301".repeat(500_000) + "\u0000\u202e乙";
    FoldedText text = FoldedText.of(original);

    assertThat(text.find("乙", 0).orElseThrow())
        .isEqualTo(new Span(original.length() - 1, original.length()));
    assertThat(text.folded()).startsWith("\ud800甲\udc00").doesNotContain("\u202e");
  }

  @Test
  void foldsALongText() {
    String original = "與會嘉賓一致認為，要規畫 2023 年 Ice Cube 的計畫。".repeat(100_000);

    FoldedText text = FoldedText.of(original);

    assertThat(text.folded().length()).isEqualTo(100_000 * 28);
    assertThat(text.toOriginal(text.folded().length() - 4, text.folded().length() - 1))
        .isEqualTo(new Span(original.length() - 4, original.length() - 1));
  }
}
