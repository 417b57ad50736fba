package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinju.corpus.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForumSetTest {
  @TempDir private Path folder;

  private ForumSet read(String... lines) throws IOException {
    return ForumSet.read(Files.write(folder.resolve("small.jsonl"), List.of(lines)));
  }

  private static List<String> paragraphs(ForumSet.Forum forum) {
    return forum.document().paragraphs().stream()
        .map(Paragraph::span)
        .map(span -> span.cut(forum.document().text()))
        .toList();
  }

  @Test
  void laysStatementsOutUnderLabelsWhereTheyDoNotSayWhoSpeaks() throws IOException {
    ForumSet set =
        read(
            """
            {"statements":[{"speaker":"水清浅","text":"堤坝加高了两米。明年再加一米。"},{"speaker":"","text":"座谈会开了一天。"}],\
            "questions":[{"q":"堤坝加高多少？","answers":[{"s":0,"a":"两米"}]},{"q":"谁反对？","answers":[]}]}""",
            "",
            """
            {"statements":[{"speaker":"","text":"论坛开幕。"},{"speaker":"乐正飞","text":"局长乐正飞说，鱼少了。"}],\
            "questions":[{"q":"谁说鱼少了？","answers":[{"s":1,"a":"乐正飞"}]}]}""");

    assertThat(set.name()).isEqualTo("small");
    assertThat(set.questions()).isEqualTo(3);
    assertThat(paragraphs(set.forums().get(0))).containsExactly("座谈会开了一天。", "水清浅：堤坝加高了两米。明年再加一米。");
    assertThat(paragraphs(set.forums().get(1))).containsExactly("论坛开幕。", "局长乐正飞说，鱼少了。");
  }

  @Test
  void takesTheSentenceThatHoldsThePhraseForEvidence() throws IOException {
    ForumSet set =
        read(
            """
            {"statements":[{"speaker":"水清浅","text":"堤坝加高了两米。明年再加一米。"}],\
            "questions":[{"q":"堤坝加高多少？","answers":[{"s":0,"a":"两米"}]},{"q":"水清浅说了什么？","answers":[{"s":0,"a":null}]},\
            {"q":"谁反对？","answers":[]}]}""");

    List<EvalCase> cases = set.forums().getFirst().cases();
    assertThat(cases)
        .extracting(EvalCase::type)
        .containsExactly(QuestionType.FACT, QuestionType.SAY, QuestionType.UNANSWERABLE);
    assertThat(cases.get(0).evidence()).containsExactly(List.of("堤坝加高了两米。"));
    assertThat(cases.get(0).must()).containsExactly(List.of("两米"));
    assertThat(cases.get(1).evidence()).containsExactly(List.of("堤坝加高了两米。", "明年再加一米。"));
    assertThat(cases.get(2).answerable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statements\":[]}",
        "{\"statements\":[{\"speaker\":\"\",\"text\":\" \"}],\"questions\":[{\"q\":\"谁？\"}]}",
        "{\"statements\":[{\"text\":\"好。\"}],\"questions\":[{\"q\":\"谁？\",\"answers\":[{\"s\":3}]}]}",
        "{\"statements\":[{\"text\":\"好。\"}],\"questions\":[{\"q\":\"\"}]}",
        "not json"
      })
  void namesTheLineOfAFault(String line) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOfSatisfying(
            InvalidQuestionSetException.class,
            e -> assertThat(e.getMessage()).contains("small.jsonl:1: "));
  }
}
