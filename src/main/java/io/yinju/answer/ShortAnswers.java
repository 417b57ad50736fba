package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shortest phrase that answers, always cut out of a quote. */
final class ShortAnswers {
  private static final int LONGEST = 40;

  /**
   * Margin over "no answer" from which the reader's phrase is shown where any wording may answer.
   */
  private static final double SURE = 2;

  /** Longest phrase of a wanted form that is shown as the reader cut it. */
  private static final int FORMED = 10;

  /** Share of a statement beyond which a phrase is no short answer. */
  private static final double MOST = 0.7;

  /** How far from its number what is counted may stand. */
  private static final int NEAR = 8;

  /** How far behind a time what was then may stand. */
  private static final int BEHIND_TIME = 3;

  private static final Pattern TIME =
      Pattern.compile("(?:19|20)\\d\\d年|" + WordList.alternatives("time-words") + "|[本上下]月|[上下]半年");

  /** 一个月, 每天: a time by which something is reckoned. */
  private static final Pattern PERIOD = Pattern.compile("(?:一个?|每个?)(?:月|年|天|周|季度?|星期|小时|次|人|户)");

  private static final Pattern QUOTED = Pattern.compile(Enclosed.QUOTATION);

  private static final Pattern PAUSE = Pattern.compile("[，。；：]");

  private static final Pattern STOP = Pattern.compile("[,。;:、\\d]");

  private static final Pattern EDGE = Pattern.compile("^[\\s，。；：、！？”」』）)]+|[\\s，。；：、！？“「『（(]+$");

  /** 年底前|会: a word of grammar that the cut left at an end. */
  private static final Pattern LOOSE =
      Pattern.compile("(?<=..)(?:将会|会|将|要|就|才|已|已经|都|也|是|在|于|由|为|以|把|被|和|与|及|的)$");

  /** 外方嘉宾包括: what only opens what is asked for. */
  private static final Pattern OPENS = Pattern.compile("(?:包括|包含|分为|分别[是为有]|主要有|如下|以下)[:：]?$");

  private static final Pattern OPENING = Pattern.compile("(?:包括|包含|分为|主要有|如下)?[:：]|包括|包含");

  private ShortAnswers() {}

  static Found found(Inquiry inquiry, List<Evidence> chosen) {
    Analysis analysis = inquiry.analysis();
    List<Point> points = chosen.stream().map(e -> Point.of(e.entry())).toList();
    if (analysis.intent() instanceof Intent.Who) {
      return retold(inquiry, chosen, who(chosen, points));
    }
    if (analysis.intent() instanceof Intent.Say) {
      return new Found("", null, points);
    }
    if (isContradicted(inquiry, chosen.getFirst().entry())) {
      return new Found("不是", null, points);
    }
    String phrase = phrase(analysis, chosen.getFirst());
    return phrase == null
            || isOneOfSeveral(analysis, phrase, chosen.getFirst())
            || introduces(phrase, chosen.getFirst())
            || opens(phrase, chosen.getFirst())
        ? new Found("", null, points)
        : new Found(phrase, phrase, points);
  }

  /** 论坛是10月8日举行的吗: whether what comes nearest gives another number or time, or the opposite. */
  private static boolean isContradicted(Inquiry inquiry, Entry entry) {
    String question = inquiry.analysis().folded();
    return inquiry.analysis().wanted() == Wanted.TRUTH
        && !inquiry.analysis().english()
        && Claims.asksWhether(question)
        && Verdict.of(Claims.withoutTag(question), entry.folded(), inquiry.table().around(entry))
            == Verdict.FAILS;
  }

  /** Whether several are asked for, and a phrase is but one of those that stand side by side. */
  private static boolean isOneOfSeveral(Analysis analysis, String phrase, Evidence evidence) {
    String text = evidence.entry().text();
    int end = text.indexOf(phrase) + phrase.length();
    boolean several =
        analysis.detail().enumerated()
            || analysis.intent() instanceof Intent.Listing
            || phrase.indexOf('；') >= 0
            || phrase.indexOf('、') >= 0;
    return several && end < text.length() && "；、".indexOf(text.charAt(end)) >= 0;
  }

  /** Whether a phrase only opens what is asked for: 外方嘉宾 before 包括. */
  private static boolean opens(String phrase, Evidence evidence) {
    String text = evidence.entry().text();
    String behind = text.substring(text.indexOf(phrase) + phrase.length());
    return OPENS.matcher(phrase).find() || OPENING.matcher(behind).lookingAt();
  }

  /** Whether a phrase only says who says it: 某公司董事长某某提出. */
  private static boolean introduces(String phrase, Evidence evidence) {
    String cue = evidence.entry().statement().cue();
    return cue != null
        && phrase.endsWith(cue)
        && evidence.entry().speakers().stream().anyMatch(p -> phrase.contains(p.name()));
  }

  /** Who only passes on the words that are asked about, and whose they are. */
  private static Found retold(Inquiry inquiry, List<Evidence> chosen, Found who) {
    Matcher quoted = QUOTED.matcher(inquiry.analysis().question());
    if (chosen.size() != 1 || !quoted.find()) {
      return who;
    }
    return Retelling.of(inquiry, chosen.getFirst().entry(), quoted.group(1))
        .map(
            r ->
                new Found(
                    Phrases.of(inquiry.analysis().english()).retold(who.lead(), r),
                    null,
                    who.points()))
        .orElse(who);
  }

  private static Found who(List<Evidence> chosen, List<Point> points) {
    List<Person> persons =
        chosen.stream().flatMap(e -> e.entry().speakers().stream()).distinct().toList();
    if (persons.isEmpty()) {
      String source = chosen.getFirst().entry().statement().source();
      return new Found(source == null ? "" : source, source, points);
    }
    String lead = persons.stream().map(Person::name).collect(Collectors.joining("、"));
    boolean inQuote =
        persons.size() == 1 && chosen.stream().anyMatch(e -> e.entry().text().contains(lead));
    return new Found(lead, inQuote ? lead : null, points);
  }

  /** The reader's phrase when it looks like what is wanted, else the only one that does. */
  private static @Nullable String phrase(Analysis analysis, Evidence evidence) {
    if (analysis.wanted() == Wanted.TRUTH) {
      return null;
    }
    String text = evidence.entry().text();
    Pattern form = Plausibility.form(analysis.wanted());
    String timed = form == null ? null : timed(analysis, text, form);
    if (timed != null) {
      return timed;
    }
    String measured = measured(analysis, text);
    if (measured != null) {
      return measured;
    }
    String counted = counted(analysis, text, form);
    if (counted != null) {
      return counted;
    }
    boolean sure =
        form != null || (evidence.reading() != null && evidence.reading().margin() >= SURE);
    if (sure && evidence.reading() != null && !evidence.reading().candidates().isEmpty()) {
      for (var candidate : evidence.reading().candidates()) {
        String phrase = cut(text, candidate.start(), candidate.end());
        String formed = phrase == null ? null : formed(phrase, form, analysis.folded());
        if (formed != null) {
          return formed;
        }
      }
    }
    if (form == null) {
      return null;
    }
    List<String> all = ofForm(form, text, analysis.folded());
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** 由4个扩大到今年的17个, 最早一个月1800: the number right behind the time that is asked of. */
  private static @Nullable String timed(Analysis analysis, String text, Pattern form) {
    List<String> times =
        TIME.matcher(analysis.folded()).results().map(MatchResult::group).distinct().toList();
    if (times.size() != 1 || analysis.wanted() == Wanted.DATE) {
      return null;
    }
    String time = times.getFirst();
    int at = text.indexOf(time);
    if (at < 0 || text.indexOf(time, at + 1) >= 0) {
      return null;
    }
    int from = at + time.length();
    Matcher period = PERIOD.matcher(text).region(from, text.length());
    from = analysis.wanted() != Wanted.DURATION && period.lookingAt() ? period.end() : from;
    Matcher number = form.matcher(text);
    return number.find(from)
            && number.start() - from <= BEHIND_TIME
            && STOP.split(text.substring(from, number.start()), 2).length < 2
        ? number.group()
        : null;
  }

  /** The only number with the measure word asked for, else with one that counts the same. */
  private static @Nullable String measured(Analysis analysis, String text) {
    for (String unit : analysis.detail().units()) {
      List<String> found =
          Plausibility.counting(unit)
              .matcher(text)
              .results()
              .map(MatchResult::group)
              .filter(n -> !analysis.folded().contains(n))
              .toList();
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.getFirst() : null;
      }
    }
    return null;
  }

  /** Of several numbers the one that what is counted follows, before the next number. */
  private static @Nullable String counted(Analysis analysis, String text, @Nullable Pattern form) {
    String attribute = analysis.detail().attribute();
    if (form == null || attribute.isEmpty() || analysis.wanted() != Wanted.NUMBER) {
      return null;
    }
    List<MatchResult> numbers = form.matcher(text).results().toList();
    for (MatchResult number : numbers) {
      String behind =
          Spelling.fold(text.substring(number.end(), Math.min(text.length(), number.end() + NEAR)));
      String before =
          Spelling.fold(text.substring(Math.max(0, number.start() - NEAR), number.start()));
      boolean near = STOP.split(behind, 2)[0].contains(attribute) || before.endsWith(attribute);
      if (near && !analysis.folded().contains(number.group())) {
        return number.group();
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
      if (Spelling.fold(text.substring(numbers.get(i).end(), next)).contains(attribute)) {
        return numbers.get(i).group();
      }
    }
    return null;
  }

  private static @Nullable String cut(String text, int from, int to) {
    int start = Enclosed.start(text, from, to, LONGEST);
    int end = Enclosed.end(text, from, to, LONGEST);
    if (start < 0
        || end > text.length()
        || start >= end
        || end - start > LONGEST
        || end - start > MOST * text.length()) {
      return null;
    }
    String phrase = EDGE.matcher(Enclosed.bare(text.substring(start, end))).replaceAll("");
    String bare = LOOSE.matcher(phrase).replaceFirst("");
    boolean word = bare.length() > 1 || bare.chars().allMatch(Character::isDigit);
    return bare.isEmpty() || !word ? null : bare;
  }

  /**
   * The part of a longer phrase that has the wanted form; the phrase itself where it is all of it.
   */
  private static @Nullable String formed(String phrase, @Nullable Pattern form, String question) {
    if (form == null) {
      return phrase;
    }
    List<String> parts = ofForm(form, phrase, question);
    String last = parts.isEmpty() ? null : parts.getLast();
    boolean whole = phrase.length() <= FORMED && !PAUSE.matcher(phrase).find();
    return last == null ? null : whole ? phrase : last;
  }

  /** All of a form that the question doesn't say itself, neighbours joined (6月3日|下午). */
  private static List<String> ofForm(Pattern form, String text, String question) {
    List<String> found = new ArrayList<>();
    Matcher matcher = form.matcher(text);
    int end = -1;
    while (matcher.find()) {
      if (question.contains(matcher.group())) {
        continue;
      }
      boolean joined = matcher.start() == end && !found.isEmpty();
      found.add(joined ? found.removeLast() + matcher.group() : matcher.group());
      end = matcher.end();
    }
    return found;
  }
}
