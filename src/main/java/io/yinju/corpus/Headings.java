package io.yinju.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Tells headings from paragraphs and list items, and which heading stands above which. */
final class Headings {
  /** The rank of what is no heading. */
  static final int NONE = -1;

  /** The rank of an appendix, which stands beside the outermost headings. */
  static final int APPENDIX = 0;

  private static final int BOLD = 60;
  private static final int UNNUMBERED = 61;

  /** Longest heading in characters: numbered like a section, numbered like an item. */
  private static final int LONGEST_OUTER = 60;

  private static final int LONGEST_INNER = 40;

  /** Longest heading without a number. */
  private static final int LONGEST_UNNUMBERED = 32;

  /** A turn of an interview, which is often bold. */
  private static final Pattern TURN = Pattern.compile("(?:[问問答QA]|记者|記者|主持人) ?\\d{0,2} ?[：:].*");

  private final List<Block> blocks;
  private final IntPredicate note;
  private final boolean markdown;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * Looks at the blocks of a document.
   *
   * @param note which of them are already known to be notes
   */
  Headings(List<Block> blocks, IntPredicate note) {
    this.blocks = blocks;
    this.note = note;
    this.markdown = blocks.stream().anyMatch(b -> b.kind() == SourceLine.Kind.HEADING);
    blocks.forEach(b -> counts.merge(b.text(), 1, Integer::sum));
  }

  /**
   * Rank of a block as a heading, smaller is further out; {@link #NONE} for a paragraph.
   *
   * @param afterHeading whether the block before it is no paragraph
   */
  int rank(int at, boolean afterHeading) {
    Block block = blocks.get(at);
    return switch (block.kind()) {
      case HEADING -> block.level();
      case ROW, NOTE -> NONE;
      case BOLD -> isBoldHeading(block) ? BOLD : NONE;
      case TEXT, START, ITEM -> textRank(at, block, afterHeading);
    };
  }

  private boolean isBoldHeading(Block block) {
    return isTitleLike(block.text(), LONGEST_INNER)
        && !TURN.matcher(block.text()).matches()
        && (!block.endsSentence() || isMarkedQuestion(block.text()))
        && counts.getOrDefault(block.text(), 0) == 1;
  }

  /**
   * A question with a number or a sign before it is a heading; a bare one may be an interview's.
   */
  private static boolean isMarkedQuestion(String text) {
    return text.endsWith("？")
        && (Character.isDigit(text.charAt(0)) || "▍▎■◆●▌".indexOf(text.charAt(0)) >= 0);
  }

  private int textRank(int at, Block block, boolean afterHeading) {
    if (Labels.isAppendix(block.text()) && !block.endsSentence()) {
      return APPENDIX;
    }
    Optional<Enumeration> enumeration = Enumeration.of(block.text());
    if (enumeration.isPresent()) {
      return isNumbered(at, block, enumeration.get()) ? enumeration.get().rank() : NONE;
    }
    return isUnnumbered(at, block, afterHeading) ? UNNUMBERED : NONE;
  }

  private boolean isNumbered(int at, Block block, Enumeration enumeration) {
    boolean outer = enumeration.isOuter();
    String text = Blanks.strip(block.text().substring(enumeration.label().length()));
    if (text.isEmpty() || (block.kind() == SourceLine.Kind.ITEM && !outer)) {
      return false;
    }
    boolean open = !block.endsSentence();
    boolean stopped = outer && text.endsWith("。") && text.length() <= 20;
    boolean question = outer && text.endsWith("？") && text.length() <= LONGEST_INNER;
    String words = stopped ? text.substring(0, text.length() - 1) : text;
    return (open || stopped || question)
        && isTitleLike(words, outer ? LONGEST_OUTER : LONGEST_INNER)
        && !isListed(at, enumeration);
  }

  private static boolean isTitleLike(String text, int longest) {
    return text.length() <= longest
        && !text.isEmpty()
        && text.indexOf('。') < 0
        && "，、；;,".indexOf(text.charAt(text.length() - 1)) < 0
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether the next or the last numbered line of the same kind stands right beside it. */
  private boolean isListed(int at, Enumeration enumeration) {
    return isSibling(at + 1, enumeration, 1) || isSibling(at - 1, enumeration, -1);
  }

  private boolean isSibling(int at, Enumeration enumeration, int step) {
    if (at < 0 || at >= blocks.size() || blocks.get(at).text().length() > LONGEST_OUTER) {
      return false;
    }
    return Enumeration.of(blocks.get(at).text())
        .filter(e -> e.style() == enumeration.style())
        .filter(e -> e.ordinal() - enumeration.ordinal() == step)
        .isPresent();
  }

  private boolean isUnnumbered(int at, Block block, boolean afterHeading) {
    boolean candidate =
        !markdown
            && at > 0
            && block.kind() == SourceLine.Kind.TEXT
            && block.lines() == 1
            && isShort(block)
            && Labels.label(block.text()).isEmpty()
            && !Labels.isTimed(block.text())
            && !Labels.isHeader(block.text());
    if (!candidate) {
      return false;
    }
    int next = at + 1;
    while (next < blocks.size() && note.test(next) && blocks.get(next).aside()) {
      next++;
    }
    if (next >= blocks.size() || note.test(next)) {
      return false;
    }
    boolean numberedNext = Enumeration.of(blocks.get(next).text()).isPresent();
    boolean onlyLine = Enumeration.of(blocks.get(at - 1).text()).isPresent() && numberedNext;
    return (blocks.get(next).isProse() || numberedNext || Labels.isListHeading(block.text()))
        && !onlyLine
        && (afterHeading || !isShort(blocks.get(at - 1)));
  }

  private static boolean isShort(Block block) {
    String text = block.text();
    long commas = text.chars().filter(c -> c == '，' || c == ',').count();
    return text.length() >= 2
        && isTitleLike(text, LONGEST_UNNUMBERED)
        && !block.endsSentence()
        && commas <= 1
        && "（(—-\"·•●■▲◆【[".indexOf(text.charAt(0)) < 0;
  }
}
