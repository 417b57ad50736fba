package io.yinju.server.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server with the forum's briefing and somebody who has just opened its page, for each test. */
@ExtendWith(Chromium.class)
abstract class PageVisit {
  protected ForumServer server;
  protected Visit visit;

  @BeforeEach
  final void open(Browser browser) {
    server = serve();
    visit = Visit.open(browser, server.origin());
  }

  @AfterEach
  final void close() {
    try (ForumServer stopped = server;
        Visit left = visit) {
      leave();
    }
  }

  /** The server that is visited. */
  protected ForumServer serve() {
    return ForumServer.answering(new ForumAnswering());
  }

  /** What holds when the page is left. */
  protected void leave() {
    visit.assertSilent();
  }
}
