package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the turns of an interview bear no label: which paragraphs and headings are questions, and
 * which paragraphs are the answers of the {@link Interviewee}.
 */
final class Interview {
  /** What a paragraph without a label is. */
  enum Turn {
    QUESTION,
    ANSWER
  }

  private static final int ENOUGH = 2;

  /** Longest question, and longest heading, that is one. */
  private static final int LONGEST = 160;

  private static final Pattern ADDRESS = Pattern.compile("您|你们?");
  private static final WordList ASKING = WordList.load("asking-labels.txt");

  private final Document document;
  private final String plain;
  private final Transcript transcript;
  private final Map<String, Turn> turns = new HashMap<>();
  private final Interviewee guest;

  Interview(Document document, String plain, MentionFinder mentions, Transcript transcript) {
    this.document = document;
    this.plain = plain;
    this.transcript = transcript;
    Set<String> headings = questionHeadings();
    int first = transcript.isEmpty() ? readUnlabelled(headings) : readLabelled();
    this.guest = new Interviewee(document, plain, mentions, transcript, first);
    if (transcript.isEmpty() && !isInterview(headings)) {
      turns.clear();
    }
  }

  /** What a paragraph is, null when it is none of an interview's turns without a label. */
  @Nullable Turn turn(Paragraph paragraph) {
    return turns.get(paragraph.anchor());
  }

  /** Who is interviewed, null when that isn't clear. */
  @Nullable Mention guest() {
    return guest.mention();
  }

  /** Who asks, as the introduction tells; null when it doesn't. */
  @Nullable Mention reporter() {
    return guest.reporter();
  }

  /** Whether a label says no more than that the question is asked. */
  static boolean isAsking(String role) {
    return ASKING.contains(role);
  }

  private Set<String> questionHeadings() {
    Set<String> below = new HashSet<>();
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.section() != null && !paragraph.isNote()) {
        below.add(paragraph.section());
      }
    }
    Set<String> headings = new HashSet<>();
    for (Section section : document.sections()) {
      if (below.contains(section.anchor()) && isQuestion(section.span())) {
        headings.add(section.anchor());
      }
    }
    return headings.size() < ENOUGH ? Set.of() : headings;
  }

  private boolean isQuestion(Span span) {
    return span.end() - span.start() <= LONGEST
        && plain.charAt(span.end() - 1) == '？'
        && plain.charAt(span.start()) != '“';
  }

  /** Paragraphs behind labelled questions, where no answer has a label; returns the first turn. */
  private int readLabelled() {
    int first = plain.length();
    boolean onlyAsked = true;
    boolean asked = false;
    String section = null;
    Map<String, Turn> answers = new HashMap<>();
    for (Paragraph paragraph : document.paragraphs()) {
      Transcript.Label label = paragraph.isNote() ? null : transcript.label(paragraph);
      asked &= Objects.equals(section, paragraph.section());
      section = paragraph.section();
      if (label != null) {
        first = Math.min(first, paragraph.span().start());
        asked = true;
        onlyAsked &= label.mention() == null && isAsking(label.role());
      } else if (asked && !paragraph.isNote()) {
        answers.put(paragraph.anchor(), Turn.ANSWER);
      }
    }
    if (onlyAsked && answers.size() >= ENOUGH) {
      turns.putAll(answers);
    }
    return first;
  }

  /** Questions on lines or in headings of their own; returns where the first one stands. */
  private int readUnlabelled(Set<String> headings) {
    List<Paragraph> body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    int first = plain.length();
    boolean strong =
        body.stream().filter(p -> p.strong() && isQuestion(p.span())).count() >= ENOUGH;
    boolean answering = false;
    String section = null;
    for (int i = 0; i < body.size(); i++) {
      Paragraph paragraph = body.get(i);
      if (!Objects.equals(section, paragraph.section())) {
        section = paragraph.section();
        answering = section != null && headings.contains(section);
      }
      Paragraph next = i + 1 < body.size() ? body.get(i + 1) : null;
      boolean question =
          headings.isEmpty()
              && isQuestion(paragraph.span())
              && (paragraph.strong() || !strong)
              && next != null
              && Objects.equals(next.section(), section)
              && (strong ? !next.strong() : !isQuestion(next.span()))
              && !Interviewee.isIntroduction(plain, next.span());
      if (question || answering) {
        first = Math.min(first, paragraph.span().start());
        turns.put(paragraph.anchor(), question ? Turn.QUESTION : Turn.ANSWER);
        answering = true;
      }
    }
    return first;
  }

  /** Whether questions are put to somebody, who isn't spoken of in the answers. */
  private boolean isInterview(Set<String> headings) {
    Mention mention = guest.mention();
    if (mention == null) {
      return false;
    }
    List<Span> questions = new ArrayList<>();
    document.sections().stream()
        .filter(s -> headings.contains(s.anchor()))
        .forEach(s -> questions.add(s.span()));
    boolean told = false;
    String name = plain.substring(mention.start(), mention.end());
    for (Paragraph paragraph : document.paragraphs()) {
      Turn turn = turn(paragraph);
      if (turn == Turn.QUESTION) {
        questions.add(paragraph.span());
      }
      Span span = paragraph.span();
      told |=
          turn == Turn.ANSWER
              && SpeakerHeadings.tellsOf(name, plain.substring(span.start(), span.end()));
    }
    boolean addressed =
        questions.stream().anyMatch(q -> ADDRESS.matcher(plain).region(q.start(), q.end()).find());
    return questions.size() >= ENOUGH && !told && (guest.isAnnounced() || addressed);
  }
}
