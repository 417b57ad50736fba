package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A briefing of several megabytes is drawn where it is read. */
class LongTextTest extends PageVisit {
  @Override
  protected ForumServer serve() {
    return new ForumServer(Forum.longSnapshot(), new ForumAnswering());
  }

  @Test
  void opensAParagraphFarDownWithoutDrawingWhatIsBefore() {
    visit.go("#/doc/long/p7000");
    assertThat(visit.source().locator("#p7000")).isInViewport();
    assertThat(drawn().count()).isLessThan(Forum.LONG / 10);

    visit.go("#/doc/long/p100");
    assertThat(visit.source().locator("#p100")).isInViewport();
  }

  @Test
  void drawsOnWhileTheReaderScrolls() {
    visit.go("#/doc/long/p1");
    assertThat(visit.source().locator("#p1")).isInViewport();
    int before = drawn().count();
    visit.source().hover();
    for (int i = 0; i < 10; i++) {
      visit.page.mouse().wheel(0, 3_000);
    }

    assertThat(visit.source().locator("#p" + (before + 1))).isAttached();
    assertThat(visit.source().locator("#p1")).not().isInViewport();
  }

  private Locator drawn() {
    return visit.source().getByText("段说的是");
  }
}
