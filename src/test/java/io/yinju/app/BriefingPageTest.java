package io.yinju.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yinju.server.ApiServer;
import io.yinju.server.page.Chromium;
import io.yinju.server.page.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with the briefings of the repository, seen from the page. */
@ExtendWith(Chromium.class)
final class BriefingPageTest {
  @TempDir private static Path data;

  private static Wiring wiring;
  private static LiveCorpus live;
  private static ApiServer server;

  private Visit visit;

  @BeforeAll
  static void start() throws InterruptedException {
    Path home = Path.of(System.getProperty("yinju.home", ".")).toAbsolutePath();
    Map<String, String> environment = Map.of("YINJU_PORT", "0", "YINJU_DATA", data.toString());
    wiring = Wiring.of(SettingsReader.read(Map.of(), environment, home));
    live = wiring.liveCorpus(new OpeningProgress(System.err, Duration.ofMinutes(10)));
    server = wiring.server(live);
    live.start();
    live.awaitFirst();
  }

  @AfterAll
  static void stop() {
    server.close();
    live.close();
    wiring.close();
  }

  @BeforeEach
  void open(Browser browser) {
    visit = Visit.open(browser, "http://127.0.0.1:" + server.port());
  }

  @AfterEach
  void close() {
    visit.assertSilent();
    visit.close();
  }

  @Test
  void showsTheSentenceBehindAnAnswerBesideItsSpeaker() {
    Locator turn = visit.ask("谁把什么比作全球链接的“承重梁”？");
    Locator quote = turn.getByRole(AriaRole.BLOCKQUOTE).first();
    assertThat(quote).containsText("承重梁");
    Visit.citation(turn, 1).first().click();

    assertThat(visit.mark().first()).isInViewport();
    assertThat(String.join("", visit.mark().allTextContents())).isEqualTo(quote.textContent());
    assertThat(visit.source().getByRole(AriaRole.LINK, Visit.inside("陈玲玲")).first()).isVisible();
  }

  @Test
  void refusesWhatNobodyInTheBriefingSaid() {
    Locator turn = visit.ask("马斯克对火星移民说了什么？");

    assertThat(turn).containsText("简报里没有这个人");
    assertThat(Visit.citation(turn, 1).and(turn.locator(".prose a"))).hasCount(0);
  }

  @Test
  void understandsAFollowUp() {
    visit.ask("王志刚对科研环境提出了什么？");
    Locator turn = visit.ask("他对科技治理怎么说？");

    assertThat(turn).containsText(Pattern.compile("理解为：.*王志刚"));
    assertThat(turn).containsText("王志刚");
  }

  @Test
  void opensWhatASpeakerSaidInASection() {
    visit.link("谁说了什么").click();
    Locator cell =
        visit.page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^徐东莲，")));
    cell.click();
    Locator statement = visit.page.getByRole(AriaRole.BLOCKQUOTE);
    assertThat(statement).containsText("徐东莲");

    visit
        .page
        .getByRole(AriaRole.MAIN)
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^第\\d+段$")))
        .click();
    assertThat(visit.mark().first()).isInViewport();
  }
}
