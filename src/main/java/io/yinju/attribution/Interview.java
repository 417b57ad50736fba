package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The turns of an interview that bear no label: {@link Questions} says where somebody asks, {@link
 * Interviewee} who answers, {@link Asker} who asks, {@link Scenes} what nobody of them says.
 */
final class Interview {
  /** What a paragraph without a label is. */
  enum Turn {
    QUESTION,
    ANSWER
  }

  private static final int ENOUGH = 2;

  /** Of how many answers one may tell of the person, who otherwise doesn't speak in them. */
  private static final int TOLD = 3;

  /** Of how many answers one shows that somebody speaks of themselves. */
  private static final int PERSONAL = 3;

  /** 以下是他的讲述: one person speaks from here on. */
  private static final Pattern MONOLOGUE =
      Pattern.compile("(?:以下|下面)(?:是|为|系)[^。]{0,16}(?:讲述|自述|口述|独白|回忆|述说|故事)[。：]?$");

  private final Document document;
  private final String plain;
  private final Transcript transcript;
  private final Map<String, Turn> turns = new HashMap<>();
  private final int first;
  private final Interviewee guest;
  private final Scenes scenes;
  private final @Nullable Mention told;
  private boolean narrated;
  private final @Nullable Mention byline;
  private final @Nullable Mention host;

  Interview(Document document, String plain, MentionFinder mentions, Transcript transcript) {
    this.document = document;
    this.plain = plain;
    this.transcript = transcript;
    this.scenes = new Scenes(document, plain, mentions);
    Questions questions = new Questions(document, plain);
    boolean labelled = !transcript.isEmpty();
    this.first =
        labelled
            ? Math.min(Math.min(readLabelled(), readBetween(questions)), readSetOff(questions))
            : questions.areEnough() ? readUnlabelled(questions) : readMonologue();
    List<Span> asked = labelled ? transcript.asked() : questions.spans();
    this.guest = new Interviewee(document, plain, mentions, transcript, first, asked);
    Asker asker = new Asker(document, plain, mentions, first);
    this.told = asker.told(guest.opening());
    boolean dialogue = isOne() && transcript.isAskedByOne();
    this.byline = dialogue ? asker.byline() : null;
    this.host = dialogue ? asker.host() : null;
    if (!labelled && !isInterview(questions)) {
      narrated = isToldThroughout();
      turns.values().removeIf(t -> !narrated || t == Turn.ANSWER);
    }
  }

  private boolean isOne() {
    return guest.mention() != null || guest.source() != null;
  }

  /** What a paragraph is, null when it is none of an interview's turns without a label. */
  @Nullable Turn turn(Paragraph paragraph) {
    return turns.get(paragraph.anchor());
  }

  /** Who is interviewed, null when that isn't clear. */
  @Nullable Mention guest() {
    return guest.mention();
  }

  /** An official without a name who answers (有关负责人), null when there is none. */
  @Nullable Span source() {
    return guest.source();
  }

  /** Who asks under a label, as the document tells; null when it doesn't. */
  @Nullable Mention reporter(String role) {
    if (told != null) {
      return told;
    }
    return byline == null && transcript.isAnonymous(role) ? host : byline;
  }

  /** Whether there are answers without a label. */
  boolean hasAnswers() {
    return turns.containsValue(Turn.ANSWER);
  }

  /** Whether only the questions are somebody's turns, since a narrator tells the answers. */
  boolean isNarrated() {
    return narrated;
  }

  /** Whether a paragraph stands above the first turn, where the guest is introduced. */
  boolean isIntroduction(Paragraph paragraph) {
    return paragraph.span().start() < first && !(turns.isEmpty() && transcript.isEmpty());
  }

  /** Whether a paragraph without a label is the narrator's, between the words of its neighbours. */
  boolean isScene(Paragraph paragraph, Collection<String> speakers) {
    return turn(paragraph) != Turn.QUESTION
        && (scenes.isScene(paragraph.span(), speakers)
            || (isOne() && !follows(paragraph) && scenes.isLastView(paragraph)));
  }

  /** Whether a paragraph stands right behind a question, so that it must be the answer. */
  private boolean follows(Paragraph paragraph) {
    int at = document.paragraphs().indexOf(paragraph);
    Paragraph before = at > 0 ? document.paragraphs().get(at - 1) : paragraph;
    Label label = transcript.label(before);
    return turn(before) == Turn.QUESTION || (label != null && transcript.isAsking(label));
  }

  /** Whether a paragraph without a label takes leave of those who have answered. */
  boolean isFarewell(Paragraph paragraph, Collection<String> speakers) {
    return isOne() && scenes.isFarewell(paragraph, speakers);
  }

  /** Paragraphs behind labelled questions, where no answer has a label; returns the first turn. */
  private int readLabelled() {
    int first = plain.length();
    boolean onlyAsked = true;
    boolean asked = false;
    String section = null;
    Set<String> answers = new HashSet<>();
    for (Paragraph paragraph : document.paragraphs()) {
      Label label = paragraph.isNote() ? null : transcript.label(paragraph);
      asked &= Objects.equals(section, paragraph.section());
      section = paragraph.section();
      if (label != null) {
        first = Math.min(first, paragraph.span().start());
        asked = true;
        onlyAsked &= transcript.isAsking(label);
      } else if (asked && !paragraph.isNote()) {
        answers.add(paragraph.anchor());
      }
    }
    if (onlyAsked && answers.size() >= ENOUGH) {
      answers.forEach(a -> turns.put(a, Turn.ANSWER));
    }
    return first;
  }

  /** Questions without a label before answers that have one; returns where the first stands. */
  private int readBetween(Questions questions) {
    List<Paragraph> body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    List<Paragraph> asked = new ArrayList<>();
    boolean opens = false;
    boolean labelled = false;
    for (int i = 0; i + 1 < body.size(); i++) {
      Paragraph here = body.get(i);
      Label next = transcript.label(body.get(i + 1));
      if (transcript.label(here) != null) {
        labelled = true;
      } else if (next != null && next.mention() != null && questions.asks(here.span())) {
        asked.add(here);
        opens |= !labelled;
      }
    }
    if (!opens || asked.size() < ENOUGH || !transcript.asked().isEmpty()) {
      return plain.length();
    }
    asked.forEach(p -> turns.put(p.anchor(), Turn.QUESTION));
    return asked.getFirst().span().start();
  }

  /**
   * Answers without a label right behind questions in a type of their own, before a second person
   * joins in and all have labels; returns where the first stands.
   */
  private int readSetOff(Questions questions) {
    List<Paragraph> body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    if (!transcript.asked().isEmpty()
        || body.stream().filter(questions::isQuestion).count() < ENOUGH) {
      return plain.length();
    }
    Map<String, Turn> found = new HashMap<>();
    int first = plain.length();
    int answers = 0;
    boolean answering = false;
    String section = null;
    for (Paragraph paragraph : body) {
      boolean question = paragraph.isStrong() && questions.isQuestion(paragraph);
      answering &= Objects.equals(section, paragraph.section());
      section = paragraph.section();
      if (transcript.label(paragraph) != null) {
        answering = false;
      } else if (question || answering) {
        found.put(paragraph.anchor(), question ? Turn.QUESTION : Turn.ANSWER);
        first = Math.min(first, paragraph.span().start());
        answers += question ? 0 : 1;
        answering = true;
      }
    }
    if (answers < ENOUGH) {
      return plain.length();
    }
    turns.putAll(found);
    return first;
  }

  /** Paragraphs behind questions without a label; returns where the first turn begins. */
  private int readUnlabelled(Questions questions) {
    int first = plain.length();
    boolean answering = false;
    String section = null;
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.isNote()) {
        continue;
      }
      if (!Objects.equals(section, paragraph.section())) {
        section = paragraph.section();
        answering = questions.isQuestion(section);
      }
      boolean question = questions.isQuestion(paragraph);
      if (question || answering) {
        first = Math.min(first, paragraph.span().start());
        turns.put(paragraph.anchor(), question ? Turn.QUESTION : Turn.ANSWER);
        answering = true;
      }
    }
    return first;
  }

  /** What one person tells without being asked; returns where it begins. */
  private int readMonologue() {
    boolean marked = false;
    boolean telling = false;
    int first = plain.length();
    for (Paragraph paragraph : document.paragraphs()) {
      Span span = paragraph.span();
      String words = plain.substring(span.start(), span.end());
      telling |= marked && !paragraph.isNote() && scenes.isPersonal(span);
      if (telling && !paragraph.isNote()) {
        turns.put(paragraph.anchor(), Turn.ANSWER);
        first = Math.min(first, span.start());
      }
      marked |= MONOLOGUE.matcher(words).find() || Interviewee.NARRATOR.matcher(words).find();
    }
    return first;
  }

  /**
   * Whether a named reporter puts questions to the guest, and what follows each of them tells what
   * the guest says (现在打疫苗还来得及吗？ “来得及。”某某说).
   */
  private boolean isToldThroughout() {
    Mention mention = guest.mention();
    if (mention == null || told == null || !guest.isAnnounced()) {
      return false;
    }
    String name = plain.substring(mention.start(), mention.end());
    int questions = 0;
    boolean answered = true;
    for (Paragraph paragraph : document.paragraphs()) {
      if (turn(paragraph) == Turn.QUESTION && !answered) {
        return false;
      }
      questions += turn(paragraph) == Turn.QUESTION ? 1 : 0;
      Span span = paragraph.span();
      answered =
          turn(paragraph) != Turn.QUESTION
              && (answered || plain.substring(span.start(), span.end()).contains(name));
    }
    return answered && questions >= ENOUGH;
  }

  /** Whether questions are put to somebody, who isn't spoken of in most of the answers. */
  private boolean isInterview(Questions questions) {
    Mention mention = guest.mention();
    List<Paragraph> answers =
        document.paragraphs().stream()
            .filter(p -> turn(p) == Turn.ANSWER && !scenes.isNumber(p.span()))
            .toList();
    boolean personal =
        PERSONAL * answers.stream().filter(p -> scenes.isPersonal(p.span())).count()
            >= answers.size();
    boolean put = guest.isGuessed() ? personal : guest.isAnnounced() || personal;
    boolean addressed = !guest.isGuessed() && questions.areAddressed();
    boolean asked = questions.areEnough() ? put || addressed : personal;
    if (answers.isEmpty() || !asked) {
      return false;
    }
    if (mention == null) {
      return guest.source() != null;
    }
    List<String> name = List.of(plain.substring(mention.start(), mention.end()));
    long telling =
        answers.stream()
            .filter(
                p ->
                    scenes.isScene(p.span(), name)
                        || scenes.isReported(p.span())
                        || scenes.isTold(p.span()))
            .count();
    return TOLD * telling <= answers.size();
  }
}
