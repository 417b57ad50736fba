package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use the page: by keyboard, by screen reader, in the dark, on a small screen. */
class ReachTest extends PageVisit {
  private static final String QUESTION = "新增了多少家企业？";

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void hasNoAccessibilityFaults(ColorScheme scheme) {
    visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    assertThat(visit.button(ForumAnswering.EXAMPLE)).isVisible();
    assertNoFaults();
    Visit.citation(visit.ask(QUESTION), 1).first().click();
    visit.ask("何嘉说了什么？");
    assertThat(visit.mark()).isVisible();
    assertNoFaults();
    for (String view : new String[] {"谁说了什么", "人物", "简报"}) {
      visit
          .page
          .getByRole(AriaRole.NAVIGATION, Visit.named("页面"))
          .getByRole(AriaRole.LINK, Visit.inside(view))
          .click();
      assertThat(visit.page.getByRole(AriaRole.HEADING, Visit.named(view)).first()).isVisible();
      assertNoFaults();
    }
  }

  private void assertNoFaults() {
    assertThat(new AxeBuilder(visit.page).analyze().getViolations())
        .as("axe on %s", visit.page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  @Test
  void asksReadsAndOpensTheSourceByKeyboardAlone() {
    assertThat(visit.button(ForumAnswering.EXAMPLE)).isVisible();
    visit.page.keyboard().press("/");
    assertThat(visit.box()).isFocused();
    visit.page.keyboard().type(QUESTION);
    visit.page.keyboard().press("Enter");
    Locator chip = Visit.citation(visit.turn(QUESTION), 1).first();
    assertThat(chip).isVisible();
    tabBackTo(chip);
    visit.page.keyboard().press("Enter");
    assertThat(visit.mark()).isFocused();
    visit.page.keyboard().press("Escape");

    assertThat(visit.source()).isHidden();
    assertThat(chip).isFocused();
  }

  private void tabBackTo(Locator sought) {
    for (int i = 0; i < 40; i++) {
      visit.page.keyboard().press("Shift+Tab");
      if ((boolean) sought.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("not reached by the Tab key: " + sought);
  }

  @Test
  void announcesTheTranscriptPolitely() {
    Locator log = visit.page.getByRole(AriaRole.LOG);
    visit.ask(QUESTION);

    assertThat(log).hasAttribute("aria-live", "polite");
    assertThat(log).containsText(Forum.FIGURE);
  }

  @Test
  void fitsTheNarrowestScreenWithTheSourceBelowTheChat(Browser browser) {
    try (Visit phone = Visit.open(browser, server.origin(), 360, 740)) {
      Visit.citation(phone.ask(QUESTION), 1).first().click();
      assertThat(phone.mark()).isInViewport();
      assertThat(phone.box()).isInViewport();
      assertThat(phone.source().boundingBox().y)
          .isGreaterThan(phone.box().boundingBox().y + phone.box().boundingBox().height);
      assertThat((Integer) phone.page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
      phone.assertSilent();
    }
  }

  @Test
  void remembersTheDarkThemeAndTheOtherLanguage() {
    visit.page.getByRole(AriaRole.COMBOBOX, Visit.named("外观")).selectOption("dark");
    visit.button("English").click();
    visit.page.reload();

    assertThat(visit.page.locator("html")).hasAttribute("lang", "en");
    assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(visit.page.getByRole(AriaRole.LINK, Visit.named("Who said what"))).isVisible();
    assertThat(visit.page.locator("body"))
        .not()
        .hasCSS("color", Pattern.compile("rgb\\(29, 33, 37\\)"));
  }
}
