package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a reporting verb in the words before it: [lead-in] [title] name [title]
 * [adverbials] verb.
 */
final class SubjectFinder {
  /** Longest adverbial that counts as part of the reporting expression (在贺信中强调). */
  private static final int LONGEST_CUE_ADVERBIAL = 16;

  /**
   * A subject with the place where the reporting expression begins.
   *
   * @param direct whether only adverbs and adverbial phrases stand between subject and verb
   */
  record Found(Subject subject, int cueStart, boolean direct, boolean contrast) {}

  private static final String DASH = "——";

  static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}|["
              + NameShapes.NUMERALS
              + "]{1,3})(?:月(?:\\d{1,2}|["
              + NameShapes.NUMERALS
              + "]{1,3}))?(?:日|号)"
              + "|(?:[几数半两]|\\d{1,3}|[一二三四五六七八九十]{1,3})多?个?(?:小时|分钟|星期|天|周|月|年)(?:之?[后前]|以[后前]|内)");

  /** 送客时, 离场前对记者: when and to whom somebody spoke. */
  private static final Pattern WHILE =
      Pattern.compile("\\p{IsHan}{2,7}(?:时|后|前|之际|之余|途中)(?:[对向跟给][^，。]{1,8})?");

  private static final Pattern CITING =
      Pattern.compile(
          "(?:引用|援引|借用|转引|转述|套用)(?:了|过)?.{2,40}?(的(?:话|评价|观点|说法|看法|判断|名言|比喻|论断|表述|分析|描述|结论|感慨|诗)?)(?:来)?$");

  /** 全球, 欧洲: places that don't speak, unlike states and their towns. */
  private static final WordList NOBODY = WordList.load("speechless-places.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;
  private final NounPhrases phrases;
  private final LeadingFinder leading;
  private final Listeners listeners;

  SubjectFinder(String plain, Tokens tokens) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = new ClauseHead(plain, tokens);
    this.phrases = new NounPhrases(plain, tokens);
    this.listeners = new Listeners(plain, tokens, head, phrases);
    this.leading = new LeadingFinder(plain, tokens, head, phrases);
  }

  /** The subject of the verb at {@code verb} in the clause that begins at {@code from}. */
  Found before(int from, int verb, List<Mention> mentions) {
    Found quoting = quoting(from, verb, mentions);
    if (quoting != null) {
      return quoting;
    }
    int inserted = insertionEnd(from, verb);
    if (inserted > from) {
      return before(inserted, verb, mentions.stream().filter(m -> m.from() >= inserted).toList());
    }
    int end = stripAdverbials(floor(from, verb, mentions), verb);
    int listened = listeners.before(from, end, mentions);
    if (listened == from) {
      return new Found(new Subject.Absent(from), from, true, false);
    }
    if (listened > from) {
      return before(from, listened, until(mentions, listened));
    }
    int start = head.skipLeadIns(from, end);
    boolean contrast = isContrast(from, start) || isContrast(end, verb);
    if (end <= start) {
      return new Found(
          new Subject.Absent(from), Math.max(start, Math.min(end, verb)), true, contrast);
    }
    Found found = adjacent(from, end, verb, mentions);
    if (found == null) {
      found = leftmost(from, end, verb, mentions);
    }
    if (found == null) {
      found = named(phrases.read(start, end, verb), mentions);
    }
    Subject subject = found.subject();
    boolean nobody =
        subject instanceof Subject.Collective group
            && NOBODY.contains(plain.substring(group.from(), group.to()));
    return new Found(
        nobody ? new Subject.Unclear(start) : subject,
        found.cueStart(),
        found.direct(),
        contrast || found.contrast());
  }

  /**
   * 老板某某——这是网名，真名不愿透露——对记者表示: one past the second dash of an insertion that began in an earlier
   * clause of the sentence; {@code from} without one.
   */
  private int insertionEnd(int from, int verb) {
    int close = plain.lastIndexOf(DASH, verb - DASH.length());
    if (close <= from) {
      return from;
    }
    int open = plain.lastIndexOf(DASH, from - DASH.length());
    boolean sentence =
        open >= 0 && plain.substring(open, from).chars().noneMatch(c -> "。！？\n”".indexOf(c) >= 0);
    return sentence ? close + DASH.length() : from;
  }

  /** A phrase that ends in a person with a title is the person (执笔人之一、副秘书长某某). */
  private static Found named(Found found, List<Mention> mentions) {
    int to =
        switch (found.subject()) {
          case Subject.Collective group -> group.to();
          case Subject.TitleOnly title -> title.to();
          case Subject.Named n -> -1;
          case Subject.Anaphor a -> -1;
          case Subject.Together t -> -1;
          case Subject.Absent a -> -1;
          case Subject.Unclear u -> -1;
        };
    for (Mention mention : mentions) {
      if (mention.until() == to && mention.hasFrontTitle()) {
        return new Found(
            new Subject.Named(List.of(mention)),
            found.cueStart(),
            found.direct(),
            found.contrast());
      }
    }
    return found;
  }

  /** Who stands at the head of a clause, whatever follows; null when it is nobody. */
  @Nullable Subject leading(int from, int to, List<Mention> mentions) {
    return leading.find(from, to, mentions);
  }

  /** Length of the pronoun for one person at a position, 0 when there is none. */
  int pronounAt(int at, int to) {
    return leading.pronounAt(at, to);
  }

  /** 某人引用另一人的话说 is the first one's, 某社援引某人的话说 the one's who is cited. */
  private @Nullable Found quoting(int from, int verb, List<Mention> mentions) {
    Matcher citing = CITING.matcher(plain).region(from, verb);
    if (!citing.find()) {
      return null;
    }
    for (Mention mention : mentions) {
      if (mention.until() <= citing.start()) {
        return new Found(
            new Subject.Named(List.of(mention)), citing.start(), true, isContrast(from, verb));
      }
    }
    int start = head.skipLeadIns(from, citing.start());
    int pronoun = leading.pronounAt(start, citing.start());
    if (pronoun > 0) {
      return new Found(
          new Subject.Anaphor(start, start + pronoun),
          citing.start(),
          true,
          isContrast(from, verb));
    }
    Subject cited =
        mentions.isEmpty()
            ? new Subject.Unclear(from)
            : new Subject.Named(List.of(mentions.getLast()));
    return new Found(cited, citing.end(1), true, false);
  }

  /** The subject ends right before the verb and its adverbs. */
  private @Nullable Found adjacent(int from, int end, int verb, List<Mention> mentions) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention last = mentions.get(i);
      if (last.until() > end) {
        continue;
      }
      if (last.until() < end && !isAndOthers(last.until(), end)) {
        return null;
      }
      int first = chainStart(mentions, i);
      if (isAfterPronoun(from, mentions.get(first).from())) {
        return null;
      }
      if (!head.leadsTo(from, mentions.get(first).from())) {
        return null;
      }
      return new Found(
          new Subject.Named(mentions.subList(first, i + 1)), Math.min(end, verb), true, false);
    }
    return null;
  }

  /** 等, 等人, 等专家 behind a name. */
  private boolean isAndOthers(int at, int end) {
    if (plain.charAt(at) != '等' || end - at > 12) {
      return false;
    }
    int rest = at + 1;
    return rest == end
        || plain.charAt(end - 1) == '人'
        || lexicon.collectives.lengthBefore(plain, end, rest) > 0
        || lexicon.titles.lengthBefore(plain, end, rest) > 0;
  }

  /** The first person of the clause, when what follows can't be another subject. */
  private @Nullable Found leftmost(int from, int end, int verb, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.until() > end) {
        return null;
      }
      if (!head.leadsTo(from, mention.from())) {
        continue;
      }
      int last = leading.chainEnd(mentions, i);
      int gap = mentions.get(last).until();
      Subject named = new Subject.Named(mentions.subList(i, last + 1));
      return afterSubject(named, gap, end, verb);
    }
    int start = head.skipLeadIns(from, end);
    int pronoun = leading.pronounAt(start, end);
    if (pronoun > 0) {
      Subject.Anaphor anaphor = new Subject.Anaphor(start, start + pronoun);
      for (int i = 0; i < mentions.size(); i++) {
        if (leading.isConjunction(start + pronoun, mentions.get(i).from())) {
          int last = leading.chainEnd(mentions, i);
          int gap = mentions.get(last).until();
          Subject both = new Subject.Together(anaphor, mentions.subList(i, last + 1));
          return gap > end ? null : afterSubject(both, gap, end, verb);
        }
      }
      return start + pronoun >= end
          ? new Found(anaphor, end, true, false)
          : afterSubject(anaphor, start + pronoun, end, verb);
    }
    return null;
  }

  private @Nullable Found afterSubject(Subject subject, int gap, int end, int verb) {
    if (gap >= end || isSelf(gap, end)) {
      return new Found(subject, end, true, false);
    }
    if ("的所、".indexOf(plain.charAt(gap)) >= 0) {
      return null;
    }
    if (denies(gap, verb) || isPreposition(gap, verb)) {
      return null;
    }
    boolean group = phrases.endsInGroup(gap, end);
    boolean phrase =
        lexicon.prepositions.lengthAt(plain, gap, end) > 0
            || lexicon.adverbials.lengthAt(plain, gap, end) > 0
            || "pdt".indexOf(tokens.natureAt(gap)) >= 0
            || DATE.matcher(plain).region(gap, end).lookingAt();
    if (phrase) {
      int cue = verb - gap <= LONGEST_CUE_ADVERBIAL ? gap : Math.min(end, verb);
      return new Found(subject, cue, true, false);
    }
    if (WHILE.matcher(plain).region(gap, end).matches()) {
      return new Found(subject, Math.min(end, verb), true, false);
    }
    boolean predicate = tokens.natureAt(gap) == 'v' || lexicon.verbs.lengthAt(plain, gap, end) > 0;
    boolean relative = plain.substring(gap, end).indexOf('的') >= 0;
    if (group && (!predicate || relative)) {
      return new Found(
          new Subject.Collective(subject.from(), end), Math.min(end, verb), true, false);
    }
    return predicate ? new Found(subject, Math.min(end, verb), false, false) : null;
  }

  /** 某某一方, 某某本人, 某某自己. */
  private boolean isSelf(int gap, int end) {
    return switch (plain.substring(gap, end)) {
      case "一方", "本人", "自己" -> true;
      default -> false;
    };
  }

  private boolean denies(int gap, int verb) {
    for (int i = gap; i < verb; i++) {
      int n = lexicon.negations.lengthAt(plain, i, verb);
      if (n > 0 && tokens.isBoundary(i)) {
        return true;
      }
    }
    return false;
  }

  /** 在|总结会上: the verb is part of what a preposition opens. */
  private boolean isPreposition(int gap, int verb) {
    return verb - gap == 1 && "在于从就对以由".indexOf(plain.charAt(gap)) >= 0;
  }

  /** 他和|纪怀瑾: a pronoun speaks together with the name. */
  private boolean isAfterPronoun(int from, int name) {
    int start = head.skipLeadIns(from, name);
    int n = leading.pronounAt(start, name);
    return n > 0 && leading.isConjunction(start + n, name);
  }

  private int chainStart(List<Mention> mentions, int last) {
    int i = last;
    while (i > 0 && leading.isConjunction(mentions.get(i - 1).until(), mentions.get(i).from())) {
      i--;
    }
    return i;
  }

  private boolean isContrast(int from, int to) {
    int i = from;
    while (i < to) {
      int n = lexicon.contrast.lengthAt(plain, i, to);
      if (n > 0 && (i == from || tokens.isBoundary(i))) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** Where the subject's words end: adverbs, dates and brackets before the verb taken away. */
  private int stripAdverbials(int from, int verb) {
    int end = verb;
    int before = -1;
    while (end > from && end != before) {
      before = end;
      int n = lexicon.adverbials.lengthBefore(plain, end, from);
      if (n > 0 && (n > 1 || tokens.isBoundary(end - 1))) {
        end -= n;
      } else if (plain.charAt(end - 1) == '地' && end - from > 2) {
        end = adverbStart(end, from);
      } else if (plain.charAt(end - 1) == ' ') {
        end--;
      } else if (end > from
          && tokens.isBoundary(end)
          && tokens.natureAt(tokens.startOfWordBefore(end)) == 't') {
        end = Math.max(from, tokens.startOfWordBefore(end));
      } else if (endsDate(end, from)) {
        end--;
        while (end > from && Character.isDigit(plain.charAt(end - 1))) {
          end--;
        }
      }
    }
    return end;
  }

  /** No adverb reaches into a name. */
  private static int floor(int from, int verb, List<Mention> mentions) {
    int floor = from;
    for (Mention mention : mentions) {
      floor = mention.until() <= verb ? Math.max(floor, mention.until()) : floor;
    }
    return floor;
  }

  private boolean endsDate(int end, int from) {
    return end - from >= 2
        && "日月年号".indexOf(plain.charAt(end - 1)) >= 0
        && Character.isDigit(plain.charAt(end - 2));
  }

  private int adverbStart(int end, int from) {
    int word = tokens.startOfWordBefore(end - 1);
    return word >= from && tokens.natureAt(end - 1) == 'u' ? word : end;
  }

  List<Mention> until(List<Mention> mentions, int limit) {
    List<Mention> before = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.until() <= limit) {
        before.add(mention);
      }
    }
    return before;
  }
}
