package io.yinju.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a source that isn't blank.
 *
 * @param text without surrounding white space; of Markdown, without markup
 * @param indent columns of white space before it
 * @param gap blank lines before it
 * @param newPage whether a form feed stands between it and the line before
 * @param kind what Markdown says it is, {@link Kind#TEXT} for plain text
 * @param level depth of a Markdown heading from 1, else 0
 */
record SourceLine(String text, int indent, int gap, boolean newPage, Kind kind, int level) {

  enum Kind {
    /** Running text, or anything in a plain file. */
    TEXT,
    /** Text that starts a paragraph of its own whatever stands before it. */
    START,
    /** A Markdown heading. */
    HEADING,
    /** A line that is bold, or a sentence in italics, from end to end. */
    BOLD,
    /** An item of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    /** A footnote's text or a line of metadata. */
    NOTE
  }

  /** ……。——某某，某大学教授; ……。（某某，某研究院研究员）: a signature ends its paragraph. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^[—－]{1,2}\\s*[^。！？—，,]{2,24}[，,][^。！？—]{2,40}$)|[。！？”…）]\\s*(?:[—－-]{1,2}\\s*[^。！？—“”]{2,48}|（[^。！？（）“”]{2,48}）)$");

  /** A line that was drawn, not written; those that mean something in Markdown stay. */
  private static final Pattern RULE =
      Pattern.compile("[─━═＿‗~～＝﹉﹍◇◆※☆★○●·.]{4,}|[-=_*＊—]{8,}|[\\p{So}\\s\ufe0f\u200d]{2,}");

  /** The time of a turn behind its last sentence, as records on the web have it. */
  private static final Pattern SPOKEN_AT =
      Pattern.compile("(?<=[。！？!?…”」])\\s*[\\[（(【]\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\]）)】]$");

  /** When a subtitle is shown, in SubRip and WebVTT files. */
  private static final Pattern CUE_TIME =
      Pattern.compile(
          "(?:\\d{2}:)?\\d{2}:\\d{2}[,.]\\d{3} --> (?:\\d{2}:)?\\d{2}:\\d{2}[,.]\\d{3}.*");

  /** Longest row of a table, or drawn line, in characters. */
  private static final int LONGEST_ROW = 200;

  /** Two wide gaps in a line: a row of a table set with blanks. */
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\S(?: {4,}|\\t+|\u3000{2,})\\S+(?:\\s{1,3}\\S+)*?(?: {4,}|\\t+|\u3000{2,})\\S");

  SourceLine with(Kind newKind, String newText, int newLevel) {
    return new SourceLine(newText, indent, gap, newPage, newKind, newLevel);
  }

  /** The lines of a plain text; blank ones are counted, not listed. */
  static List<SourceLine> split(String source) {
    List<SourceLine> lines = new ArrayList<>();
    int gap = 0;
    boolean newPage = false;
    int start = 0;
    while (start <= source.length()) {
      int end = start;
      while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\f') {
        end++;
      }
      String raw = source.substring(start, end);
      String text = Blanks.strip(raw);
      if (text.isEmpty() || (text.length() <= LONGEST_ROW && RULE.matcher(text).matches())) {
        gap++;
      } else {
        boolean row = text.length() <= LONGEST_ROW && COLUMNS.matcher(text).find();
        Kind kind = row ? Kind.ROW : Kind.TEXT;
        if (!lines.isEmpty() && isCueTime(lines.getLast().text())) {
          kind = Kind.START;
        }
        lines.add(new SourceLine(text, indentOf(raw), gap, newPage, kind, 0));
        gap = 0;
        newPage = false;
      }
      newPage |= end < source.length() && source.charAt(end) == '\f';
      start = end + 1;
    }
    return lines;
  }

  /** Whether a line says when a subtitle is shown. */
  static boolean isCueTime(String text) {
    return text.length() <= LONGEST_ROW && CUE_TIME.matcher(text).matches();
  }

  private static int indentOf(String raw) {
    int columns = 0;
    for (int i = 0; i < raw.length() && Blanks.isBlank(raw.charAt(i)); i++) {
      columns += raw.charAt(i) == '\t' ? 4 : raw.charAt(i) == '\u3000' ? 2 : 1;
    }
    return columns;
  }

  /** Columns from the left margin to the end of the line; a Chinese character takes two. */
  int width() {
    return indent + columns(text);
  }

  /** Columns of a string. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += isWide(text.charAt(i)) ? 2 : 1;
    }
    return columns;
  }

  static boolean isWide(char c) {
    return c >= 0x2e80 || (c >= 0x2010 && c <= 0x2027) || c == '·';
  }

  /** Whether the line ends as a sentence does. */
  boolean isTerminal() {
    if (SIGNED.matcher(text).find()) {
      return true;
    }
    Matcher time = SPOKEN_AT.matcher(text);
    int last = (time.find() ? time.start() : text.length()) - 1;
    while (last > 0 && "”’」』）)】》〉\"']".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return "。！？!?…；;：:｡".indexOf(text.charAt(last)) >= 0
        || (text.charAt(last) == '.' && !text.endsWith("..."));
  }
}
