package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause, or a quotation of somebody's words, in a paragraph. Quoted terms (“一带一路”) are part of
 * their clause.
 *
 * @param start first position
 * @param textEnd one past the words, before the punctuation that ends the unit
 * @param end one past that punctuation
 * @param quote whether this is a quotation of speech
 * @param open whether the quotation isn't closed in its paragraph
 * @param mark the punctuation that ends it (for a quotation, inside it when none follows), 0 if
 *     none
 */
record Unit(int start, int textEnd, int end, boolean quote, boolean open, char mark) {
  private static final String MARKS = "，；。！？：\n";
  private static final String ENDS = "。！？\n";

  boolean endsSentence() {
    return ENDS.indexOf(mark) >= 0;
  }

  /** Cuts [from, to) of a plain text; {@code continued} when it begins inside a quotation. */
  static List<Unit> of(String plain, int from, int to, boolean continued) {
    boolean bracketed = !continued && isBracketed(plain, from, to);
    return bracketed
        ? new Cutter(plain, from + 1, to - 1).cut(false)
        : new Cutter(plain, from, to).cut(continued);
  }

  /** （记者随后采访了某人。他说……。）: sentences in one pair of brackets. */
  private static boolean isBracketed(String plain, int from, int to) {
    return to - from > 2
        && plain.charAt(from) == '（'
        && plain.indexOf('）', from) == to - 1
        && plain.indexOf('（', from + 1) != from + 1
        && plain.substring(from, to).indexOf('。') >= 0;
  }

  private static final class Cutter {
    /** 中新网上海7月9日电 （记者 某某） stands for itself. */
    private static final Pattern DATELINE = Pattern.compile("[电讯] *（[^）]{2,40}） *$");

    /** 新华社北京2月9日电, （法新社东京九日电）: a wire's dateline at the head of a paragraph. */
    private static final Pattern WIRE =
        Pattern.compile(
            " *(?:（[^（），。]{2,20}[电讯]）|[^（），。：“”]{2,18}(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日[电讯](?! *（))");

    /** Longest term in quotation marks inside a quotation in the same marks. */
    private static final int LONGEST_TERM = 14;

    /** Longest bracket whose punctuation doesn't cut. */
    private static final int LONGEST_BRACKET = 120;

    private final String plain;
    private final int from;
    private final int to;
    private final List<Unit> units = new ArrayList<>();
    private int clause;

    Cutter(String plain, int from, int to) {
      this.plain = plain;
      this.from = from;
      this.to = to;
    }

    List<Unit> cut(boolean continued) {
      clause = from;
      int i = from;
      Matcher wire = WIRE.matcher(plain).region(from, to);
      if (!continued && wire.lookingAt()) {
        i = wire.end();
        add(from, i, false, false);
        clause = i;
      }
      if (continued && !isOpening(plain.charAt(from))) {
        i = quotation(from, closing(from - 1, '”'));
      }
      while (i < to) {
        char c = plain.charAt(i);
        if (isOpening(c)) {
          i = afterQuote(i, c == '“' ? '”' : '’');
        } else if (c == '（' || c == '《' || c == '【') {
          i = afterBracket(i, c == '（' ? '）' : c == '《' ? '》' : '】');
          if (c == '（' && DATELINE.matcher(plain).region(clause, i).find()) {
            add(clause, i, false, false);
            clause = i;
          }
        } else if (MARKS.indexOf(c) >= 0 || isEllipsis(i)) {
          i = afterMarks(isEllipsis(i) ? i + 2 : i);
          add(clause, i, false, false);
          clause = i;
        } else {
          i++;
        }
      }
      add(clause, to, false, false);
      return units;
    }

    /** 穿线、裱纸、绘花……|某人说: a list breaks off and a sentence begins. */
    private boolean isEllipsis(int at) {
      return at > clause && plain.startsWith("……", at) && at + 2 < to;
    }

    private static boolean isOpening(char c) {
      return c == '“' || c == '‘';
    }

    private int afterQuote(int open, char closer) {
      int close = closing(open, closer);
      int limit = close < 0 ? -close : close;
      if (!isSpeech(open, limit)) {
        return close < 0 ? open + 1 : Math.min(close + 1, to);
      }
      add(clause, open, false, false);
      return quotation(open, close);
    }

    /** Adds the quotation that begins at {@code open}; a negative {@code close} means none. */
    private int quotation(int open, int close) {
      boolean unclosed = close < 0;
      int end = unclosed ? Math.min(-close, to) : Math.min(close + 1, to);
      int after = unclosed ? end : afterMarks(end);
      add(open, after, true, unclosed && end == to);
      clause = after;
      return after;
    }

    /** Position of the closing mark; minus the position where the quotation stops without one. */
    private int closing(int open, char closer) {
      char opener = closer == '”' ? '“' : '‘';
      int term = 0;
      for (int i = open + 1; i < to; i++) {
        char c = plain.charAt(i);
        if (c == closer) {
          return i;
        }
        int inner = c == opener ? termEnd(i, closer) : 0;
        if (inner > 0) {
          term = term == 0 ? i : term;
          i = inner;
        } else if (c == opener) {
          boolean typo = Character.isLetter(plain.charAt(i - 1)) && i + 1 < to;
          return typo ? i : -(term == 0 ? i : term);
        }
      }
      return -(term == 0 ? to : term);
    }

    /** Where a short term in the same marks as the quotation around it ends, 0 if it is no term. */
    private int termEnd(int open, char closer) {
      int close = plain.indexOf(closer, open, Math.min(to, open + LONGEST_TERM));
      for (int i = open; i < close; i++) {
        if (MARKS.indexOf(plain.charAt(i)) >= 0) {
          return 0;
        }
      }
      boolean more = close > open && plain.indexOf(closer, close + 1, to) > 0;
      return more && (close + 1 >= to || MARKS.indexOf(plain.charAt(close + 1)) < 0) ? close : 0;
    }

    private boolean isSpeech(int open, int close) {
      char before = open > from ? lastInk(open) : '\n';
      char after = close + 1 < to ? plain.charAt(close + 1) : '\n';
      if (after == '的' || close - open < 2) {
        return false;
      }
      if (before == '：') {
        return true;
      }
      boolean sentence = false;
      for (int i = open + 1; i < close && !sentence; i++) {
        sentence =
            "，。！？；…".indexOf(plain.charAt(i)) >= 0
                || (".—".indexOf(plain.charAt(i)) >= 0 && i == close - 1);
      }
      boolean cutOff = MARKS.indexOf(after) >= 0;
      if (MARKS.indexOf(before) >= 0 || "”’）".indexOf(before) >= 0) {
        return sentence || (cutOff && close - open > 3);
      }
      return "说道问答称".indexOf(before) >= 0 && (sentence || cutOff);
    }

    private char lastInk(int at) {
      int i = at - 1;
      while (i > from && plain.charAt(i) == ' ') {
        i--;
      }
      return plain.charAt(i);
    }

    private int afterBracket(int open, char closer) {
      int close = plain.indexOf(closer, open, Math.min(to, open + LONGEST_BRACKET));
      return close < 0 ? open + 1 : close + 1;
    }

    private int afterMarks(int at) {
      int i = at;
      while (i < to && (MARKS.indexOf(plain.charAt(i)) >= 0)) {
        i++;
      }
      return i;
    }

    private void add(int start, int end, boolean quote, boolean open) {
      int s = start;
      while (s < end && Character.isWhitespace(plain.charAt(s))) {
        s++;
      }
      if (s >= end) {
        return;
      }
      int textEnd = end;
      while (textEnd > s
          && (MARKS.indexOf(plain.charAt(textEnd - 1)) >= 0 || plain.charAt(textEnd - 1) == ' ')) {
        textEnd--;
      }
      char mark = textEnd < end ? plain.charAt(end - 1) : 0;
      mark = !quote && mark == 0 && end < to && plain.charAt(end - 1) == '…' ? '。' : mark;
      boolean dateline =
          DATELINE.matcher(plain).region(s, end).find()
              || (s == from && WIRE.matcher(plain).region(s, end).matches());
      mark = mark == 0 && !quote && dateline ? '\n' : mark;
      if (quote && textEnd - 2 > s && (mark == 0)) {
        mark = plain.charAt(textEnd - 2);
        mark = "…—.".indexOf(mark) >= 0 ? '。' : mark;
        mark = MARKS.indexOf(mark) >= 0 ? mark : 0;
      }
      units.add(new Unit(s, textEnd, end, quote, open, mark));
    }
  }
}
