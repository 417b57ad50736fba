package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Conversations live in the browser. */
class ConversationsTest extends PageVisit {
  private static final String FIGURE = "新增了多少家企业？";
  private static final String LISTED = "何嘉说了什么？";

  @Test
  void keepsConversationsOverAReload() {
    visit.ask(FIGURE);
    visit.link("新对话").click();
    visit.ask(LISTED);
    visit.page.reload();

    assertThat(visit.turn(LISTED)).containsText("没有发言");
    visit.link(FIGURE).click();
    assertThat(visit.turn(FIGURE)).containsText(Forum.FIGURE);
  }

  @Test
  void putsTheConversationFirstInWhichWasAskedLast() {
    visit.ask(FIGURE);
    visit.link("新对话").click();
    visit.ask(LISTED);
    Locator titles =
        visit
            .page
            .getByRole(AriaRole.NAVIGATION, Visit.named("对话").setExact(true))
            .getByRole(AriaRole.LISTITEM)
            .getByRole(AriaRole.LINK);
    assertThat(titles).hasText(new String[] {LISTED, FIGURE});
    visit.link(FIGURE).click();
    visit.ask("他还说了什么？");

    assertThat(titles).hasText(new String[] {FIGURE, LISTED});
    visit.page.reload();
    assertThat(titles).hasText(new String[] {FIGURE, LISTED});
  }

  @Test
  void findsRenamesRemovesAndRestores() {
    visit.ask(FIGURE);
    visit.link("新对话").click();
    visit.ask(LISTED);
    visit.page.getByRole(AriaRole.SEARCHBOX, Visit.named("搜索对话")).fill("137");
    assertThat(visit.link(LISTED)).isHidden();
    visit.link(FIGURE).hover();
    visit.button("重命名：" + FIGURE).click();
    visit.page.getByRole(AriaRole.TEXTBOX, Visit.named("新名称")).fill("企业数");
    visit.page.keyboard().press("Enter");
    assertThat(visit.link("企业数")).isVisible();
    visit.link("企业数").hover();
    visit.button("删除：企业数").click();
    assertThat(visit.link("企业数")).isHidden();
    visit.button("撤销").click();

    assertThat(visit.link("企业数")).isVisible();
  }

  @Test
  void exportsMarkdownWithEveryCitation() throws IOException {
    visit.ask(FIGURE);
    Download download = visit.page.waitForDownload(() -> visit.button("导出 Markdown").click());

    assertThat(download.suggestedFilename()).endsWith(".md");
    assertThat(Files.readString(download.path()))
        .contains("## " + FIGURE, Forum.FIGURE, "高允之（示范区管委会主任）", Forum.FIRST, "第1段");
  }
}
