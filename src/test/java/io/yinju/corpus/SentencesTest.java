package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** Each text is written with | where a sentence is expected to end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有句号的一行",
        "第一句。|第二句！|第三句？！|第四句",
        "能源、健康；气候、粮食；都要合作……这是共识。|下一句。",
        "他说：“今天很好。|明天更好。”|李四认为，可以。",
        "他说，“今天很好。|明天更好。”|李四认为，可以。",
        "他说：“今天很好。|明天更好”。|李四认为，可以。",
        "“今天很好。|明天更好。”张三说。|李四没有说话。",
        "“今天很好。”张三说，“明天更好。”|李四没有说话。",
        "“今天很好！”，张三说。|李四没有说话。",
        "“好吗？”|“很好。”他们笑了。",
        "他高喊“冲啊！”冲了上去。|大家都笑了。",
        "“要创新！要合作！”的口号响彻全场。|会议结束。",
        "他强调“要创新。|要合作。”|李四认为，可以。",
        "《谁来养活中国？》一书（一九九四年。布朗著）引起争论。|后来呢？",
        "他笑了（掌声。）接着说下去。|完了。",
        "（图为会场。）|记者报道。",
        "『甲說：「好！」』他記下了。|下一句。",
        "他说：“她告诉我：‘去吧！’|我就去了。”|完了。",
        "作为重要项目，“中巴创新周“连续三年举办，成为平台。|王忠林指出，“很好”。|完。",
        "他说：“没有右引号。|第二句。|第三句。",
        "增长3.5%，达到1.2万亿元。|其中A.I.占比最高。",
        "Dr. Smith of Acme Inc. said so. |He left at 5 p.m. on Monday. |Then J. Doe came!| Did he? |Yes.",
        "1. 第一条是这样。|2. 第二条是那样。",
        "他讲得很好. |明天更好.",
        "见 https://a.example/x?y=1!z 一文。|完。",
        "有据可查。[12]|另一句。①|再一句。",
        "穆罕默德.阿里出席。|完。",
        "真的吗？？！！……”|完。",
        "第一行\n|第二行。|还有\n\n|　第三行",
        "問：你怎麼看？|答：還好。",
        "他说：“我问：‘行吗？’”|她答：“行。”|完。",
        "她问:\"行吗?\"|他答:\"行。\"|完。",
      })
  void endsSentencesWhereMarked(String marked) {
    String text = marked.replace("|", "");
    List<String> expected =
        Arrays.stream(marked.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();

    assertThat(Sentences.of(text).stream().map(s -> s.cut(text)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void keepsToTheRangeAndItsOffsets() {
    String text = "甲。乙。丙。丁。";

    assertThat(Sentences.of(text, new Span(2, 6))).containsExactly(new Span(2, 4), new Span(4, 6));
  }

  @Test
  void putsEveryNonWhiteCharacterOfAwkwardTextInExactlyOneSentence() {
    String text = "”）。“。”。。《“（“（「。」”！ \ud800?\"'. .A. 。)\n”\u0000！“”‘’。(。";

    StringBuilder joined = new StringBuilder();
    int last = 0;
    for (Span sentence : Sentences.of(text)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      last = sentence.end();
      joined.append(sentence.cut(text));
    }
    assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void copesWithOneVeryLongLine() {
    String text = "“（他说：《好》。”".repeat(200_000);

    assertThat(Sentences.of(text)).isNotEmpty();
  }
}
