package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderCardTest {
  private static final String EMPTY_SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir Path folder;

  @Test
  void theCommittedCardFitsItsFiles() {
    EmbedderCard card = EmbedderCard.load(TestModels.embedderFolder());

    assertThat(card.dimension()).isEqualTo(512);
    assertThat(card.model().licence()).contains("MIT");
    assertThat(card.model().fingerprint()).startsWith("bge-small-zh-v1.5:15b717c382bc:");
  }

  @Test
  void namesEveryFaultAndTheWayOutAtOnce() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "altered");
    Files.writeString(
        folder.resolve("card.json"),
        """
        {"name": "m", "origin": "o", "licence": "l", "restore": "请重新解包", "maxTokens": 9999,
         "lowerCase": "yes", "dimension": 512, "pooling": "MEAN", "queryPrefix": "",
         "files": {"model.onnx": {"sha256": "%s"}, "tokenizer.json": {"sha256": "%s"}}}
        """
            .formatted(EMPTY_SHA256, EMPTY_SHA256));

    assertThatExceptionOfType(UnusableModelException.class)
        .isThrownBy(() -> EmbedderCard.load(folder))
        .withMessageContainingAll(
            folder.toString(),
            "model.onnx 被改动（sha256 应为 e3b0c4",
            "tokenizer.json 缺失",
            "maxTokens 应为 8 到 512 的整数，实为 9999",
            "lowerCase 应为 true 或 false，实为 \"yes\"",
            "pooling 应为 CLS，实为 \"MEAN\"")
        .withMessageEndingWith("请重新解包。");
  }

  @Test
  void saysWhatToDoWithoutACard() {
    assertThatExceptionOfType(UnusableModelException.class)
        .isThrownBy(() -> EmbedderCard.load(folder.resolve("none")))
        .withMessageContaining("card.json 缺失或无法读取")
        .withMessageContaining("请从版本库恢复");
  }
}
