package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The briefing beside the chat. */
class SourceTest extends PageVisit {
  private static final String QUESTION = "新增了多少家企业？";

  @Test
  void marksTheCitedSpanBesideTheNameOfItsSpeaker() {
    Visit.citation(visit.ask(QUESTION), 1).first().click();

    assertThat(visit.mark()).hasText(Forum.FIGURE);
    assertThat(visit.mark()).isInViewport();
    assertThat(visit.page).hasURL(Pattern.compile(".*#/doc/linchuan-2024/p1$"));
    assertThat(visit.source().getByRole(AriaRole.LINK, Visit.inside("林知远"))).isVisible();
    assertThat(visit.source().getByText("与会代表", Visit.EXACT)).isVisible();
  }

  @Test
  void leavesTheFocusToAReaderWhoTypesWhileTheSourceComes() {
    List<Route> held = new ArrayList<>();
    visit.page.route("**/documents/linchuan-2024**", held::add);
    Locator chip = Visit.citation(visit.ask(QUESTION), 1).first();
    chip.click();
    visit.box().fill("何嘉说了什么？");
    visit.page.waitForCondition(() -> !held.isEmpty());
    held.forEach(Route::resume);

    assertThat(visit.mark()).isInViewport();
    assertThat(visit.box()).isFocused();
  }

  @Test
  void marksTheSpanAgainAfterGoingBackAndForthAndAfterAReload() {
    Visit.citation(visit.ask(QUESTION), 1).first().click();
    assertThat(visit.mark()).isVisible();
    visit.page.goBack();
    assertThat(visit.source()).isHidden();
    visit.page.goForward();
    assertThat(visit.mark()).hasText(Forum.FIGURE);
    visit.page.reload();

    assertThat(visit.mark()).hasText(Forum.FIGURE);
  }

  @Test
  void opensAParagraphANoteAndAHeadingByTheirAddresses() {
    for (String anchor : new String[] {"p2", "n1", "h2"}) {
      visit.go("#/doc/linchuan-2024/" + anchor);
      assertThat(visit.source().locator("#" + anchor)).isFocused();
      assertThat(visit.source().locator("#" + anchor)).isInViewport();
    }
  }

  @Test
  void previewsTheQuoteOfAChipUnderTheFocus() {
    Locator chip = Visit.citation(visit.ask(QUESTION), 1).first();
    chip.focus();
    Locator preview = visit.page.getByRole(AriaRole.TOOLTIP);

    assertThat(preview).containsText(Forum.FIGURE);
    visit.page.keyboard().press("Escape");
    assertThat(preview).isHidden();
  }

  @Test
  void leadsOnToOthersInTheSectionAndToOtherTopicsOfTheSpeaker() {
    Locator turn = visit.ask(QUESTION);
    turn.getByRole(AriaRole.NAVIGATION, Visit.inside("这一部分还引述了"))
        .getByRole(AriaRole.LINK, Visit.inside("林知远"))
        .click();
    assertThat(visit.mark()).hasText(Forum.WARNING);

    turn.getByRole(AriaRole.NAVIGATION, Visit.inside("高允之还谈到"))
        .getByRole(AriaRole.LINK, Visit.inside(Forum.SECOND))
        .click();
    assertThat(visit.mark()).hasText(Forum.TALENT);
  }

  @Test
  void saysSoWhereABriefingIsGone() {
    visit.go("#/doc/nothing/p1");

    assertThat(visit.source()).containsText("这份简报已经不在了");
    visit.forgetFailedRequests();
  }

  @Test
  void showsWhoSaidWhatAndOpensTheStatementsOfACell() {
    visit.link("谁说了什么").click();
    visit
        .page
        .getByRole(AriaRole.COMBOBOX, Visit.named("简报").setExact(true))
        .selectOption(Forum.ID);
    visit.button("高允之，" + Forum.SECOND + "：1 句").click();

    assertThat(visit.page.getByRole(AriaRole.BLOCKQUOTE)).hasText(Forum.TALENT);
    assertThat(visit.page.getByText("列名而未被引述")).isVisible();
    assertThat(visit.link("何嘉")).isVisible();
    visit.link("第2段").click();
    assertThat(visit.mark()).hasText(Forum.TALENT);
  }

  @Test
  void gathersWhatAPersonSaidAndAsksOnlyThem() {
    visit.link("人物").click();
    visit.page.getByRole(AriaRole.LINK, Visit.named("林知远")).click();

    assertThat(visit.page.getByRole(AriaRole.HEADING, Visit.named("林知远"))).isVisible();
    assertThat(visit.page.getByRole(AriaRole.BLOCKQUOTE)).hasText(Forum.WARNING);
    visit.button("只问林知远").click();
    assertThat(visit.ask(QUESTION)).containsText("范围：林知远");
  }
}
