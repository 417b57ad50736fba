package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the naming of a source: 据某人介绍, 按她的测算, 据某通讯社报道, 某局发布的报告显示. */
final class SourceFinder {
  /** Longest name of a source in 据…报道. */
  private static final int LONGEST_SOURCE = 24;

  /** Longest word for what a source did (测算, 不完全统计). */
  private static final int LONGEST_RECKONING = 4;

  private static final Pattern ACCORDING = Pattern.compile("(?:但|而|不过|另|又)?(?:(据)|按照|按|依照|依|照|根据)");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:此前|日前|近日|早前|昨日|今日|后来|事后|当时|自己|本人|团队|(?:在|于|向|对|给|跟).{1,14}?(?:上|中|时|里|者))*(?:的|所|最新|最近|初步|粗略|详细|向)*");

  private static final Pattern GIVEN =
      Pattern.compile("(?:公布|提供|披露|透露|给出|出示|展示|列出|发布|晒出|掌握|开列|引用)的.{1,12}");

  private static final String SAYS = WordList.alternatives("paper-verbs.txt");

  /** 某局发布的倡议提出, 报告还指出: a paper, whosever it is, and what it does. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "((?:[^，。“”]{0,14}"
              + WordList.alternatives("issuing-verbs.txt")
              + "的|[^，。“”]{1,12}"
              + WordList.alternatives("issuing-bodies.txt")
              + "的[^，。“”的]{0,4}?)?(?:该|这份|这一|上述|此份)?"
              + WordList.alternatives("speaking-papers.txt")
              + ")(?:还|也|同时|并|则|明确|特别|进一步|最后|中|里|称，)*("
              + SAYS
              + "|称|表示|说|写)(?!值得|的|稿|书|已经?|被|获)");

  private static final Pattern TITLED =
      Pattern.compile("(《[^》]{2,40}》)(?:还|也|同时|并|则|明确|特别|进一步)*(" + SAYS + "|规定)");

  /** 会议决定, 全会审议通过: what a meeting resolves. */
  private static final Pattern RESOLVED =
      Pattern.compile(
          "((?:本次|此次|这次|本届)?(?:会议|全会|大会|全体会议|常务会议|专题会议|联席会议|主席团会议))"
              + "(?:还|也|同时|并|一致|最后|原则|原则上|研究|审议|讨论)*(决定|议定|商定|同意|审定|指定|确定|形成(?:如下|以下|一致)(?:决议|意见|共识)|作出(?:如下|以下)决[定议])");

  /** 据不完全统计: nobody. */
  private static final Pattern VAGUE =
      Pattern.compile("(?:不完全|初步|粗略|最新|有关|相关|官方|权威|公开|现有|此前|不少|多方|的|较新)+");

  /** 据该市旅游公报，: papers of a body that need no verb behind 据. */
  private static final WordList PAPERS = WordList.load("cited-papers.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final ClauseHead head;
  private final FigureFinder figures;

  SourceFinder(String plain, Tokens tokens, SubjectFinder subjects) {
    this.plain = plain;
    this.tokens = tokens;
    this.head = new ClauseHead(plain, tokens);
    this.figures = new FigureFinder(plain, tokens, subjects, head);
  }

  /** The naming of a source in a clause, null when it has none. */
  @Nullable Frame find(int index, Unit clause, List<Mention> named) {
    Frame person = according(index, clause, named);
    return person != null ? person : hearsay(index, clause, named);
  }

  /** 据某人介绍, 按她的测算, 按照他公布的参数: a person's words; 根据他的建议 is what is done about them. */
  private @Nullable Frame according(int index, Unit clause, List<Mention> named) {
    Matcher opening = ACCORDING.matcher(plain).region(clause.start(), clause.textEnd());
    if (!opening.lookingAt()) {
      return null;
    }
    int from = opening.end();
    for (Mention mention : named) {
      if (mention.from() >= from && head.leadsTo(from, mention.from())) {
        Subject.Named subject = new Subject.Named(List.of(mention));
        return reckoned(index, clause, subject, mention.until(), opening.group(1) != null);
      }
    }
    int n = lexicon.pronouns.lengthAt(plain, from, clause.textEnd());
    return n == 0 || plain.startsWith("们", from + n)
        ? null
        : reckoned(
            index, clause, new Subject.Anaphor(from, from + n), from + n, opening.group(1) != null);
  }

  private @Nullable Frame reckoned(
      int index, Unit clause, Subject subject, int at, boolean spoken) {
    Matcher between = BETWEEN.matcher(plain).region(at, clause.textEnd());
    int verb = between.lookingAt() ? between.end() : at;
    String rest = plain.substring(verb, clause.textEnd());
    boolean says =
        spoken
            && (lexicon.reporting(rest) != null || lexicon.hearsay.contains(rest))
            && !rest.equals("要求");
    boolean reckons =
        rest.length() <= LONGEST_RECKONING
            && lexicon.reckonings.lengthBefore(rest, rest.length(), 0) > 0;
    return says || reckons || GIVEN.matcher(rest).matches()
        ? new Frame(index, subject, verb, clause.textEnd(), false, false)
        : null;
  }

  /** 倡议提出, 报告还指出: the document speaks. */
  private @Nullable Frame document(int index, Unit clause) {
    int start = head.skipLeadIns(clause.start(), clause.textEnd());
    Matcher says = DOCUMENT.matcher(plain).region(start, clause.textEnd());
    Matcher titled = TITLED.matcher(plain).region(start, clause.textEnd());
    if (titled.find()) {
      return new Frame(
          index,
          new Subject.Collective(titled.start(1), titled.end(1)),
          titled.start(2),
          titled.end(),
          false,
          true);
    }
    Matcher resolved = RESOLVED.matcher(plain).region(start, clause.textEnd());
    says = resolved.lookingAt() ? resolved : says;
    return says.lookingAt()
        ? new Frame(
            index,
            new Subject.Collective(start, says.end(1)),
            says.start(2),
            says.end(),
            false,
            true)
        : null;
  }

  private @Nullable Frame hearsay(int index, Unit clause, List<Mention> named) {
    int from = clause.start();
    int to = clause.textEnd();
    Frame shown = figures.find(index, clause, named);
    if (shown != null) {
      return shown;
    }
    Frame document = document(index, clause);
    if (document != null) {
      return document;
    }
    int shows = Math.max(plain.indexOf("数据显示", from, to), plain.indexOf("统计显示", from, to));
    if (shows > 0) {
      int offers = Math.max(plain.indexOf("提供的", from, shows), plain.indexOf("发布的", from, shows));
      return offers > from
          ? new Frame(index, new Subject.Collective(from, offers), shows, shows + 4, false, true)
          : null;
    }
    int start = plain.startsWith("据", from) ? from + 1 : from + 2;
    boolean cited =
        start == from + 1
            || plain.startsWith("援引", from)
            || plain.startsWith("综合", from)
            || plain.startsWith("根据", from)
            || plain.startsWith("依据", from);
    if (!cited && plain.startsWith("依", from) && !plain.startsWith("依照", from)) {
      cited = true;
      start = from + 1;
    }
    Frame brief = start == from + 1 ? bySurname(index, clause) : null;
    if (brief != null) {
      return brief;
    }
    for (int at = Math.min(to, start + LONGEST_SOURCE) - 1; cited && at > start; at--) {
      int n = lexicon.hearsay.lengthAt(plain, at, to);
      if (n > 0 && !VAGUE.matcher(plain.substring(start, at)).matches()) {
        return new Frame(
            index, new Subject.Collective(start, beforeDates(start, at)), at, at + n, false, true);
      }
    }
    int paper = start == from + 1 ? PAPERS.lengthBefore(plain, to, start + 1) : 0;
    return paper > 0 && clause.mark() == '，'
        ? new Frame(index, new Subject.Collective(start, to), to, to, false, true)
        : null;
  }

  private int beforeDates(int from, int to) {
    int end = to;
    while (end > from && tokens.natureAt(tokens.startOfWordBefore(end)) == 't') {
      end = tokens.startOfWordBefore(end);
    }
    return Math.max(end, from);
  }

  /** 据徐分析: the surname alone of somebody named before. */
  private @Nullable Frame bySurname(int index, Unit clause) {
    int at = clause.start() + 1;
    int n = lexicon.surnameAt(plain, at, clause.textEnd());
    int verb = lexicon.verbs.lengthAt(plain, at + n, clause.textEnd());
    if (n == 0 || verb < 2 || at + n + verb != clause.textEnd()) {
      return null;
    }
    Mention surname = new Mention(at, at, at + n, at + n, true, MentionFinder.ENOUGH);
    return new Frame(
        index, new Subject.Named(List.of(surname)), at + n, clause.textEnd(), false, false);
  }
}
