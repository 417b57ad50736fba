package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons named by what they are: a title in full or shortened (经发局局长), in other words (老板),
 * a country or a body with a calling (瑞典专家).
 */
final class TitleMentions {
  private static final int LONGEST_ORGANISATION = 20;

  /** Shortest name of a body that is told from another's. */
  private static final int SHORTEST_BODY = 3;

  /** Shortest name of something whose office nobody is known to hold. */
  private static final int SHORTEST_UNHELD = 2;

  /** Longest words that point back at a body (该公司). */
  private static final int LONGEST_POINTING = 5;

  /** 两国|元首, 双方|负责人: more than one person. */
  private static final Pattern SEVERAL = Pattern.compile("(?:[两二三几各多][国省市地方家]|双方|各方|多方)(?:的)?$");

  /** 国家|科技部: what may stand before the name of any body of the state. */
  private static final String STATE = "国家|中国|我国|中央|全国|中华人民共和国";

  private static final Pattern NATIONAL = Pattern.compile("^(?:" + STATE + ")(?=\\p{IsHan}{2})");

  /** 国外|主任, 外国|校长: from somewhere else, which is no office. */
  private static final Pattern ABROAD = Pattern.compile("(?:[外别他]国|国外|境外|海外|外地|外省|外校|外单位)(?:的)?$");

  /** Who asks, where somebody else is named. */
  private static final String PRESS = "记者";

  /** What ends the names of places that have offices. */
  private static final String PLACES = "省市县区州盟旗镇乡村";

  private static final Set<String> ORGANISATION_TAILS =
      Set.copyOf(WordList.read("organisation-tails"));
  private static final Set<String> CALLINGS = Set.copyOf(WordList.read("callings"));
  private static final Set<String> GENERIC = Set.copyOf(WordList.read("generic-callings"));

  /** A title's last word; 总工 for 总工程师, but not in 总工会 or 总工期. */
  private static final Pattern TAIL =
      Pattern.compile(WordList.alternatives("title-tails") + "|总工(?![会期时资作程])");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:" + WordList.alternatives("question-words") + "|比较|对比|是|由|的|和|与|跟|同|及|让|听)+");

  /** What stands in a title between its parts, or before it to point at its holder. */
  private static final Pattern JOINT =
      Pattern.compile(
          "[的《》、·]|栏目|[他她我咱你]们|那位|这位|那名|这名|那个|这个|一位|一名|(?:来自|分管|主管)的?|该[国省市县校院所局厂]|现任|时任|新任|现在的|目前的");

  /** What points at a body without naming it. */
  private static final Pattern SOME_BODY = Pattern.compile("^(?:(?:那|这|有|一)(?:一)?[家所间]|某[家所间]?)");

  /** 出版公司的那位 before 首席执行官: a description rather than a name. */
  private static final Pattern POINTED =
      Pattern.compile("(?:公司|集团|企业|机构|单位|部门|大厂|厂家|厂商)的?[那这](?:一)?[位个名]$");

  /** 大科学项目的 before 负责人: of what somebody is called so, which other titles must fit too. */
  private static final Pattern QUALIFIED = Pattern.compile("\\p{IsHan}{3,}的$");

  private static final Pattern KIND_OF_BODY =
      Pattern.compile("(?:股份|有限)*(?:公司|集团|企业|机构|单位|巨头|大厂|厂家|厂商)");

  /** What may stand before a title that is named without its organisation: 会上主席说. */
  static final Pattern BEFORE_BARE = Pattern.compile("(?:[,。;!?:、的和与跟同及是由对让听上中里时位名]|比较|对比)$");

  private static final Pattern INTERROGATIVE =
      Pattern.compile(
          "(?:哪|什么|所有|全部)[位个些名两几家所]*$|有(?:无|没有)?(?:一)?[位个些名]?$|(?:几|多少|[一两三四五六七八九十\\d])[位个名](?:\\p{IsHan}{0,4}的)?$");

  /** 那位不愿具名的 before a title: whoever it is goes without a name. */
  private static final Pattern NAMELESS =
      Pattern.compile("(?:[不没未]|匿)[^,。;?]{0,6}名字?(?:姓氏?)?的?(?:那位|这位|那个)?\\p{IsHan}{0,4}$");

  /** Behind whose words are asked for. */
  private static final Pattern SPEAKS =
      Pattern.compile(
          "^(?:在[^,。]{1,8}[上中里])?(?:都|也|还|又|是|有没有)?(?:对[^,。]{1,20})?(?:怎么|怎样|如何|咋|的(?:看法|观点|意见|说法|话|原话)|"
              + WordList.alternatives("reporting-verbs")
              + ")");

  private final NameForms names;
  private final SurnameMentions surnames;

  TitleMentions(NameForms names) {
    this.names = names;
    this.surnames = new SurnameMentions(names);
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    surnames.addBorne(text, found);
    addTitles(text, found);
    surnames.add(text, found);
    addWhole(text, found);
  }

  /** 塔吊司机说: a whole title that ends like no office, where somebody's words are asked for. */
  private void addWhole(String text, List<Mention> found) {
    Map<String, List<Person>> holders = new TreeMap<>();
    names
        .titles()
        .forEach(
            (person, titles) ->
                titles.stream()
                    .filter(t -> t.length() >= SHORTEST_BODY && text.contains(t))
                    .forEach(t -> holders.computeIfAbsent(t, k -> new ArrayList<>()).add(person)));
    holders.forEach(
        (title, persons) -> {
          int from = text.indexOf(title);
          int to = from + title.length();
          if (SPEAKS.matcher(text.substring(to)).find()
              && BEFORE_BARE.matcher("," + text.substring(0, from)).find()
              && !MentionFinder.overlaps(found, from, to)) {
            found.add(new Mention(from, to, title, persons, Mention.How.TITLE));
          }
        });
  }

  private void addTitles(String text, List<Mention> found) {
    Matcher tails = TAIL.matcher(text);
    while (tails.find()) {
      int from = tails.start();
      int to = tails.end();
      boolean board = to < text.length() && text.charAt(to) == '会' && text.startsWith("委员", to - 2);
      if (board || MentionFinder.overlaps(found, from, to)) {
        continue;
      }
      Mention courtesy = surnames.courtesy(text, from, to);
      Mention mention = courtesy != null ? courtesy : title(text, from, to, found);
      if (mention != null && !MentionFinder.overlaps(found, mention.start(), mention.end())) {
        found.add(mention);
      }
    }
  }

  /**
   * The longest form ending here that shortens somebody's title; unknown when its head is not his.
   */
  private @Nullable Mention title(String text, int from, int to, List<Mention> found) {
    int start = start(text, from, found);
    String tail = text.substring(from, to);
    if (PRESS.equals(tail) && found.stream().anyMatch(m -> !m.persons().isEmpty())) {
      return null; // 记者打电话给某某，她说了什么
    }
    if (INTERROGATIVE.matcher(text.substring(0, from)).find()
        || NAMELESS.matcher(text.substring(0, from)).find()) {
      return null;
    }
    Matcher indefinite = SOME_BODY.matcher(text.substring(start, from));
    if (indefinite.find()) {
      return ofSomeBody(text, start, start + indefinite.end(), from, to);
    }
    if (POINTED.matcher(text.substring(start, from)).find()) {
      return ofPointed(text, start, from, to);
    }
    boolean headed = start < from && !BEFORE_BARE.matcher(text.substring(0, from)).find();
    for (int s = start; s < from || (s == from && !headed); s++) {
      String form = JOINT.matcher(text.substring(s, to)).replaceAll("");
      for (TitleWords.Variant variant : TitleWords.of(form, tail)) {
        List<Person> persons = names.byTitle(variant.form(), variant.tail());
        if (!persons.isEmpty()) {
          String rest = JOINT.matcher(text.substring(start, s)).replaceAll("");
          List<Person> fitting = rest.length() < 2 ? List.of() : names.described(persons, rest);
          boolean otherWord = variant.form().equals(variant.tail()) && !variant.tail().equals(tail);
          if (fitting.isEmpty()
              && otherWord
              && QUALIFIED.matcher(text.substring(start, from)).find()) {
            return null;
          }
          if (fitting.size() == 1) {
            return new Mention(start, to, text.substring(start, to), fitting, Mention.How.TITLE);
          }
          if (fitting.isEmpty()
              && isOfOtherBody(text.substring(start, from), variant.tail(), persons)) {
            return new Mention(
                start, to, text.substring(start, to), List.of(), Mention.How.UNKNOWN);
          }
          return named(text, isPlace(text, start, s) ? s : start, s, from, to, persons);
        }
      }
      if (GENERIC.contains(tail) && s < from) {
        String body = JOINT.matcher(text.substring(s, from)).replaceAll("");
        List<Person> persons = names.byBody(body);
        if (!persons.isEmpty()) {
          return new Mention(s, to, text.substring(s, to), persons, Mention.How.TITLE);
        }
      }
    }
    Mention ofBefore = start < from ? anaphoric(text, start, from, to) : null;
    if (ofBefore != null) {
      return ofBefore;
    }
    List<Person> beside = start < from ? besideBody(text.substring(start, from), tail) : List.of();
    if (beside.size() == 1) {
      return new Mention(start, to, text.substring(start, to), beside, Mention.How.TITLE);
    }
    boolean office =
        !SEVERAL.matcher(text.substring(start, from)).find()
            && !ABROAD.matcher(text.substring(start, from)).find()
            && from > start
            && !CALLINGS.contains(tail)
            && (ORGANISATION_TAILS.contains(text.substring(from - 1, from))
                || isUnheld(text.substring(start, from), tail));
    return office
        ? new Mention(start, to, text.substring(start, to), List.of(), Mention.How.UNKNOWN)
        : null;
  }

  /** 汇腾营造的董事长, whom the corpus calls 该公司董事长: the only one whose title points back at a body. */
  private @Nullable Mention anaphoric(String text, int start, int from, int to) {
    String tail = text.substring(from, to);
    String body = JOINT.matcher(text.substring(start, from)).replaceAll("");
    List<Person> pointing =
        names.titles().entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(t -> pointsBack(t, tail)))
            .map(Map.Entry::getKey)
            .toList();
    return pointing.size() == 1 && body.length() >= SHORTEST_BODY && names.occurs(body)
        ? new Mention(start, to, text.substring(start, to), pointing, Mention.How.TITLE)
        : null;
  }

  /** 水文站站长 of whom the text speaks as 水文站的仝佩珊站长: the title stands without the body's name. */
  private List<Person> besideBody(String before, String tail) {
    String body = JOINT.matcher(before).replaceAll("");
    if (body.length() < SHORTEST_BODY || !names.occurs(body)) {
      return List.of();
    }
    List<String> bare = TitleWords.of(tail, tail).stream().map(TitleWords.Variant::form).toList();
    return names.titles().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(bare::contains))
        .map(Map.Entry::getKey)
        .filter(p -> names.isFollowedBy(body, behindBody(p)))
        .toList();
  }

  private static Pattern behindBody(Person person) {
    return Pattern.compile("^的?" + Pattern.quote(Spelling.fold(person.name())));
  }

  private static boolean pointsBack(String title, String tail) {
    return title.endsWith(tail)
        && "该本此".indexOf(title.charAt(0)) >= 0
        && title.length() - tail.length() <= LONGEST_POINTING;
  }

  /**
   * 喜茶|总裁: an office of something that the corpus speaks of, of which nobody has any and which it
   * doesn't name.
   */
  private boolean isUnheld(String body, String tail) {
    return body.length() >= SHORTEST_UNHELD
        && !GENERIC.contains(tail)
        && names.occurs(body)
        && names.byBody(body).isEmpty()
        && !names.occurs(body + tail);
  }

  /**
   * 中山大学|校长, where the corpus has the heads of others: all who bear the title bear it with another
   * body's name.
   */
  private boolean isOfOtherBody(String before, String tail, List<Person> persons) {
    String body = NATIONAL.matcher(JOINT.matcher(before).replaceAll("")).replaceFirst("");
    List<String> titles =
        persons.stream().flatMap(p -> p.titles().stream()).map(Spelling::fold).toList();
    return (body.length() >= SHORTEST_BODY ? names.occurs(body) || isBody(body) : isSchool(body))
        && titles.stream().noneMatch(title -> Titles.inOrder(title, body))
        && titles.stream().anyMatch(t -> t.indexOf(tail) > 1);
  }

  /** 清华大学, whether the corpus speaks of it or not. */
  private static boolean isBody(String words) {
    return Terms.functionCharacters(words) == 0
        && ORGANISATION_TAILS.contains(words.substring(words.length() - 1));
  }

  /** 北大 of 北大校长. */
  private static boolean isSchool(String words) {
    return words.length() == SHORTEST_BODY - 1 && words.endsWith("大");
  }

  /** 那家种业公司的老总: who has the trade in a title; nobody unknown, for no name is given. */
  private @Nullable Mention ofSomeBody(String text, int start, int trade, int from, int to) {
    String body =
        KIND_OF_BODY
            .matcher(JOINT.matcher(text.substring(trade, from)).replaceAll(""))
            .replaceAll("");
    String tail = text.substring(from, to);
    for (TitleWords.Variant variant : TitleWords.of(body + tail, tail)) {
      List<Person> persons =
          body.isEmpty() ? List.of() : names.byTitle(variant.form(), variant.tail());
      if (!persons.isEmpty()) {
        return new Mention(start, to, text.substring(start, to), persons, Mention.How.DESCRIBED);
      }
    }
    return null;
  }

  /** 出版公司的那位首席执行官: whose title it is, who has the trade in a title, else the only holder. */
  private @Nullable Mention ofPointed(String text, int start, int from, int to) {
    String tail = text.substring(from, to);
    String form = JOINT.matcher(text.substring(start, to)).replaceAll("");
    for (TitleWords.Variant variant : TitleWords.of(form, tail)) {
      List<Person> persons = names.byTitle(variant.form(), variant.tail());
      if (!persons.isEmpty()) {
        return new Mention(start, to, text.substring(start, to), persons, Mention.How.TITLE);
      }
    }
    Mention some = ofSomeBody(text, start, start, from, to);
    List<Person> holders =
        names.byTitle(tail, tail).stream().filter(p -> p.statements() > 0).toList();
    return some != null || holders.size() != 1
        ? some
        : new Mention(start, to, text.substring(start, to), holders, Mention.How.DESCRIBED);
  }

  /** 云岫|县文化馆馆长: the name of the place that the corpus speaks of, before a title without it. */
  private boolean isPlace(String text, int start, int s) {
    return s > start
        && PLACES.indexOf(text.charAt(s)) >= 0
        && names.occurs(text.substring(start, s + 1));
  }

  /** Where the organisation before a tail may begin. */
  private static int start(String text, int from, List<Mention> found) {
    int start = from;
    while (start > 0
        && from - start < LONGEST_ORGANISATION
        && ("、·《》".indexOf(text.charAt(start - 1)) >= 0
            || Character.isLetterOrDigit(text.charAt(start - 1)))
        && !MentionFinder.overlaps(found, start - 1, start)) {
      start--;
    }
    Matcher opening = OPENING.matcher(text.substring(start, from));
    return opening.find() ? start + opening.end() : start;
  }

  /** A title from {@code s}; of nobody when that cuts the name of another organisation. */
  private static Mention named(
      String text, int start, int s, int from, int to, List<Person> persons) {
    boolean cutsHead =
        s > start
            && !text.substring(start, s).matches(STATE)
            && (ORGANISATION_TAILS.contains(text.substring(s - 1, s))
                || (s < from && ORGANISATION_TAILS.contains(text.substring(s, s + 1)))
                || text.charAt(s - 1) == '副');
    int begin = cutsHead ? start : s;
    return new Mention(
        begin,
        to,
        text.substring(begin, to),
        cutsHead ? List.of() : persons,
        cutsHead ? Mention.How.UNKNOWN : Mention.How.TITLE);
  }
}
