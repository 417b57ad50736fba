package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the wording of a question demands of the phrase that answers it: its kind, the measure word
 * of 多少 or 几, how exact a date must be, and the attribute asked for (the 粉丝 of 多少粉丝, the 合格率 of
 * 合格率是多少).
 *
 * @param wanted its kind
 * @param units measure words of which one must follow a number; empty where any number does
 * @param attribute the attribute's noun, empty where the kind alone shows it
 * @param date the form of a date, for questions that ask for a day, a month or a year
 * @param enumerated whether the members of something are asked for (具体是哪些)
 * @param counted whether the attribute is a thing that is counted
 * @param listed whether several things are asked for, which a list fits best
 */
record AskedDetail(
    Wanted wanted,
    List<String> units,
    String attribute,
    String date,
    boolean enumerated,
    boolean counted,
    boolean listed) {
  private static final Set<String> BROAD = Set.copyOf(WordList.read("broad-attributes"));
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:多少|几多|(?<![哪好这那近前])几(?![乎何率时多]))((?!家[长庭属电具畜务装])"
              + Classifiers.ANY
              + ")?(?:的)?(\\p{IsHan}{0,4})");
  private static final Pattern MEASURED =
      Pattern.compile(
          "(\\p{IsHan}{2,6}?)(?:分别|大概|大约|一共|总共|将)?(?:是|有|为|达|达到|占)?(?:多少|多大|多高|多长|几成|几何|百分之几)[?]?$");
  private static final Pattern CONTACT = Pattern.compile("电话|手机|邮箱|邮件|网址|微信|传真|住址|邮编|身份证");
  private static final Pattern KIND = Pattern.compile("哪(?:一)?[个家座所间种款支条](\\p{IsHan}{2})");
  private static final Pattern ENUMERATED = Pattern.compile("[、;]|一是|第一|首先");
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?<![午晨晚上])[二两三四五六七八九十\\d]个?(?:大|件|点(?![半钟多整左前后以到才收开])|方面|项|条|步|句)");
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?:具体|分别|都有|名单).{0,4}(?:哪些|哪几)|(?:具体|分别|名单).{0,4}谁|都有谁(?!(?:也|还|在会上)?(?:"
              + WordList.alternatives("reporting-verbs")
              + "))");
  private static final Set<Wanted> FORMED =
      Set.of(
          Wanted.NUMBER,
          Wanted.MONEY,
          Wanted.SHARE,
          Wanted.DURATION,
          Wanted.CONTACT,
          Wanted.AGE,
          Wanted.ACCESS,
          Wanted.BODY,
          Wanted.WORK);
  private static final Pattern LISTED =
      Pattern.compile("哪(?:几|两|三|四|五|些)(?:个|项|点|条|种|类|件|大|方面|原因|领域|措施|问题|因素)?");
  private static final Set<Wanted> COUNTING = Set.of(Wanted.NUMBER, Wanted.DURATION);

  /** What a noun can't have: the next interrogative, or a number to which the first one applies. */
  private static final Pattern AFTER_NOUN = Pattern.compile("多少|[几每谁哪]|什么|[一二两三四五六七八九十\\d]");

  /** 最高价跌到 names what changes, not what is counted. */
  private static final Pattern CHANGING =
      Pattern.compile(WordList.alternatives("change-verbs") + "(?:了)?$");

  /** 一周能收, 要花: what somebody does, not what is counted. */
  private static final Pattern DOING =
      Pattern.compile(
          "(?:至少|最多|最少|顶多|大概|一共|总共)?(?:(?<![储节功产性智核动热光电可])能|(?<![大峰社协议委年])会|(?<![重主需])要|(?<![所取])得|(?<![思理设])想|该|可以|打算|需要)\\p{IsHan}(?:了|到|出)?$|[挣赚花收卖弄干]了?$");

  /** The measure word that counts anything: 几个地方 is answered by 65处 and 31国 too. */
  private static final String ANY_UNIT = "个";

  private static final Pattern PERIOD = Pattern.compile("[一每半]\\p{IsHan}");

  /** What is counted by a noun of one character: 几个县. */
  private static final Set<String> PLACES = Set.copyOf(WordList.read("counted-places"));

  private static final Pattern DAY = Pattern.compile("哪一?[天日]|几号|哪几天|几月几[日号]|具体日期");
  private static final Pattern YEAR = Pattern.compile("哪一?年|几几年");
  private static final Pattern MONTH = Pattern.compile("几月|哪个月");

  /** A year by its number or from today, no number of years. */
  private static final String A_YEAR =
      "\\d{4}年|(?<![\\d年])[5-9]\\d年(?![前后内间多来以的])|[〇零一二三四五六七八九]{2,4}年|年代|[今去前明后]年|(?:[一二三四五六七八九十百半]|\\d)年(?:前|后|之前|之后|以前|以后)";

  private static final String NUMERAL = "(?:\\d|[一二两三四五六七八九十百千万亿半])";

  /** 一个 mostly means some rather than one. */
  private static final String COUNT =
      "(?:(?<!\\d{3}(?=\\d年))\\d|(?<!第)[二两三四五六七八九十百千万亿半]|(?<=[十百千万])一)";

  /** A number of things: no time, no money, no share. */
  private static final Pattern COUNTS =
      Pattern.compile(
          Plausibility.LONE
              + COUNT
              + "+(?:多|余|几)?(?:万|亿|千|百)*(?:多|余)?(?!\\d|[.]\\d|年|月|日|号|时|点|分|秒|元|块|%|岁|倍|成|周|天|届|期|级|线)\\p{L}");

  /** Reads the demands of a masked question. */
  static AskedDetail of(Wanted wanted, String masked) {
    List<String> units = new ArrayList<>();
    boolean things = false;
    String attribute = "";
    Matcher contact = CONTACT.matcher(masked);
    Matcher measured = MEASURED.matcher(masked);
    Matcher kind = KIND.matcher(masked);
    Matcher counted = COUNTED.matcher(masked);
    if (wanted == Wanted.CONTACT && contact.find()) {
      attribute = contact.group();
    } else if (wanted != Wanted.DATE && counted.find()) {
      if (counted.group(1) != null && COUNTING.contains(wanted)) {
        units.addAll(Classifiers.alike(counted.group(1)));
      }
      attribute = noun(AFTER_NOUN.split(counted.group(2), 2)[0]);
      things = wanted == Wanted.NUMBER && !attribute.isEmpty() && units.isEmpty();
      if (attribute.isEmpty() && units.isEmpty() && measured.find()) {
        attribute = noun(measured.group(1));
      }
    } else if (measured.find()) {
      attribute = noun(measured.group(1));
    } else if (kind.find()) {
      attribute = wanted == Wanted.PLACE || wanted == Wanted.DATE ? "" : noun(kind.group(1));
    }
    return new AskedDetail(
        wanted,
        List.copyOf(units),
        attribute,
        date(masked),
        MEMBERS.matcher(masked).find(),
        things,
        wanted == Wanted.WORDING && LISTED.matcher(masked).find());
  }

  private static String date(String masked) {
    if (DAY.matcher(masked).find()) {
      return NUMERAL + "[日号]|(?:周|星期|礼拜)[一二三四五六日天末]|[今明昨当次后前]天|[当次]日|节";
    }
    if (MONTH.matcher(masked).find()) {
      return NUMERAL + "月";
    }
    return YEAR.matcher(masked).find() ? A_YEAR : "";
  }

  private static String noun(String text) {
    Matcher doing = DOING.matcher(text);
    String named = doing.find() ? text.substring(0, doing.start()) : text;
    if (CHANGING.matcher(text).find()
        || (named.length() < text.length() && PERIOD.matcher(named).find())) {
      return "";
    }
    String head = named.substring(named.lastIndexOf('的') + 1);
    String noun = QuestionPatterns.shared().withoutQuestionWords(head).replace(" ", "");
    String bare = noun.replaceAll("^[的是有了]+|[的是有了]+$", "");
    bare = bare.length() > 2 ? bare.replaceFirst("[率量数额度]$", "") : bare;
    if (PLACES.contains(bare)) {
      return bare;
    }
    return bare.length() < 2 || BROAD.contains(bare) ? "" : bare;
  }

  /**
   * Whether a phrase of the demanded form stands in a folded text, beyond what the question says.
   */
  boolean fits(String folded, String question) {
    if (enumerated && !ENUMERATED.matcher(folded).find()) {
      return false;
    }
    if (listed && !ENUMERATED.matcher(folded).find() && !ANNOUNCED.matcher(folded).find()) {
      return false;
    }
    if (!date.isEmpty()) {
      return Pattern.compile(date).matcher(folded).find();
    }
    if (units.contains(ANY_UNIT) && attribute.length() == 1) {
      return Pattern.compile(COUNT + "[^,。;:]{0,3}" + attribute).matcher(folded).find();
    }
    if (units.contains(ANY_UNIT)) {
      return COUNTS.matcher(folded).results().anyMatch(r -> !question.contains(r.group()));
    }
    if (!units.isEmpty()) {
      String unit = units.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return Pattern.compile(COUNT + "(?:多|余|几)?(?:万|亿|千|百)*(?:多|余)?(?:" + unit + ")")
          .matcher(folded)
          .find();
    }
    return Plausibility.fits(wanted, folded, question);
  }

  /** Whether what answers must have a form; without it a phrase of the kind only fits better. */
  boolean hasForm() {
    return FORMED.contains(wanted) || !date.isEmpty() || !units.isEmpty() || enumerated;
  }

  /** Whether things are counted that the corpus never speaks of (多少粉丝). */
  boolean neverOccurs(StatementTable table) {
    return counted
        && Terms.of(attribute).stream()
            .allMatch(
                t ->
                    table.frequency(t) == 0
                        && Synonyms.of(t).stream().allMatch(s -> table.frequency(s) == 0));
  }

  /** Whether the attribute asked for is spoken of; true when there is none. */
  boolean speaksOfAttribute(String folded) {
    if (attribute.isEmpty()) {
      return true;
    }
    List<String> terms = Terms.of(attribute);
    long found =
        terms.stream()
            .filter(t -> folded.contains(t) || Synonyms.of(t).stream().anyMatch(folded::contains))
            .count();
    return 2 * found >= terms.size();
  }
}
