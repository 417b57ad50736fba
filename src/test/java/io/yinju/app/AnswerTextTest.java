package io.yinju.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.answer.Answer;
import io.yinju.answer.Citation;
import io.yinju.attribution.Person;
import io.yinju.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AnswerTextTest {
  private static final Person GAO =
      new Person("高允之", "高允之", List.of("管委会主任"), List.of(), 1, List.of("linchuan"));

  @Test
  void showsEverySourceWithItsPlaceAndQuote() {
    Answer answer =
        new Answer.Answered(
            "多少家？",
            "多少家？",
            "137家。[1]",
            "137家",
            List.of(cited(List.of(GAO), null)),
            null,
            List.of());

    assertThat(AnswerText.lines(answer))
        .containsExactly("137家。[1]", "", "[1] 高允之（管委会主任） · 简报 · 一、产业 · 第6段", "    “新增137家”");
  }

  @Test
  void showsWhatComesNearestToARefusal() {
    Citation nearest = cited(List.of(), "某通讯社").withNumber(0);
    Answer answer =
        new Answer.Refused(
            "谁？", "谁？", "没有人谈到。", Answer.Reason.NOT_FOUND, List.of(nearest), List.of());

    assertThat(AnswerText.lines(answer))
        .containsExactly("没有人谈到。", "", "最接近的内容：", "· 某通讯社 · 简报 · 一、产业 · 第6段", "    “新增137家”");
  }

  private static Citation cited(List<Person> speakers, @Nullable String source) {
    return new Citation(
        1, "linchuan", "简报", "一、产业", 6, "linchuan#p6", speakers, source, "新增137家", new Span(0, 6));
  }
}
