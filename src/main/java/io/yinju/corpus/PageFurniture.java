package io.yinju.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what a printed page adds to its text: page numbers, running titles, header lines beside
 * them. A line that recurs is a running title when it repeats the first line, cuts a sentence in
 * two or stands at page numbers; a heading that recurs (主要观点) does none of these.
 */
final class PageFurniture {

  /** What becomes of a line. */
  enum Use {
    /** Part of the text. */
    TEXT,
    /** A page number or the repetition of a running title: not in the text. */
    DROPPED,
    /** A header line: in the text, but outside the paragraphs it stands between. */
    HEADER
  }

  private static final Pattern DECORATED_NUMBER =
      Pattern.compile(
          "[-—–―·•~〜～]\\s?\\d{1,4}\\s?[-—–―·•~〜～]|第\\s?\\d{1,4}\\s?页(?:[\\s,，/]{0,3}[共总]\\s?\\d{1,4}\\s?页)?"
              + "|(?i:page)\\s?\\d{1,4}(?:\\s?(?:of|/)\\s?\\d{1,4})?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** Longest running title in characters. */
  private static final int LONGEST_TITLE = 50;

  /** Shortest line, in columns, whose open end shows that a sentence was cut. */
  private static final int CUT_WIDTH = 32;

  /** Fewest lines between two bare page numbers. */
  private static final int SHORTEST_PAGE = 5;

  private final List<SourceLine> lines;
  private final Use[] uses;

  private PageFurniture(List<SourceLine> lines) {
    this.lines = lines;
    this.uses = new Use[lines.size()];
    Arrays.fill(uses, Use.TEXT);
  }

  /** The use of every line. */
  static List<Use> of(List<SourceLine> lines) {
    PageFurniture furniture = new PageFurniture(lines);
    furniture.dropPageNumbers();
    furniture.dropRunningTitles();
    return List.of(furniture.uses);
  }

  private void dropPageNumbers() {
    List<Integer> bare = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() <= 24 && DECORATED_NUMBER.matcher(text).matches()) {
        uses[i] = Use.DROPPED;
      } else if (SourceLine.isCueTime(text)) {
        uses[i] = Use.DROPPED;
        if (i > 0 && NUMBER.matcher(lines.get(i - 1).text()).matches()) {
          uses[i - 1] = Use.DROPPED;
        }
      } else if (NUMBER.matcher(text).matches()) {
        bare.add(i);
      }
    }
    bare.removeIf(i -> uses[i] == Use.DROPPED);
    for (int k = 0; k < bare.size(); k++) {
      int at = bare.get(k);
      boolean counted =
          (k > 0 && follows(bare.get(k - 1), at))
              || (k + 1 < bare.size() && follows(at, bare.get(k + 1)));
      if (counted || isAtPageEnd(at) || cutsSentence(at)) {
        uses[at] = Use.DROPPED;
      }
    }
  }

  private boolean follows(int earlier, int later) {
    int difference =
        Integer.parseInt(lines.get(later).text()) - Integer.parseInt(lines.get(earlier).text());
    return difference >= 1 && difference <= 3 && later - earlier > SHORTEST_PAGE;
  }

  private boolean isAtPageEnd(int at) {
    return lines.get(at).newPage() || (at + 1 < lines.size() && lines.get(at + 1).newPage());
  }

  /** Whether a sentence is left open above and goes on below. */
  private boolean cutsSentence(int at) {
    int above = at - 1;
    while (above >= 0 && uses[above] == Use.DROPPED) {
      above--;
    }
    if (above < 0 || at + 1 >= lines.size()) {
      return false;
    }
    SourceLine line = lines.get(above);
    return line.kind() == SourceLine.Kind.TEXT
        && line.width() >= CUT_WIDTH
        && !line.isTerminal()
        && Enumeration.of(line.text()).isEmpty();
  }

  private void dropRunningTitles() {
    Map<String, List<Integer>> repeated = new HashMap<>();
    String first = null;
    for (int i = 0; i < lines.size(); i++) {
      String key = uses[i] == Use.TEXT ? key(lines.get(i)) : "";
      if (key.length() >= 4 && key.length() <= LONGEST_TITLE) {
        first = first == null ? key : first;
        repeated.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (Map.Entry<String, List<Integer>> entry : repeated.entrySet()) {
      List<Integer> places = entry.getValue();
      boolean title =
          entry.getKey().equals(first)
              && entry.getKey().length() >= 6
              && places.stream().skip(1).noneMatch(this::isMarkedHeading);
      if (places.size() > 1 && (title || isRunning(places))) {
        dropRepetitions(places);
      }
    }
  }

  /** A heading that Markdown marks as one recurs on purpose: a speaker's, in a record. */
  private boolean isMarkedHeading(int at) {
    return lines.get(at).kind() == SourceLine.Kind.HEADING;
  }

  private boolean isRunning(List<Integer> places) {
    int cuts = 0;
    int edges = 0;
    for (int at : places) {
      if (cutsSentence(at)) {
        cuts++;
      }
      if (isAtPageEnd(at) || isDropped(at - 1) || isDropped(at + 1)) {
        edges++;
      }
    }
    return cuts * 4 >= places.size() || edges * 2 >= places.size();
  }

  private void dropRepetitions(List<Integer> places) {
    for (int k = 0; k < places.size(); k++) {
      int at = places.get(k);
      if (k > 0) {
        uses[at] = Use.DROPPED;
        markHeader(at - 1);
        markHeader(at + 1);
      } else if (cutsSentence(at)) {
        uses[at] = Use.HEADER;
      }
    }
  }

  /** A short line right beside a running title belongs to the page's head. */
  private void markHeader(int at) {
    if (at < 1 || at >= lines.size() || uses[at] != Use.TEXT) {
      return;
    }
    SourceLine line = lines.get(at);
    boolean above = at + 1 < lines.size() && uses[at + 1] == Use.DROPPED;
    boolean issue = Labels.isIssueLine(line.text());
    if (!line.isTerminal()
        && line.text().length() <= LONGEST_TITLE
        && Enumeration.of(line.text()).isEmpty()
        && line.kind() == SourceLine.Kind.TEXT
        && (issue || (above && lines.get(at - 1).isTerminal()))) {
      uses[at] = Use.HEADER;
    }
  }

  private boolean isDropped(int at) {
    return at >= 0 && at < uses.length && uses[at] == Use.DROPPED;
  }

  /** What stays the same of a running title: no white space, no page number at either end. */
  private static String key(SourceLine line) {
    if (line.text().length() > LONGEST_TITLE + 20
        || line.isTerminal()
        || line.kind() == SourceLine.Kind.ROW
        || line.kind() == SourceLine.Kind.ITEM
        || Enumeration.of(line.text()).isPresent()
        || Labels.isLabelled(line.text())) {
      return "";
    }
    return line.text().replaceAll("^\\d{1,4}\\s+|\\s+\\d{1,4}$|\\s", "");
  }
}
