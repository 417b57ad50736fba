package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.yinju.answer.Question;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** An answer that is still on its way. */
class StreamingTest extends PageVisit {
  private static final String QUESTION = "新增了多少家企业？";
  private static final String BEFORE = "去年如何？";

  private final CountDownLatch rest = new CountDownLatch(1);

  @Override
  protected ForumServer serve() {
    return ForumServer.answering(new HeldAnswering(rest));
  }

  @Override
  protected void leave() {
    rest.countDown();
    visit.assertQuiet();
  }

  @Test
  void showsASentenceBeforeTheNextOneIsThere() {
    visit.type(QUESTION);
    Locator turn = visit.turn(QUESTION);

    assertThat(turn).containsText("137家。");
    assertThat(turn).hasAttribute("aria-busy", "true");
    rest.countDown();
    assertThat(turn).hasAttribute("aria-busy", "false");
    assertThat(Visit.citation(turn, 1).first()).isVisible();
  }

  @Test
  void stopsInMidStreamAndKeepsWhatCame() {
    visit.type(QUESTION);
    Locator turn = visit.turn(QUESTION);
    assertThat(turn).containsText("137家。");
    visit.button("停止回答").click();

    assertThat(turn).containsText("已停止");
    assertThat(turn).containsText("137家。");
    rest.countDown();
    turn.getByText("重新回答").click();
    assertThat(Visit.citation(visit.turn(QUESTION), 1).first()).isVisible();
  }

  @Test
  void keepsAnsweringWhileAnotherConversationIsInView() {
    visit.type(QUESTION);
    assertThat(visit.turn(QUESTION)).containsText("137家。");
    visit.link("新对话").click();
    rest.countDown();
    visit.link(QUESTION).click();

    assertThat(visit.turn(QUESTION)).hasAttribute("aria-busy", "false");
  }

  @Test
  void leavesAReaderWhoHasScrolledUpWhereTheyAre() {
    for (int i = 0; i < 3; i++) {
      visit.ask(BEFORE);
    }
    visit.type(QUESTION);
    assertThat(visit.turn(QUESTION)).containsText("137家。");
    visit.page.getByRole(AriaRole.LOG).hover();
    visit.page.mouse().wheel(0, -5_000);
    Locator first =
        visit
            .page
            .getByRole(AriaRole.LOG)
            .getByRole(AriaRole.HEADING, Visit.inside(BEFORE))
            .first();
    assertThat(first).isInViewport();
    rest.countDown();
    assertThat(visit.turn(QUESTION)).hasAttribute("aria-busy", "false");

    assertThat(first).isInViewport();
    visit.button("到最新处").click();
    assertThat(first).not().isInViewport();
  }

  /** Waits after the first sentence until the test lets it go on. */
  private static final class HeldAnswering extends ForumAnswering {
    private final CountDownLatch rest;

    HeldAnswering(CountDownLatch rest) {
      this.rest = rest;
    }

    @Override
    void betweenSentences(Question question) {
      if (question.text().equals(BEFORE)) {
        return;
      }
      try {
        rest.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
