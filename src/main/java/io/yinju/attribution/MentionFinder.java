package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where persons are named in a clause. Every candidate is weighed: what stands before it (a
 * title, the start of the clause), what stands after it (a reporting verb, a title, an adverbial),
 * its shape (surname and given name, transliteration, interpunct), the recogniser's opinion, and
 * whether the document names the person elsewhere. The weights are small integers; a candidate
 * needs {@value #ENOUGH} points, so that no single piece of evidence suffices.
 */
final class MentionFinder {
  /** Points a candidate needs. Fewer let common words through, more lose names without a title. */
  static final int ENOUGH = 4;

  /** 小麦|在电话里告诉我: who tells somebody something is a person. */
  private static final Pattern TELLING = Pattern.compile("告诉(?:我|他|她|记者|本报|本刊|大家)|[对跟]我[说讲]");

  /** Surnames that are adverbs, prepositions or verbs before a reporting verb far more often. */
  private static final WordList WORDS = WordList.load("surname-words.txt");

  /** Longest name without an interpunct. */
  private static final int LONGEST = 7;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameRecognizer recognizer;
  private final NameShapes shapes;
  private final NameScorer scorer;
  private final ForeignNames foreignNames;
  private final Roster roster;
  private final TitleRegion titles;
  private final CrossedNames crossed;
  private final WordList shown;
  private final Set<String> refuted;

  /**
   * A finder.
   *
   * @param names words that are names in this text whatever their shape, and words that aren't
   */
  MentionFinder(
      String plain, Tokens tokens, NameRecognizer recognizer, Roster roster, NameReading names) {
    this.shown = WordList.of(names.shown());
    this.refuted = names.refuted();
    this.plain = plain;
    this.tokens = tokens;
    this.recognizer = recognizer;
    this.shapes = new NameShapes(plain, tokens, recognizer);
    this.scorer = new NameScorer(plain, tokens, recognizer, shapes);
    this.foreignNames = new ForeignNames(plain, tokens, shapes);
    this.roster = roster;
    this.titles = new TitleRegion(plain, tokens, shapes);
    this.crossed = new CrossedNames(plain, tokens, recognizer, shapes);
  }

  /** Whether more than its shape shows a word to be somebody's name. */
  boolean isShown(String word) {
    return crossed.contain(word) || shown.contains(word);
  }

  /** The mentions in [from, to), in order, not overlapping, titles included in their range. */
  List<Mention> find(int from, int to) {
    return find(from, to, 0);
  }

  /**
   * The same, in a place that names persons (a list, a header line, a label), which counts for
   * {@code bonus} points.
   */
  List<Mention> find(int from, int to, int bonus) {
    List<Mention> found = new ArrayList<>();
    int floor = from;
    int p = from;
    while (p < to) {
      Mention mention = at(p, floor, to, bonus);
      if (mention == null) {
        p++;
        continue;
      }
      boolean touching = !found.isEmpty() && touches(found.getLast(), mention);
      if (touching && actsOn(found.getLast(), mention)) {
        mention = mention.withFrom(Math.max(mention.from(), titles.role(mention.start())));
      } else if (touching) {
        Mention swallowed = found.removeLast();
        int before = found.isEmpty() ? from : found.getLast().until();
        mention =
            mention.withFrom(Math.min(swallowed.from(), titles.start(mention.start(), before)));
      }
      found.add(mention);
      floor = mention.until();
      p = mention.until();
    }
    return found;
  }

  /** 李政道学者徐东莲, 青岚市委书记沈砚秋, 掘进班班长扎西多吉: what looks like a name can belong to another's title. */
  private static boolean touches(Mention first, Mention second) {
    return first.until() == second.from()
        && (first.until() > first.end()
            || second.hasFrontTitle()
            || (first.surnameOnly() && !second.surnameOnly()));
  }

  /**
   * 仇小满|换下队长|焦雨晴: a verb and its result behind the first name take the second for what is acted on.
   */
  private boolean actsOn(Mention first, Mention second) {
    int verb = first.until();
    int result = tokens.endOfWordAt(verb);
    return first.until() == first.end()
        && tokens.natureAt(verb) == 'v'
        && result < titles.role(second.start())
        && "下上了着过到住出给".indexOf(plain.charAt(result)) >= 0;
  }

  private @Nullable Mention at(int p, int floor, int to, int bonus) {
    int familiar = "老小".indexOf(plain.charAt(p)) >= 0 ? shapes.courtesyAt(p, floor, to) : 0;
    if (familiar > 0 && roster.lengthAt(plain, p, to) == 0 && !scorer.isJapanese(p, to)) {
      return new Mention(p, p, p + familiar, p + familiar, true, ENOUGH);
    }
    int known =
        Math.max(
            Math.max(roster.lengthAt(plain, p, to), crossed.lengthAt(p, to)),
            shown.lengthAt(plain, p, to));
    int best = 0;
    int bestScore = ENOUGH - 1;
    boolean surnameOnly = false;
    if (known > 0 && !isRefuted(p, known) && standsAlone(p, p + known, floor, to)) {
      best = known;
      bestScore = 6;
    }
    int given = best > 0 ? 0 : roster.givenNameAt(plain, p, to);
    if (given > 0 && isSpokenGivenName(p, p + given, floor, to)) {
      best = given;
      bestScore = ENOUGH;
    }
    int foreign = foreignNames.lengthAt(p, floor, to, bonus);
    boolean titled = best > 0 && best == known && shapes.titleAt(p + known, to) > 0;
    if (foreign > best && !titled && !isRefuted(p, foreign)) {
      best = foreign;
      bestScore = 6;
    } else if (best == 0) {
      int left = shapes.left(p, floor);
      for (int n = left < 0 ? 0 : Math.min(LONGEST, to - p); n >= 2; n--) {
        int evidence = scorer.score(p, p + n, left, floor, to);
        int score = evidence > 0 ? evidence + bonus : 0;
        if (score > bestScore && !isRefuted(p, n)) {
          best = n;
          bestScore = score;
        }
      }
    }
    if (best == 0 || shapes.isCourtesyBetter(p, best, floor, to)) {
      int form = shapes.courtesyAt(p, floor, to);
      if (form > 0) {
        best = form;
        bestScore = ENOUGH;
        surnameOnly = true;
      }
    }
    if (best == 0 && isBareSurname(p, floor, to)) {
      best = 1;
      bestScore = ENOUGH;
      surnameOnly = true;
    }
    if (best == 0) {
      return null;
    }
    int end = p + best;
    int until = shapes.trailingEnd(end, to);
    boolean person = best == known || (best >= 3 && tokens.isName(p, end));
    boolean home = person && end < to && plain.charAt(end) == '家';
    if (!surnameOnly && !home && shapes.isPartOfInstitution(end, until, to)) {
      return null;
    }
    return new Mention(frontStart(p, floor), p, end, until, surnameOnly, bestScore);
  }

  /**
   * 黎|续称，, 郑|表示: a surname alone, as newspapers of Hong Kong write it, of the only one who bears
   * it, at the head of a clause and right before a reporting verb.
   */
  private boolean isBareSurname(int p, int floor, int to) {
    if (p != floor
        || lexicon.surnames.lengthAt(plain, p, to) != 1
        || WORDS.contains(plain.substring(p, p + 1))
        || (p > 0 && "，。；！？”“\n 　".indexOf(plain.charAt(p - 1)) < 0)) {
      return false;
    }
    int more = plain.startsWith("续", p + 1) || plain.startsWith("又", p + 1) ? 2 : 1;
    int verb = lexicon.verbs.lengthAt(plain, p + more, to);
    int behind = p + more + verb;
    boolean closed = behind >= to || "，：“".indexOf(plain.charAt(behind)) >= 0;
    boolean reports =
        verb > 1 || (verb == 1 && closed && "称指说谓道".indexOf(plain.charAt(behind - 1)) >= 0);
    return reports
        && !recognizer.isOrdinaryWord(plain.substring(p, p + 2))
        && roster.named(plain.substring(p, p + 1)) != null;
  }

  private boolean isRefuted(int from, int length) {
    return !refuted.isEmpty() && refuted.contains(plain.substring(from, from + length));
  }

  /**
   * 慧敏|说, 丽嘉|部长, 秀兰|算得更细: a given name alone, before a reporting verb, a title, or at the head of
   * its clause; one that is a word of its own (建国|说，) only behind a quotation, before a title, or
   * before a reporting verb that closes the clause or names a listener.
   */
  private boolean isSpokenGivenName(int from, int end, int floor, int to) {
    if (!shapes.isLeftBoundary(from, floor)) {
      return false;
    }
    if (shapes.titleAt(end, to) > 0) {
      return true;
    }
    int verb = shapes.verbAt(end, to) ? lexicon.verbs.lengthAt(plain, end, to) : 0;
    if (!recognizer.isOrdinaryWord(plain.substring(from, end))) {
      return verb > 0 || (tokens.isBoundary(from) && tokens.isBoundary(end));
    }
    boolean closed = verb > 0 && end + verb == to;
    boolean quoted = from > 0 && plain.charAt(from - 1) == '”' && plain.startsWith("说", end);
    return closed || quoted || TELLING.matcher(plain).region(end, to).find();
  }

  private boolean standsAlone(int from, int end, int floor, int to) {
    if (end - from >= 3) {
      return shapes.isRightBoundary(end, to) || tokens.isBoundary(end) || tokens.isBoundary(from);
    }
    boolean left = tokens.isBoundary(from) || shapes.isLeftBoundary(from, floor);
    boolean right =
        tokens.isBoundary(end) || shapes.isRightBoundary(end, to) || shapes.isAnswerAt(end, to);
    return left && right;
  }

  /** Where the title in front of a name begins; the name's own start when there is no title. */
  private int frontStart(int name, int floor) {
    int honorific = foreignNames.honorificBefore(name, floor);
    if (honorific > 0) {
      return name - honorific;
    }
    int end = name;
    while (end > floor && plain.charAt(end - 1) == ' ') {
      end--;
    }
    int described = end > floor && plain.charAt(end - 1) == '的' ? end - 1 : end;
    if (described < end ? !titles.endsBeforeOf(described, floor) : !shapes.isTitleEnd(end, floor)) {
      return name;
    }
    return Math.min(titles.start(described, floor), name);
  }
}
