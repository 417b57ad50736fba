package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers from statements: who said it, what somebody said, details, lists, comparisons. */
final class StatementFinder {
  private static final int NEAREST = 3;

  /** Characters of a claim that can be put into the wrong mouth. */
  private static final int SHORTEST_CLAIM = 6;

  /** Share of the topic, or the reader's probability, from which on others spoke of it. */
  private static final double HALF = 0.5;

  /** How far ahead of other people's a statement must rank to correct a claim, in log-odds. */
  private static final double AHEAD = 1;

  /** A statement shorter than this only opens what its speaker says next. */
  private static final int OPENING = 18;

  /** So does one shorter than this that says how its speaker stands. */
  private static final int OPENING_STANCE = 45;

  private static final Pattern QUOTE = Pattern.compile("[“「『\"]");

  /** Words for the briefing and what it reports. */
  private static final Pattern OF_BRIEFING =
      Pattern.compile(
          WordList.alternatives("document-words")
              + "|(?:论坛|大会|会议|峰会|座谈|研讨|发布|年|圆桌)?会上|论坛上?|大会|会议|峰会|嘉宾|与会");

  private static final Pattern MENTIONED =
      Pattern.compile("有(?:没有?)?人|" + WordList.alternatives("mention-verbs"));

  /** What somebody says to have others do something. */
  private static final Pattern BIDS = Pattern.compile("(?<![谦转出])让|劝|叫(?!做)|吩咐|嘱咐");

  /** How somebody stands on what others said. */
  private static final Pattern STANDS = Pattern.compile(WordList.alternatives("standings"));

  private final EvidenceSelector selector;
  private final DecisionModel model;

  StatementFinder(DecisionModel model) {
    this.model = model;
    this.selector = new EvidenceSelector(model);
  }

  Finding find(Inquiry inquiry) {
    Analysis analysis = inquiry.analysis();
    if (analysis.asked().isEmpty() && !analysis.unknown().isEmpty()) {
      return unknown(inquiry);
    }
    if (analysis.intent() instanceof Intent.Compare && analysis.speakers().size() > 1) {
      return new ComparisonFinder(model, this::said, this::missing).find(inquiry);
    }
    List<Entry> pool = Candidates.pool(inquiry);
    if (analysis.intent() instanceof Intent.Say && inquiry.weighing().coverage().isEmpty()) {
      return everything(inquiry, pool);
    }
    if (analysis.intent() instanceof Intent.Say) {
      List<Entry> section = SectionTopics.within(pool, analysis.folded());
      if (!section.isEmpty()) {
        return everything(inquiry, section);
      }
    }
    Choice choice = choose(inquiry, pool);
    if (choice.chosen().isEmpty()) {
      return missing(inquiry, choice.ranked());
    }
    return Sequels.completed(
        inquiry, ShortAnswers.found(inquiry, carriedOn(inquiry, choice.chosen(), choice.ranked())));
  }

  /** All candidates, best first, and those that answer. */
  private record Choice(List<Evidence> ranked, List<Evidence> chosen) {}

  private Choice choose(Inquiry inquiry, List<Entry> pool) {
    Analysis analysis = inquiry.analysis();
    List<Entry> plausible = Candidates.plausible(inquiry, pool);
    List<Entry> ofKind = Candidates.ofKind(inquiry, plausible, true);
    List<Evidence> ranked = rank(inquiry, ofKind);
    List<Evidence> chosen = selector.choose(analysis, ranked);
    if (chosen.isEmpty() && ofKind.size() < plausible.size()) {
      ranked = rank(inquiry, Candidates.ofKind(inquiry, plausible, false));
      chosen = selector.choose(analysis, ranked);
    }
    if (chosen.isEmpty() && inquiry.further() && !analysis.asked().isEmpty()) {
      chosen = ranked.stream().filter(e -> !e.entry().speakers().isEmpty()).limit(1).toList();
    }
    return new Choice(ranked, chosen);
  }

  /**
   * What the decision is taken on, best first; empty where something else settles it: an unknown
   * person, a comparison, somebody's words about anything.
   */
  List<Weighed> weigh(Inquiry inquiry) {
    Analysis analysis = inquiry.analysis();
    boolean settled =
        (analysis.asked().isEmpty() && !analysis.unknown().isEmpty())
            || analysis.intent() instanceof Intent.Compare
            || inquiry.weighing().coverage().isEmpty();
    if (settled) {
      return List.of();
    }
    List<Evidence> ranked = rank(inquiry, Candidates.plausible(inquiry, Candidates.pool(inquiry)));
    return selector.usable(analysis, ranked).stream()
        .map(e -> EvidenceSelector.weighed(inquiry, e))
        .toList();
  }

  private List<Evidence> rank(Inquiry inquiry, Collection<Entry> pool) {
    return inquiry.weighing().rank(pool);
  }

  /** What somebody said, with the next sentence when it carries on with the same topic. */
  private List<Evidence> carriedOn(Inquiry inquiry, List<Evidence> chosen, List<Evidence> ranked) {
    boolean say = inquiry.analysis().intent() instanceof Intent.Say;
    boolean wording = inquiry.analysis().wanted() == Wanted.WORDING;
    if ((!say && !wording) || chosen.size() != 1) {
      return chosen;
    }
    Entry first = chosen.getFirst().entry();
    Entry next = inquiry.table().after(first);
    boolean carriesOn =
        goesOn(first, next)
            && (next.statement().cue() == null || opens(first))
            && (say || !first.speakers().isEmpty());
    List<Evidence> both = new ArrayList<>(chosen);
    ranked.stream()
        .filter(e -> carriesOn && e.entry().equals(next))
        .filter(e -> (say && model.touches(e)) || opens(first))
        .forEach(both::add);
    return both;
  }

  /**
   * Whether a statement only opens what its speaker says next: a word or two, or how the speaker
   * stands on it (并不完全认同) before the words themselves.
   */
  static boolean opens(Entry entry) {
    String text = entry.text().strip();
    boolean stands =
        text.length() < OPENING_STANCE
            && !QUOTE.matcher(text).find()
            && STANDS.matcher(entry.folded()).find();
    return Utterance.withoutConnective(text).length() < OPENING || stands;
  }

  /** Whether the next statement is by the same speakers, in the same paragraph. */
  static boolean goesOn(Entry entry, Entry next) {
    return next.sameParagraph(entry) && next.speakers().equals(entry.speakers());
  }

  private static boolean isSure(Evidence e) {
    return e.probability() >= HALF;
  }

  /** All of a person's words, when nothing narrows them down. */
  private Finding everything(Inquiry inquiry, List<Entry> pool) {
    if (pool.isEmpty()) {
      return missing(inquiry, List.of());
    }
    List<String> verbs = inquiry.analysis().verbs();
    List<Entry> told =
        pool.stream().filter(e -> verbs.stream().anyMatch(e.folded()::contains)).toList();
    if (!told.isEmpty()) {
      return new Found("", null, told.stream().map(Point::of).toList());
    }
    if (inquiry.further()) {
      return new Found("", null, List.of(Point.of(pool.getFirst())));
    }
    List<Entry> body = pool.stream().filter(e -> !e.paragraph().isNote()).toList();
    List<Entry> chosen = body.isEmpty() ? pool : body;
    return new Found(
        "", null, chosen.stream().limit(EvidenceSelector.MOST).map(Point::of).toList());
  }

  private List<Evidence> said(Inquiry inquiry) {
    Choice choice = choose(inquiry, Candidates.pool(inquiry));
    return carriedOn(inquiry, choice.chosen(), choice.ranked());
  }

  /** Where a person is listed or mentioned. */
  static List<Entry> naming(Inquiry inquiry, Person person) {
    return inquiry.table().entries().stream()
        .filter(inquiry.scope())
        .filter(e -> inquiry.desk().names(e.folded(), person))
        .limit(NEAREST)
        .toList();
  }

  /** Of whom nothing is said but by others: what one of them tells of his words, else nothing. */
  private Finding unknown(Inquiry inquiry) {
    String name = inquiry.analysis().unknown().getFirst();
    List<Entry> told =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> Retelling.passesOn(e, name))
            .toList();
    List<Evidence> chosen =
        inquiry.analysis().intent() instanceof Intent.Say
            ? selector.forOneOfSeveral(rank(inquiry, told))
            : List.of();
    if (!chosen.isEmpty() && model.touches(chosen.getFirst())) {
      return new Found("", null, List.of(Point.of(chosen.getFirst().entry())));
    }
    List<Entry> naming =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .filter(e -> e.folded().contains(name))
            .limit(NEAREST)
            .toList();
    return new Missing(
        naming.isEmpty() ? Answer.Reason.UNKNOWN_PERSON : Answer.Reason.LISTED_ONLY,
        name,
        List.of(),
        naming);
  }

  /** Whether a question is about what was said, whatever it is that nobody spoke of. */
  private static boolean speaksOfBriefing(Analysis analysis) {
    return analysis.intent() instanceof Intent.Who
        || OF_BRIEFING.matcher(analysis.folded()).find()
        || MENTIONED.matcher(analysis.folded()).find();
  }

  private Finding missing(Inquiry inquiry, List<Evidence> ranked) {
    List<Person> asked = inquiry.analysis().asked();
    List<Entry> all = Candidates.open(inquiry);
    // What comes nearest needs no reading; only who else spoke of it does.
    List<Evidence> open = asked.isEmpty() ? inquiry.weighing().weigh(all) : rank(inquiry, all);
    List<Entry> nearest =
        Stream.concat(ranked.stream(), open.stream())
            .filter(e -> e.coverage() > 0 && !e.entry().paragraph().isNote())
            .map(Evidence::entry)
            .distinct()
            .limit(NEAREST)
            .toList();
    if (asked.isEmpty()) {
      boolean offTopic =
          !speaksOfBriefing(inquiry.analysis())
              && open.stream().noneMatch(e -> e.own() > 0.2)
              && ranked.stream().noneMatch(e -> e.cosine() > 0.55);
      return new Missing(
          offTopic ? Answer.Reason.OFF_TOPIC : Answer.Reason.NOT_FOUND,
          "",
          List.of(),
          offTopic ? List.of() : nearest);
    }
    String name = asked.getFirst().name();
    boolean relayed = inquiry.analysis().intent() instanceof Intent.Say && !ranked.isEmpty();
    if (asked.stream().allMatch(p -> p.statements() == 0) && !relayed) {
      return new Missing(
          Answer.Reason.LISTED_ONLY, name, List.of(), naming(inquiry, asked.getFirst()));
    }
    List<Evidence> others =
        open.stream()
            .filter(e -> !e.entry().speakers().isEmpty())
            .filter(e -> asked.stream().noneMatch(e.entry()::isBy))
            .filter(e -> !inquiry.table().asks(e.entry()))
            .limit(NEAREST)
            .filter(e -> model.accepts(e))
            .filter(e -> e.coverage() >= HALF || isSure(e))
            .toList();
    if (!others.isEmpty() && isClaim(inquiry.analysis()) && isAhead(others.getFirst(), open)) {
      return new Found("不是", null, List.of(Point.of(others.getFirst().entry())));
    }
    return others.isEmpty()
        ? new Missing(Answer.Reason.NOT_FOUND, name, List.of(), nearest)
        : new Missing(
            Answer.Reason.OTHER_SPEAKER,
            name,
            speakers(others),
            others.stream().map(Evidence::entry).toList());
  }

  /**
   * Whether it is asked if one person said something, which isn't only named in a word or two. That
   * somebody else did what is asked about (某某签字了吗) says nothing of who is asked about.
   */
  private static boolean isClaim(Analysis analysis) {
    boolean said =
        analysis.intent() instanceof Intent.Say
            || BIDS.matcher(analysis.folded()).find()
            || QUOTE.matcher(analysis.folded()).find();
    return said
        && Claims.asksWhether(analysis.folded())
        && analysis.speakers().size() == 1
        && analysis.topic().length() >= SHORTEST_CLAIM;
  }

  /** Whether a statement ranks far before those of other people. */
  private static boolean isAhead(Evidence first, List<Evidence> ranked) {
    return ranked.stream()
        .filter(e -> !e.entry().speakers().equals(first.entry().speakers()))
        .allMatch(e -> first.score() - e.score() >= AHEAD);
  }

  private static List<Person> speakers(List<Evidence> evidence) {
    return evidence.stream()
        .limit(NEAREST)
        .flatMap(e -> e.entry().speakers().stream())
        .distinct()
        .toList();
  }
}
