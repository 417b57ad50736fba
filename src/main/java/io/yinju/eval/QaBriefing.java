package io.yinju.eval;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.eval.QaSet.QaQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs of a question file laid out as a document about as long as a briefing: a section an
 * article, with the article's title as its heading.
 *
 * @param document the document
 * @param places where each paragraph stands in it
 * @param questions the questions about them
 */
record QaBriefing(Document document, Map<String, Span> places, List<QaQuestion> questions) {
  /** From how many characters on a document is long enough; articles aren't cut. */
  static final int LENGTH = 6_000;

  /** The file's articles, in their order, as many a document as it takes. */
  static List<QaBriefing> of(QaSet set, String name) {
    Map<String, List<QaQuestion>> articles = new LinkedHashMap<>();
    set.questions()
        .forEach(q -> articles.computeIfAbsent(q.article(), title -> new ArrayList<>()).add(q));
    List<QaBriefing> briefings = new ArrayList<>();
    Layout layout = new Layout();
    for (List<QaQuestion> article : articles.values()) {
      layout.add(article);
      if (layout.text.length() >= LENGTH) {
        briefings.add(layout.briefing(name, briefings.size() + 1));
        layout = new Layout();
      }
    }
    if (!layout.questions.isEmpty()) {
      briefings.add(layout.briefing(name, briefings.size() + 1));
    }
    return briefings;
  }

  /** A document on its way. */
  private static final class Layout {
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Span> places = new LinkedHashMap<>();
    private final List<QaQuestion> questions = new ArrayList<>();

    void add(List<QaQuestion> article) {
      String title = article.getFirst().title();
      if (!title.isBlank()) {
        Span span = append(title);
        sections.add(new Section("h" + (sections.size() + 1), span.cut(text.toString()), 1, span));
      }
      for (QaQuestion question : article) {
        if (!places.containsKey(question.context()) && !question.context().isBlank()) {
          Span span = append(question.context());
          int number = paragraphs.size() + 1;
          String section = sections.isEmpty() ? null : sections.getLast().anchor();
          paragraphs.add(new Paragraph("p" + number, number, section, span));
          places.put(question.context(), span);
        }
        questions.add(question);
      }
    }

    private Span append(String words) {
      text.append(text.isEmpty() ? "" : "\n");
      int start = text.length();
      text.append(words.strip());
      return new Span(start, text.length());
    }

    QaBriefing briefing(String name, int number) {
      String id = "%s-%03d".formatted(name, number);
      return new QaBriefing(
          new Document(id, id, text.toString(), sections, paragraphs), places, questions);
    }
  }

  /** Where a question's answers stand in the document: everywhere in its own paragraph. */
  List<Span> answers(QaQuestion question) {
    List<Span> found = new ArrayList<>();
    Span place = places.get(question.context());
    if (place == null) {
      return found;
    }
    String paragraph = place.cut(document.text());
    for (String answer : question.answers()) {
      String words = answer.strip();
      int at = words.isEmpty() ? -1 : paragraph.indexOf(words);
      for (; at >= 0; at = paragraph.indexOf(words, at + words.length())) {
        found.add(new Span(place.start() + at, place.start() + at + words.length()));
      }
    }
    return found;
  }
}
