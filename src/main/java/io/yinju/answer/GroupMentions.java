package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose words are asked for together: all of a kind (学者怎么看), a counted few (两位局长各怎么说), who
 * speaks for a body (民政局打算怎么办). Only where an opinion or a plan is asked for; elsewhere such words
 * are what the question is about.
 */
final class GroupMentions {
  private static final Pattern OPINION =
      Pattern.compile(
          WordList.alternatives("opinion-questions")
              + "|"
              + QuestionPatterns.VIEWS
              + "|"
              + Comparison.DIFFERS);
  private static final Pattern WHO = Pattern.compile("谁|哪一?[位名]");
  private static final Pattern INTENTION = Pattern.compile(WordList.alternatives("intentions"));
  private static final Map<String, List<String>> ROLES = roles();
  private static final Pattern ROLE = oneOf(ROLES.keySet());
  private static final Set<String> EVERYBODY = Set.copyOf(WordList.read("everybody"));
  private static final Set<String> VAGUE = Set.copyOf(WordList.read("generic-callings"));

  /** What stands before a kind of body that has no name: 对学院, 那家公司. */
  private static final String BEFORE_KIND = "对向的由是和与跟同及或让请听问该这那本位个家所间各某到在";

  private static final Pattern BODY = Pattern.compile(WordList.alternatives("bodies"));
  private static final Pattern TAIL = Pattern.compile(WordList.alternatives("title-tails"));

  /** Persons spoken of or to, or somebody of a kind rather than all. */
  private static final Pattern NOT_SUBJECT =
      Pattern.compile("(?:对|对于|关于|给|向|为|让|帮|替|把|将|被|哪些?|哪[位个名家]|什么|的|[位个名])$");

  /** Nothing that narrows a kind down (外国专家, 市领导). */
  private static final Pattern BEFORE_ROLE =
      Pattern.compile("(?:^|[,。;:?!、和与跟及在听看问]|请问|会上|论坛上|大会上|现场|[这那]些|那么?|各位)$");

  private static final Pattern BEHIND_ROLE = Pattern.compile("(?:界|方面|方|们|代表|群体|人士)*");

  private static final Pattern AND = Pattern.compile("以及|[和与跟同及、]");

  private static final Pattern LAST_OF_ROLE = Pattern.compile("(?:代表|们)$");

  /** The rest of a company's name behind its short form. */
  private static final Pattern BEHIND_COMPANY =
      Pattern.compile("(?:" + WordList.alternatives("company-words") + "|有限|责任|公司|集团|方面)*");

  /** What must follow a kind of people or a body for it to be who speaks. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:[,、和与跟同及]|以及|[两二三四五六七八九十]位|对|对于|就|在|是|有|持|各|分别|都|又|也|还|到底|究竟|怎|如何|咋|什么|看|说|讲|谈|打算|准备|计划|希望|愿意|要求|呼吁|建议|主张|认为|觉得|担心|反对|支持|赞成|承诺|的?(?:看法|说法|意见|态度|观点|立场|主张))");

  /** 姓李的, 姓李的老总. */
  private static final Pattern SURNAMED =
      Pattern.compile("姓(\\p{IsHan}{1,2}?)的(?:" + WordList.alternatives("title-tails") + "|人|嘉宾)?");

  /** 巴西的代表, 上海市领导, 湖北方面: those who have a place or a body in a title. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?<place>\\p{IsHan}{2,10}?)(?:的|来的)?(?<role>方面|"
              + WordList.alternatives("generic-callings")
              + ")(?:团|人|们)?");

  /** What can't begin the name of a place or a body. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:请问|请|会上|论坛上|大会上|现场|那么?|这些|那些|各位|听听|看看|来自|"
              + WordList.alternatives("question-words")
              + "|[是由的和与跟让听向给把被说要想在])+");

  /** 两位局长, 国内那两位学者, 三个外国专家. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:(?<side>"
              + Origins.SIDES
              + ")的?)?(?:这|那)?(?<number>[两二三四五六七八九十])(?:位|个|名)?(?:的)?(?:(?<from>"
              + Origins.SIDES
              + ")的?)?(?<kind>\\p{IsHan}{1,8})");

  private final NameForms names;

  GroupMentions(NameForms names) {
    this.names = names;
  }

  private static Map<String, List<String>> roles() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (String line : WordList.read("roles")) {
      String[] sides = line.split(":", 2);
      List<String> titles = List.of(sides[1].strip().split(" ", -1));
      for (String word : sides[0].strip().split(" ", -1)) {
        roles.put(word, titles);
      }
    }
    return roles;
  }

  /** The words in the titles of a kind of people; empty for what is no kind. */
  static Optional<List<String>> titlesOf(String kind) {
    return Optional.ofNullable(ROLES.get(kind));
  }

  /** Whether anybody may be called this, whatever their title (专家, 嘉宾). */
  static boolean isVague(String noun) {
    return EVERYBODY.contains(noun) || VAGUE.contains(noun);
  }

  private static Pattern oneOf(Set<String> words) {
    List<String> longest = new ArrayList<>(words);
    longest.sort((a, b) -> b.length() - a.length());
    return Pattern.compile(String.join("|", longest.stream().map(Pattern::quote).toList()));
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    boolean opinion = OPINION.matcher(text).find();
    if (WHO.matcher(text).find() || (!opinion && !INTENTION.matcher(text).find())) {
      return;
    }
    addCounted(text, found);
    addBodies(text, found);
    boolean named = found.stream().anyMatch(m -> m.how() == Mention.How.NAME);
    if (!named) {
      addPlaced(text, found);
    }
    addRoles(text, opinion, named, found);
  }

  /** 两位局长, 三个嘉宾, 两位李总: each of them, when there are just so many. */
  private void addCounted(String text, List<Mention> found) {
    Matcher matcher = COUNTED.matcher(text);
    while (matcher.find()) {
      int number = ChineseNumbers.small(matcher.group("number").replace('两', '二'));
      String side = matcher.group("side") == null ? matcher.group("from") : matcher.group("side");
      String behind = matcher.group("kind");
      for (int length = behind.length(); length >= 1; length--) {
        List<Person> persons = of(side, counted(behind.substring(0, length)));
        int end = matcher.start("kind") + length;
        if (number > 1
            && persons.size() == number
            && !MentionFinder.overlaps(found, matcher.start(), end)) {
          found.add(
              new Mention(
                  matcher.start(),
                  end,
                  text.substring(matcher.start(), end),
                  persons,
                  Mention.How.EACH));
          break;
        }
      }
    }
  }

  /** Those from abroad, or from China; all where no side is named. */
  private List<Person> of(@Nullable String side, List<Person> persons) {
    return side == null
        ? persons
        : persons.stream()
            .filter(p -> names.origins().isForeign(p) == Origins.isAbroad(side))
            .toList();
  }

  private List<Person> counted(String word) {
    if (EVERYBODY.contains(word)) {
      return names.holders().guests();
    }
    Matcher surnamed = SURNAMED.matcher(word);
    if (surnamed.matches()) {
      return names.courtesies().bySurname(surnamed.group(1)).stream()
          .filter(p -> p.statements() > 0)
          .toList();
    }
    String bare = LAST_OF_ROLE.matcher(word).replaceFirst("");
    List<String> titles = ROLES.getOrDefault(word, ROLES.get(bare));
    if (titles != null) {
      return names.holders().heardWith(titles);
    }
    if (word.length() == 2) {
      List<Person> bearers =
          names.courtesies().byShortTitle(word.substring(0, 1), word.substring(1));
      if (!bearers.isEmpty()) {
        return bearers;
      }
    }
    return TAIL.matcher(word).matches() ? names.holders().heardWith(List.of(word)) : List.of();
  }

  /** 民政局, 教体局, 海云 of 海云航运董事长. */
  private void addBodies(String text, List<Mention> found) {
    for (Map.Entry<String, Set<Person>> body : names.holders().companies().entrySet()) {
      int at = text.indexOf(body.getKey());
      if (at >= 0) {
        Matcher rest =
            BEHIND_COMPANY.matcher(text).region(at + body.getKey().length(), text.length());
        int end = rest.lookingAt() ? rest.end() : at + body.getKey().length();
        addBody(text, at, end, List.copyOf(body.getValue()), found);
      }
    }
    Matcher matcher = BODY.matcher(text);
    while (matcher.find()) {
      for (int start = Math.max(0, matcher.start() - 12); start <= matcher.start(); start++) {
        String form = text.substring(start, matcher.end());
        List<Person> persons =
            form.length() > 1 && isHan(form) && !isTail(text, start, matcher.start())
                ? names.holders().ofBody(form, matcher.group())
                : List.of();
        if (!persons.isEmpty()) {
          addBody(text, start, matcher.end(), persons, found);
          break;
        }
      }
    }
  }

  /** 农|学院: only the kind of a body whose name begins before it. */
  private static boolean isTail(String text, int start, int kind) {
    return start == kind
        && start > 0
        && Character.isIdeographic(text.charAt(start - 1))
        && BEFORE_KIND.indexOf(text.charAt(start - 1)) < 0;
  }

  private static boolean isHan(String form) {
    return form.codePoints().allMatch(Character::isIdeographic);
  }

  private static void addBody(
      String text, int start, int end, List<Person> persons, List<Mention> found) {
    if (subject(text, start, end).isPresent() && !MentionFinder.overlaps(found, start, end)) {
      found.add(new Mention(start, end, text.substring(start, end), persons, Mention.How.BODY));
    }
  }

  private void addPlaced(String text, List<Mention> found) {
    Matcher matcher = PLACED.matcher(text);
    while (matcher.find()) {
      String whole = matcher.group("place");
      Matcher opening = OPENING.matcher(whole);
      int first = opening.find() ? opening.end() : 0;
      for (int i : Terms.endings(whole, first)) {
        List<Person> persons = placed(whole.substring(i), matcher.group("role"));
        if (!persons.isEmpty()) {
          addBody(text, matcher.start() + i, matcher.end(), persons, found);
          break;
        }
      }
    }
  }

  private List<Person> placed(String place, String role) {
    if (NameForms.EVERYWHERE.contains(place)) {
      return List.of();
    }
    List<Person> there = names.holders().heardWith(List.of(place));
    List<String> titles = ROLES.getOrDefault(role, List.of());
    List<Person> called =
        there.stream().filter(names.holders().heardWith(titles)::contains).toList();
    return called.isEmpty() && titles.isEmpty() ? there : called;
  }

  private void addRoles(String text, boolean opinion, boolean named, List<Mention> found) {
    Matcher matcher = ROLE.matcher(text);
    List<Mention> roles = new ArrayList<>();
    while (matcher.find()) {
      Optional<Integer> end =
          BEFORE_ROLE.matcher(text.substring(0, matcher.start())).find()
              ? subject(text, matcher.start(), matcher.end())
              : Optional.empty();
      List<Person> persons =
          names.holders().heardWith(ROLES.getOrDefault(matcher.group(), List.of()));
      boolean asked =
          opinion || end.filter(e -> INTENTION.matcher(text.substring(e)).lookingAt()).isPresent();
      if (asked
          && end.isPresent()
          && (!named || isBeside(text, matcher.start(), end.get(), found))
          && !persons.isEmpty()
          && roles.stream().noneMatch(r -> r.persons().equals(persons))
          && !MentionFinder.overlaps(found, matcher.start(), end.get())) {
        roles.add(
            new Mention(
                matcher.start(),
                end.get(),
                text.substring(matcher.start(), end.get()),
                persons,
                Mention.How.ROLE));
      }
    }
    found.addAll(roles);
  }

  /**
   * Whether a conjunction joins a kind to somebody who is named: elsewhere it is what they speak
   * of.
   */
  private static boolean isBeside(String text, int start, int end, List<Mention> found) {
    return found.stream()
        .map(m -> m.end() <= start ? text.substring(m.end(), start) : between(text, end, m.start()))
        .anyMatch(between -> AND.matcher(between).matches());
  }

  private static String between(String text, int end, int start) {
    return end <= start ? text.substring(end, start) : "";
  }

  /** Where words end that may be who speaks; empty where they are spoken of. */
  private static Optional<Integer> subject(String text, int start, int end) {
    if (NOT_SUBJECT.matcher(text.substring(0, start)).find()) {
      return Optional.empty();
    }
    Matcher behind = BEHIND_ROLE.matcher(text).region(end, text.length());
    int last = behind.lookingAt() ? behind.end() : end;
    return GOES_ON.matcher(text.substring(last)).find() ? Optional.of(last) : Optional.empty();
  }
}
