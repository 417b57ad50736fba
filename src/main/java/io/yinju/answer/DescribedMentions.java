package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the one who is meant by what they do or where they come from: 那位做芯片的, 搞投资的那位老总, 挪威来的专家,
 * 民政局那位, 那位企业代表, 姓段的教授.
 */
final class DescribedMentions {
  private static final String POINTING = "(?:[那这](?:一)?[位个名])";
  private static final String NOUN =
      "(?:" + WordList.alternatives("title-tails") + "|(?:企业|公司|厂家|机构|单位)?(?:的)?代表|嘉宾|高管|与会者)";

  /** 做芯片的那位, 那位管水库的, 搞投资的老总. */
  private static final Pattern WORKING =
      Pattern.compile(
          "(?<before>"
              + POINTING
              + ")?(?<![\\p{IsHan}&&[^位个名对和与跟让问听由]])(?:专门|主要)?(?:搞|做|干|管|造|开|卖|种|养|当|教|学|跑|演|写|拍|研究|研发|从事|负责|分管|主管)(?<field>\\p{IsHan}{1,6}?)的(?<behind>"
              + POINTING
              + ")?(?<noun>"
              + NOUN
              + ")?");

  /** 来自挪威的专家, 挪威来的那位. */
  private static final Pattern COMING =
      Pattern.compile(
          "(?:来自(?<from>\\p{IsHan}{2,8}?)|(?<place>\\p{IsHan}{2,8}?)(?:那边|那里)?(?:派|过)?来)的(?<behind>"
              + POINTING
              + ")?(?<noun>"
              + NOUN
              + ")?");

  /** 民政局那位, 券商的那位分析师. */
  private static final Pattern BELONGING =
      Pattern.compile(
          "(?<place>\\p{IsHan}{2,8})(?:那边)?的?(?<behind>"
              + POINTING
              + ")(?<noun>"
              + NOUN
              + ")?(?=[^\\p{IsHan}]|对|说|讲|提|谈|表|认|觉|怎|咋|如何|打算|承|建|要|想|估|抱|在|是|有|最|为|给|后|也|还|都|又|刚|一上来|开头|当时|到底|究竟|呼|希|担|反|支|赞|回|透|强|补|叫|算|呢|吗|预|介|引|主|坚|批|质|解|形|评|看|劝|举)");

  /** 那位企业代表, 那位学者. */
  private static final Pattern KIND =
      Pattern.compile("(?<behind>" + POINTING + ")(?<noun>\\p{IsHan}{2,5}?代表)");

  private static final Pattern SURNAMED =
      Pattern.compile(
          POINTING
              + "?姓(?<surname>"
              + WordList.alternatives("surnames")
              + ")的(?:"
              + POINTING
              + ")?(?<noun>"
              + NOUN
              + ")?");

  /** 鄔佩珊跟|另一位立委: the only other one of the kind beside who is named. */
  private static final Pattern OTHER = Pattern.compile("另外?(?:一)?[位个名](?<noun>" + NOUN + ")");

  /** What can't begin the name of a place or a body. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:" + WordList.alternatives("question-words") + "|是|由|的|和|与|跟|让|听|向|给|把|被|说|要|想)+");

  /** What a field makes a kind of people with: 投资人, 科研人员, 种植户. */
  private static final List<String> CALLED = List.of("", "人", "界", "家", "者", "方", "人员", "机构", "户");

  private static final Pattern REPRESENTATIVE = Pattern.compile("(?:的)?代表$");

  /** Titles beside the longest name of a body: characters that a form of it may leave out. */
  private static final int LEFT_OUT = 3;

  /** How much more often one must speak of a field than the next. */
  private static final int AHEAD = 2;

  private final NameForms names;

  DescribedMentions(NameForms names) {
    this.names = names;
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    Matcher surnamed = SURNAMED.matcher(text);
    while (surnamed.find()) {
      String noun = group(surnamed, "noun");
      List<Person> bearers = heard(names.courtesies().bySurname(group(surnamed, "surname")));
      List<Person> called = noun.isEmpty() ? bearers : kept(bearers, noun);
      add(text, surnamed, called.isEmpty() ? bearers : called, found);
    }
    Matcher working = WORKING.matcher(text);
    while (working.find()) {
      String noun = group(working, "noun");
      boolean one = !group(working, "before").isEmpty() || !group(working, "behind").isEmpty();
      if (one || !noun.isEmpty()) {
        add(text, working, of(group(working, "field"), noun), found);
      }
    }
    addFrom(text, COMING, found);
    addFrom(text, BELONGING, found);
    Matcher other = OTHER.matcher(text);
    while (other.find()) {
      List<Person> named = found.stream().flatMap(m -> m.persons().stream()).toList();
      List<Person> kind = kept(names.holders().guests(), group(other, "noun"));
      if (named.stream().anyMatch(kind::contains)) {
        add(text, other, kind.stream().filter(p -> !named.contains(p)).toList(), found);
      }
    }
    Matcher kind = KIND.matcher(text);
    while (kind.find()) {
      add(text, kind, kept(names.holders().guests(), group(kind, "noun")), found);
    }
  }

  /** What the person of a mention does, when that is what describes them; else nothing. */
  static String field(Mention mention) {
    Matcher working = WORKING.matcher(mention.surface());
    return mention.how() == Mention.How.DESCRIBED && working.matches()
        ? group(working, "field")
        : "";
  }

  private void addFrom(String text, Pattern pattern, List<Mention> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean named = pattern == COMING && !group(matcher, "from").isEmpty();
      String whole = named ? group(matcher, "from") : group(matcher, "place");
      String noun = group(matcher, "noun");
      if (noun.isEmpty() && group(matcher, "behind").isEmpty()) {
        continue;
      }
      Matcher opening = OPENING.matcher(whole);
      int first = opening.find() ? opening.end() : 0;
      boolean nowhere =
          pattern == COMING
              && !noun.isEmpty()
              && whole.length() - first > 1
              && Terms.functionCharacters(whole.substring(first)) == 0
              && !names.occurs(whole.substring(first));
      if (nowhere && named) {
        add(text, matcher.start(), matcher.end(), List.of(), found);
      }
      for (int i : Terms.endings(whole, first)) {
        List<Person> persons = from(whole.substring(i), noun);
        if (persons.size() == 1) {
          int start = named ? matcher.start() : matcher.start() + i;
          add(text, start, matcher.end(), persons, found);
          break;
        }
      }
    }
  }

  /** Who has a place or a body in a title, by the noun where several have. */
  private List<Person> from(String place, String noun) {
    if (NameForms.EVERYWHERE.contains(place)) {
      return List.of();
    }
    List<Person> heard =
        names.holders().guests().stream()
            .filter(p -> borne(p).stream().anyMatch(t -> t.contains(place)))
            .toList();
    if (heard.isEmpty() && !noun.isEmpty()) {
      return kept(listed(place), noun);
    }
    return heard.size() > 1 ? kept(heard, noun) : heard;
  }

  /** Who has a place or a body in a title, heard or not. */
  private List<Person> listed(String place) {
    return names.titles().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(t -> t.contains(place)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Who does this: by title, else by what they speak of, else the only one of the kind. */
  private List<Person> of(String field, String noun) {
    List<Person> kind =
        noun.isEmpty() ? names.holders().guests() : kept(names.holders().guests(), noun);
    List<String> words = new ArrayList<>(List.of(field));
    words.addAll(Synonyms.of(field));
    List<Person> titled =
        kind.stream()
            .filter(
                p ->
                    borne(p).stream()
                        .anyMatch(
                            t -> t.contains(field) || (field.length() > 2 && within(t, field))))
            .toList();
    if (titled.size() == 1) {
      return titled;
    }
    List<Person> calling =
        CALLED.stream()
            .flatMap(end -> GroupMentions.titlesOf(field + end).stream())
            .findFirst()
            .map(titles -> having(kind, titles))
            .orElse(List.of());
    if (calling.size() == 1) {
      return calling;
    }
    List<Person> among = titled.isEmpty() ? kind : titled;
    List<Person> speaking =
        among.stream()
            .filter(p -> field.length() > 1 && spoken(p, words) > 0)
            .sorted(Comparator.comparingLong((Person p) -> -spoken(p, words)))
            .toList();
    boolean ahead =
        speaking.size() == 1
            || (speaking.size() > 1
                && spoken(speaking.get(0), words) >= AHEAD * spoken(speaking.get(1), words));
    if (ahead) {
      return List.of(speaking.getFirst());
    }
    return kind.size() == 1 && !noun.isEmpty() ? kind : List.of();
  }

  private static boolean within(String title, String field) {
    int width = NameForms.spread(title, field, field.substring(field.length() - 1));
    return width >= 0 && width <= LEFT_OUT;
  }

  private long spoken(Person person, List<String> words) {
    return names.spoken(person).stream().filter(t -> words.stream().anyMatch(t::contains)).count();
  }

  /** Those who may be called by a noun; all by one that says nothing. */
  private List<Person> kept(List<Person> persons, String noun) {
    String bare = REPRESENTATIVE.matcher(noun).replaceFirst("");
    List<String> titles = new ArrayList<>();
    if (bare.length() < noun.length()) {
      GroupMentions.titlesOf(bare).ifPresent(titles::addAll);
    } else {
      GroupMentions.titlesOf(noun).ifPresent(titles::addAll);
      TitleWords.of(noun, noun).forEach(v -> titles.add(v.form()));
    }
    if (noun.isEmpty() || titles.isEmpty()) {
      return persons;
    }
    List<Person> called = having(persons, titles);
    boolean vague = called.isEmpty() && GroupMentions.isVague(noun);
    return vague ? persons : called;
  }

  private List<Person> having(List<Person> persons, List<String> words) {
    return persons.stream()
        .filter(p -> borne(p).stream().anyMatch(t -> words.stream().anyMatch(t::contains)))
        .toList();
  }

  private List<String> borne(Person person) {
    return names.titles().getOrDefault(person, List.of());
  }

  private static List<Person> heard(List<Person> persons) {
    return persons.stream().filter(p -> p.statements() > 0).toList();
  }

  private static String group(Matcher matcher, String name) {
    String text = matcher.group(name);
    return text == null ? "" : text;
  }

  private static void add(String text, Matcher matcher, List<Person> persons, List<Mention> found) {
    if (persons.size() == 1) {
      add(text, matcher.start(), matcher.end(), persons, found);
    }
  }

  private static void add(
      String text, int start, int end, List<Person> persons, List<Mention> found) {
    if (!MentionFinder.overlaps(found, start, end)) {
      found.add(
          new Mention(
              start,
              end,
              text.substring(start, end),
              persons,
              persons.isEmpty() ? Mention.How.UNKNOWN : Mention.How.DESCRIBED));
    }
  }
}
