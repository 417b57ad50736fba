package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class AskingTest extends PageVisit {
  private static final String FIGURE = "新增了多少家企业？";

  private final ForumAnswering answering = new ForumAnswering();

  @Override
  protected ForumServer serve() {
    return ForumServer.answering(answering);
  }

  @Test
  void answersWithTheShortAnswerFirstAndTheSpeakerAboveTheQuote() {
    Locator turn = visit.ask(FIGURE);

    assertThat(turn.getByText("137家", Visit.EXACT)).isVisible();
    assertThat(turn.getByRole(AriaRole.BLOCKQUOTE)).hasText(Forum.FIGURE);
    assertThat(turn.getByText("示范区管委会主任")).isVisible();
    assertThat(Visit.citation(turn, 1).first()).isVisible();
  }

  @Test
  void asksAnExampleOfTheEmptyPageAtAClick() {
    visit.button(ForumAnswering.EXAMPLE).click();

    assertThat(visit.turn(ForumAnswering.EXAMPLE)).hasAttribute("aria-busy", "false");
  }

  @Test
  void showsARefusalWithItsReasonAndTheNearestPassage() {
    Locator turn = visit.ask("何嘉说了什么？");

    assertThat(turn).containsText("此人只列了名，没有发言");
    assertThat(turn).containsText("最接近的原文");
    assertThat(turn.getByRole(AriaRole.BLOCKQUOTE)).hasText(Forum.WARNING);
  }

  @Test
  void sendsTheHistoryWithAFollowUpAndSaysHowItWasUnderstood() {
    visit.ask(FIGURE);
    Locator turn = visit.ask("他还说了什么？");

    assertThat(turn).containsText("理解为：高允之还说了什么？");
    assertThat(answering.asked.getLast().history()).hasSize(2);
    assertThat(answering.asked.getLast().history().getFirst().content()).isEqualTo(FIGURE);
  }

  @Test
  void asksASuggestionAsTheNextQuestion() {
    visit.ask(FIGURE);
    visit.button(ForumAnswering.SUGGESTION).click();

    assertThat(visit.turn(ForumAnswering.SUGGESTION)).hasAttribute("aria-busy", "false");
    assertThat(answering.asked).hasSize(2);
  }

  @Test
  void asksAgainInOtherWordsAndBringsBackWhatFollowed() {
    visit.ask(FIGURE);
    visit.ask("他还说了什么？");
    visit.turn(FIGURE).hover();
    visit.button("修改问题").first().click();
    visit.page.getByRole(AriaRole.TEXTBOX, Visit.named("修改问题")).fill("何嘉说了什么？");
    visit.page.keyboard().press("Enter");

    assertThat(visit.turn("何嘉说了什么？")).containsText("没有发言");
    assertThat(visit.page.getByRole(AriaRole.ARTICLE)).hasCount(1);
    visit.button("撤销").click();
    assertThat(visit.page.getByRole(AriaRole.ARTICLE)).hasCount(2);
  }

  @Test
  void narrowsTheQuestionToAPerson() {
    visit.button("限定范围").click();
    visit.page.getByRole(AriaRole.CHECKBOX, Visit.named("林知远")).check();
    visit.page.keyboard().press("Escape");
    Locator turn = visit.ask(FIGURE);

    assertThat(turn).containsText("范围：林知远");
    assertThat(answering.asked.getLast().speakers()).hasSize(1);
  }

  @Test
  void sendsWithEnterButNeitherWithShiftNorWhileAnInputMethodComposes() {
    visit.box().fill("第一行");
    visit.box().press("Shift+Enter");
    assertThat(visit.box()).hasValue("第一行\n");
    visit
        .box()
        .evaluate(
            "box => box.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");

    assertThat(visit.page.getByRole(AriaRole.ARTICLE)).hasCount(0);
    visit.box().press("Enter");
    assertThat(visit.page.getByRole(AriaRole.ARTICLE)).hasCount(1);
  }

  @Test
  void recallsEarlierQuestionsWithTheArrowKeys() {
    visit.ask(FIGURE);
    visit.ask("何嘉说了什么？");

    visit.box().press("ArrowUp");
    assertThat(visit.box()).hasValue("何嘉说了什么？");
    visit.box().press("ArrowUp");
    assertThat(visit.box()).hasValue(FIGURE);
    visit.box().press("ArrowDown");
    visit.box().press("ArrowDown");
    assertThat(visit.box()).hasValue("");
  }

  @Test
  void recallsAsManyQuestionsAsKeysWerePressedBeforeTheNextFrame() {
    visit.ask(FIGURE);
    visit.ask("何嘉说了什么？");

    visit
        .box()
        .evaluate(
            "box => ['ArrowUp', 'ArrowUp'].forEach(key =>"
                + " box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))");

    assertThat(visit.box()).hasValue(FIGURE);
  }

  @Test
  void beginsTheSentenceBehindAShortAnswerWithAWord() {
    Locator turn = visit.ask(ForumAnswering.CLAIM);

    assertThat(turn.getByText("不是", Visit.EXACT)).isVisible();
    assertThat(turn).containsText("这是高允之的话");
    assertThat(turn).not().containsText("，这是高允之的话");
  }
}
