package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a folded text with what it counts: 4.5万元, 三成, 近两个月, 1小时50分钟.
 *
 * @param value the number; a share in per cent, a time of two units in the larger one
 * @param unit the measure word; empty where none follows
 * @param rounding how exact the number claims to be
 */
record Quantity(double value, String unit, Rounding rounding) {
  /** How exact a number claims to be. */
  enum Rounding {
    /** 137. */
    EXACT,
    /** 一百多: above the number, and below twice it. */
    ABOVE,
    /** 大约100, 100左右. */
    ABOUT
  }

  private static final String SHARE = "%";

  /** A time of a year rather than a number of years. */
  private static final String YEAR = "年份";

  /** Share of a rounded number by which another may differ from it. */
  private static final double TOLERANCE = 0.15;

  private static final double FIRST_YEAR = 1000;

  private static final String HAN = "[零〇一二两三四五六七八九十百千万亿]+";
  private static final String NUMBER =
      "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:万亿|[万亿千百](?!年))?|" + HAN + "(?:点[零一二三四五六七八九]+)?)";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<about>大约|大概|约|近|将近|接近|差不多|不到|超过|超|逾|至少|最多|不足)?(?<![第\\d.零一二两三四五六七八九十百千万亿])"
              + "(?:百分之(?<percent>"
              + NUMBER
              + ")|(?<below>"
              + HAN
              + "|\\d+)分之(?<above>"
              + HAN
              + "|\\d+)|(?<number>"
              + NUMBER
              + "))(?<more>多|余|来)?(?<unit>%|个?百分点|成(?![立为员本果功就长都])|个?月|日|号|[点时](?![点间候代任])|分(?![之为别钟])|秒|"
              + Classifiers.ANY
              + ")?(?<around>左右|上下|以上|以内|以下)?");

  /** 一个, 一种: hardly a number. */
  private static final Set<String> INDEFINITE =
      Set.of("个", "种", "位", "次", "件", "点", "条", "类", "名", "场", "步", "些", "家", "项", "方", "直", "");

  /** All of a folded text, in order. */
  static List<Quantity> in(String folded) {
    List<Quantity> found = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(folded);
    int end = -1;
    while (matcher.find()) {
      Quantity quantity = of(matcher);
      boolean next = matcher.start() == end && !found.isEmpty();
      if (quantity != null && next && isPart(found.getLast(), quantity)) {
        Quantity whole = found.removeLast();
        found.add(
            new Quantity(whole.value() + quantity.value() / 60, whole.unit(), whole.rounding()));
      } else if (quantity != null) {
        found.add(quantity);
      }
      end = matcher.end();
    }
    return found;
  }

  /** 1小时|50分钟. */
  private static boolean isPart(Quantity whole, Quantity next) {
    return whole.unit().matches("个?小时|个?钟头|点|时") && next.unit().matches("分钟?");
  }

  private static @Nullable Quantity of(Matcher matcher) {
    Rounding rounding =
        matcher.group("more") != null
            ? Rounding.ABOVE
            : matcher.group("about") != null || matcher.group("around") != null
                ? Rounding.ABOUT
                : Rounding.EXACT;
    if (matcher.group("percent") != null) {
      return new Quantity(ChineseNumbers.value(matcher.group("percent")), SHARE, rounding);
    }
    if (matcher.group("below") != null) {
      double share =
          100
              * ChineseNumbers.value(matcher.group("above"))
              / ChineseNumbers.value(matcher.group("below"));
      return new Quantity(share, SHARE, rounding);
    }
    String number = matcher.group("number");
    String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
    double value = ChineseNumbers.value(number);
    boolean vague = number.equals("一") && INDEFINITE.contains(unit);
    if (vague || Double.isNaN(value)) {
      return null;
    }
    return switch (unit) {
      case "成" -> new Quantity(10 * value, SHARE, rounding);
      case "年" -> new Quantity(value, value >= FIRST_YEAR ? YEAR : unit, rounding);
      default -> new Quantity(value, unit, rounding);
    };
  }

  /** Whether both count the same things. */
  boolean isLike(Quantity other) {
    return unit.equals(other.unit)
        || (!unit.isEmpty()
            && !"个".equals(unit)
            && !"个".equals(other.unit)
            && Classifiers.alike(unit).contains(other.unit));
  }

  /** Whether another number bears this one out, as exact as this one claims to be. */
  boolean isBorneOutBy(Quantity other) {
    double difference = Math.abs(value - other.value);
    return switch (rounding) {
      case EXACT -> difference < 1e-6 * Math.max(1, value);
      case ABOVE -> other.value >= value && other.value < 2 * value;
      case ABOUT -> difference <= TOLERANCE * value;
    };
  }
}
