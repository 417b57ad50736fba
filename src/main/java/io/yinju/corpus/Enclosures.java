package io.yinju.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of quotation marks, brackets and book title marks in a range of text that is one
 * paragraph. Marks without a partner count as ordinary characters; “ written where ” belongs
 * (“创新周“) closes a short quotation.
 */
final class Enclosures {
  /** Longest distance, in code units, over which two marks are taken for a pair. */
  private static final int LONGEST = 3_000;

  /** Longest quotation that an opening mark used as a closing one may end. */
  private static final int LONGEST_MISPRINT = 30;

  /** Deepest nesting that is kept track of. */
  private static final int DEEPEST = 8;

  private static final String OPENERS = "“‘「『（(【《〈〔［[";
  private static final String CLOSERS = "”’」』）)】》〉〕］]";
  private static final String QUOTES = "“‘「『\"＂";

  private final String text;
  private final TreeMap<Integer, Integer> closeOfOpen = new TreeMap<>();
  private final Map<Integer, Integer> openOfClose = new TreeMap<>();

  private Enclosures(String text) {
    this.text = text;
  }

  static Enclosures of(String text, Span range) {
    Enclosures enclosures = new Enclosures(text);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = range.start(); i < range.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open.clear();
      } else if (c == '"' || c == '＂') {
        enclosures.straightQuote(open, i);
      } else if (OPENERS.indexOf(c) >= 0) {
        enclosures.opener(open, i);
      } else if (CLOSERS.indexOf(c) >= 0) {
        enclosures.closer(open, i);
      }
    }
    return enclosures;
  }

  private void opener(Deque<Integer> open, int at) {
    Integer before = open.peek();
    if (before != null && text.charAt(before) == text.charAt(at) && isQuotation(before)) {
      open.pop();
      if (at - before <= LONGEST_MISPRINT && !text.substring(before, at).matches("(?s).*[。！？].*")) {
        pair(before, at);
        return;
      }
    }
    open.push(at);
    if (open.size() > DEEPEST) {
      open.removeLast();
    }
  }

  private void closer(Deque<Integer> open, int at) {
    char opener = OPENERS.charAt(CLOSERS.indexOf(text.charAt(at)));
    boolean known = open.stream().anyMatch(o -> text.charAt(o) == opener);
    while (known && !open.isEmpty()) {
      int candidate = open.pop();
      if (text.charAt(candidate) == opener) {
        if (at - candidate <= LONGEST) {
          pair(candidate, at);
        }
        return;
      }
    }
  }

  private void straightQuote(Deque<Integer> open, int at) {
    char c = text.charAt(at);
    boolean known = open.stream().anyMatch(o -> text.charAt(o) == c);
    if (!known) {
      open.push(at);
      return;
    }
    int candidate = open.pop();
    while (text.charAt(candidate) != c) {
      candidate = open.pop();
    }
    if (at - candidate <= LONGEST) {
      pair(candidate, at);
    }
  }

  private void pair(int open, int close) {
    closeOfOpen.put(open, close);
    openOfClose.put(close, open);
  }

  /** Position of the opening mark of the smallest enclosure around a position, -1 when none. */
  int innermost(int at) {
    Map.Entry<Integer, Integer> entry = closeOfOpen.lowerEntry(at);
    while (entry != null && at - entry.getKey() <= LONGEST) {
      if (entry.getValue() >= at && entry.getKey() < at) {
        return entry.getKey();
      }
      entry = closeOfOpen.lowerEntry(entry.getKey());
    }
    return -1;
  }

  /** Position of the closing mark that belongs to an opening one. */
  int close(int open) {
    Integer close = closeOfOpen.get(open);
    if (close == null) {
      throw new IllegalArgumentException("no enclosure opens at " + open);
    }
    return close;
  }

  /** Whether an enclosure is closed by the mark at this position. */
  boolean closes(int at) {
    return openOfClose.containsKey(at);
  }

  /** Whether a quotation with a closing mark opens at this position. */
  boolean opensQuotation(int at) {
    return closeOfOpen.containsKey(at) && isQuotation(at);
  }

  boolean isQuotation(int open) {
    return QUOTES.indexOf(text.charAt(open)) >= 0;
  }
}
