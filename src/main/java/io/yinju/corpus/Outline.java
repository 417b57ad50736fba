package io.yinju.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Decides what each block of a document is: its title, a heading, a paragraph or a note. */
final class Outline {

  /** What a block is. */
  enum Role {
    TITLE,
    HEADING,
    BODY,
    NOTE
  }

  private static final String LIST_MARKS = "●■◆▲▪◇★☆▶•";

  private final List<Block> blocks;
  private final Role[] roles;
  private final int[] ranks;
  private final Map<String, Integer> labelCounts = new HashMap<>();
  private final boolean markdownHeadings;
  private final BitSet turns;

  private Outline(List<Block> blocks) {
    this.blocks = blocks;
    this.roles = new Role[blocks.size()];
    this.ranks = new int[blocks.size()];
    this.markdownHeadings = blocks.stream().anyMatch(b -> b.kind() == SourceLine.Kind.HEADING);
    this.turns = Turns.of(blocks);
    Arrays.fill(roles, Role.BODY);
    blocks.forEach(
        b -> Labels.label(b.text()).ifPresent(l -> labelCounts.merge(l, 1, Integer::sum)));
  }

  /** Finds the roles of all blocks. */
  static Outline of(List<Block> blocks) {
    Outline outline = new Outline(blocks);
    outline.markNotes();
    outline.markColophon();
    int title = outline.markTitle();
    outline.markHeadings();
    outline.markTop(title);
    outline.markLists();
    return outline;
  }

  Role role(int block) {
    return roles[block];
  }

  /** Level of each block that is a heading, from 1 without gaps; 0 for the others. */
  int[] levels() {
    TreeSet<Integer> used = new TreeSet<>();
    for (int i = 0; i < ranks.length; i++) {
      if (roles[i] == Role.HEADING && ranks[i] != Headings.APPENDIX) {
        used.add(ranks[i]);
      }
    }
    Map<Integer, Integer> levelOf = new HashMap<>();
    used.forEach(rank -> levelOf.put(rank, levelOf.size() + 1));
    int[] levels = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      levels[i] = roles[i] == Role.HEADING ? levelOf.getOrDefault(ranks[i], 1) : 0;
    }
    return levels;
  }

  /** The block that is the title. */
  Optional<Block> title() {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.TITLE) {
        return Optional.of(blocks.get(i));
      }
    }
    return Optional.empty();
  }

  private void markNotes() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean note =
          block.aside()
              || Labels.isClosing(block.text())
              || block.kind() == SourceLine.Kind.NOTE
              || Labels.isGuestList(block.text())
              || Labels.isContentsEntry(block.text())
              || Labels.isCaption(block.text())
              || Labels.isKeywords(block.text());
      if (note) {
        roles[i] = Role.NOTE;
      }
    }
  }

  /** From the end upwards, as long as the blocks are colophon lines or short signatures. */
  private void markColophon() {
    boolean found = false;
    for (int i = blocks.size() - 1; i > 0; i--) {
      Block block = blocks.get(i);
      boolean labelled = Labels.isColophon(block.text()) && isOnlyLabel(block);
      boolean signature =
          found
              && !block.isProse()
              && block.text().length() <= 30
              && block.kind() == SourceLine.Kind.TEXT
              && Labels.label(block.text()).isEmpty()
              && Enumeration.of(block.text()).isEmpty()
              && i > 1
              && blocks.get(i - 1).isProse();
      if (roles[i] == Role.NOTE) {
        continue;
      }
      if (turns.get(i) || (i > 0 && turns.get(i - 1) && !labelled)) {
        return;
      }
      if (!labelled && !signature) {
        return;
      }
      roles[i] = Role.NOTE;
      found = true;
    }
  }

  private boolean isOnlyLabel(Block block) {
    return Labels.label(block.text()).map(l -> labelCounts.getOrDefault(l, 0) == 1).orElse(true);
  }

  private int markTitle() {
    int title = markdownHeadings ? markdownTitle() : plainTitle();
    if (title >= 0) {
      roles[title] = Role.TITLE;
    }
    return title;
  }

  private int markdownTitle() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == SourceLine.Kind.HEADING) {
        boolean top = blocks.stream().filter(b -> b.level() == block.level()).count() == 1;
        boolean again = blocks.stream().filter(b -> isSameHeading(b, block)).count() > 1;
        boolean first = (i == 0 || roles[i - 1] == Role.NOTE) && !again;
        return Enumeration.of(block.text()).isEmpty() && (top || first) && block.level() <= 2
            ? i
            : -1;
      }
      if (block.isProse() && roles[i] == Role.BODY) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSameHeading(Block one, Block other) {
    return one.kind() == SourceLine.Kind.HEADING && one.text().equals(other.text());
  }

  private int plainTitle() {
    int issue = -1;
    for (int i = 0; i < blocks.size() && i < 12; i++) {
      Block block = blocks.get(i);
      if (roles[i] == Role.NOTE
          || block.kind() == SourceLine.Kind.ROW
          || Labels.isHeader(block.text())) {
        if (roles[i] != Role.NOTE && Labels.isIssueLine(block.text()) && issue < 0) {
          issue = i;
        }
        continue;
      }
      if (turns.get(i) || Labels.isTimed(block.text())) {
        break;
      }
      if (couldBeTitle(block)) {
        return Labels.isMasthead(block.text()) ? belowMasthead(i) : i;
      }
      break;
    }
    return issue;
  }

  /** The title below a bulletin's name, which is the title only when there is no other. */
  private int belowMasthead(int masthead) {
    for (int i = masthead + 1; i < blocks.size() && i < masthead + 6; i++) {
      Block block = blocks.get(i);
      if (roles[i] == Role.NOTE || Labels.isHeader(block.text())) {
        continue;
      }
      return couldBeTitle(block) && !block.isProse() ? i : masthead;
    }
    return masthead;
  }

  private static boolean couldBeTitle(Block block) {
    String text = block.text();
    int last = text.length() - 1;
    return text.length() <= 80
        && text.length() >= 2
        && text.indexOf('。') < 0
        && "，、；：:,;".indexOf(text.charAt(last)) < 0
        && (block.kind() == SourceLine.Kind.TEXT || block.kind() == SourceLine.Kind.BOLD)
        && text.codePoints().anyMatch(Character::isLetter)
        && Enumeration.of(text).filter(e -> e.style() != Enumeration.Style.LATIN).isEmpty()
        && !(Labels.label(text).isPresent() && text.indexOf('：') < 5 && block.endsSentence());
  }

  private void markHeadings() {
    Headings headings = new Headings(blocks, i -> roles[i] == Role.NOTE);
    for (int i = 0; i < blocks.size(); i++) {
      int rank =
          roles[i] == Role.BODY && !turns.get(i)
              ? headings.rank(i, followsOpening(i))
              : Headings.NONE;
      if (rank != Headings.NONE) {
        roles[i] = Role.HEADING;
        ranks[i] = rank;
      }
    }
  }

  private boolean followsOpening(int at) {
    return at > 0 && roles[at - 1] != Role.BODY;
  }

  /** Above the first paragraph: header lines, subtitles and bylines are notes. */
  private void markTop(int title) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i == title || roles[i] == Role.NOTE) {
        continue;
      }
      if (turns.get(i)) {
        return;
      }
      boolean header = Labels.isHeader(block.text());
      boolean plain =
          switch (block.kind()) {
            case TEXT, BOLD, ROW -> true;
            case START, HEADING, ITEM, NOTE -> false;
          };
      boolean subtitle =
          plain
              && !block.isProse()
              && Enumeration.of(block.text()).isEmpty()
              && Labels.label(block.text()).isEmpty()
              && !Labels.isOpening(block.text())
              && title >= 0
              && !Labels.isTimed(block.text())
              && LIST_MARKS.indexOf(block.text().charAt(0)) < 0;
      if (!header && !subtitle) {
        if (roles[i] == Role.HEADING && Labels.isListHeading(block.text())) {
          continue;
        }
        return;
      }
      roles[i] = Role.NOTE;
    }
  }

  /** What stands under a heading like 嘉宾名单 or 参考文献 is the list. */
  private void markLists() {
    boolean list = false;
    boolean underHeading = false;
    for (int i = 0; i < blocks.size(); i++) {
      if (roles[i] == Role.HEADING) {
        list = Labels.isListHeading(blocks.get(i).text());
        underHeading = list;
      } else if (roles[i] == Role.NOTE) {
        list |= blocks.get(i).text().matches(".*[：:]") && Labels.isGuestList(blocks.get(i).text());
      } else if (list && roles[i] == Role.BODY) {
        boolean entry = underHeading || !blocks.get(i).isProse();
        roles[i] = entry ? Role.NOTE : Role.BODY;
        list = entry;
      }
    }
  }

  /** The text of a document with the places of its blocks. */
  List<Span> layOut(StringBuilder text) {
    List<Span> spans = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(block.text());
      spans.add(new Span(start, text.length()));
    }
    return spans;
  }
}
