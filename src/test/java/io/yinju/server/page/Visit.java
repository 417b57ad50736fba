package io.yinju.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at the page: what they see and do, and what the browser notes meanwhile. */
public final class Visit implements AutoCloseable {
  /** Chromium's own line about a response that isn't 2xx or that never came. */
  private static final String FAILED_REQUEST = "Failed to load resource";

  /** For a text that is nothing but this. */
  public static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  /** The page itself. */
  public final Page page;

  private final BrowserContext context;
  private final String origin;
  private final List<String> console = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();

  private Visit(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.onPageError(error -> console.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(origin)) {
            elsewhere.add(request.url());
          }
        });
  }

  /** A window of 1280 × 800 pixels. */
  public static Visit open(Browser browser, String origin) {
    return open(browser, origin, 1280, 800);
  }

  public static Visit open(Browser browser, String origin, int width, int height) {
    var options = new Browser.NewContextOptions().setViewportSize(width, height);
    Visit visit = new Visit(browser.newContext(options), origin);
    visit.go("#/");
    return visit;
  }

  public Visit go(String hash) {
    page.navigate(origin + "/" + hash);
    return this;
  }

  public Locator box() {
    return page.getByRole(AriaRole.TEXTBOX, named("提问").setExact(true));
  }

  public void type(String question) {
    box().fill(question);
    page.keyboard().press("Enter");
  }

  /** Asks and waits until the answer is whole. */
  public Locator ask(String question) {
    type(question);
    Locator turn = turn(question);
    assertThat(turn).hasAttribute("aria-busy", "false");
    return turn;
  }

  /** The newest turn with this question. */
  public Locator turn(String question) {
    return page.getByRole(AriaRole.ARTICLE, named(question)).last();
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name).setExact(true));
  }

  public static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** For a search within a part of the page. */
  public static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  /** The chips of a turn that lead to its citation with this number. */
  public static Locator citation(Locator turn, int number) {
    Pattern name = Pattern.compile("^出处 " + number + "：");
    return turn.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  public Locator source() {
    return page.getByRole(AriaRole.COMPLEMENTARY, named("原文"));
  }

  /** The words marked in the open source. */
  public Locator mark() {
    return source().locator("mark");
  }

  /** Nothing was logged but, where a test wants them, failed requests; nobody else was asked. */
  public void assertQuiet() {
    assertThat(console).filteredOn(line -> !line.contains(FAILED_REQUEST)).isEmpty();
    assertThat(elsewhere).filteredOn(url -> !url.startsWith("blob:" + origin)).isEmpty();
  }

  /** Nothing was logged at all, not even a failed request. */
  public void assertSilent() {
    assertThat(console).isEmpty();
    assertQuiet();
  }

  /** Requests that failed so far were meant to. */
  public void forgetFailedRequests() {
    console.removeIf(line -> line.contains(FAILED_REQUEST));
  }

  @Override
  public void close() {
    context.close();
  }
}
