package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph that may open somebody's turn has its label: {@code 姓名：…}, {@code [00:12]
 * 姓名：…}, {@code 【姓名】…}, {@code 姓名 | …}, {@code 姓名／…}, {@code 姓名 00:12} or a name on a line of its
 * own.
 *
 * @param from first position of the label's words
 * @param to one past them
 * @param end where the words of the turn begin
 * @param marked whether a colon, a bar or a bracket closes the label, rather than a slash or
 *     nothing
 * @param timed whether it stands beside the time of the turn
 */
record LabelShape(int from, int to, int end, boolean marked, boolean timed) {
  /** Longest label, title in brackets included. */
  private static final int LONGEST = 60;

  /** Longest label on a line of its own without a colon. */
  private static final int LONGEST_BARE = 40;

  /** Longest name in quotation marks at the head of a label (“乡村水事”公众号). */
  private static final int LONGEST_TERM = 10;

  /** Longest label that a slash closes. */
  private static final int LONGEST_SLASHED = 8;

  /** What says in brackets that words were recorded. */
  static final WordList RECORDINGS = WordList.load("recording-labels.txt");

  /** Close a label only where it comes again. */
  private static final String SLASHES = "/／＞▶";

  private static final String TIME =
      "[\\[（【]?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:[.，]\\d{1,3})?[\\]）】]?";
  private static final Pattern OPENING =
      Pattern.compile("(?:[ *>·•▶►▷◆◇■□○▪▲△☆★※]|[-–] )*(" + TIME + "\\s*(?:[-–] ?)?)?[ *“]*");
  private static final Pattern CLOSING_TIME = Pattern.compile("\\s*" + TIME + "[ *]*$");

  /** 某某 [00:12] …: the time of the turn in brackets parts the label from its words. */
  private static final Pattern TIMED =
      Pattern.compile(
          "([\\p{L}·]{2,12}(?:（[^（）]{1,30}）)?)[ *]*[\\[（【]\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\]）】][ *：]*(?=[^ *：])");

  /** 某某 …, 某某——…, 某某 > …: what closes a label only in a document that sets them all so. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "([\\p{IsHan}·]{1,8}|[QA]|[A-Z][\\p{IsLatin}.]+(?: [A-Z][\\p{IsLatin}.]+)?)"
              + "(?: *(?:——?|--?|–|→|[>＞»]+) *| +)(?=[\\p{L}\\d“《（…])");

  /** The label of a paragraph, null when its shape is another. */
  static @Nullable LabelShape of(String plain, Span span) {
    Matcher opening = OPENING.matcher(plain).region(span.start(), span.end());
    int start = opening(plain, span);
    boolean timed = opening.lookingAt() && opening.group(1) != null;
    if (start >= span.end()) {
      return null;
    }
    LabelShape bracketed = bracketed(plain, start, span.end(), timed);
    if (bracketed != null) {
      return bracketed;
    }
    Matcher time = TIMED.matcher(plain).region(start, span.end());
    if (time.lookingAt()) {
      return new LabelShape(start, time.end(1), time.end(), false, true);
    }
    int limit = Math.min(span.end(), start + LONGEST);
    int colon = mark(plain, start, limit);
    if (colon >= 0) {
      boolean marked = SLASHES.indexOf(plain.charAt(colon)) < 0;
      return trimmed(plain, start, colon, colon + 1, marked, timed);
    }
    return colon == ABSENT && span.end() - start <= LONGEST_BARE
        ? trimmed(plain, start, span.end(), span.end(), false, timed)
        : null;
  }

  /** The label that a blank or a dash parts from the sentences behind it, null without one. */
  static @Nullable LabelShape loose(String plain, Span span) {
    int start = opening(plain, span);
    Matcher loose = LOOSE.matcher(plain).region(start, span.end());
    boolean spoken = "。？！…”".indexOf(plain.charAt(span.end() - 1)) >= 0;
    return spoken && start < span.end() && loose.lookingAt()
        ? new LabelShape(start, loose.end(1), loose.end(), false, false)
        : null;
  }

  /** Where a paragraph's words begin behind bullets and the time of a turn. */
  static int opening(String plain, Span span) {
    Matcher opening = OPENING.matcher(plain).region(span.start(), span.end());
    return opening.lookingAt() ? opening.end() : span.start();
  }

  private static final int OTHER = -1;
  private static final int ABSENT = -2;

  private static @Nullable LabelShape bracketed(String plain, int start, int end, boolean timed) {
    char open = plain.charAt(start);
    int pair = "【[［〔".indexOf(open);
    int close = pair < 0 ? -1 : plain.indexOf("】]］〕".charAt(pair), start);
    if (close < 0 || close >= end || close - start > 24) {
      return null;
    }
    int after = close + 1;
    while (after < end && " ：*".indexOf(plain.charAt(after)) >= 0) {
      after++;
    }
    return trimmed(plain, behindRecording(plain, start + 1, close), close, after, true, timed);
  }

  /** 【录音·|某某】: the name of who speaks in what was recorded. */
  private static int behindRecording(String plain, int from, int to) {
    int at = from + RECORDINGS.lengthAt(plain, from, to);
    int name = at;
    while (name < to && "·•・：｜|/— -".indexOf(plain.charAt(name)) >= 0) {
      name++;
    }
    return at > from && name > at && name < to ? name : from;
  }

  /** Whether a label only says that words were recorded (【录音】). */
  boolean isRecording(String plain) {
    return RECORDINGS.contains(bare(plain));
  }

  private static @Nullable LabelShape trimmed(
      String plain, int from, int to, int end, boolean marked, boolean timed) {
    Matcher time = CLOSING_TIME.matcher(plain).region(from, to);
    boolean closes = time.find();
    int last = closes ? time.start() : to;
    while (last > from && " *】］〕”".indexOf(plain.charAt(last - 1)) >= 0) {
      last--;
    }
    return last > from ? new LabelShape(from, last, end, marked, timed || closes) : null;
  }

  /** Where a colon or a bar closes a label. */
  private static int mark(String plain, int start, int limit) {
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = plain.charAt(i);
      if (c == '（') {
        depth++;
      } else if (c == '）') {
        depth--;
      } else if ("：|｜".indexOf(c) >= 0 && depth == 0) {
        return i > start ? i : OTHER;
      } else if (depth == 0 && SLASHES.indexOf(c) >= 0 && isSlash(plain, start, i, limit)) {
        return i;
      } else if (depth == 0 && c == '“' && i > start && isTerm(plain, i, limit)) {
        i = plain.indexOf('”', i);
      } else if (depth == 0
          && "，。；！？“”\n".indexOf(c) >= 0
          && !(c == '”' && i - start <= LONGEST_TERM)) {
        return OTHER;
      }
    }
    return ABSENT;
  }

  /** 某某／…: a slash behind a short word, not one within a number or between words. */
  private static boolean isSlash(String plain, int start, int at, int limit) {
    return at > start + 1
        && at - start <= LONGEST_SLASHED
        && at + 1 < limit
        && (plain.charAt(at - 1) == ' ' || Character.isIdeographic(plain.charAt(at - 1)))
        && !Character.isDigit(plain.charAt(at + 1));
  }

  /** 网友“蓝天”：: a short name in quotation marks that ends the label. */
  private static boolean isTerm(String plain, int open, int limit) {
    int close = plain.indexOf('”', open);
    return close > open + 1
        && close - open <= LONGEST_TERM
        && close + 1 < limit
        && "：（".indexOf(plain.charAt(close + 1)) >= 0;
  }

  /** The label's words without what stands in brackets. */
  String bare(String plain) {
    String words = plain.substring(from, to).replace("*", "");
    int bracket = words.indexOf('（');
    return (bracket > 0 ? words.substring(0, bracket) : words).strip();
  }

  /** Whether nothing follows the label in its paragraph. */
  boolean isAlone(String plain, Span span) {
    return plain.substring(Math.min(end, span.end()), span.end()).replace("*", "").isBlank();
  }
}
