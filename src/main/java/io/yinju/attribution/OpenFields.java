package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Header fields whose content stands on the next line: {@code 主持人：}, below it the host's name. */
final class OpenFields {
  /** Longest line that is a field's content. */
  private static final int LONGEST = 40;

  private final Map<String, List<Mention>> fields = new LinkedHashMap<>();
  private final Set<String> anchors = new HashSet<>();

  OpenFields(Document document, String plain, MentionFinder mentions) {
    List<Paragraph> paragraphs = document.paragraphs();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      LabelShape shape = LabelShape.of(plain, span);
      Span next = paragraphs.get(i + 1).span();
      String content = plain.substring(next.start(), next.end());
      boolean field =
          shape != null
              && shape.marked()
              && shape.isAlone(plain, span)
              && content.length() <= LONGEST
              && content.chars().noneMatch(c -> "。！？…：".indexOf(c) >= 0);
      List<Mention> named = field ? mentions.find(next.start(), next.end(), 2) : List.of();
      if (shape != null && !named.isEmpty()) {
        fields.putIfAbsent(shape.bare(plain), named);
        anchors.add(paragraphs.get(i).anchor());
      }
    }
  }

  /** Whether a paragraph is the name of such a field, not a label. */
  boolean contain(Paragraph paragraph) {
    return anchors.contains(paragraph.anchor());
  }

  /** Whom the fields of a kind name. */
  List<Mention> of(Predicate<String> kind) {
    return fields.entrySet().stream()
        .filter(f -> kind.test(f.getKey()))
        .flatMap(f -> f.getValue().stream())
        .toList();
  }
}
