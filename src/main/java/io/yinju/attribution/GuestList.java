package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines one below the other that say of several persons what each of them is ({@code - 姓名：某大学教授},
 * {@code - 姓名，某大学教授}, {@code - 姓名（某大学教授）}). They may look like labelled turns, and nobody speaks in
 * them: behind the name stands a title and nothing else.
 */
final class GuestList {
  /** Fewer lines are no list. */
  private static final int ENOUGH = 2;

  /** Longest title. */
  private static final int LONGEST = 60;

  /** Longest name before the colon. */
  private static final int LONGEST_NAME = 12;

  /** What somebody says rather than what they are. */
  private static final Pattern SPOKEN = Pattern.compile("[。！？；：…“”我咱俺你您吗呢吧了]|^(?:是|有请|请|谢谢|感谢)");

  /** 某某，某院总工程师; 某某（某局局长）. */
  private static final Pattern BARE =
      Pattern.compile(
          "[-*•·>\\s　]*(?:\\d{1,2}[.、)）] ?)?([^\\s　：，。、（）“”《》｜|—–/]{2,"
              + LONGEST_NAME
              + "})(?:，([^（）]{3,"
              + LONGEST
              + "})|（([^（）]{3,"
              + LONGEST
              + "})）)");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Map<String, Span> names = new HashMap<>();
  private final Set<String> heads = new HashSet<>();

  GuestList(Document document, String plain) {
    this.plain = plain;
    List<Paragraph> lines = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.isNote() || name(paragraph.span()) == null) {
        close(lines);
      } else {
        lines.add(paragraph);
      }
    }
    close(lines);
    List<Paragraph> all = document.paragraphs();
    for (int i = 0; i + 1 < all.size(); i++) {
      LabelShape shape = LabelShape.of(plain, all.get(i).span());
      boolean alone = shape != null && shape.isAlone(plain, all.get(i).span());
      if (alone && names.containsKey(all.get(i + 1).anchor()) && !contains(all.get(i))) {
        heads.add(all.get(i).anchor());
      }
    }
  }

  /** Whether a paragraph is the line above such a list (与谈嘉宾：), which is no label. */
  boolean opensWith(Paragraph paragraph) {
    return heads.contains(paragraph.anchor());
  }

  /** Whether a paragraph is a line of such a list. */
  boolean contains(Paragraph paragraph) {
    return names.containsKey(paragraph.anchor());
  }

  /** Where the name of a list's line stands; null for other paragraphs. */
  @Nullable Span name(Paragraph paragraph) {
    return names.get(paragraph.anchor());
  }

  /** Keeps the lines gathered if they are a list of several persons, each of whom has one line. */
  private void close(List<Paragraph> lines) {
    Set<String> different = new HashSet<>();
    for (Paragraph line : lines) {
      Span name = name(line.span());
      different.add(name == null ? "" : plain.substring(name.start(), name.end()));
    }
    if (lines.size() >= ENOUGH && different.size() == lines.size()) {
      for (Paragraph line : lines) {
        Span name = name(line.span());
        if (name != null) {
          names.put(line.anchor(), name);
        }
      }
    }
    lines.clear();
  }

  /** The name in a line with a title behind it; null when the line has another shape. */
  private @Nullable Span name(Span line) {
    Span labelled = labelled(line);
    return labelled == null ? bare(line) : labelled;
  }

  private @Nullable Span bare(Span line) {
    Matcher shape = BARE.matcher(plain).region(line.start(), line.end());
    if (!shape.matches()) {
      return null;
    }
    String title = shape.group(2) == null ? shape.group(3) : shape.group(2);
    return isTitle(title) ? new Span(shape.start(1), shape.end(1)) : null;
  }

  private @Nullable Span labelled(Span line) {
    LabelShape shape = LabelShape.of(plain, line);
    if (shape == null
        || !shape.marked()
        || shape.timed()
        || shape.to() - shape.from() > LONGEST_NAME
        || shape.isAlone(plain, line)
        || plain.substring(shape.to(), shape.end()).indexOf('：') < 0) {
      return null;
    }
    String name = shape.bare(plain);
    String title = plain.substring(shape.end(), line.end()).replace("*", "").strip();
    return isTitle(title)
            && !lexicon.labelWords.contains(name)
            && !lexicon.roleLabels.contains(name)
        ? new Span(shape.from(), shape.from() + name.length())
        : null;
  }

  private boolean isTitle(String words) {
    String ending = words.replaceAll("（[^（）]*）$", "");
    return words.length() <= LONGEST
        && !SPOKEN.matcher(words).find()
        && (endsWithTitle(ending) || endsWithTitle(ending.replaceFirst("，.*", "")));
  }

  private boolean endsWithTitle(String words) {
    return lexicon.titleBefore(words, words.length(), 0) >= 2;
  }
}
