package io.yinju.answer;

import io.yinju.corpus.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a statement speaks of another year, meeting or numbered thing than the question:
 * 2022年的主题, where the briefing reports of 2023; 第八届 for 第九届; 5号线 for 4号线. However near such a
 * statement comes, it doesn't answer.
 */
final class OtherOccasion {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?=年|届|[^\\d]|$)");

  /** Years in Chinese numerals, as newspapers of Taiwan and Hong Kong write them. */
  private static final Pattern WRITTEN_YEAR = Pattern.compile("[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)");

  /** What stands for a year that isn't named, or for several. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "[今去当那同次翌本]年|(?<![目以之])前年|(?<![表说证声阐])明年(?![轻纪])|(?<![今以之然])后年|此后|后来|以来|年代|十[一二三四五六]五|\\d年(?:前|后|间|内|来)|(?:19|20)\\d\\d年?[-—–~至到]");

  /** Behind a year that a report looks forward to. */
  private static final Pattern TARGET = Pattern.compile("\\d年?[^,，。]{0,6}(?:规划|目标|愿景|方案|展望)");

  /** How many years from that of the report. */
  private static final Map<String, Integer> OFFSETS =
      Map.of("前年", -2, "去年", -1, "今年", 0, "本年", 0, "明年", 1, "后年", 2);

  private static final Pattern EDITION = Pattern.compile("第([一二三四五六七八九十百\\d]+)(届)");
  private static final Pattern NUMBERED =
      Pattern.compile("([\\d一二三四五六七八九十]+)(号(?:线|楼|机组?|馆|厅|井|炉|院|地块|码头|航站楼|大街|仓库?))");

  /** 南主塔, 北塔; 东区, 西区. */
  private static final Pattern SIDED =
      Pattern.compile("([东西南北])(主?(?:塔|岸|区|院|馆|门|楼|桥|段|坡|侧|座|线|厅|路|广场|校区|航站楼))");

  /** 11月6日发生了什么: only what is told of that day answers. */
  private static final Pattern OF_DAY =
      Pattern.compile(
          "^(?:请问)?(?:在)?(\\d{4}年(?!度)|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号])(?:[上下]午|晚上?|当[天日]|[这那]一?天)*(?:都)?"
              + "(?:发生|出|是|有|举行|安排|做)(?:了|过)?(?:什么|哪些|啥)(?:样的)?(?:日子|事情?|活动|安排|节日|会|大事)?[?]?$");

  /** Behind 次, which counts doings too (下一次水): a meeting. */
  private static final String MEETING = "[^,。?]{0,6}(?:论坛|会|峰会|圆桌|活动|展|赛|沙龙|讲座)";

  private static final Pattern NEXT = Pattern.compile("下一?(?:[届期](?!间)|次" + MEETING + ")");
  private static final Pattern LAST = Pattern.compile("上一?(?:[届期](?!间)|次" + MEETING + ")");

  /** 下一届 isn't this one: the statement must look ahead, or back for 上一届. */
  private static final Pattern AHEAD = Pattern.compile("下一?[届次期]|明年|后年|将(?:在|于)|[定拟]于|拟在|预定|计划|届时");

  private static final Pattern BACK = Pattern.compile("上一?[届次期]|去年|前年|往届|比");
  private static final Pattern ANY = Pattern.compile("");

  /** 2019年那次: an occasion that the text has told apart from its own. */
  private static final Pattern THAT_TIME = Pattern.compile("年的?那(?:一)?[次届回场]");

  private static final Pattern NEXT_YEAR =
      Pattern.compile("(?<![表说证声阐])明年(?![轻纪])|来年|(?<![今以之然])后年");

  /** What looks ahead; a statement without any of it says how things are. */
  private static final Pattern LOOKS_AHEAD =
      Pattern.compile(
          "[明来后]年|20\\d\\d|将|[预估]计|计划|规划|拟|未来|争取|目标|下一?步|准备|打算|有望|还要|将要|需要|会(?=达|有|增|减|是|再)|可(?=达|望|能)|今后|到时|[之以]后");

  private static final Pattern LAST_YEAR = Pattern.compile("去年|上年|(?<![目以之])前年");

  /** 今年, and nothing of the years before. */
  private static final Pattern NOW = Pattern.compile("今年|目前|眼下|现在|本年");

  private static final Pattern BEFORE_NOW =
      Pattern.compile("去年|上年|前年|往年|(?:19|20)\\d\\d|同比|[比较]|以来|过去|此前|曾");

  /** Characters at a document's beginning that tell of which year it is. */
  private static final int BEGINNING = 400;

  private final StatementTable table;
  private final Optional<String> year;
  private final Pattern direction;
  private final Optional<String> day;
  private final boolean thatTime;
  private final boolean lastYear;
  private final Set<String> numbered = new LinkedHashSet<>();

  OtherOccasion(Analysis analysis, StatementTable table) {
    String question = analysis.folded();
    this.table = table;
    Set<String> years = years(question);
    this.thatTime = THAT_TIME.matcher(question).find();
    this.lastYear = years.isEmpty() && LAST_YEAR.matcher(question).find();
    boolean span = UNNAMED.matcher(question).find();
    this.year =
        years.size() == 1 && !span ? Optional.of(years.iterator().next()) : Optional.empty();
    this.direction = direction(question, years.isEmpty());
    this.day =
        OF_DAY.matcher(question).results().map(r -> r.group(1).replace('号', '日')).findFirst();
    for (Pattern pattern : List.of(EDITION, NUMBERED, SIDED)) {
      pattern.matcher(question).results().map(MatchResult::group).forEach(numbered::add);
    }
  }

  /** Where a statement must look that speaks of the meeting or the year that is asked for. */
  private static Pattern direction(String question, boolean yearless) {
    if (NEXT.matcher(question).find()) {
      return AHEAD;
    }
    if (LAST.matcher(question).find()) {
      return BACK;
    }
    return yearless && NEXT_YEAR.matcher(question).find() ? LOOKS_AHEAD : ANY;
  }

  /** Whether the statement speaks of another one. */
  boolean of(Entry entry) {
    return (year.isPresent() && ofOtherYear(entry, year.get()))
        || ofOtherNumber(entry)
        || (lastYear && ofThisYear(entry))
        || (day.isPresent() && !isOfDay(entry, day.get()))
        || !direction.matcher(entry.folded()).find();
  }

  private boolean isOfDay(Entry entry, String asked) {
    return (entry.folded() + " " + table.around(entry)).replace('号', '日').contains(asked);
  }

  /** 去年 is asked, and the statement speaks of 今年 and of no year before. */
  private boolean ofThisYear(Entry entry) {
    String text = entry.folded();
    return NOW.matcher(text).find()
        && !BEFORE_NOW.matcher(text).find()
        && !LAST_YEAR.matcher(table.around(entry)).find();
  }

  private boolean ofOtherYear(Entry entry, String asked) {
    String near = entry.folded() + " " + table.around(entry);
    if (years(near).contains(asked)) {
      return false;
    }
    if (UNNAMED.matcher(entry.folded()).find()) {
      return years(entry.folded()).isEmpty() && countsFromOtherYear(entry, asked);
    }
    Set<String> own = reported(entry.briefing().document());
    return !years(entry.folded()).isEmpty()
        || (own.size() == 1 && !own.contains(asked))
        || (thatTime && !own.contains(asked));
  }

  /**
   * 去年 of a report of 2024, when 2022 is asked: every year that isn't named is known to be another.
   */
  private static boolean countsFromOtherYear(Entry entry, String asked) {
    Document document = entry.briefing().document();
    if (TARGET.matcher(Spelling.fold(document.title())).find()) {
      return false;
    }
    Set<String> own = reported(document);
    if (own.size() != 1) {
      return false;
    }
    int year = Integer.parseInt(own.iterator().next());
    return UNNAMED
        .matcher(entry.folded())
        .results()
        .map(MatchResult::group)
        .allMatch(
            word ->
                OFFSETS.containsKey(word) && year + OFFSETS.get(word) != Integer.parseInt(asked));
  }

  /** The years of a document's title, else of its beginning. */
  private static Set<String> reported(Document document) {
    Set<String> titled = years(Spelling.fold(document.title()));
    return titled.isEmpty() ? years(beginning(document)) : titled;
  }

  private static String beginning(Document document) {
    String text = document.text();
    return Spelling.fold(text.substring(0, Math.min(BEGINNING, text.length())));
  }

  /** Whether another number stands before the same word, and the asked one nowhere around. */
  private boolean ofOtherNumber(Entry entry) {
    if (numbered.isEmpty()) {
      return false;
    }
    String near = entry.folded() + " " + table.around(entry);
    return numbered.stream()
        .anyMatch(
            asked ->
                !near.contains(asked)
                    && !near.contains(otherNumeral(asked))
                    && Stream.of(EDITION, NUMBERED, SIDED).anyMatch(p -> others(p, near, asked)));
  }

  private static boolean others(Pattern pattern, String near, String asked) {
    return pattern.matcher(near).results().anyMatch(r -> asked.endsWith(r.group(2)));
  }

  private static String otherNumeral(String asked) {
    return Pattern.compile("[一二三四五六七八九十百]+|\\d+")
        .matcher(asked)
        .replaceFirst(
            r ->
                Character.isDigit(r.group().charAt(0))
                    ? ChineseNumbers.otherwise(r.group()).stream().findFirst().orElse(r.group())
                    : String.valueOf(ChineseNumbers.small(r.group())));
  }

  private static Set<String> years(String text) {
    Set<String> found =
        YEAR.matcher(text)
            .results()
            .map(r -> r.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    WRITTEN_YEAR.matcher(text).results().map(r -> digits(r.group())).forEach(found::add);
    return found;
  }

  private static String digits(String written) {
    return written
        .chars()
        .map(c -> Math.max(0, "〇一二三四五六七八九".indexOf(c)))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }
}
