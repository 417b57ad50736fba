package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.inference.WordPieces.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesTest {
  private static final WordPieces PIECES =
      WordPieces.read(TestModels.embedderFolder().resolve("bge-small-zh-v1.5-q-tokenizer.json"));

  /** Made by the training program, which must cut text in the same way. */
  static Stream<JsonNode> trainingTokens() throws IOException {
    JsonNode all;
    try (InputStream in = WordPiecesTest.class.getResourceAsStream("word-pieces.json")) {
      all = new ObjectMapper().readTree(in);
    }
    return StreamSupport.stream(all.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("trainingTokens")
  void cutsTextAsTheTrainingProgramDoes(JsonNode expected) {
    String text = expected.get("text").textValue();
    JsonNode ids = expected.get("ids");
    JsonNode spans = expected.get("spans");

    List<Token> tokens = PIECES.tokens(text);

    assertThat(tokens)
        .containsExactlyElementsOf(
            IntStream.range(0, ids.size())
                .mapToObj(
                    i ->
                        new Token(
                            ids.get(i).intValue(),
                            spans.get(i).get(0).intValue(),
                            spans.get(i).get(1).intValue()))
                .toList());
  }

  @Test
  void offsetsCountUtf16CodeUnits() {
    String text = "😀甲\uD840\uDC00GDP";
    List<Token> tokens = PIECES.tokens(text);

    assertThat(tokens.stream().map(t -> text.substring(t.start(), t.end())))
        .containsExactly("😀", "甲", "\uD840\uDC00", "GDP");
  }

  @Test
  void lonelySurrogatesAndControlCharactersDoNoHarm() {
    assertThat(PIECES.tokens("\uD840甲\uDC00\u0000\u200B\uFEFF")).hasSize(3);
  }
}
