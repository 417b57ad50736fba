package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import io.yinju.inference.Embedder;
import io.yinju.inference.Reader;
import io.yinju.search.Chunk;
import io.yinju.search.PassageQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers with verbatim, attributed, cited statements, or refuses with a reason; no language model.
 *
 * <ol>
 *   <li>the question on its own, the history worked in
 *   <li>analysis: what is asked, of whom, about what
 *   <li>retrieval of passages, filtered by document and speaker
 *   <li>evidence, weighed statement by statement, and the decision whether it answers
 *   <li>composition and suggestions
 * </ol>
 */
public final class ExtractiveAnswering implements QuestionAnswering {
  /** Passages retrieved for a question. */
  private static final int PASSAGES = 20;

  /** Of them, shown while the answer is on its way. */
  private static final int SHOWN = 10;

  /** Characters of a topic below which a clause takes its subject from the one before. */
  private static final int SUBJECT = 5;

  /** Statements that stand for what somebody said under a heading. */
  private static final int UNDER_HEADING = 3;

  /** 那某某呢, and nothing else. */
  private static final Pattern WHAT_OF = Pattern.compile("^(?:那么?|还有)?[^,。?]{1,12}呢[?]?$");

  private final EvidenceScorer scorer;
  private final StatementFinder statements;
  private final ClaimFinder claims;
  private final PositionFinder positions = new PositionFinder();
  private final SilentFinder silence = new SilentFinder();
  private final DocumentFinder documents = new DocumentFinder();
  private final Suggestions suggestions = new Suggestions();
  private volatile @Nullable Desk current;

  /**
   * Answers with whatever is there: without an embedder or a reader it works, only less well. The
   * models stay the caller's to close.
   */
  public ExtractiveAnswering(Optional<Embedder> embedder, Optional<Reader> reader) {
    DecisionModel model = DecisionModel.load();
    this.scorer = new EvidenceScorer(embedder, reader, model);
    this.statements = new StatementFinder(model);
    this.claims = new ClaimFinder(model);
  }

  @Override
  public Answer ask(Question question, Snapshot snapshot, Consumer<AnswerEvent> listener) {
    Inquiry inquiry = inquire(question, desk(snapshot), listener);
    Finding whole =
        inParts(Parts.of(question), inquiry.desk()).orElseGet(() -> ofKinds(question, inquiry));
    Finding both = ofBoth(question, inquiry, whole);
    Finding parted =
        both instanceof Missing
            ? inParts(Parts.ofClauses(question), inquiry.desk()).orElse(both)
            : both;
    Finding related =
        parted instanceof Missing m
            ? underSameHeading(question, inquiry, m).orElse(parted)
            : parted;
    Finding finding =
        related instanceof Missing ? inContext(question, inquiry).orElse(related) : related;
    return switch (finding) {
      case Found found -> answered(question, inquiry, found, listener);
      case Missing missing -> refused(question, inquiry, missing, listener);
    };
  }

  /** By clauses that ask for different kinds of things; as one where not each is answered. */
  private Finding ofKinds(Question question, Inquiry inquiry) {
    Optional<Finding> apart = inParts(Parts.ofKinds(question), inquiry.desk());
    if (apart.isPresent() && apart.get() instanceof Found found && found.open().isEmpty()) {
      return found;
    }
    Finding together = find(question, inquiry);
    return together instanceof Missing ? apart.orElse(together) : together;
  }

  /**
   * What was found for several questions in one message; empty when there is but one, or where a
   * later one only names whose words on the first are wanted. One that leans on another that wasn't
   * answered isn't either.
   */
  private Optional<Finding> inParts(List<Question> parts, Desk desk) {
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<Found> found = new ArrayList<>();
    List<String> open = new ArrayList<>();
    boolean named = false;
    for (Question part : parts) {
      Inquiry inquiry = inquire(part, desk, event -> {});
      boolean persons = !inquiry.analysis().asked().isEmpty();
      if (persons && !parts.getFirst().equals(part) && inquiry.weighing().coverage().isEmpty()) {
        return Optional.empty();
      }
      boolean leans =
          !inquiry.analysis().question().equals(part.text())
              || (named && !persons && inquiry.analysis().topic().length() < SUBJECT);
      named |= persons;
      if (!(leans && !open.isEmpty()) && find(part, inquiry) instanceof Found one) {
        found.add(one);
      } else {
        open.add(part.text());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Found.joined(found, open));
  }

  /**
   * What is asked of two at once, of whom not both are persons, is asked of each, unless what was
   * found speaks of both.
   */
  private Finding ofBoth(Question question, Inquiry inquiry, Finding whole) {
    Optional<Parts.Sides> sides = Parts.sides(question);
    if (sides.isEmpty() || inquiry.analysis().speakers().size() > 1) {
      return whole;
    }
    List<String> names = sides.get().names();
    boolean ofBoth =
        whole instanceof Found f
            && f.points().stream()
                .anyMatch(p -> names.stream().allMatch(p.citation().quote()::contains));
    return ofBoth
        ? whole
        : inParts(sides.get().questions(), inquiry.desk())
            .filter(f -> f instanceof Found each && each.open().isEmpty())
            .orElse(whole);
  }

  /**
   * 那某某呢: what a person said under the heading where others spoke of what was asked before, though
   * in quite other words.
   */
  private static Optional<Finding> underSameHeading(
      Question question, Inquiry inquiry, Missing missing) {
    List<Person> asked = inquiry.analysis().asked();
    if (asked.size() != 1 || !WHAT_OF.matcher(Spelling.fold(question.text())).find()) {
      return Optional.empty();
    }
    List<Point> points =
        inquiry.desk().by(asked.getFirst(), inquiry.scope()).stream()
            .filter(
                e ->
                    e.heading() != null
                        && missing.nearest().stream()
                            .anyMatch(
                                n -> n.sameDocument(e) && Objects.equals(n.heading(), e.heading())))
            .limit(UNDER_HEADING)
            .map(Point::of)
            .toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(new Found("", null, points));
  }

  /** What is found when a question that says enough by itself is asked of what was asked before. */
  private Optional<Finding> inContext(Question question, Inquiry inquiry) {
    boolean alone = inquiry.analysis().question().equals(question.text());
    return alone && inquiry.analysis().asked().isEmpty() && inquiry.analysis().unknown().isEmpty()
        ? inquiry
            .desk()
            .rewriter()
            .inContext(question)
            .map(text -> find(inquire(question.with(text), inquiry.desk(), event -> {})))
            .filter(Found.class::isInstance)
        : Optional.empty();
  }

  /**
   * What the decision sees of a question, best first: the statements that may answer, weighed.
   * Empty where something else than the decision settles it (a claim, a comparison, a person that
   * nobody knows).
   *
   * @param edit the text to weigh instead of a statement's own; an empty one leaves it out
   */
  public List<Weighed> weigh(
      Question question, Snapshot snapshot, Function<Citation, String> edit) {
    Desk desk = desk(snapshot);
    StatementTable edited = desk.table().edited(e -> edit.apply(e.citation()));
    Inquiry inquiry = inquire(question, desk.with(edited), event -> {});
    return special(inquiry).isPresent() ? List.of() : statements.weigh(inquiry);
  }

  @Override
  public List<String> examples(Snapshot snapshot, int limit) {
    return suggestions.examples(desk(snapshot), limit);
  }

  private Inquiry inquire(Question question, Desk desk, Consumer<AnswerEvent> listener) {
    return inquire(question, desk, true, listener);
  }

  private Inquiry inquire(
      Question question, Desk desk, boolean kinds, Consumer<AnswerEvent> listener) {
    FollowUpRewriter.Standalone standalone = desk.rewriter().rewrite(question);
    listener.accept(new AnswerEvent.Rewritten(standalone.text()));
    Analysis analysis = desk.analyzer().analyze(standalone.text(), standalone.focus(), kinds);
    return retrieve(question, analysis, standalone, desk, listener);
  }

  private Desk desk(Snapshot snapshot) {
    Desk desk = current;
    if (desk == null || !desk.serves(snapshot.corpus())) {
      desk = new Desk(snapshot);
      current = desk;
    }
    return desk;
  }

  private Inquiry retrieve(
      Question question,
      Analysis analysis,
      FollowUpRewriter.Standalone standalone,
      Desk desk,
      Consumer<AnswerEvent> listener) {
    Snapshot snapshot = desk.snapshot();
    PassageQuery query =
        new PassageQuery(
            analysis.question(), question.documents(), speakerFilter(question, snapshot), PASSAGES);
    Retrieved retrieved = Retrieved.of(desk.table(), snapshot.retriever().retrieve(query));
    Weighing weighing = scorer.begin(analysis, desk.table(), retrieved);
    List<Entry> usable = retrieved.entries().stream().filter(Desk.scope(question)).toList();
    listener.accept(
        new AnswerEvent.Retrieved(
            weighing.weigh(usable).stream().limit(SHOWN).map(e -> e.entry().citation()).toList()));
    var scope = Desk.scope(question).and(e -> !alreadySaid(standalone, analysis, desk, e));
    return new Inquiry(
        desk,
        analysis,
        scope,
        usable,
        weighing,
        standalone.further(),
        text -> inquire(question.with(text), desk, event -> {}));
  }

  /** Index keywords of the persons that the request restricts to. */
  private static Set<String> speakerFilter(Question question, Snapshot snapshot) {
    Set<String> keywords = new LinkedHashSet<>();
    for (String id : question.speakers()) {
      snapshot
          .directory()
          .byId(id)
          .ifPresent(
              person ->
                  person
                      .documents()
                      .forEach(
                          document ->
                              snapshot
                                  .directory()
                                  .keys(person, document)
                                  .forEach(k -> keywords.add(Chunk.speakerKeyword(document, k)))));
    }
    return keywords;
  }

  /** Whether more is asked for and this, or whoever says it, was in the answer before. */
  private static boolean alreadySaid(
      FollowUpRewriter.Standalone standalone, Analysis analysis, Desk desk, Entry entry) {
    if (!standalone.further()) {
      return false;
    }
    String answered = Spelling.fold(standalone.answered());
    if (analysis.intent() instanceof Intent.Who
        && !entry.speakers().isEmpty()
        && entry.speakers().stream().allMatch(p -> desk.names(answered, p))) {
      return true;
    }
    String words = Utterance.of(entry).words();
    String tail = words.length() > 16 ? words.substring(words.length() - 16) : words;
    return standalone.answered().contains(tail);
  }

  private Finding find(Inquiry inquiry) {
    return special(inquiry).orElseGet(() -> statements.find(inquiry));
  }

  /** The same; where nobody of a kind speaks of it (学者怎么看), of whoever does. */
  private Finding find(Question question, Inquiry inquiry) {
    Finding finding = find(inquiry);
    return finding instanceof Missing && inquiry.analysis().kind()
        ? find(inquire(question, inquiry.desk(), false, event -> {}))
        : finding;
  }

  /** What needs no weighing of statements. */
  private Optional<Finding> special(Inquiry inquiry) {
    return switch (inquiry.analysis().intent()) {
      case Intent.OffTopic off ->
          Optional.of(new Missing(Answer.Reason.OFF_TOPIC, "", List.of(), List.of()));
      case Intent.DidSay did -> Optional.of(claims.find(inquiry, did));
      case Intent.Attended attended -> positions.attended(inquiry);
      case Intent.TitleOf title -> positions.find(inquiry);
      case Intent.HolderOf holder -> positions.find(inquiry);
      case Intent.Sections sections -> documents.find(inquiry);
      case Intent.SectionPoints points -> documents.find(inquiry);
      case Intent.DocumentTitle title -> documents.find(inquiry);
      case Intent.Compiler compiler -> documents.find(inquiry);
      case Intent.Occasion occasion -> documents.find(inquiry);
      case Intent.Event event -> documents.find(inquiry);
      case Intent.Speakers speakers -> documents.find(inquiry);
      case Intent.Who who -> Optional.empty();
      case Intent.Say say -> Optional.empty();
      case Intent.Compare compare -> Optional.empty();
      case Intent.Fact fact -> Resolutions.find(inquiry);
      case Intent.Listing listing ->
          ListedSections.find(inquiry).or(() -> Resolutions.find(inquiry));
      case Intent.Silent silent -> Optional.of(silence.find(inquiry));
      case Intent.Summary summary -> documents.find(inquiry);
    };
  }

  private Answer answered(
      Question question, Inquiry inquiry, Found found, Consumer<AnswerEvent> listener) {
    Composer.Composition composition = Composer.compose(inquiry.analysis(), found);
    int cited = 0;
    for (String piece : composition.pieces()) {
      listener.accept(new AnswerEvent.Token(piece));
      if (cited < composition.citations().size() && piece.endsWith("[" + (cited + 1) + "]")) {
        listener.accept(new AnswerEvent.Cited(composition.citations().get(cited++)));
      }
    }
    Answer answer =
        new Answer.Answered(
            question.text(),
            inquiry.analysis().question(),
            composition.text(),
            found.shortAnswer(),
            composition.citations(),
            null,
            suggestions.after(inquiry, composition.citations()));
    listener.accept(new AnswerEvent.Finished(answer));
    return answer;
  }

  private Answer refused(
      Question question, Inquiry inquiry, Missing missing, Consumer<AnswerEvent> listener) {
    String text = Phrases.of(inquiry.analysis().english()).refusal(missing);
    listener.accept(new AnswerEvent.Token(text));
    List<Citation> nearest = new ArrayList<>();
    missing.nearest().forEach(e -> nearest.add(e.citation()));
    Answer answer =
        new Answer.Refused(
            question.text(),
            inquiry.analysis().question(),
            text,
            missing.reason(),
            nearest,
            suggestions.after(inquiry, nearest));
    listener.accept(new AnswerEvent.Finished(answer));
    return answer;
  }
}
