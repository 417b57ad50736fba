package io.yinju.eval;

import io.yinju.answer.Answer;
import io.yinju.answer.Citation;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A hand-made corpus of eight statements, one a paragraph, and questions about it. */
final class SmallForum {
  private record Said(String speaker, String text) {}

  private static final List<Said> SAID =
      List.of(
          new Said("高允之", "高允之介绍，示范区去年新增科技企业137家。"),
          new Said("林知远", "林知远表示，海水淡化成本五年下降了四成。"),
          new Said("白玛央金", "白玛央金认为，高原观测站应当向全世界开放。"),
          new Said("高允之", "高允之强调，人才公寓的租金三年不变。"),
          new Said("", "论坛由临川示范区管委会主办，为期两天。"),
          new Said("欧阳岚", "欧阳岚透露，第二条中试线将在明年投产。"),
          new Said("林知远", "林知远指出，浓盐水的处理仍是难题。"),
          new Said("欧阳岚", "欧阳岚建议，设立跨省的检测互认机制。"));

  private SmallForum() {}

  static Snapshot snapshot() {
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Said said : SAID) {
      int start = text.length();
      text.append(said.text());
      Span span = new Span(start, text.length());
      text.append('\n');
      int number = paragraphs.size() + 1;
      paragraphs.add(new Paragraph("p" + number, number, null, span));
      statements.add(
          new Statement(
              "p" + number,
              span,
              said.speaker().isEmpty() ? List.of() : List.of(said.speaker()),
              null,
              null));
    }
    List<Speaker> speakers =
        SAID.stream()
            .map(Said::speaker)
            .filter(s -> !s.isEmpty())
            .distinct()
            .map(s -> new Speaker(s, s, List.of(), List.of()))
            .toList();
    Document document = new Document("forum", "论坛", text.toString(), List.of(), paragraphs);
    Corpus corpus = new Corpus(List.of(new Briefing(document, speakers, statements)), List.of());
    return new Snapshot(corpus, SpeakerDirectory.of(corpus), query -> List.of());
  }

  /** Six answerable questions, each answered by one statement, and two without an answer. */
  static String questions() {
    StringBuilder out = new StringBuilder();
    Map<Integer, String> asked =
        Map.of(
            0, "示范区去年新增了多少家科技企业？",
            1, "海水淡化成本下降了多少？",
            2, "谁主张观测站对外开放？",
            3, "人才公寓租金会涨吗？",
            5, "中试线什么时候投产？",
            7, "谁建议检测互认？");
    for (int i : asked.keySet().stream().sorted().toList()) {
      out.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"q%d\",\"type\":\"%s\",\"question\":\"%s\",\"answerable\":true,"
                  + "\"evidence\":[\"%s\"],\"speakers\":[\"%s\"]}%n",
              i,
              asked.getOrDefault(i, "").startsWith("谁") ? "who" : "fact",
              asked.get(i),
              SAID.get(i).text(),
              SAID.get(i).speaker()));
    }
    for (String question : List.of("高允之的电话是多少？", "今天股市怎么样？")) {
      out.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%s\",\"type\":\"unanswerable\",\"question\":\"%s\",\"answerable\":false}%n",
              question,
              question));
    }
    return out.toString();
  }

  /** Index of the statement that answers a question, -1 for none. */
  static int answering(EvalCase gold) {
    return IntStream.range(0, SAID.size())
        .filter(i -> gold.evidence().contains(List.of(SAID.get(i).text())))
        .findFirst()
        .orElse(-1);
  }

  static int size() {
    return SAID.size();
  }

  /** Statement {@code index} as a citation by {@code speakers}. */
  static Citation cite(Snapshot snapshot, int index, int number, List<Person> speakers) {
    Briefing briefing = snapshot.corpus().briefings().getFirst();
    Statement statement = briefing.statements().get(index);
    return new Citation(
        number,
        "forum",
        "论坛",
        null,
        index + 1,
        "forum#p" + (index + 1),
        speakers,
        null,
        briefing.textOf(statement),
        statement.span());
  }

  static List<Person> speakersOf(Snapshot snapshot, int index) {
    Statement statement = snapshot.corpus().briefings().getFirst().statements().get(index);
    return snapshot.directory().speakers("forum", statement);
  }

  static Answer answered(String question, List<Citation> citations) {
    StringBuilder text = new StringBuilder();
    for (Citation c : citations) {
      c.speakers().forEach(p -> text.append(p.name()));
      text.append(c.quote()).append('[').append(c.number()).append(']');
    }
    return new Answer.Answered(
        question, question, text.toString(), null, citations, null, List.of());
  }

  static Answer refused(String question) {
    return new Answer.Refused(
        question, question, "没有。", Answer.Reason.NOT_FOUND, List.of(), List.of());
  }
}
