package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the labels of a text hold for their paragraphs only: in a log, and in news that lets
 * people be heard between what it tells.
 */
final class LooseLabels {
  /** Entries from which on a text is a log. */
  private static final int FEWEST_ENTRIES = 5;

  private static final Pattern TIME = Pattern.compile("\\d{1,2}[：:]\\d{2}[ 　]*");

  private final String plain;
  private final Map<String, Label> labels;
  private final boolean quoted;
  private final boolean log;

  /**
   * Those of one text.
   *
   * @param labels the labels by the anchors of their paragraphs
   */
  LooseLabels(String plain, List<Paragraph> paragraphs, Map<String, Label> labels) {
    this.plain = plain;
    this.labels = Map.copyOf(labels);
    this.quoted = isQuoted(paragraphs);
    this.log = isLog(paragraphs);
  }

  boolean areSo() {
    return quoted || log;
  }

  /** One past the time at the head of a log's entry; the paragraph's start elsewhere. */
  int timeEnd(Paragraph paragraph) {
    Matcher time = TIME.matcher(plain).region(paragraph.span().start(), paragraph.span().end());
    return log && time.lookingAt() ? time.end() : paragraph.span().start();
  }

  /** Whether most paragraphs are entries of a log, each behind its time, with labels or without. */
  private boolean isLog(List<Paragraph> paragraphs) {
    int timed = 0;
    int bare = 0;
    int body = 0;
    for (Paragraph paragraph : paragraphs) {
      Span span = paragraph.span();
      body += paragraph.isNote() ? 0 : 1;
      if (!paragraph.isNote() && TIME.matcher(plain).region(span.start(), span.end()).lookingAt()) {
        timed++;
        bare += labels.containsKey(paragraph.anchor()) ? 0 : 1;
      }
    }
    return timed >= FEWEST_ENTRIES && timed * 5 >= body * 3 && bare * 4 >= timed;
  }

  /**
   * 求职者某某：“……”: whether what stands behind nearly every label is one quotation, as in news that
   * lets people be heard between what it tells.
   */
  private boolean isQuoted(List<Paragraph> paragraphs) {
    int turns = 0;
    int quotations = 0;
    for (Paragraph paragraph : paragraphs) {
      Label label = labels.get(paragraph.anchor());
      if (label != null) {
        turns++;
        quotations += isQuotation(label.end(), paragraph.span().end()) ? 1 : 0;
      }
    }
    return turns > 0 && quotations * 5 >= turns * 4;
  }

  private boolean isQuotation(int from, int to) {
    String words = plain.substring(Math.min(from, to), to).strip();
    return words.length() > 1 && words.charAt(0) == '“' && words.indexOf('”') == words.length() - 1;
  }
}
