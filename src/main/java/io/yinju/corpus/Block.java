package io.yinju.corpus;

import java.util.List;
import java.util.Set;

/**
 * Lines of a source joined to one piece of text: a paragraph, a heading or a note.
 *
 * @param text without layout blanks
 * @param kind what Markdown says of its first line
 * @param level depth of a Markdown heading, else 0
 * @param lines number of source lines
 * @param aside whether it is a page's header line or a footnote, moved out of the paragraph that it
 *     interrupted
 */
record Block(String text, SourceLine.Kind kind, int level, int lines, boolean aside) {

  /**
   * Joins lines.
   *
   * @param heads the document's {@link SpacedHeads}
   */
  static Block of(List<SourceLine> lines, boolean aside, Set<String> heads) {
    SourceLine first = lines.getFirst();
    StringBuilder text = new StringBuilder(SpacedHeads.clean(first.text(), heads));
    for (SourceLine line : lines.subList(1, lines.size())) {
      Blanks.join(text, Blanks.clean(line.text()));
    }
    return new Block(text.toString(), first.kind(), first.level(), lines.size(), aside);
  }

  /** Whether it reads like running text rather than like a heading or a label. */
  boolean isProse() {
    return text.length() >= 45 || text.indexOf('。') >= 0 || endsSentence();
  }

  /** Whether it ends with the mark of a sentence or of a list item. */
  boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && "”’」』）)】》\"'".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return "。！？!?；;…".indexOf(text.charAt(last)) >= 0;
  }
}
