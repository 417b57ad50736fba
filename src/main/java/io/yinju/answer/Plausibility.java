package io.yinju.answer;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What phrases of a wanted kind look like in folded text. */
final class Plausibility {
  /** 百余, 千家, 万人, but not 韩万迪: a power of ten alone counts only before what it counts. */
  static final String LONE = "(?![百千万亿](?![百千万亿余多几来名家人位个项座亩吨台件所条元]))";

  private static final String NUMERAL =
      LONE
          + "(?:\\d+(?:[.,]\\d+)*(?:[万亿千百]+)?|(?:数(?=[十百千万亿]))?(?:[一二两三四五六七八九十百千万亿几]+半?|半(?=[年天个数成]))(?:点[一二三四五六七八九零]+)?)";
  private static final String MORE = "(?:多|余|以上|以下|左右|出头|上下)?";
  private static final String UNIT =
      WordList.read("classifiers").stream()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .distinct()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:万|亿)*(?:", ")"));
  private static final Map<Wanted, Pattern> PATTERNS =
      Map.of(
          Wanted.NUMBER,
          Pattern.compile(
              "(?!\\d{1,2}月|\\d{4}年|\\d{1,2}[日号])(?<![\\d月])第?"
                  + NUMERAL
                  + "(?:%|"
                  + UNIT
                  + "|[a-z]{1,3})?"
                  + MORE),
          Wanted.MONEY,
          Pattern.compile(
              NUMERAL
                  + "(?:多|余)?(?:万|亿|千|百)*(?:多|余)?(?:元|块|毛|角(?![度落色])|分钱|美元|欧元|港元|日元|英镑|人民币|万|亿)"
                  + MORE
                  + "|免费"),
          Wanted.SHARE,
          Pattern.compile(
              NUMERAL
                  + "%|"
                  + NUMERAL
                  + "(?:多|余)?成|[一二三四五六七八九十百千万]+分之"
                  + NUMERAL
                  + "|"
                  + NUMERAL
                  + "倍|一半|过半|"
                  + NUMERAL
                  + "个百分点"),
          Wanted.DATE,
          Pattern.compile(
              "\\d{2,4}年(?:\\d+月)?(?:\\d+日)?(?:底|初|前|中)?|\\d+月(?:\\d+日)?(?:底|初|前|中)?|"
                  + NUMERAL
                  + "(?:年|月|日|号|点|世纪|年代)(?:底|初|前|中)?|(?:周|星期|礼拜)[一二三四五六日天末]|[上下]半年|[一二三四上下本]个?季度|[上中下]旬|每[天日周月年晚逢]|凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|深夜|夜间|[春夏秋冬][天季]|(?:春|端午|中秋|清明|国庆)节|国庆|元旦|[暑寒]假|年内|月内|昨天|今天|明天|今年|去年|明年|前年|年底|月底|近日|日前|\\d+[-/.]\\d+[-/.]\\d+"),
          Wanted.DURATION,
          Pattern.compile(
              "(?!\\d{4}年)(?<![\\d第])"
                  + NUMERAL
                  + "(?:多|余|半)?(?:年|个?月|个?季度|天|日|个?小时|周|个?星期|分钟|秒)(?:半|多)?|每(?:隔)?(?:[两三四五六]个?)?(?:天|日|周|月|季度?|半?年|小时)"),
          Wanted.AGE,
          Pattern.compile(
              NUMERAL
                  + "(?:多|余|来|出头)?岁|[二三四五六七八九]十(?:[一二三四五六七八九]|多|来|出头)?(?![万亿千百]|"
                  + UNIT
                  + ")|花甲|古稀|耄耋|年[过近]|\\d0后|[六七八九]旬"),
          Wanted.BODY,
          Pattern.compile(
              "\\p{IsHan}{1,12}(?:公司|集团|大学|学院|学校|中学|小学|医院|银行|协会|学会|联合会|商会|联盟|中心|基金会|企业|工厂|研究[院所室]|科学院|实验室|工作室|合作社|委员会|政府|法院|检察院|出版社|通讯社|设计院|管委会|办公室|供销社|联社|[部局厅署委办处院所社厂](?=[、,。;:“”()和与及将负牵主承已按在于]))"),
          Wanted.WORK,
          Pattern.compile("[《「“][^》」”]{2,40}[》」”]"),
          Wanted.CONTACT,
          Pattern.compile("\\d{7,}|\\d{3,4}-\\d{7,}|[a-z0-9._]+@[a-z0-9.]+|www\\.|http"),
          Wanted.ACCESS,
          Pattern.compile(WordList.alternatives("access-words")));

  private Plausibility() {}

  /**
   * Whether a phrase of this kind stands in the folded text, other than what the question itself
   * says already; true for kinds that have no form.
   */
  static boolean fits(Wanted wanted, String text, String question) {
    Pattern pattern = PATTERNS.get(wanted);
    if (pattern == null) {
      return true;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!question.contains(matcher.group())) {
        return true;
      }
    }
    return false;
  }

  /** A number before a measure word. */
  static Pattern counting(String unit) {
    return Pattern.compile(
        "(?<![\\d第])"
            + NUMERAL
            + "(?:多|余|几)?(?:万|亿|千|百)*(?:多|余)?"
            + Pattern.quote(unit)
            + (unit.equals("个") ? "(?![月小星])" : "")
            + MORE);
  }

  /** The form of this kind, null when it has none. */
  static @Nullable Pattern form(Wanted wanted) {
    return PATTERNS.get(wanted);
  }
}
