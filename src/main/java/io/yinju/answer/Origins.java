package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who comes from abroad: whom a list of guests puts among the foreign ones, whose title names a
 * foreign country, or whose name is written out by sound.
 */
final class Origins {
  private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "TW");

  /** Countries as the Unicode CLDR names them in Chinese, by the Java runtime. */
  private static final Pattern COUNTRY =
      Pattern.compile(
          Arrays.stream(Locale.getISOCountries())
              .filter(code -> !CHINESE.contains(code))
              .map(code -> Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE))
              .filter(name -> name.length() > 1 && Terms.isHan(name))
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", "|驻华|欧盟|欧洲|非盟|东盟|联合国)")));

  private static final String ABROAD = "外国|国外|境外|海外|外方|外籍";
  private static final String HOME = "中国|国内|中方|本国|我方|我国|本土";

  /** Words for where somebody comes from, as a pattern's alternatives. */
  static final String SIDES = ABROAD + "|" + HOME;

  private static final Pattern FROM_ABROAD = Pattern.compile(ABROAD);

  /** Behind which a list of guests goes on with those of one side. */
  private static final Pattern SIDE =
      Pattern.compile("(?:(" + ABROAD + ")|" + HOME + ")(?:的)?(?:嘉宾|代表|专家|人士|与会者|参会者)");

  /** Places in China where names are written out by sound. */
  private static final Pattern MINORITY =
      Pattern.compile("新疆|西藏|内蒙|青海|甘肃|四川|云南|自治|[县旗村]|喀什|伊犁|拉萨|中国|乌鲁木齐|和田|中科院");

  /** 古丽米热·艾山: written out by sound, and at home in China. */
  private static final Pattern OF_MINORITY =
      Pattern.compile(
          "(?:^|·)"
              + WordList.alternatives("minority-names")
              + "|"
              + WordList.alternatives("minority-names")
              + "(?:$|·)");

  private final Map<Person, List<String>> titles;
  private final List<Entry> entries;

  Origins(Map<Person, List<String>> titles, List<Entry> entries) {
    this.titles = titles;
    this.entries = entries;
  }

  /** Whether one of {@link #SIDES} says that somebody comes from abroad. */
  static boolean isAbroad(String side) {
    return FROM_ABROAD.matcher(side).matches();
  }

  /** Whether somebody comes from another country than China. */
  boolean isForeign(Person person) {
    String name = Spelling.fold(person.name());
    for (Entry entry : entries) {
      int at = entry.folded().indexOf(name);
      if (at >= 0 && Introductions.listed(entry, name)) {
        Matcher side = SIDE.matcher(entry.folded()).region(0, at);
        String last = null;
        while (side.find()) {
          last = side.group(1) == null ? "" : side.group(1);
        }
        if (last != null) {
          return !last.isEmpty();
        }
      }
    }
    String borne = String.join(" ", titles.getOrDefault(person, List.of()));
    boolean bySound = name.indexOf('·') > 0 || !Terms.isHan(name);
    boolean home = MINORITY.matcher(borne).find() || OF_MINORITY.matcher(name).find();
    return COUNTRY.matcher(borne).find() || (bySound && !home);
  }
}
