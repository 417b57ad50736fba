package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.Relatives;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that may answer a question at all, by who says them and what they speak of. */
final class Candidates {
  /** Statements beyond which only what was retrieved is weighed. */
  private static final int SMALL_CORPUS = 1_000;

  /** Statements shorter than this take their subject from what anybody said before. */
  private static final int BRIEF = 45;

  /** A question about what somebody asked. */
  private static final Pattern ASKING =
      Pattern.compile("(?:提|追|发|反|询|设)问|问[了道到过]|(?:谁|记者|主持人)问|质疑|疑问");

  private static final Set<Wanted> QUANTITY = Set.of(Wanted.NUMBER, Wanted.MONEY, Wanted.SHARE);

  /** Share of the topic from which on a statement is about nothing else. */
  private static final double TOLD = 0.6;

  /** Share of words quoted in a question that who said them uses. */
  private static final double QUOTED = 0.4;

  private static final Pattern QUOTATION = Pattern.compile("^[^“「『\"]{0,24}" + Enclosed.QUOTATION);

  /** Beside a quotation that gives no more than the sense. */
  private static final Pattern IN_OTHER_WORDS = Pattern.compile("意思|大意|类似|大概|差不多|好像|之类");

  /** 那位药商叫什么名字: a name must stand beside the last word for who is meant. */
  private static final Pattern NAME_OF =
      Pattern.compile("(\\p{IsHan}{2})(?:到底|究竟)?(?:叫|姓)(?:什么|啥)(?:名字?|[?]?$)");

  /** The last word for a person before 叫什么: a title, a calling, a relative, a pronoun. */
  private static final Pattern PERSONS =
      Pattern.compile(
          "(?:"
              + WordList.alternatives("title-tails")
              + "|"
              + WordList.alternatives("callings")
              + "|"
              + WordList.alternatives("anybody")
              + "|"
              + WordList.alternatives("forms-of-address")
              + "|"
              + String.join("|", Relatives.longestFirst())
              + "|[他她谁人者员师手长家工生友民商主客][们]?|[这那哪一][位个名])(?:到底|究竟)?$");

  private static final Pattern RELATIVE =
      Pattern.compile("\\p{IsHan}的(" + String.join("|", Relatives.longestFirst()) + ")(?!们)");

  private static final Pattern RELATION =
      Pattern.compile("(\\p{IsHan}{2,4})的(\\p{IsHan}{2,4}?)(?:现在|到底|究竟)?(?:是|叫)(?:谁|哪位|哪个|什么|啥)");

  /** 除了X还有谁, 谁跟X的看法不同. */
  private static final Pattern EXCEPT =
      Pattern.compile(
          "除(?:了|开|去)?.{2,24}?(?:以外|之外|外|,|还|也|别的|其他|其余|另)"
              + "|[跟和与同].{2,24}?(?:不一样|不同|不一致|相反|相左|唱反调|有分歧)");

  /** 谢谢你的提问, 各位媒体朋友大家好, behind a label too. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?:[^:]{1,24}:)?(?:" + String.join("|", WordList.read("courtesies")) + ")[,。!?]*");

  private static final Pattern PRONOUN = Pattern.compile("^[他她](?!们)");

  private Candidates() {}

  /**
   * Whether a statement is about the subject of a question for a quantity: 上海 of 上海和多少个国家合作 must
   * stand in it, its heading or what the same speaker said before, when the corpus knows it.
   */
  private static boolean speaksOf(StatementTable table, Entry entry, String subject) {
    List<String> terms = Terms.of(subject);
    if (terms.isEmpty() || terms.stream().anyMatch(t -> table.frequency(t) == 0)) {
      return true;
    }
    StringBuilder near = new StringBuilder(entry.folded());
    near.append(entry.heading() == null ? "" : Spelling.fold(entry.heading()));
    Entry at = table.before(entry);
    for (int i = 0; i < 4; i++) {
      if (at.speakers().equals(entry.speakers()) || entry.text().length() < BRIEF) {
        near.append(at.folded());
      }
      at = table.before(at);
    }
    long found = terms.stream().filter(t -> near.indexOf(t) >= 0).count();
    return 2 * found >= terms.size();
  }

  /**
   * Where a statement speaks of the attribute whose quantity is asked for (收费标准) and has nearly all
   * of the topic, only such as speak of it; all where none does.
   */
  private static List<Entry> ofAttribute(Inquiry inquiry, List<Entry> pool) {
    AskedDetail detail = inquiry.analysis().detail();
    boolean told =
        !detail.attribute().isEmpty()
            && pool.stream()
                .filter(e -> detail.speaksOfAttribute(e.folded()))
                .anyMatch(e -> inquiry.weighing().coverage().own(e) >= TOLD);
    return told ? pool.stream().filter(e -> detail.speaksOfAttribute(e.folded())).toList() : pool;
  }

  /**
   * Without what can't answer: a question itself; what speaks of another year or meeting; who is
   * asked, but nobody says it or is named; a quantity of something else.
   */
  static List<Entry> plausible(Inquiry inquiry, List<Entry> all) {
    Analysis analysis = inquiry.analysis();
    boolean asker = ASKING.matcher(analysis.folded()).find() || !analysis.asked().isEmpty();
    OtherOccasion other = new OtherOccasion(analysis, inquiry.table());
    List<Entry> pool =
        all.stream()
            .filter(e -> asker || !inquiry.table().asks(e))
            .filter(e -> !other.of(e))
            .toList();
    boolean fact =
        analysis.intent() instanceof Intent.Fact || analysis.intent() instanceof Intent.Listing;
    if (fact && analysis.detail().neverOccurs(inquiry.table())) {
      return List.of();
    }
    if (analysis.intent() instanceof Intent.Who) {
      List<Person> others = leftOut(analysis);
      return pool.stream()
          .filter(e -> !e.speakers().isEmpty() || e.statement().source() != null)
          .filter(e -> others.isEmpty() || !others.containsAll(e.speakers()))
          .filter(e -> Stances.admits(inquiry, e) && hasWording(inquiry, e))
          .toList();
    }
    if (QUANTITY.contains(analysis.wanted())) {
      String subject = QuestionPatterns.shared().subject(analysis.folded());
      return ofAttribute(
          inquiry, pool.stream().filter(e -> speaksOf(inquiry.table(), e, subject)).toList());
    }
    if (analysis.wanted() == Wanted.PERSON
        && analysis.intent() instanceof Intent.Fact
        && !asksNameOfThing(analysis.folded())) {
      Set<Person> known = new LinkedHashSet<>(analysis.asked());
      known.addAll(analysis.mentioned());
      Matcher named = NAME_OF.matcher(analysis.folded());
      String head = named.find() ? named.group(1) : "";
      Optional<Pattern> relation = relation(analysis);
      return pool.stream()
          .filter(e -> relation.isEmpty() || relation.get().matcher(e.folded()).find())
          .filter(e -> inquiry.desk().namesAnybody(e.folded(), known))
          .filter(e -> head.isEmpty() || inquiry.desk().namesBeside(e.folded(), head))
          .toList();
    }
    return pool;
  }

  /** 那台望远镜叫什么名字: what has a name and is nobody. */
  private static boolean asksNameOfThing(String question) {
    Matcher named = NAME_OF.matcher(question);
    return named.find()
        && !question.substring(0, named.end(1)).endsWith("都")
        && !PERSONS.matcher(question.substring(0, named.end(1))).find();
  }

  /**
   * 某某的秘书是谁: words for what the one who is asked for is to somebody, and not for the office of
   * another (秘书长); empty where nothing is said of it.
   */
  private static Optional<Pattern> relation(Analysis analysis) {
    Matcher related = RELATION.matcher(analysis.folded());
    boolean named =
        related.find()
            && Stream.concat(analysis.asked().stream(), analysis.mentioned().stream())
                .anyMatch(p -> Spelling.fold(p.name()).endsWith(related.group(1)));
    return named
        ? Optional.of(
            Pattern.compile(
                Stream.concat(Stream.of(related.group(2)), Synonyms.of(related.group(2)).stream())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")(?!长)"))))
        : Optional.empty();
  }

  /**
   * Those of the kind of people that is asked for (哪位部长, 哪位外宾), of a loose kind only to look among
   * them first; all where it isn't asked who, or where nobody of the kind speaks.
   */
  static List<Entry> ofKind(Inquiry inquiry, List<Entry> pool, boolean loosely) {
    return kind(inquiry)
        .filter(kind -> loosely || kind.isStrict())
        .map(k -> pool.stream().filter(e -> e.speakers().stream().anyMatch(k::has)).toList())
        .orElse(pool);
  }

  private static Optional<SpeakersOfKind> kind(Inquiry inquiry) {
    return inquiry.analysis().intent() instanceof Intent.Who
        ? inquiry
            .desk()
            .kind(inquiry.analysis().folded())
            .filter(
                k ->
                    inquiry.table().entries().stream()
                        .flatMap(e -> e.speakers().stream())
                        .anyMatch(k::has))
        : Optional.empty();
  }

  /** Whether a statement has the words that a question quotes, more or less. */
  private static boolean hasWording(Inquiry inquiry, Entry entry) {
    Matcher quotation = QUOTATION.matcher(inquiry.analysis().folded());
    if (!quotation.find() || IN_OTHER_WORDS.matcher(inquiry.analysis().folded()).find()) {
      return true;
    }
    List<String> terms = Terms.of(quotation.group(1));
    return terms.stream().filter(entry.folded()::contains).count() >= QUOTED * terms.size();
  }

  /** Who isn't asked for: 除了X还有谁, 谁支持X. */
  private static List<Person> leftOut(Analysis analysis) {
    boolean except = EXCEPT.matcher(analysis.folded()).find();
    return analysis.mentioned().stream()
        .filter(p -> except || Stances.isSidedWith(analysis.folded(), Spelling.fold(p.name())))
        .toList();
  }

  /** What may answer: the asked persons' words and what names them, else everything. */
  static List<Entry> pool(Inquiry inquiry) {
    Analysis analysis = inquiry.analysis();
    boolean choice = analysis.intent() instanceof Intent.Who && analysis.mentioned().size() > 1;
    List<Person> asked = choice ? analysis.mentioned() : analysis.asked();
    if (asked.isEmpty()) {
      return open(inquiry);
    }
    Set<Entry> pool = new LinkedHashSet<>();
    asked.forEach(p -> pool.addAll(inquiry.desk().by(p, inquiry.scope())));
    if (pool.isEmpty() && analysis.intent() instanceof Intent.Say) {
      open(inquiry).stream()
          .filter(e -> asked.stream().anyMatch(p -> inquiry.desk().relays(e, p)))
          .forEach(pool::add);
    }
    if (!choice && !(analysis.intent() instanceof Intent.Say)) {
      open(inquiry).stream()
          .filter(
              e ->
                  asked.stream()
                      .anyMatch(
                          p ->
                              inquiry.desk().names(e.folded(), p)
                                  || tellsOf(inquiry, e, p)
                                  || tellsOfRelative(inquiry, e, p)))
          .forEach(pool::add);
    }
    return withoutCourtesies(ofRelative(analysis, pool));
  }

  /** 某某的老婆说了什么: where the one asked tells of a relative, only what does. */
  private static Collection<Entry> ofRelative(Analysis analysis, Collection<Entry> pool) {
    Matcher relative = RELATIVE.matcher(analysis.folded());
    if (!(analysis.intent() instanceof Intent.Say) || !relative.find()) {
      return pool;
    }
    List<Entry> telling =
        pool.stream().filter(e -> e.folded().contains(relative.group(1))).toList();
    return telling.isEmpty() ? pool : telling;
  }

  /** 某某笑着说，…|妻子吴某却悬着心: a relative who is asked for, named behind the person in a paragraph. */
  private static boolean tellsOfRelative(Inquiry inquiry, Entry entry, Person person) {
    Matcher relative = RELATIVE.matcher(inquiry.analysis().folded());
    if (!relative.find() || !entry.folded().contains(relative.group(1))) {
      return false;
    }
    Entry at = inquiry.table().before(entry);
    while (at.sameParagraph(entry) && at.index() < entry.index()) {
      if (at.isBy(person) || inquiry.desk().names(at.folded(), person)) {
        return true;
      }
      Entry before = inquiry.table().before(at);
      if (before.equals(at)) {
        return false;
      }
      at = before;
    }
    return false;
  }

  /** 某某也不愿拆。|他有40口网箱: what the text itself tells of somebody by a pronoun. */
  private static boolean tellsOf(Inquiry inquiry, Entry entry, Person person) {
    Entry before = inquiry.table().before(entry);
    return entry.speakers().isEmpty()
        && entry.statement().source() == null
        && PRONOUN.matcher(entry.folded()).find()
        && !before.equals(entry)
        && before.sameParagraph(entry)
        && inquiry.desk().names(before.folded(), person);
  }

  static List<Entry> open(Inquiry inquiry) {
    List<Entry> entries = inquiry.table().entries();
    if (entries.size() > SMALL_CORPUS) {
      entries = inquiry.retrieved();
    }
    return withoutCourtesies(entries.stream().filter(inquiry.scope()).toList());
  }

  /** Without greetings and thanks, which say nothing, unless there is nothing else. */
  static List<Entry> withoutCourtesies(Collection<Entry> entries) {
    List<Entry> rest =
        entries.stream().filter(e -> !COURTESY.matcher(e.folded()).matches()).toList();
    return rest.isEmpty() ? List.copyOf(entries) : rest;
  }
}
