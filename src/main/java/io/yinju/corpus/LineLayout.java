package io.yinju.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a line end is the end of a paragraph, from what the document itself shows: whether
 * its long lines end in the middle of sentences (broken lines) or with their full stops (each line
 * a paragraph), how wide its columns are, how many blank lines stand between lines that belong
 * together, and whether blank lines or indents mark its paragraphs.
 */
final class LineLayout {
  /** Narrowest line, in columns, that can show how a document breaks its lines. */
  private static final int NARROWEST = 16;

  /** Narrowest column in which lines are broken. */
  private static final int NARROWEST_COLUMN = 28;

  /** Share of long lines without a full stop from which lines count as broken. */
  private static final double OPEN_SHARE = 0.3;

  /** Share of the open lines that one column width explains in a document with broken lines. */
  private static final double COLUMN_SHARE = 0.45;

  /** A line this much narrower than its column is a paragraph's last, marks or no marks. */
  private static final double SHORT = 0.7;

  /** Columns of an indent that starts a paragraph. */
  private static final int INDENT = 2;

  /** Columns of a line without a full stop that isn't taken for a heading. */
  private static final int CUT_WIDTH = 60;

  /** Columns by which a line is indented more than others when it is centred. */
  private static final int SET_APART = 8;

  /** Columns that punctuation may take beyond the margin. */
  private static final int HANGING = 6;

  private static final Pattern LABEL =
      Pattern.compile("[\\p{IsHan}·•A-Za-z.\\s]{1,12}(?:[（(][^（）()]{1,24}[)）])?");

  private static final Pattern REPORTING = Pattern.compile(".*[说說道称稱示出调調为為到]");

  private static final String BULLETS = "●■◆▲▪◇□★☆▶•";
  private static final String COMMAS = "，、,（(—";

  private final Map<String, Integer> labels = new HashMap<>();
  private final Set<String> heads;
  private final boolean broken;
  private final boolean markdown;
  private final int column;
  private final int usualIndent;
  private final int baseGap;
  private final boolean gapMarks;
  private final boolean indentMarks;
  private final int lostIndent;
  private final boolean mostlyEnded;

  /** Where the document begins: with its title, as long as that may be. */
  private final @Nullable SourceLine opening;

  /** Measures the lines of a document. */
  LineLayout(List<SourceLine> all, boolean markdown) {
    this.markdown = markdown;
    List<SourceLine> lines = all.stream().filter(LineLayout::isText).toList();
    this.opening = lines.isEmpty() ? null : lines.getFirst();
    this.heads = SpacedHeads.of(all);
    lines.forEach(l -> speakerLabel(l.text()).ifPresent(n -> labels.merge(n, 1, Integer::sum)));
    int wide = percentile(lines.stream().mapToInt(SourceLine::width).sorted().toArray(), 0.9);
    int least = Math.max(NARROWEST, (int) (wide * 0.6));
    List<SourceLine> longLines = lines.stream().filter(l -> l.width() >= least).toList();
    List<SourceLine> open = longLines.stream().filter(l -> !l.isTerminal()).toList();
    int widest = column(open);
    int[] inColumn =
        open.stream().mapToInt(SourceLine::width).filter(w -> isIn(w, widest)).sorted().toArray();
    this.column = percentile(inColumn, 0.6);
    this.broken =
        open.size() >= 2
            && column >= NARROWEST_COLUMN
            && open.size() >= longLines.size() * OPEN_SHARE
            && inColumn.length >= open.size() * COLUMN_SHARE;
    this.usualIndent =
        percentile(lines.stream().mapToInt(SourceLine::indent).sorted().toArray(), 0.8);
    this.baseGap = baseGap(lines, least);
    this.gapMarks = broken && marksByGaps(lines);
    this.indentMarks = broken && marksByIndents(lines);
    this.mostlyEnded = open.size() * 10 <= longLines.size();
    this.lostIndent = broken ? lostIndent(lines) : 0;
  }

  /** The document's {@link SpacedHeads}. */
  Set<String> heads() {
    return heads;
  }

  private static boolean isText(SourceLine line) {
    return line.kind() == SourceLine.Kind.TEXT;
  }

  private static int percentile(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
  }

  private static boolean isIn(int width, int column) {
    return width <= column && width >= column * 0.85;
  }

  /** The greatest width of the column that most of the open lines fill. */
  private static int column(List<SourceLine> open) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    open.forEach(l -> counts.merge(l.width(), 1, Integer::sum));
    int best = 0;
    int bestCount = 0;
    for (int width : counts.keySet()) {
      int count =
          counts.subMap((int) (width * 0.85), true, width, true).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      if (count >= bestCount) {
        best = width;
        bestCount = count;
      }
    }
    return best;
  }

  /** Blank lines that usually stand between a line that is cut open and the next. */
  private static int baseGap(List<SourceLine> lines, int least) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).width() >= least && !lines.get(i).isTerminal()) {
        counts.merge(lines.get(i + 1).gap(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private boolean marksByGaps(List<SourceLine> lines) {
    int marked = 0;
    int unmarked = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.isTerminal() && lines.get(i + 1).gap() > baseGap) {
        marked++;
      } else if (line.isTerminal() && line.width() < column * SHORT) {
        unmarked++;
      }
    }
    return marked >= 2 && marked >= 3 * unmarked;
  }

  /**
   * Columns by which the first lines of paragraphs are narrower than the others, because the indent
   * that was printed there isn't in the source; 0 when they aren't.
   */
  private int lostIndent(List<SourceLine> lines) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 1; i + 1 < lines.size(); i++) {
      SourceLine before = lines.get(i - 1);
      SourceLine line = lines.get(i);
      boolean first = before.width() < column * SHORT && line.indent() < INDENT;
      if (first && !line.isTerminal() && isIn(line.width(), column)) {
        missing.add(column - line.width());
      }
    }
    int median = percentile(missing.stream().mapToInt(Integer::intValue).sorted().toArray(), 0.5);
    return missing.size() >= 3 && median >= 3 && median <= 8 ? median : 0;
  }

  private static boolean marksByIndents(List<SourceLine> lines) {
    int indented = 0;
    int afterEnd = 0;
    int flush = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).indent() >= INDENT) {
        indented++;
        SourceLine before = lines.get(i - 1);
        if (before.isTerminal() || before.text().length() <= 30) {
          afterEnd++;
        }
      } else {
        flush++;
      }
    }
    return indented >= 2 && afterEnd >= indented * 0.8 && flush * 5 >= indented;
  }

  /** The lines of one paragraph while it is being put together. */
  final class Run {
    private final List<SourceLine> lines = new ArrayList<>();

    Run(SourceLine first) {
      lines.add(first);
    }

    List<SourceLine> lines() {
      return lines;
    }

    void add(SourceLine line) {
      lines.add(line);
    }

    /**
     * Whether the next line belongs to this paragraph.
     *
     * @param next the next line of the text
     * @param ahead the lines after it, as many as are known
     * @param gap most blank lines between the two, those around a page's header included
     * @param newPage whether a page ends between the two
     */
    boolean continuesWith(SourceLine next, List<SourceLine> ahead, int gap, boolean newPage) {
      SourceLine last = lines.getLast();
      if (!isText(next) || isClosed(last) || isSetApart(last) || isSetApart(next)) {
        return false;
      }
      if (markdown && gap > 0 && (!broken || baseGap == 0)) {
        return false;
      }
      if (isHyphenated(last.text()) && gap <= baseGap) {
        return true;
      }
      if (markdown && !isText(lines.getFirst()) && gap == 0 && next.indent() >= INDENT) {
        return true;
      }
      return broken
          ? continuesBroken(last, next, ahead, gap, newPage)
          : continuesWhole(last, next, gap, newPage);
    }

    private boolean continuesWhole(SourceLine last, SourceLine next, int gap, boolean newPage) {
      if (last.isTerminal() || startsNew(next)) {
        return false;
      }
      boolean comma = endsWithComma(last);
      boolean heading = Enumeration.of(last.text()).isPresent() || Labels.isLabelled(last.text());
      if (gap == 0 && markdown && !mostlyEnded) {
        return !heading && (comma || lines.size() > 1 || last.width() >= 24);
      }
      boolean title = last.equals(opening);
      boolean cut = !heading && !title && last.width() >= (mostlyEnded ? CUT_WIDTH : 2 * CUT_WIDTH);
      return (comma && gap <= baseGap) || (cut && (newPage || (mostlyEnded && isLong(next))));
    }

    private static boolean isLong(SourceLine next) {
      return next.isTerminal() && next.width() >= NARROWEST;
    }

    private boolean continuesBroken(
        SourceLine last, SourceLine next, List<SourceLine> ahead, int gap, boolean newPage) {
      int reference = reference(next, ahead);
      boolean full = isFull(last, next, reference);
      boolean ended = last.isTerminal();
      boolean comma = endsWithComma(last);
      if (isIndented(next)) {
        return full && comma;
      }
      if (gap > baseGap && !newPage) {
        boolean title = gapMarks && lines.size() == 1 && !comma;
        return full && !ended && !title && !startsNew(next);
      }
      if (startsNew(next) && (ended || !full)) {
        return false;
      }
      if (ended) {
        boolean marked = gapMarks || indentMarks;
        return (full || (marked && last.width() >= reference * SHORT))
            && !standsAlone(next, ahead, reference);
      }
      return full || continuesOpen(last, reference);
    }

    /** Whether a line is neither full nor ended: a heading, not a part of a paragraph. */
    private boolean standsAlone(SourceLine next, List<SourceLine> ahead, int reference) {
      return !next.isTerminal()
          && !ahead.isEmpty()
          && next.width() < reference * SHORT
          && !isFull(next, ahead.getFirst(), reference);
    }

    private boolean continuesOpen(SourceLine last, int reference) {
      if (lines.size() > 1) {
        return last.width() >= reference * 0.5;
      }
      if (Enumeration.of(last.text()).isPresent() || Labels.isLabelled(last.text())) {
        return false;
      }
      return endsWithComma(last) || last.width() >= reference * 0.8;
    }

    private boolean isIndented(SourceLine next) {
      return indentMarks && next.indent() >= INDENT;
    }

    /** The width that a full line has here: that of the paragraph so far or of what follows. */
    private int reference(SourceLine next, List<SourceLine> ahead) {
      if (lines.size() > 1) {
        int[] widths = lines.stream().mapToInt(SourceLine::width).sorted().toArray();
        return capped(widths.length < 4 ? widths[widths.length - 1] : percentile(widths, 0.6));
      }
      int widest = next.width();
      for (SourceLine line : ahead.subList(0, Math.min(2, ahead.size()))) {
        if (isText(line) && line.gap() <= baseGap) {
          widest = Math.max(widest, line.width());
        }
      }
      return Math.max(capped(widest) - lostIndent, (int) (column * 0.9));
    }

    /** Punctuation hung over the margin doesn't make the column wider. */
    private int capped(int width) {
      return width > column && width <= column + HANGING ? column : width;
    }
  }

  /** Whether a line is centred or set to the right: a title, a signature. */
  private boolean isSetApart(SourceLine line) {
    return line.indent() >= usualIndent + SET_APART;
  }

  private static boolean endsWithComma(SourceLine line) {
    return COMMAS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  private static boolean isClosed(SourceLine line) {
    return switch (line.kind()) {
      case HEADING, BOLD, ROW -> true;
      case TEXT, START, ITEM, NOTE -> false;
    };
  }

  private boolean startsNew(SourceLine line) {
    return BULLETS.indexOf(line.text().charAt(0)) >= 0
        || Enumeration.of(line.text()).isPresent()
        || Labels.isTimed(line.text())
        || Labels.isLabelled(line.text())
        || SpacedHeads.begin(line.text(), heads)
        || speakerLabel(line.text()).filter(l -> labels.getOrDefault(l, 0) > 1).isPresent();
  }

  /** What stands before the colon of a line that may belong to a transcript. */
  private static Optional<String> speakerLabel(String text) {
    String head = text.substring(0, Math.min(text.length(), 40));
    int colon = head.indexOf('：') < 0 ? head.indexOf(':') : head.indexOf('：');
    if (colon < 1) {
      return Optional.empty();
    }
    String label = head.substring(0, colon);
    return LABEL.matcher(label).matches() && !REPORTING.matcher(label).matches()
        ? Optional.of(label.replaceAll("[（(].*|\\s", ""))
        : Optional.empty();
  }

  private static boolean isHyphenated(String text) {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetter(text.charAt(length - 2))
        && text.charAt(length - 2) < 0x250;
  }

  /** Whether the first piece of the next line wouldn't have found room on this one. */
  private static boolean isFull(SourceLine line, SourceLine next, int reference) {
    int narrow = (int) line.text().chars().filter(c -> !SourceLine.isWide((char) c)).count();
    int slack = 2 + narrow / 8;
    return line.width() + firstPiece(next.text()) + slack > reference;
  }

  private static int firstPiece(String text) {
    int i = 0;
    while (i < text.length()
        && i < 30
        && !SourceLine.isWide(text.charAt(i))
        && !Blanks.isBlank(text.charAt(i))) {
      i++;
    }
    if (i > 0) {
      return i;
    }
    boolean hanging = text.length() > 1 && "，。、；：！？”’」』）》".indexOf(text.charAt(1)) >= 0;
    return hanging ? 4 : 2;
  }
}
