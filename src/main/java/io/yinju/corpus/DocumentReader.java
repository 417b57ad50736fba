package io.yinju.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a text or Markdown file into a {@link Document}: decodes it, puts its paragraphs together
 * again and finds its structure. Nothing but layout is dropped: blanks, page numbers, repetitions
 * of a running title and, in Markdown, markup. Everything else keeps its characters; a footnote's
 * marker in the text (嘉宾1观点) stays where it is, so that a quote is what the source says.
 * Thread-safe.
 */
public final class DocumentReader {
  /**
   * Reads a document.
   *
   * @param id the document's id
   * @param fileName its file name; the extension {@code .md} makes it Markdown, its stem is the
   *     title of a document that has none
   * @throws UnreadableFileException when there is no text in it or it can't be decoded
   */
  public Document read(String id, String fileName, byte[] bytes) throws UnreadableFileException {
    return read(id, fileName, TextDecoder.decode(bytes));
  }

  /** Reads a document from its text, see {@link #read(String, String, byte[])}. */
  public Document read(String id, String fileName, String source) throws UnreadableFileException {
    List<SourceLine> lines = SourceLine.split(source);
    String metadataTitle = "";
    boolean markdown = isMarkdown(fileName, lines);
    if (markdown) {
      MarkdownLines parsed = MarkdownLines.of(source);
      lines = parsed.lines();
      metadataTitle = parsed.title();
    }
    List<Block> blocks =
        BlockAssembler.assemble(lines, markdown).stream().filter(b -> !b.text().isEmpty()).toList();
    if (blocks.isEmpty()) {
      throw new UnreadableFileException("文件里没有文字");
    }
    return build(id, stem(fileName), metadataTitle, blocks);
  }

  private static Document build(String id, String stem, String metadataTitle, List<Block> blocks) {
    Outline outline = Outline.of(blocks);
    StringBuilder text = new StringBuilder();
    List<Span> spans = outline.layOut(text);
    int[] levels = outline.levels();
    List<Section> sections = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    int body = 0;
    int notes = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String section = sections.isEmpty() ? null : sections.getLast().anchor();
      switch (outline.role(i)) {
        case TITLE -> {}
        case HEADING ->
            sections.add(
                new Section(
                    "h" + (sections.size() + 1), blocks.get(i).text(), levels[i], spans.get(i)));
        case BODY -> {
          body++;
          Paragraph.Style style = style(blocks.get(i).kind());
          paragraphs.add(new Paragraph("p" + body, body, section, spans.get(i), style));
        }
        case NOTE -> {
          notes++;
          paragraphs.add(new Paragraph("n" + notes, null, section, spans.get(i)));
        }
      }
    }
    String title =
        metadataTitle.isEmpty() ? outline.title().map(Block::text).orElse(stem) : metadataTitle;
    return new Document(id, title, text.toString(), sections, paragraphs);
  }

  private static Paragraph.Style style(SourceLine.Kind kind) {
    return switch (kind) {
      case BOLD -> Paragraph.Style.STRONG;
      case ITEM -> Paragraph.Style.ITEM;
      default -> Paragraph.Style.PLAIN;
    };
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** By extension; a .txt with several ATX headings or bold lines was written as Markdown too. */
  private static boolean isMarkdown(String fileName, List<SourceLine> lines) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".md")
        || lines.stream()
                .filter(l -> l.text().matches("#{1,6}\\s+\\S.*|\\*\\*[^*]{1,60}\\*\\*"))
                .limit(2)
                .count()
            == 2;
  }
}
