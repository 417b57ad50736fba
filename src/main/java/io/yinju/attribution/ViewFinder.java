package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds reporting expressions without a reporting verb of their own: 在他看来, 他的观点是, 用他的话说. */
final class ViewFinder {
  private static final Pattern IN_THE_WORDS_OF =
      Pattern.compile(
          "(?:但|而|不过)?(?:诚如|正如|正像|恰如|就像|如|按照|按|依|依照|用|在)(.{1,40}?)"
              + "(?:曾经?|早就|此前)?(?:所言|所说的?|所讲的?|所指出的?|所述|指出的|强调的|谈到的|提到的|描述的|形容的|预言的|分析的|总结的|概括的|担心的|坦言的|感慨的|介绍的|写的|说的|讲的|的话来?说|的话来?讲|的说法|之见|眼里|眼中|心目中)"
              + "(?:那样|一样)?(?=$|[，：])");

  private static final Pattern SAID = Pattern.compile("(?:说|讲|写|喊|问|答|发|留)(?:过|下)?”?(?:的)$");

  private static final Pattern TAKEN_UP =
      Pattern.compile("这(?:句话|番话|话|段话)?[,，]?(?:就|便|也|正|则|大概|恐怕|或许)?是");

  private static final Pattern MANNER =
      Pattern.compile("(?:说|讲|答|问|喊|回答|话说|解释|叹|应)得(?:很|十分|非常|特别|极|挺|格外)?.{1,5}$");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "被(?!称|誉|视|戏|形|比)([^，]{2,30}?)(称为|称作|称之为|形容为|形容成|比作|比喻为|誉为|戏称为|视为|看作|概括为|总结为|定义为)");

  /** 他给出的|参照是. */
  private static final Pattern GIVEN =
      Pattern.compile("(?:所|自己|最后|最终)?(?:给出|提出|开出|列出|举出|举|拿出|得出|算出|引用|引述)的");

  private static final Pattern ONE_LINE =
      Pattern.compile("的(一句|这句|那句|一番|一席|那番|这番)(?:话)?“[^”]{2,}”|所说的“");

  private static final Pattern LIKENED =
      Pattern.compile(
          "(?:把|将)[^，]{1,24}?(比作|比喻为|比喻成|比喻作|形容为|形容成|称为|称作|称之为|看作|视为|视作|定义为|概括为|归纳为|总结为|归结为|戏称为|誉为|归因于|归咎于|归功于)|用“[^”]+”(?:这|来|去|一词|几个字|两个字|四个字)*(形容|比喻|描述|概括|总结|评价|回应|作答|作比|回答)"
              + "|(点名)[^，“]{0,16}“[^”]+”$"
              + "|(给予|给出|维持|重申)[^，]{1,16}(?:评级|目标价)"
              + "|(?:以|拿)[^，]{1,24}?(为例|举例|作例子|打比方|作比|作类比)$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final SubjectFinder subjects;
  private final ClauseHead head;
  private final SourceFinder sources;
  private final AttitudeFinder attitudes;
  private final WorkFinder works;

  ViewFinder(String plain, Tokens tokens, SubjectFinder subjects) {
    this.plain = plain;
    this.subjects = subjects;
    this.head = new ClauseHead(plain, tokens);
    this.sources = new SourceFinder(plain, tokens, subjects);
    this.attitudes = new AttitudeFinder(plain, subjects, head);
    this.works = new WorkFinder(plain, subjects, head);
  }

  /** 在他看来, 他的观点是, 用他的话说. */
  @Nullable Frame find(int index, Unit clause, FrameFinder.Setting setting, List<Mention> named) {
    int from = clause.start();
    int to = clause.textEnd();
    int seems = plain.indexOf("看来", from, to);
    if (seems > from && seems + 2 <= to) {
      int at = plain.lastIndexOf('在', seems);
      if (at >= from && at + 1 < seems && head.skipLeadIns(from, at) >= at) {
        SubjectFinder.Found found = subjects.before(at + 1, seems, within(named, at + 1, seems));
        return found.subject() instanceof Subject.Unclear
                || found.subject() instanceof Subject.Absent
            ? null
            : new Frame(index, found.subject(), seems, seems + 2, isContrast(from, at), false);
      }
    }
    Frame words = inTheWordsOf(index, clause, named);
    if (words != null) {
      return words;
    }
    Frame likened = likened(index, clause, named);
    if (likened != null) {
      return likened;
    }
    Frame manner = setting.quoteBefore() ? manner(index, clause, named) : null;
    if (manner != null) {
      return manner;
    }
    Frame taken = setting.quoteBefore() ? takenUp(index, clause, named) : null;
    Frame opinion = taken != null ? taken : opinion(index, clause, setting, named);
    Frame work = opinion != null ? opinion : works.find(index, clause);
    Frame source = work != null ? work : sources.find(index, clause, named);
    return source != null ? source : attitudes.find(index, clause, named);
  }

  /** 诚如他所言, 按照某院长的说法, 用他的话说, 在他眼里. */
  private @Nullable Frame inTheWordsOf(int index, Unit clause, List<Mention> named) {
    Matcher words = IN_THE_WORDS_OF.matcher(plain).region(clause.start(), clause.textEnd());
    if (!words.lookingAt()) {
      return null;
    }
    int from = words.start(1);
    int to = words.end(1);
    for (Mention mention : named) {
      if (mention.from() >= from && mention.until() == to && head.leadsTo(from, mention.from())) {
        return new Frame(index, new Subject.Named(List.of(mention)), to, words.end(), false, false);
      }
    }
    int n = lexicon.pronouns.lengthAt(plain, from, to);
    return n == to - from
        ? new Frame(index, new Subject.Anaphor(from, to), to, words.end(), false, false)
        : null;
  }

  /** 某人用“一场及时雨”来形容这项政策. */
  private @Nullable Frame likened(int index, Unit clause, List<Mention> named) {
    Matcher passive = PASSIVE.matcher(plain).region(clause.start(), clause.textEnd());
    if (passive.find()) {
      SubjectFinder.Found found =
          subjects.before(
              passive.start(1), passive.end(1), within(named, passive.start(1), passive.end(1)));
      return found.direct()
              && !(found.subject() instanceof Subject.Absent)
              && !(found.subject() instanceof Subject.Unclear)
          ? new Frame(index, found.subject(), passive.start(2), passive.end(2), false, false)
          : null;
    }
    Matcher line = ONE_LINE.matcher(plain).region(clause.start(), clause.textEnd());
    if (line.find()) {
      for (Mention mention : named) {
        if (mention.until() == line.start() && head.leadsTo(clause.start(), mention.from())) {
          return new Frame(
              index, new Subject.Named(List.of(mention)), line.start(), line.end(), false, false);
        }
      }
    }
    Matcher words = LIKENED.matcher(plain).region(clause.start(), clause.textEnd());
    Subject subject = words.find() ? subjects.leading(clause.start(), words.start(), named) : null;
    int group = 1;
    while (subject != null && words.group(group) == null) {
      group++;
    }
    return subject instanceof Subject.Named || subject instanceof Subject.Anaphor
        ? new Frame(index, subject, words.start(group), words.end(group), false, false)
        : null;
  }

  /** “……”这名从业者说得直白: how something was said. */
  private @Nullable Frame manner(int index, Unit clause, List<Mention> named) {
    Matcher manner = MANNER.matcher(plain).region(clause.start(), clause.textEnd());
    if (!manner.find() || manner.start() == clause.start()) {
      return null;
    }
    SubjectFinder.Found found =
        subjects.before(clause.start(), manner.start(), subjects.until(named, manner.start()));
    return found.subject() instanceof Subject.Unclear || found.subject() instanceof Subject.Absent
        ? null
        : new Frame(index, found.subject(), manner.start(), manner.end(), false, false);
  }

  /** “……”这是某人给出的答案: the noun takes up the quotation before. */
  private @Nullable Frame takenUp(int index, Unit clause, List<Mention> named) {
    Matcher taken = TAKEN_UP.matcher(plain).region(clause.start(), clause.textEnd());
    if (!taken.lookingAt()) {
      return null;
    }
    int to = clause.textEnd();
    int noun = plain.lastIndexOf('的', to - 1) + 1;
    boolean said = noun == to && SAID.matcher(plain).region(taken.end(), to).find();
    if (!said
        && lexicon.announcedNouns.lengthBefore(plain, to, noun) == 0
        && lexicon.opinionNouns.lengthBefore(plain, to, noun) == 0) {
      return null;
    }
    for (Mention mention : named) {
      if (mention.from() >= taken.end()
          && mention.until() < Math.max(noun, 1)
          && head.leadsTo(taken.end(), mention.from())) {
        return new Frame(
            index, new Subject.Named(List.of(mention)), mention.until(), to, false, false);
      }
    }
    return null;
  }

  private @Nullable Frame opinion(
      int index, Unit clause, FrameFinder.Setting setting, List<Mention> named) {
    int from = clause.start();
    int to = clause.textEnd();
    Subject owner = null;
    int at = 0;
    for (Mention mention : named) {
      if (head.leadsTo(from, mention.from())) {
        owner = new Subject.Named(List.of(mention));
        at = mention.until();
        break;
      }
    }
    if (owner == null) {
      int start = head.skipLeadIns(from, to);
      int n = lexicon.pronouns.lengthAt(plain, start, to);
      if (n == 0) {
        return null;
      }
      owner = new Subject.Anaphor(start, start + n);
      at = start + n;
    }
    Matcher given = GIVEN.matcher(plain).region(at, to);
    if (given.lookingAt()) {
      int noun = lexicon.announcedNouns.lengthAt(plain, given.end(), to);
      boolean is = noun > 0 && clause.mark() == '，' && plain.startsWith("是", given.end() + noun);
      return is ? new Frame(index, owner, at, given.end() + noun, false, false) : null;
    }
    if (at >= to || plain.charAt(at) != '的') {
      return null;
    }
    int noun = lexicon.opinionNouns.lengthAt(plain, at + 1, to);
    int end = at + 1 + noun;
    if (plain.startsWith("话", at + 1) && plain.startsWith("用", from)) {
      return new Frame(index, owner, at + 1, to, false, false);
    }
    boolean is = end < to && (plain.charAt(end) == '是' || plain.startsWith("则是", end));
    boolean received =
        owner instanceof Subject.Anaphor
            && noun > 0
            && LeadingFinder.RECEPTION.matcher(plain).region(end, to).lookingAt();
    boolean states =
        is || (setting.quoteBefore() && !received) || (clause.mark() == '：' && to - end <= 8);
    return noun > 0 && states
        ? new Frame(index, owner, at + 1, end, plain.startsWith("则", end), false)
        : null;
  }

  private boolean isContrast(int from, int to) {
    return lexicon.contrast.lengthAt(plain, from, to) > 0;
  }

  private static List<Mention> within(List<Mention> mentions, int from, int to) {
    return mentions.stream().filter(m -> m.from() >= from && m.until() <= to).toList();
  }
}
