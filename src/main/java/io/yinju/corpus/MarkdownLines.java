package io.yinju.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown source as lines without markup: headings (ATX and setext), lists, quotes, tables,
 * fenced code, footnotes, front matter. Line ends inside a paragraph are left to {@link
 * LineLayout}, because many authors write one paragraph a line without blank lines between.
 */
final class MarkdownLines {
  private static final Pattern HEADING =
      Pattern.compile("(#{1,6})(?:\\s+|(?=\\p{IsHan}))(.*?)\\s*#*");
  private static final Pattern RULE =
      Pattern.compile("(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})");
  private static final Pattern SETEXT = Pattern.compile("=+|-{2,}");
  private static final Pattern BULLET = Pattern.compile("[-*+]\\s+(?:\\[[ xX]]\\s+)?(.*)");
  private static final Pattern ORDERED = Pattern.compile("\\d{1,4}[.)]\\s+.*");
  private static final Pattern TABLE_RULE =
      Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?");
  private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]{1,40}]:\\s*(.*)");
  private static final Pattern LINK_DEFINITION =
      Pattern.compile("\\[[^\\]^]{1,80}]:\\s*<?\\S+>?.*");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,200}]\\([^)]{0,600}\\)");
  private static final Pattern BOLD =
      Pattern.compile("[▍▎▌■◆●\\s]{0,3}(\\*\\*|__)((?:(?!\\1).)+)\\1");

  /** A sentence that is all in italics, as questions are in some interviews. */
  private static final Pattern ITALIC = Pattern.compile("([*_])(?![*_])((?:(?!\\1).)+[。？！?!])\\1");

  private static final Pattern TITLE_KEY = Pattern.compile("(?i)(?:title|标题|题目)\\s*:\\s*(.*)");

  /** Longest line, in characters, that can be more than a paragraph: a list item, a table row. */
  private static final int LONGEST_MARKUP = 2_000;

  private final List<SourceLine> lines = new ArrayList<>();
  private String title = "";
  private boolean fenced;
  private boolean quoted;
  private boolean hardBreak;

  private MarkdownLines() {}

  /** Reads a source. */
  static MarkdownLines of(String source) {
    MarkdownLines result = new MarkdownLines();
    List<SourceLine> raw = SourceLine.split(source);
    int start = result.frontMatter(raw);
    for (int i = start; i < raw.size(); i++) {
      result.add(raw.get(i), i + 1 < raw.size() ? raw.get(i + 1) : raw.get(i));
      result.hardBreak = raw.get(i).text().endsWith("\\") || raw.get(i).text().endsWith("<br>");
    }
    return result;
  }

  /** The lines without markup; those that were nothing but markup are gone. */
  List<SourceLine> lines() {
    return lines;
  }

  /** The title that the front matter gives, empty when it gives none. */
  String title() {
    return title;
  }

  /** Reads front matter between two lines of three dashes; returns the first line behind it. */
  private int frontMatter(List<SourceLine> raw) {
    if (raw.isEmpty() || !raw.getFirst().text().equals("---")) {
      return 0;
    }
    for (int end = 1; end < raw.size() && end <= 40; end++) {
      if (raw.get(end).text().equals("---")) {
        raw.subList(1, end).forEach(this::metadata);
        return end + 1;
      }
    }
    return 0;
  }

  private void metadata(SourceLine line) {
    Matcher matcher = TITLE_KEY.matcher(line.text());
    if (matcher.matches() && title.isEmpty()) {
      title = MarkdownInline.plain(matcher.group(1).replaceAll("^[\"']|[\"']$", ""));
    } else {
      emit(line, SourceLine.Kind.NOTE, line.text(), 0);
    }
  }

  private void add(SourceLine line, SourceLine next) {
    String text = line.text();
    if (FENCE.matcher(text).matches()) {
      fenced = !fenced;
    } else if (fenced) {
      lines.add(line.with(SourceLine.Kind.START, text, 0));
    } else if (text.startsWith(">")) {
      String inner = unquote(text);
      boolean first = !quoted;
      if (!inner.isEmpty()) {
        addUnquoted(line.with(line.kind(), inner, 0), next, first);
      }
      quoted = !inner.isEmpty();
      return;
    } else {
      addUnquoted(line, next, quoted && line.gap() > 0);
    }
    quoted = quoted && line.gap() == 0;
  }

  private static String unquote(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) == '>' || Blanks.isBlank(text.charAt(i)))) {
      i++;
    }
    return Blanks.strip(text.substring(i));
  }

  private void addUnquoted(SourceLine line, SourceLine next, boolean start) {
    if (line.text().length() > LONGEST_MARKUP) {
      paragraph(line, start);
    } else {
      addMarkup(line, next, start);
    }
  }

  private void addMarkup(SourceLine line, SourceLine next, boolean start) {
    String text = line.text();
    Matcher heading = HEADING.matcher(text);
    Matcher bullet = BULLET.matcher(text);
    Matcher footnote = FOOTNOTE.matcher(text);
    if (heading.matches()) {
      emit(line, SourceLine.Kind.HEADING, heading.group(2), heading.group(1).length());
    } else if (isUnderline(line)) {
      underline(text.charAt(0) == '=' ? 1 : 2);
    } else if (RULE.matcher(text).matches() || isTableRule(text)) {
      hardBreak = true;
    } else if (footnote.matches()) {
      emit(line, SourceLine.Kind.NOTE, footnote.group(1), 0);
    } else if (bullet.matches()) {
      emit(line, SourceLine.Kind.ITEM, bullet.group(1), 0);
    } else if (ORDERED.matcher(text).matches()) {
      emit(line, SourceLine.Kind.ITEM, text, 0);
    } else if (isRow(text, next)) {
      emit(line, SourceLine.Kind.ROW, cells(text), 0);
    } else if (!LINK_DEFINITION.matcher(text).matches()) {
      paragraph(line, start);
    }
  }

  private void paragraph(SourceLine line, boolean start) {
    String text = line.text();
    boolean isShort = text.length() <= LONGEST_MARKUP;
    boolean breaks = start || hardBreak || text.startsWith("**") || text.startsWith("__");
    if (isShort && IMAGE.matcher(text).matches()) {
      emit(line, SourceLine.Kind.NOTE, text, 0);
    } else if (isShort && (BOLD.matcher(text).matches() || ITALIC.matcher(text).matches())) {
      emit(line, SourceLine.Kind.BOLD, text, 0);
    } else {
      emit(line, breaks ? SourceLine.Kind.START : SourceLine.Kind.TEXT, text, 0);
    }
  }

  private void emit(SourceLine line, SourceLine.Kind kind, String text, int level) {
    String plain = Blanks.strip(MarkdownInline.plain(text));
    if (!plain.isEmpty()) {
      lines.add(line.with(kind, plain, level));
    }
  }

  private boolean isUnderline(SourceLine line) {
    return line.gap() == 0
        && !lines.isEmpty()
        && lines.getLast().kind() == SourceLine.Kind.TEXT
        && lines.getLast().text().length() <= 80
        && !lines.getLast().isTerminal()
        && SETEXT.matcher(line.text()).matches();
  }

  private void underline(int level) {
    SourceLine line = lines.removeLast();
    lines.add(line.with(SourceLine.Kind.HEADING, line.text(), level));
  }

  private static boolean isTableRule(String text) {
    return text.indexOf('|') >= 0 && TABLE_RULE.matcher(text).matches();
  }

  private boolean isRow(String text, SourceLine next) {
    boolean framed = text.startsWith("|") && text.endsWith("|") && text.length() > 2;
    boolean inTable = !lines.isEmpty() && lines.getLast().kind() == SourceLine.Kind.ROW;
    return framed || (text.indexOf('|') > 0 && (isTableRule(next.text()) || inTable));
  }

  /** The cells of a table row, the bar that parts them between blanks. */
  private static String cells(String row) {
    StringBuilder cells = new StringBuilder();
    for (String cell : row.replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)) {
      String text = Blanks.strip(cell);
      if (!text.isEmpty()) {
        cells.append(cells.isEmpty() ? "" : " | ").append(text);
      }
    }
    return cells.toString();
  }
}
