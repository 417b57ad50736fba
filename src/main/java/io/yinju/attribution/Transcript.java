package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a transcript ({@code 姓名：}, {@code 记者：}, {@code 问：}). A document is a transcript
 * when two or more of its body paragraphs begin with the name of a person or of a role; header
 * lines (时间：) and enumerations (要点一：) don't count.
 */
final class Transcript {
  /** Longest label, title in brackets included. */
  private static final int LONGEST_LABEL = 60;

  private static final int ENOUGH = 2;

  /** Labels of the person interviewed. */
  private static final WordList ANSWERING = WordList.load("answering-labels.txt");

  /** Header fields that name the person interviewed. */
  private static final WordList GUEST_FIELDS = WordList.load("guest-fields.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final Map<String, Label> labels = new HashMap<>();

  /** Whom a label names: a person's mention, or a role. */
  record Label(@Nullable Mention mention, String role, int end) {}

  Transcript(Document document, String plain, MentionFinder mentions) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    int persons = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      Label label = paragraph.isNote() ? null : read(paragraph.span());
      if (label != null) {
        labels.put(paragraph.anchor(), label);
        persons++;
      }
    }
    if (persons < ENOUGH) {
      labels.clear();
    }
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  /** The label a paragraph begins with, null when it has none. */
  @Nullable Label label(Paragraph paragraph) {
    return labels.get(paragraph.anchor());
  }

  /** The persons whom the document's header lines name for a role (主持人：…, 受访者：… for 答). */
  List<Mention> holders(String role) {
    boolean answering = ANSWERING.contains(role);
    List<Mention> holders = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.isNote()) {
        holders.addAll(holders(role, answering, paragraph.span()));
      }
    }
    return holders;
  }

  private List<Mention> holders(String role, boolean answering, Span span) {
    int colon = plain.indexOf('：', span.start(), span.end());
    if (colon < 0 || colon >= span.end()) {
      return List.of();
    }
    String field = plain.substring(span.start(), colon).strip();
    boolean fits =
        answering
            ? GUEST_FIELDS.contains(field)
            : field.startsWith(role) || role.equals(field + "人");
    return fits ? mentions.find(colon + 1, span.end(), 2) : List.of();
  }

  /** Whether a role's label says nothing about who speaks (问, 答). */
  boolean isAnonymous(String role) {
    return role.length() == 1 || role.equals("提问") || role.equals("回答") || role.equals("追问");
  }

  private @Nullable Label read(Span span) {
    int limit = Math.min(span.end(), span.start() + LONGEST_LABEL);
    int start = span.start();
    while (start < limit && " *【[“".indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    int colon = labelColon(start, limit);
    if (colon < 0) {
      return null;
    }
    String words = plain.substring(start, colon).replace("*", "").strip();
    int bracket = words.indexOf('（');
    String bare = bracket > 0 ? words.substring(0, bracket).strip() : words;
    if (lexicon.roleLabels.contains(bare) && bracket < 0) {
      return new Label(null, bare, colon + 1);
    }
    boolean alone = isAlone(colon, span.end());
    List<Mention> named = mentions.find(start, colon, alone ? 4 : 2);
    if (named.stream().noneMatch(m -> m.until() >= colon - 1)
        && isGroup(bare)
        && bracket < 0
        && isSpoken(colon, span.end())) {
      return new Label(null, bare, colon + 1);
    }
    if (lexicon.labelWords.contains(bare) || named.isEmpty()) {
      boolean role = lexicon.roleLabels.contains(bare) || isTitleOnly(bare, colon, span.end());
      return role && bracket < 0 ? new Label(null, bare, colon + 1) : null;
    }
    Mention only = named.getLast();
    boolean whole = only.until() >= colon - 2 && named.size() == 1;
    boolean begins = only.from() <= start + 1 || isRoleBefore(start, only.from());
    return whole && begins ? new Label(only, "", colon + 1) : null;
  }

  /** 现场听众, 网友甲: somebody without a name. */
  private boolean isGroup(String words) {
    String role =
        words.length() > 2 && "甲乙丙丁".indexOf(words.charAt(words.length() - 1)) >= 0
            ? words.substring(0, words.length() - 1)
            : words;
    return role.length() <= 12
        && !lexicon.labelWords.contains(words)
        && lexicon.collectives.lengthBefore(role, role.length(), 0) > 0;
  }

  /** 行政长官：, with words behind it or on a line of its own. */
  private boolean isTitleOnly(String words, int colon, int to) {
    return !lexicon.labelWords.contains(words)
        && words.length() >= 2
        && lexicon.titles.lengthBefore(words, words.length(), 0) >= 2
        && isSpoken(colon, to);
  }

  /** Whether nothing follows a label on its line. */
  private boolean isAlone(int colon, int to) {
    return plain.substring(colon + 1, to).replace("*", "").isBlank();
  }

  private boolean isSpoken(int from, int to) {
    return isAlone(from, to)
        || plain.substring(from, to).chars().anyMatch(c -> "。？！".indexOf(c) >= 0);
  }

  private boolean isRoleBefore(int start, int from) {
    String before = plain.substring(start, from).replace("（", "").strip();
    return lexicon.roleLabels.contains(before)
        || lexicon.titles.lengthBefore(before, before.length(), 0) > 0;
  }

  private int labelColon(int start, int limit) {
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = plain.charAt(i);
      if (c == '（') {
        depth++;
      } else if (c == '）') {
        depth--;
      } else if (c == '：' && depth == 0) {
        return i > start ? i : -1;
      } else if (depth == 0 && "，。；！？“”\n".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }
}
