package io.yinju.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines to blocks. Page numbers and repeated running titles are left out; header lines and
 * footnotes that stand in the middle of a paragraph come after it.
 */
final class BlockAssembler {
  /** A footnote's first line: its marker (group 1), or 注： (group 2). */
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(?:(\\d{1,2}(?=[\\s\u3000]+[\\p{IsHan}“《])(?![\\s\u3000]+(?:"
              + Blanks.UNIT
              + "))"
              + "|[①-⑳¹²³⁴-⁹]|[\\[［〔]\\d{1,2}[\\]］〕])|(注\\s?\\d{0,2}[：:])).+");

  /** A marker behind a word, not a number with its unit. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?<=[\\p{IsHan}”》）)」])(?:\\d{1,2}(?![\\d.%％\\s]|"
              + Blanks.UNIT
              + ")"
              + "|[①-⑳¹²³⁴-⁹]|[\\[［〔]\\d{1,2}[\\]］〕])");

  /** Shortest text of a footnote in characters. */
  private static final int SHORTEST_FOOTNOTE = 12;

  private final List<SourceLine> lines;
  private final List<PageFurniture.Use> uses;
  private final LineLayout layout;
  private final int[] footnoteEnds;

  private BlockAssembler(List<SourceLine> lines, boolean markdown) {
    this.lines = lines;
    this.uses = PageFurniture.of(lines);
    List<SourceLine> text = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isText(i)) {
        text.add(lines.get(i));
      }
    }
    this.layout = new LineLayout(text, markdown);
    this.footnoteEnds = findFootnotes();
  }

  /** The blocks of a document, in reading order. */
  static List<Block> assemble(List<SourceLine> lines, boolean markdown) {
    return new BlockAssembler(lines, markdown).assemble();
  }

  private boolean isText(int line) {
    return uses.get(line) == PageFurniture.Use.TEXT;
  }

  private List<Block> assemble() {
    List<Block> blocks = new ArrayList<>();
    List<Block> asides = new ArrayList<>();
    LineLayout.Run run = null;
    int gap = 0;
    boolean newPage = false;
    int i = 0;
    while (i < lines.size()) {
      SourceLine line = lines.get(i);
      gap = Math.max(gap, line.gap());
      newPage |= line.newPage();
      if (!isText(i) || footnoteEnds[i] > i) {
        int end = isText(i) ? footnoteEnds[i] : i + 1;
        if (uses.get(i) != PageFurniture.Use.DROPPED) {
          asides.add(Block.of(lines.subList(i, end), true, layout.heads()));
        }
        newPage = true;
        i = end;
        continue;
      }
      if (run != null && run.continuesWith(line, ahead(i), gap, newPage)) {
        run.add(line);
      } else {
        flush(blocks, run, asides);
        run = layout.new Run(line);
      }
      gap = 0;
      newPage = false;
      i++;
    }
    flush(blocks, run, asides);
    return blocks;
  }

  private void flush(List<Block> blocks, LineLayout.@Nullable Run run, List<Block> asides) {
    if (run != null) {
      blocks.add(Block.of(run.lines(), false, layout.heads()));
    }
    blocks.addAll(asides);
    asides.clear();
  }

  private List<SourceLine> ahead(int at) {
    return lines.subList(at + 1, Math.min(lines.size(), at + 4));
  }

  /** For each line that starts a footnote the line after its last one, else 0. */
  private int[] findFootnotes() {
    int[] ends = new int[lines.size()];
    Set<String> markers = new HashSet<>();
    int i = 0;
    while (i < lines.size()) {
      int end = isText(i) && i > 0 && isMarked(i, markers) ? footnoteEnd(i) : i;
      if (end > i) {
        ends[i] = end;
        i = end;
      } else {
        Matcher matcher = MARKER.matcher(lines.get(i).text());
        while (matcher.find()) {
          markers.add(matcher.group());
        }
        i++;
      }
    }
    return ends;
  }

  private int footnoteEnd(int start) {
    LineLayout.Run run = layout.new Run(lines.get(start));
    int end = start + 1;
    while (end < lines.size()
        && isText(end)
        && run.continuesWith(lines.get(end), ahead(end), lines.get(end).gap(), false)) {
      run.add(lines.get(end++));
    }
    String text = Block.of(run.lines(), true, layout.heads()).text();
    boolean prose = text.chars().anyMatch(c -> "，。；：:".indexOf(c) >= 0);
    return text.length() >= SHORTEST_FOOTNOTE && prose ? end : start;
  }

  /** Whether a line starts with a footnote's marker that the text above refers to. */
  private boolean isMarked(int at, Set<String> markers) {
    SourceLine line = lines.get(at);
    String head = line.text().substring(0, Math.min(24, line.text().length()));
    Matcher matcher = FOOTNOTE.matcher(head);
    if (line.kind() != SourceLine.Kind.TEXT || !matcher.matches()) {
      return false;
    }
    return matcher.group(2) != null || markers.contains(matcher.group(1));
  }
}
