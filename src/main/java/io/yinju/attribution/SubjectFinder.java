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

  /** 观点得到了某人的认同, 话引起共鸣: the words are told of, not given. */
  private static final Pattern RECEPTION =
      Pattern.compile(".{0,4}?(?:得到|引起|引发|引来|获得|赢得|博得|遭到|受到|激起|被|让|令|使|惹)");

  private static final Pattern CITING =
      Pattern.compile("(?:引用|援引|借用|转引|转述|套用)(?:了|过)?.{2,40}?(的话)(?:来)?$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;
  private final NounPhrases phrases;

  SubjectFinder(String plain, Tokens tokens) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = new ClauseHead(plain, tokens);
    this.phrases = new NounPhrases(plain, tokens);
  }

  /** The subject of the verb at {@code verb} in the clause that begins at {@code from}. */
  Found before(int from, int verb, List<Mention> mentions) {
    Found quoting = quoting(from, verb, mentions);
    if (quoting != null) {
      return quoting;
    }
    int end = stripAdverbials(floor(from, verb, mentions), verb);
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
    return new Found(
        found.subject(), found.cueStart(), found.direct(), contrast || found.contrast());
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
    Subject cited =
        mentions.isEmpty()
            ? new Subject.Unclear(from)
            : new Subject.Named(List.of(mentions.getLast()));
    return new Found(cited, citing.end(1), true, false);
  }

  /** Who stands at the head of a clause, whatever follows; null when it is nobody. */
  @Nullable Subject leading(int from, int to, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      if (head.leadsTo(from, mentions.get(i).from())) {
        int last = chainEnd(mentions, i);
        int next = mentions.get(last).until();
        boolean owned = next < to && "的、所".indexOf(plain.charAt(next)) >= 0;
        if (next < to && plain.charAt(next) == '的' && isPartOfSpeaker(next + 1, to)) {
          return new Subject.Named(mentions.subList(i, last + 1));
        }
        if (owned && i + 1 < mentions.size() && head.leadsTo(from, mentions.get(i + 1).from())) {
          continue;
        }
        boolean group = next < to && lexicon.collectives.lengthAt(plain, next, to) > 0;
        return owned || group ? null : new Subject.Named(mentions.subList(i, last + 1));
      }
    }
    int start = head.skipLeadIns(from, to);
    int pronoun = pronounAt(start, to);
    if (pronoun > 0) {
      return start + pronoun < to
              && plain.charAt(start + pronoun) == '的'
              && !isPartOfSpeaker(start + pronoun + 1, to)
          ? null
          : new Subject.Anaphor(start, start + pronoun);
    }
    Subject anaphor = demonstrated(start, to);
    if (anaphor != null) {
      return anaphor;
    }
    for (int i = start; i < Math.min(to, start + NounPhrases.LONGEST); i = tokens.endOfWordAt(i)) {
      char nature = tokens.natureAt(i);
      int wordEnd = tokens.endOfWordAt(i);
      if (nature == 'v' || nature == 'p') {
        return null;
      }
      if (lexicon.collectives.lengthBefore(plain, wordEnd, start) > 0
          && wordEnd < to
          && "vpdft".indexOf(tokens.natureAt(wordEnd)) >= 0) {
        return new Subject.Collective(start, wordEnd);
      }
    }
    return null;
  }

  /** 这位驻新加坡的高级分析师: a demonstrative with a title before a verb. */
  private @Nullable Subject demonstrated(int start, int to) {
    int n = lexicon.demonstratives.lengthAt(plain, start, to);
    for (int i = start + n; n > 0 && i < Math.min(to, start + NounPhrases.LONGEST); ) {
      int wordEnd = tokens.endOfWordAt(i);
      boolean role = phrases.endsInRole(start + n, wordEnd);
      if (tokens.natureAt(i) == 'v' && plain.charAt(i) != '驻' && !isRelative(wordEnd, to)) {
        return null;
      }
      if (role && wordEnd < to && "vpdt".indexOf(tokens.natureAt(wordEnd)) >= 0) {
        return new Subject.Anaphor(start, wordEnd);
      }
      i = wordEnd;
    }
    return null;
  }

  /** Whether 的 makes what stands before it a modifier (这位做过十年编辑的学者). */
  private boolean isRelative(int at, int to) {
    return plain.substring(at, Math.min(to, at + NounPhrases.LONGEST)).indexOf('的') >= 0;
  }

  /** 某人的话里透着自信, 她的眼睛亮了: what is told of somebody's words or face is told of who speaks. */
  private boolean isPartOfSpeaker(int at, int to) {
    int n =
        Math.max(
            lexicon.speakerParts.lengthAt(plain, at, to),
            lexicon.opinionNouns.lengthAt(plain, at, to));
    return n > 0
        && tokens.isBoundary(at)
        && !RECEPTION.matcher(plain).region(at + n, to).lookingAt();
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
      int last = chainEnd(mentions, i);
      int gap = mentions.get(last).until();
      Subject named = new Subject.Named(mentions.subList(i, last + 1));
      return afterSubject(named, gap, end, verb);
    }
    int start = head.skipLeadIns(from, end);
    int pronoun = pronounAt(start, end);
    if (pronoun > 0) {
      Subject.Anaphor anaphor = new Subject.Anaphor(start, start + pronoun);
      for (int i = 0; i < mentions.size(); i++) {
        if (isConjunction(start + pronoun, mentions.get(i).from())) {
          int last = chainEnd(mentions, i);
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
            || "pdt".indexOf(tokens.natureAt(gap)) >= 0;
    if (phrase) {
      int cue = verb - gap <= LONGEST_CUE_ADVERBIAL ? gap : Math.min(end, verb);
      return new Found(subject, cue, true, false);
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

  private int pronounAt(int at, int to) {
    int n = lexicon.pronouns.lengthAt(plain, at, to);
    boolean plural = n > 0 && at + n < to && plain.charAt(at + n) == '们';
    boolean other = n == 1 && plain.charAt(at) == '其' && !tokens.aligned(at, at + 1);
    boolean inside =
        n == 1
            && at + 1 < to
            && "人家乡国处方日".indexOf(plain.charAt(at + 1)) >= 0
            && !tokens.isBoundary(at + 1);
    return plural || other || inside ? 0 : n;
  }

  /** 他和|纪怀瑾: a pronoun speaks together with the name. */
  private boolean isAfterPronoun(int from, int name) {
    int start = head.skipLeadIns(from, name);
    int n = pronounAt(start, name);
    return n > 0 && isConjunction(start + n, name);
  }

  private int chainStart(List<Mention> mentions, int last) {
    int i = last;
    while (i > 0 && isConjunction(mentions.get(i - 1).until(), mentions.get(i).from())) {
      i--;
    }
    return i;
  }

  private int chainEnd(List<Mention> mentions, int first) {
    int i = first;
    while (i + 1 < mentions.size()
        && isConjunction(mentions.get(i).until(), mentions.get(i + 1).from())) {
      i++;
    }
    return i;
  }

  private boolean isConjunction(int from, int to) {
    if (to <= from || to - from > 3) {
      return false;
    }
    return switch (plain.substring(from, to)) {
      case "、", "和", "与", "及", "以及", "、和", "暨", "同", "跟", "，" -> true;
      default -> false;
    };
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
