package io.yinju.attribution;

import io.yinju.corpus.Attributor;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.ProgramDigest;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import io.yinju.inference.Pointer;
import io.yinju.inference.Pointer.Voices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says who said what in a document: by grammar, word lists and the document's own lists of persons,
 * and where a {@link Pointer} is at hand by what it has learnt from texts with known speakers.
 * Thread-safe: all state of a reading lives in objects of its own.
 */
public final class StatementParser implements Attributor {
  /** Longest text, in characters, that a pointer reads too; some 20 seconds on two cores. */
  private static final int LONGEST_POINTED = 200_000;

  /** Longest line above an introduction that is no sentence. */
  private static final int LONGEST_HEADER = 40;

  /** A quotation of speech, not of a term. */
  private static final Pattern SPEECH = Pattern.compile("“[^”]*[，。！？；…：]|：“");

  /** （一）: a number, not a remark in brackets. */
  private static final Pattern ITEM = Pattern.compile("（[一二三四五六七八九十\\d]{1,3}）");

  private static final Pattern OTHERS = Pattern.compile("[他她]|^[现曾时历]任|^担任");

  /** What stands for the label of a question and of an answer that have none. */
  private static final Label ASKED = Label.role("问", 0);

  private static final Label ANSWERED = Label.role("答", 0);

  /** The anchor of no section, not even of the place above the first heading. */
  private static final String BEFORE = "";

  /** The role whose word stands for one person where a header line names who has it. */
  private static final String HOST = "主持人";

  private final NameRecognizer recognizer = new NameRecognizer();
  private final @Nullable Pointer pointer;

  /** By rules alone. */
  public StatementParser() {
    this.pointer = null;
  }

  /** By rules, and by what a pointer has learnt where the two don't agree. */
  public StatementParser(Pointer pointer) {
    this.pointer = pointer;
  }

  /** What the rules don't hold: the pointer's weights, and the program that reads with them. */
  @Override
  public String version() {
    return pointer == null
        ? "rules"
        : pointer.id() + ":" + ProgramDigest.ofPackage(pointer.getClass());
  }

  @Override
  public Briefing attribute(Document document) {
    return pointer == null || document.text().length() > LONGEST_POINTED
        ? new Reading(document, NameReading.NONE).briefing()
        : secondOpinion(document, pointer).briefing();
  }

  /**
   * What rules and pointer each say of a document's statements.
   *
   * @throws IllegalStateException without a pointer
   */
  public List<Heard> heard(Document document) {
    if (pointer == null) {
      throw new IllegalStateException("there is no pointer to hear");
    }
    return secondOpinion(document, pointer).heard();
  }

  private SecondOpinion secondOpinion(Document document, Pointer pointer) {
    Reading reading = new Reading(document, NameReading.NONE);
    PointedText pointed = reading.pointed();
    Voices voices = pointer.point(pointed.text(), pointed.parts());
    NameReading names = NameReading.of(pointed, voices, recognizer);
    if (!names.isEmpty()) {
      reading = new Reading(document, names);
      pointed = reading.pointed();
      voices = pointer.point(pointed.text(), pointed.parts());
    }
    return new SecondOpinion(reading.briefing(), reading.held, pointed, voices);
  }

  /** A document as a pointer reads it. */
  public PointedText pointed(Document document) {
    return new Reading(document, NameReading.NONE).pointed();
  }

  /** One reading of one document. */
  private final class Reading {
    private final Document document;
    private final String text;
    private final String plain;
    private final Roster roster;
    private final MentionFinder mentions;
    private final VoiceResolver voices;
    private final StatementCutter cutter;
    private final SpeakerHeadings headings;
    private final Aftermath aftermath;
    private final List<Statement> statements = new ArrayList<>();

    /** The statements that somebody's turn in a transcript or an interview holds. */
    private final Set<Span> held = new HashSet<>();

    Reading(Document document, NameReading names) {
      this.document = document;
      this.text = document.text();
      this.plain = PlainText.of(text);
      this.cutter = new StatementCutter(text);
      Tokens tokens = recognizer.read(plain);
      this.roster = new Roster(text, plain);
      this.mentions = new MentionFinder(plain, tokens, recognizer, roster, names);
      this.voices = new VoiceResolver(text, plain, roster);
      this.headings = new SpeakerHeadings(document, plain, mentions, recognizer);
      this.aftermath = new Aftermath(plain, mentions);
      collectPersons();
      FrameFinder frames = new FrameFinder(plain, tokens, mentions);
      Transcript transcript = new Transcript(document, plain, tokens, mentions);
      roster.introduce(transcript.labelled());
      List<Mention> hosts = transcript.holders(HOST);
      Mention presiding =
          hosts.isEmpty() && transcript.isEmpty() ? new Presiding(plain, mentions).only() : null;
      hosts = presiding == null ? hosts : List.of(presiding);
      Roster.Entry host = hosts.size() == 1 ? roster.named(name(hosts.getFirst())) : null;
      if (host != null) {
        voices.appoint(HOST, Voice.of(host));
      }
      Interview interview = new Interview(document, plain, mentions, transcript);
      boolean turns = !transcript.isEmpty() || interview.hasAnswers();
      Genre genre = turns && !transcript.isLoose() ? Genre.AROUND_TURNS : Genre.of(document, plain);
      ParagraphReader reader =
          new ParagraphReader(plain, frames, voices, genre, document.paragraphs());
      attribute(transcript, interview, reader, genre);
    }

    Briefing briefing() {
      return new Briefing(document, roster.speakers(), statements);
    }

    PointedText pointed() {
      return PointedText.of(briefing(), roster.everybody());
    }

    private void collectPersons() {
      List<List<Mention>> all = new ArrayList<>();
      ListedTitles listed = new ListedTitles(document, plain, mentions);
      for (Paragraph paragraph : document.paragraphs()) {
        List<Mention> here = new ArrayList<>();
        for (Unit unit : Unit.of(plain, paragraph.span().start(), paragraph.span().end(), false)) {
          collect(unit, paragraph.isNote() ? 2 : 0, here);
        }
        Mention titled = listed.of(paragraph);
        if (titled != null) {
          here.removeIf(m -> m.start() < titled.until() && m.until() > titled.start());
          here.addFirst(titled);
        }
        all.add(here);
      }
      Map<String, Long> counts = count(all, m -> true);
      PersonEvidence evidence = new PersonEvidence(plain, recognizer, mentions);
      Map<String, Long> heard = count(all, evidence::isBeforeVerb);
      for (List<Mention> here : all) {
        here.removeIf(
            m ->
                !evidence.suffices(m)
                    && (counts.getOrDefault(name(m), 0L) < 2 || !heard.containsKey(name(m))));
      }
      collectHeadings(all);
      collectTitlesOfHeadings(all, counts);
      roster.collect(all);
      for (int i = 0; i < all.size(); i++) {
        Nicknames.collect(plain, document.paragraphs().get(i).span(), all.get(i), roster);
      }
    }

    /** Adds whom a heading names as the speaker to the first paragraph below it. */
    private void collectHeadings(List<List<Mention>> all) {
      String section = BEFORE;
      for (int i = 0; i < all.size(); i++) {
        String here = document.paragraphs().get(i).section();
        Label label = Objects.equals(section, here) ? null : headings.label(here);
        if (label != null && label.mention() != null) {
          all.get(i).addFirst(label.mention());
        }
        section = here;
      }
    }

    /** ——访某研究所副所长某某: a heading names with a title whom the text speaks of. */
    private void collectTitlesOfHeadings(List<List<Mention>> all, Map<String, Long> counts) {
      for (Section section : all.isEmpty() ? List.<Section>of() : document.sections()) {
        mentions.find(section.span().start(), section.span().end()).stream()
            .filter(m -> m.hasFrontTitle() && counts.containsKey(name(m)))
            .forEach(all.getFirst()::addFirst);
      }
    }

    /** Collects the mentions of a unit, a quotation clause by clause. */
    private void collect(Unit unit, int bonus, List<Mention> here) {
      int from = unit.start();
      for (int i = from; i <= unit.textEnd(); i++) {
        if (i == unit.textEnd() || (unit.quote() && "，。；！？：“”‘’".indexOf(plain.charAt(i)) >= 0)) {
          here.addAll(mentions.find(from, i, bonus));
          from = i + 1;
        }
      }
    }

    private Map<String, Long> count(List<List<Mention>> all, Predicate<Mention> which) {
      return all.stream()
          .flatMap(List::stream)
          .filter(which)
          .collect(Collectors.groupingBy(this::name, Collectors.counting()));
    }

    private char charAt(int at) {
      return at < plain.length() ? plain.charAt(at) : '\n';
    }

    private String name(Mention mention) {
      return plain.substring(mention.start(), mention.end());
    }

    private void attribute(
        Transcript transcript, Interview interview, ParagraphReader reader, Genre genre) {
      LabelVoices turns = new LabelVoices(text, plain, roster, mentions, transcript, interview);
      Signatures signatures = new Signatures(document, plain, mentions, transcript);
      StageDirections directions = new StageDirections(text, plain, aftermath);
      Voice labelled = Voice.NONE;
      boolean inTranscript = false;
      boolean listed = false;
      boolean nameless = false;
      String section = BEFORE;
      List<Paragraph> paragraphs = document.paragraphs();
      Mention guest = interview.guest();
      if (guest != null
          && !paragraphs.isEmpty()
          && interview.isIntroduction(paragraphs.getFirst())) {
        voices.focusOn(Voice.of(roster.resolve(guest, 0)));
      }
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph paragraph = paragraphs.get(i);
        if (paragraph.isNote()) {
          statements.addAll(cutter.cut(paragraph, List.of()));
          continue;
        }
        Label signature = signatures.label(paragraph);
        if (signature != null) {
          Span span = paragraph.span();
          Voice signed = turns.of(signature, i);
          List<Statement> cut =
              cutter.cut(paragraph, List.of(new Run(span.start(), span.end(), signed, List.of())));
          statements.addAll(cut);
          cut.forEach(s -> held.add(s.span()));
          signed.persons().forEach(Roster.Entry::speak);
          inTranscript = false;
          reader.interrupt();
          continue;
        }
        if (!Objects.equals(section, paragraph.section())) {
          section = paragraph.section();
          inTranscript = false;
          reader.interrupt();
          Label heading = headings.label(section);
          if (heading != null) {
            labelled = turns.of(heading, i);
            inTranscript = true;
          }
        }
        Label label = transcript.label(paragraph);
        Interview.Turn turn = headings.isEmpty() ? interview.turn(paragraph) : null;
        if (label == null && turn != null) {
          label = turn == Interview.Turn.QUESTION ? ASKED : ANSWERED;
        }
        if (label == null && inTranscript) {
          label = transcript.enclosed(paragraph);
        }
        if (label != null) {
          labelled = turns.of(label, i);
          inTranscript = true;
          listed = aftermath.isItem(paragraph);
          nameless = labelled.isNone() && transcript.isAnswering(label.role());
        }
        boolean spoken = label != null && !label.equals(ANSWERED);
        List<String> names = labelled.persons().stream().map(Roster.Entry::name).toList();
        if (inTranscript && !spoken && interview.isFarewell(paragraph, names)) {
          labelled = turns.of(ASKED, i);
        }
        boolean told =
            inTranscript
                && label == null
                && directions.isDirection(paragraph.span(), names, transcript.persons());
        boolean scene =
            told || (headings.isEmpty() && !spoken && interview.isScene(paragraph, names));
        boolean over =
            told
                || aftermath.isHeadline(paragraph.span())
                || (transcript.isDense() && !aftermath.isTalk(paragraph.span()));
        boolean left = over && !transcript.isEmpty() && !transcript.goesOn(paragraph.span().end());
        if (inTranscript && label == null && (left || (!scene && isOver(paragraph, listed)))) {
          inTranscript = false;
          reader.interrupt();
        }
        boolean remark =
            transcript.label(paragraph) == null
                && (isBracketed(paragraph) || scene || transcript.isColophon(paragraph));
        if (inTranscript && !remark && !nameless) {
          Span span = paragraph.span();
          int end =
              transcript.isEmpty() ? span.end() : directions.end(span, names, transcript.persons());
          List<Run> runs = new ArrayList<>();
          runs.add(new Run(span.start(), end, labelled, List.of()));
          if (end < span.end()) {
            reader.interrupt();
            runs.addAll(directions.withoutNarrator(reader.read(new Span(end, span.end()), i)));
          }
          List<Statement> cut = cutter.cut(paragraph, runs);
          statements.addAll(cut);
          cut.stream().filter(s -> s.span().start() < end).forEach(s -> held.add(s.span()));
          labelled.persons().forEach(Roster.Entry::speak);
          boolean narrated = turn == Interview.Turn.QUESTION && interview.isNarrated();
          inTranscript = !narrated && !transcript.isLoose();
        } else {
          boolean introduced = interview.isIntroduction(paragraph);
          List<Run> runs =
              introduced && isHeader(paragraph)
                  ? List.of()
                  : behindTime(transcript, paragraph, reader, i);
          boolean around =
              (!transcript.isEmpty() && !transcript.isLoose()) || interview.hasAnswers();
          runs = around && !introduced ? directions.withoutNarrator(runs) : runs;
          boolean narrated = introduced || (inTranscript && scene);
          List<Statement> cut = cutter.cut(paragraph, narrated ? introduction(runs) : runs);
          statements.addAll(cut);
          cut.stream().filter(s -> isWriters(genre, s)).forEach(s -> held.add(s.span()));
        }
      }
    }

    /** 我说，好: what the writer of a personal text says of himself or herself is nobody else's. */
    private boolean isWriters(Genre genre, Statement statement) {
      return statement.speakers().isEmpty()
          && statement.source() == null
          && genre.isWriters(plain, statement.span());
    }

    /** 09:43 某某说，…: the entries of a log begin with the time, which is nobody's subject. */
    private List<Run> behindTime(
        Transcript transcript, Paragraph paragraph, ParagraphReader reader, int number) {
      Span span = paragraph.span();
      int from = transcript.timeEnd(paragraph);
      if (from <= span.start() || from >= span.end()) {
        return reader.read(span, number);
      }
      List<Run> runs = new ArrayList<>(reader.read(new Span(from, span.end()), number));
      if (!runs.isEmpty()) {
        Run first = runs.removeFirst();
        runs.addFirst(new Run(span.start(), first.end(), first.voice(), first.cues()));
      }
      return runs;
    }

    private boolean isBracketed(Paragraph paragraph) {
      int start = paragraph.span().start();
      int pair = "［〔[〖".indexOf(plain.charAt(start));
      if (pair >= 0 && plain.charAt(paragraph.span().end() - 1) == "］〕]〗".charAt(pair)) {
        return true;
      }
      if (ITEM.matcher(plain).region(start, paragraph.span().end()).lookingAt()) {
        return false;
      }
      int at = LabelShape.opening(plain, paragraph.span());
      return "（【".indexOf(plain.charAt(start)) >= 0
          || (at < paragraph.span().end() && "（【".indexOf(plain.charAt(at)) >= 0);
    }

    /** Whether a paragraph without a label isn't the words of who had the last one. */
    private boolean isOver(Paragraph paragraph, boolean listed) {
      return (listed && !aftermath.isItem(paragraph)) || aftermath.isNarrated(paragraph.span());
    }

    /** 采访、撰文：某某: a line above the introduction that is no sentence. */
    private boolean isHeader(Paragraph paragraph) {
      String words = plain.substring(paragraph.span().start(), paragraph.span().end());
      return words.length() <= LONGEST_HEADER
          && words.chars().noneMatch(c -> "。！？”".indexOf(c) >= 0);
    }

    /** The runs of an introduction, which tells of the guest without any sign that they speak. */
    private List<Run> introduction(List<Run> runs) {
      return runs.stream()
          .map(
              r ->
                  isTold(r) || (r.voice().source() != null && isOthers(r.voice().source()))
                      ? new Run(r.start(), r.end(), Voice.NONE, List.of())
                      : r)
          .toList();
    }

    /** 她讲过九百多部电影: no words follow the verb, as far as there is one. */
    private boolean isTold(Run run) {
      return !SPEECH.matcher(plain.substring(run.start(), run.end())).find()
          && run.cues().stream().allMatch(this::isAct);
    }

    private boolean isAct(Span cue) {
      boolean reaches = plain.charAt(cue.end() - 1) == '到' && "，：".indexOf(charAt(cue.end())) < 0;
      return reaches
          || "过了着".indexOf(plain.charAt(cue.end() - 1)) >= 0
          || "过了着到完罢起。".indexOf(charAt(cue.end())) >= 0;
    }

    /** 听他们从不同角度解读, 现任某大学教授: what looks like a source are those who will speak. */
    private static boolean isOthers(String source) {
      return OTHERS.matcher(source).find();
    }
  }
}
