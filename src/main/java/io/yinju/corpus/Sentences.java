package io.yinju.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into sentences, the same way for attribution, answers and measuring.
 *
 * <p>A sentence ends at 。！？ or their ASCII forms, together with the closing quotes, brackets and
 * footnote marks behind them, and at a line feed; not at ；or an ellipsis. Inside a quotation that
 * the sentence goes on after (高喊“冲啊！”的人), inside brackets and book titles nothing ends. What
 * follows a quotation at the start of a sentence (“……。”他说。) belongs to the same sentence as the
 * quotation's last words. Thread-safe.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      WordList.read(Sentences.class, "abbreviations.txt");
  private static final String ENDERS = "。！？!?｡";
  private static final String FULL_STOPS = "。.｡";
  private static final String CLOSERS = "”’」』）)】》〉〕］]\"'＂";
  private static final String ROUND_BRACKETS = "（(";
  private static final String QUALIFIERS = "的这這是等";
  private static final String FOOTNOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳¹²³⁴⁵⁶⁷⁸⁹⁰";
  private static final String CONTINUING = "，、；：,;:。！？!?…—";

  private final String text;
  private final int end;
  private final Enclosures enclosures;

  private Sentences(String text, Span range) {
    this.text = text;
    this.end = range.end();
    this.enclosures = Enclosures.of(text, range);
  }

  /** The sentences of a whole text, in order. */
  public static List<Span> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /**
   * The sentences of a range of the text, in order, without surrounding white space; every
   * non-white character of the range is in exactly one.
   */
  public static List<Span> of(String text, Span range) {
    return new Sentences(text, range).split(range.start());
  }

  private List<Span> split(int from) {
    List<Span> sentences = new ArrayList<>();
    int start = skipBlanks(from);
    int i = start;
    while (i < end) {
      int after = text.charAt(i) == '\n' ? i : sentenceEnd(start, i);
      if (after < 0) {
        i++;
        continue;
      }
      add(sentences, start, after);
      start = skipBlanks(after);
      i = start;
    }
    add(sentences, start, end);
    return sentences;
  }

  private void add(List<Span> sentences, int start, int after) {
    int last = after;
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      sentences.add(new Span(start, last));
    }
  }

  /** Where the sentence ends whose last mark may stand at {@code at}; -1 when it doesn't. */
  private int sentenceEnd(int start, int at) {
    char c = text.charAt(at);
    boolean fullStop = (c == '.' || c == '．') && isFullStop(start, at);
    if (!fullStop && (ENDERS.indexOf(c) < 0 || (c < 0x80 && !isAsciiEnd(at)))) {
      return -1;
    }
    int after = at + 1;
    while (after < end && (ENDERS.indexOf(text.charAt(after)) >= 0 || text.charAt(after) == '…')) {
      after++;
    }
    int closers = after;
    while (closers < end && isCloser(closers)) {
      closers++;
    }
    if (closers > after && closers < end && CONTINUING.indexOf(text.charAt(closers)) >= 0) {
      return -1;
    }
    int enclosing = enclosures.innermost(at);
    if (enclosing < 0 || enclosures.close(enclosing) >= closers) {
      return enclosing < 0 || endsInside(enclosing) ? withFootnoteMarks(closers) : -1;
    }
    return endsAfter(start, outermostClosedBefore(enclosing, closers), closers)
        ? withFootnoteMarks(closers)
        : -1;
  }

  /** The outermost enclosure around {@code open} that is closed before {@code limit}. */
  private int outermostClosedBefore(int open, int limit) {
    int outermost = open;
    int parent = enclosures.innermost(outermost);
    while (parent >= 0 && enclosures.close(parent) < limit) {
      outermost = parent;
      parent = enclosures.innermost(outermost);
    }
    return outermost;
  }

  /** Whether a sentence can end inside this quotation: the quoted words stand on their own. */
  private boolean endsInside(int open) {
    if (!enclosures.isQuotation(open)) {
      return false;
    }
    int close = enclosures.close(open);
    boolean whole =
        isEnder(text.charAt(close - 1)) || (close + 1 < end && isEnder(text.charAt(close + 1)));
    boolean standing =
        isIntroduced(open)
            || (isAtSentenceStart(open) && !isQualifying(close + 1))
            || FULL_STOPS.indexOf(text.charAt(close - 1)) >= 0;
    int parent = enclosures.innermost(open);
    return whole && standing && (parent < 0 || endsInside(parent));
  }

  /** Whether the sentence is over behind the closing mark of this enclosure. */
  private boolean endsAfter(int start, int open, int closers) {
    if (!enclosures.isQuotation(open)) {
      return closers >= end
          || text.charAt(closers) == '\n'
          || (open == start && ROUND_BRACKETS.indexOf(text.charAt(open)) >= 0);
    }
    int next = skipBlanks(closers);
    if (next >= end || text.charAt(closers) == '\n' || enclosures.opensQuotation(next)) {
      return true;
    }
    if (isIntroduced(open)) {
      return true;
    }
    return FULL_STOPS.indexOf(text.charAt(enclosures.close(open) - 1)) >= 0
        && !isAtSentenceStart(open);
  }

  /** Whether a colon, a comma or a dash leads to the quotation. */
  private boolean isIntroduced(int open) {
    return open > 0 && "：:，,—".indexOf(text.charAt(open - 1)) >= 0;
  }

  /** Whether the words behind a quotation make it a part of their own sentence (“……！”的口号). */
  private boolean isQualifying(int after) {
    return after < end && QUALIFIERS.indexOf(text.charAt(after)) >= 0;
  }

  private boolean isAtSentenceStart(int open) {
    int before = open - 1;
    while (before >= 0 && isBlank(text.charAt(before)) && text.charAt(before) != '\n') {
      before--;
    }
    return before < 0
        || text.charAt(before) == '\n'
        || isEnder(text.charAt(before))
        || (before > 0
            && CLOSERS.indexOf(text.charAt(before)) >= 0
            && isEnder(text.charAt(before - 1)));
  }

  private static boolean isEnder(char c) {
    return ENDERS.indexOf(c) >= 0 || c == '…' || c == '.';
  }

  private boolean isCloser(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '＂') {
      return enclosures.closes(at);
    }
    if (c == '\'') {
      return at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
    return CLOSERS.indexOf(c) >= 0 || enclosures.closes(at);
  }

  private int withFootnoteMarks(int from) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (FOOTNOTE_MARKS.indexOf(c) >= 0) {
        i++;
      } else if (c == '[' || c == '［' || c == '〔') {
        int close = i + 1;
        while (close < end && Character.isDigit(text.charAt(close))) {
          close++;
        }
        if (close == i + 1 || close >= end || "]］〕".indexOf(text.charAt(close)) < 0) {
          return i;
        }
        i = close + 1;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isAsciiEnd(int at) {
    if (at + 1 >= end) {
      return true;
    }
    char next = text.charAt(at + 1);
    return isBlank(next) || next > 0x7f || CLOSERS.indexOf(next) >= 0 || isEnder(next);
  }

  private boolean isFullStop(int start, int at) {
    if (at == start || (at + 1 < end && !isBlank(text.charAt(at + 1)) && !isCloser(at + 1))) {
      return false;
    }
    char before = text.charAt(at - 1);
    if (before == '.') {
      return false;
    }
    int next = skipBlanks(at + 1);
    if (next < end && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int word = at;
    while (word > start && isWordPart(text.charAt(word - 1))) {
      word--;
    }
    String abbreviation = text.substring(word, at).toLowerCase(Locale.ROOT);
    boolean lastOfText = next >= end || text.charAt(next) == '\n';
    boolean initial = abbreviation.length() == 1 && before < 0x80 && Character.isLetter(before);
    boolean number = word == start && abbreviation.chars().allMatch(Character::isDigit);
    return lastOfText ? !number : !initial && !number && !ABBREVIATIONS.contains(abbreviation);
  }

  private static boolean isWordPart(char c) {
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '.');
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
