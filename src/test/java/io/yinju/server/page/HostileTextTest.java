package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Markup in briefings, questions and names shows as itself. */
class HostileTextTest extends PageVisit {
  private static final String QUESTION =
      "标记<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

  @Override
  protected void leave() {
    visit.assertSilent();
    assertThat(visit.page.title()).contains("引据").isNotEqualTo("taken");
    assertThat(visit.page.locator("[style*='javascript'], a[href^='javascript']").count()).isZero();
  }

  @Test
  void showsAQuestionAndAQuoteOfMarkupAsText() {
    visit.type(QUESTION);
    Locator turn = visit.page.getByRole(AriaRole.ARTICLE);

    assertThat(turn.getByRole(AriaRole.HEADING).first()).hasText(QUESTION);
    assertThat(turn.getByRole(AriaRole.BLOCKQUOTE)).hasText(Forum.HOSTILE);
    assertThat(turn.locator("img, script")).hasCount(0);
    Visit.citation(turn, 1).first().click();
    assertThat(visit.mark()).hasText(Forum.HOSTILE);
  }

  @Test
  void showsAHeadingAndATitleOfMarkupAsText() {
    visit.go("#/who/" + Forum.HOSTILE_ID);

    assertThat(visit.page.getByRole(AriaRole.COLUMNHEADER).nth(1))
        .hasText("<script>alert(1)</script>");
    assertThat(visit.page.getByRole(AriaRole.ROWHEADER)).containsText("<i>主任</i>");
  }

  @Test
  void takesAnAddressThatNobodyMade() {
    visit.go("#/doc/%E0%A4%A/%");
    assertThat(visit.source()).containsText("这份简报已经不在了");
    visit.forgetFailedRequests();
    visit.go("#/speakers/%3Cimg%20src=x%3E");
    assertThat(visit.page.getByText("简报里没有“<img src=x>”。")).isVisible();
    visit.forgetFailedRequests();
  }
}
