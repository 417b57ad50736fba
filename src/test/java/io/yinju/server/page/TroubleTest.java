package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is said in words, with a way on. */
class TroubleTest extends PageVisit {
  private static final String QUESTION = "新增了多少家企业？";
  private static final String ANSWER = "**/api/answer";

  @Override
  protected void leave() {
    visit.assertQuiet();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"429, 同时提问的人太多", "500, 服务器出了错", "413, 这段对话太长", "403, 服务器不接受从这个地址来的提问"})
  void saysWhyTheServerGaveNoAnswerAndAsksAgainAtAClick(int status, String words) {
    visit.page.route(
        ANSWER,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setHeaders(Map.of("Retry-After", "7"))
                    .setBody("{\"error\":{\"code\":\"x\",\"message\":\"y\"}}")));
    Locator turn = visit.ask(QUESTION);

    assertThat(turn).containsText(words);
    visit.page.unroute(ANSWER);
    turn.getByText("重新回答").click();
    assertThat(Visit.citation(visit.turn(QUESTION), 1).first()).isVisible();
  }

  @Test
  void keepsWhatCameBeforeTheStreamWasCut() {
    visit.page.route(
        ANSWER,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody("event: token\ndata: {\"text\":\"137家。\"}\n\nevent: token\nda")));
    Locator turn = visit.ask(QUESTION);

    assertThat(turn).containsText("137家。");
    assertThat(turn).containsText("回答在半途断了");
  }

  @Test
  void saysSoWhenTheStreamEndsWithAFault() {
    visit.page.route(
        ANSWER,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody("event: failed\ndata: {\"error\":{\"code\":\"internal\"}}\n\n")));

    assertThat(visit.ask(QUESTION)).containsText("服务器出了错");
  }

  @Test
  void noticesThatTheServerIsGoneAndThatItIsBack() {
    assertThat(visit.button(ForumAnswering.EXAMPLE)).isVisible();
    server.goAway();
    Locator turn = visit.ask(QUESTION);
    assertThat(turn).containsText("连不上服务器");
    assertThat(visit.page.getByText("正在重试")).isVisible();
    server.comeBack();

    assertThat(visit.page.getByText("又连上了")).isVisible();
    assertThat(visit.page.getByText("正在重试")).isHidden();
    turn.getByText("重新回答").click();
    assertThat(Visit.citation(visit.turn(QUESTION), 1).first()).isVisible();
  }

  @Test
  void answersByItselfWhatWasAskedWhileTheCorpusWasBeingRead(Browser browser) {
    try (ForumServer starting = new ForumServer(null, new ForumAnswering());
        Visit early = Visit.open(browser, starting.origin())) {
      early.type(QUESTION);
      assertThat(early.turn(QUESTION)).containsText("读完后会自动回答");
      starting.becomeReady();

      assertThat(Visit.citation(early.turn(QUESTION), 1).first()).isVisible();
    }
  }
}
