package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.attribution.Relatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a question that leans on the conversation into one that stands on its own, by rule:
 * pronouns, 那X呢, 还有吗, 其中…, bare question words. Every earlier question is rewritten first, so that
 * what was left out two turns back is still there.
 */
final class FollowUpRewriter {
  private static final int SHORT_TOPIC = 3;
  private static final Pattern OPENER =
      Pattern.compile("^(?!那[位名])(?:" + WordList.alternatives("follow-up-openers") + ")");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?<!其)"
              + WordList.alternatives("pronouns")
              + "|\\b(?:he|she|they|him|her|his|their)\\b");
  private static final Pattern DEMONSTRATIVE =
      Pattern.compile(
          "^.{0,6}(?<!自己|自家|咱们|我们)(?:"
              + WordList.alternatives("demonstratives")
              + ")|\\b(?:it|this|that|these|those)\\b");

  /** 这届论坛, 这份简报: what is asked about all along, whatever was asked before. */
  private static final Pattern OF_MEETING =
      Pattern.compile(
          "[这本该](?:一)?[届次场份篇个](?:[^,。?的]{0,4}?(?:"
              + WordList.alternatives("meetings")
              + "|"
              + WordList.alternatives("document-words")
              + "))");

  private static final Pattern FURTHER = Pattern.compile(WordList.alternatives("further"));
  private static final Pattern WHAT_ABOUT =
      Pattern.compile("^(?:那么|那(?![个位名])|还有|and |what about |how about )*(.+?)(?:呢)?[?]*$");
  private static final Pattern PLACE_FRAME =
      Pattern.compile("在([^,。在怎什谁多哪]{1,10}?)(?:里|中|上|内|下|方面|(?=怎|什|谁|多|哪|如|为|能|会|[,?]|$))");
  private static final int LONGEST_NOUN = 8;

  /** What a question begins with, up to the word that divides it from the rest. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:请问|在|对|关于|那么?)?([^,。?]{2,14}?)(?=什么|何时|哪|和|与|跟|对|的|在|有|是|去年|今年|一共|总共|共|怎|为什么|什么|多少|几|哪|要|将|能|(?<![大座谈讨布览流峰年协委商董晚盛])会|打算|计划)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:第[一二三四五六七八九十\\d]+|\\d+)(\\p{IsHan}(?:(?![怎什哪多几谁在是有要能会为的呢])\\p{IsHan})?)");

  /** When something is so: 最早, 去年. */
  private static final Pattern TIME = Pattern.compile(WordList.alternatives("time-words"));

  /** 停车费涨到: a subject with what happens to it. */
  private static final Pattern PREDICATE = Pattern.compile("[到至达占为]$");

  /** 某某的女儿: somebody by what they are to another. */
  private static final Pattern RELATIVE =
      Pattern.compile("^的(?:" + String.join("|", Relatives.longestFirst()) + ")");

  /** 那另一位立委呢: who else bears a title. */
  private static final Pattern OTHER_ONE =
      Pattern.compile(
          "^(?:那么|那)?(?:另外?一?|其他|别的)(?:位|个|名)?(?<title>\\p{IsHan}{2,8}?)(?:呢|(?=怎|如何|说|认|对))");

  /** 那主教练自己呢，他怎么看: a subject set off from what is asked of it. */
  private static final Pattern SET_OFF =
      Pattern.compile("^(?:那么|那)?(?<who>[^,?]{2,12}?)(?:自己|本人)?呢[,](?:他们|她们|他|她)?(?<rest>.+)$");

  /** 那 and a subject before what is asked of it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:那么|那)(\\p{IsHan}{2,10}?)(?:从|在|到|由|是|有|什么时候|何时|哪|多少|几|怎|为什么|会|要|能).{3,}$");

  /** Characters of a subject that isn't one of those asked about before. */
  private static final int LONG_SUBJECT = 3;

  /** A short question without a subject: 为什么不每天延时, 有粮食安全吗, 哪天可以下载, 主题是什么. */
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:(?:有|能|会|可以|需要|打算)[^,。]{1,8}(?:吗|么)|(?:为什么|为何|为啥|什么时候|何时|哪天|哪一天|多久|多少|首批|其中|里面|未来|以后|怎么|如何)[^,。]{0,10}|"
              + WordList.alternatives("leaning-openers")
              + "[^,。]{1,8}"
              + ")[?]?$");

  /** 主题是什么, 地点呢: an attribute of what was asked about before. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "^(?:那么?|它的|其)?("
              + WordList.alternatives("plain-attributes")
              + "(?:是|在|有|呢|叫)[^,。]{0,6})$");

  /** What is left of interrogatives in what was asked before. */
  private static final Pattern INTERROGATIVE = Pattern.compile("[在到]哪[里儿]?|谁|啥");

  private static final Pattern STANCE =
      Pattern.compile("(?:(?:同意|赞成|反对|认同|支持|赞同|认可|看好)(?:吗|么|不|没有)?|[同赞]不[同赞](?:意|成))(?:呢|的)?[?]?$");

  private static final Pattern ABOUT = Pattern.compile("呢[?]*$|^(?:what|how) about ");
  private static final Pattern WHO = Pattern.compile("谁|哪位|哪一位|哪个人|\\bwho\\b");

  /** 除了某某还有谁: who else, of what was asked before. */
  private static final Pattern EXCEPT =
      Pattern.compile(
          "^除(?:了|开|去)?(.{2,16}?)(?:以外|之外|外)?,?(?:还|另外|此外)?有(?:没有)?(?:谁|哪些人|别人|别的人|其他人|哪些)(?:吗|呢)?[?]?$");

  private static final Pattern OTHERS = Pattern.compile(WordList.alternatives("other-persons"));
  private static final Pattern ASKED_FOR = Pattern.compile("哪些|哪几|什么人|谁");

  private static final Pattern PLURAL =
      Pattern.compile("^" + WordList.alternatives("plural-pronouns"));
  private static final QuestionPatterns PATTERNS = QuestionPatterns.shared();

  /**
   * A question on its own.
   *
   * @param text what is asked
   * @param focus the last question as written when it was worked into an earlier one, else empty
   * @param further whether more is wanted than what {@code answered} holds
   * @param answered the answer before, empty without one
   */
  record Standalone(String text, String focus, boolean further, String answered) {}

  private final MentionFinder finder;

  FollowUpRewriter(NameForms names) {
    this.finder = new MentionFinder(names);
  }

  /** The last question of a conversation on its own; a question without history is unchanged. */
  Standalone rewrite(Question question) {
    String before = "";
    String answer = "";
    for (Question.Turn turn : question.history()) {
      if (turn.content().isBlank() || turn.content().length() > 4 * Question.MAX_LENGTH) {
        continue;
      }
      if (turn.role() == Question.Role.USER) {
        before = onItsOwn(turn.content(), before, answer);
        answer = "";
      } else {
        answer = turn.content();
      }
    }
    String text = onItsOwn(question.text(), before, answer);
    boolean further =
        !before.isEmpty()
            && (!text.equals(question.text()) || FURTHER.matcher(question.text()).find())
            && FURTHER.matcher(Spelling.fold(question.text())).find();
    String asked = Spelling.fold(question.text());
    boolean swapped = ABOUT.matcher(asked).find() && finder.find(asked).isEmpty();
    String focus = text.equals(question.text()) || !swapped ? "" : asked;
    return new Standalone(text, focus, further, further ? answer : "");
  }

  private String onItsOwn(String question, String before, String answer) {
    if (before.isEmpty()) {
      return question;
    }
    if (asksOfWhole(Spelling.fold(question))) {
      return question;
    }
    Matcher except = EXCEPT.matcher(Spelling.fold(question));
    Matcher who = WHO.matcher(Spelling.fold(before));
    if (except.matches() && who.find()) {
      return "除了" + except.group(1) + "," + who.replaceFirst("还有谁");
    }
    String folded = otherOne(known(Spelling.fold(question), before), before);
    if (asksOfPerson(folded) && namesIn(before).size() == 1) {
      return namesIn(before).getFirst() + folded;
    }
    String joined = setOff(folded);
    if (!joined.equals(folded) && DEMONSTRATIVE.matcher(joined.substring(2)).find()) {
      return withTopic(joined, before, true);
    }
    folded = joined;
    List<Mention> named = finder.find(folded);
    boolean pronoun = PRONOUN.matcher(folded).find() && named.isEmpty();
    boolean opened = OPENER.matcher(folded).find();
    String topic = PATTERNS.withoutQuestionWords(OPENER.matcher(folded).replaceFirst(""));
    boolean bare = topic.replace(" ", "").length() <= SHORT_TOPIC && named.isEmpty();
    boolean pointing =
        DEMONSTRATIVE.matcher(OF_MEETING.matcher(folded).replaceAll("")).find() && named.isEmpty();
    boolean about = ABOUT.matcher(folded).find();
    boolean leaning = LEANING.matcher(folded).find() && named.isEmpty();
    if (asksStance(folded, named)) {
      return withTopic(folded, before, true);
    }
    if (!pronoun && !opened && !bare && !pointing && !about && !leaning) {
      return folded.equals(Spelling.fold(question)) ? question : folded;
    }
    if (opened && !pronoun && !pointing && !about && !bare && asksByItself(folded)) {
      return OPENER.matcher(folded).replaceFirst("");
    }
    String text = pronoun ? withPersons(folded, before, answer) : folded;
    Optional<String> setOff = pronoun ? onTopic(text) : Optional.empty();
    if (setOff.isPresent()) {
      return setOff.get();
    }
    boolean told = !PATTERNS.verbs(text).isEmpty();
    if (pronoun && !text.equals(folded) && (told || hasContent(text, named))) {
      return text;
    }
    Matcher attribute = ATTRIBUTE.matcher(folded);
    Matcher head = HEAD.matcher(Spelling.fold(before));
    if (attribute.find() && named.isEmpty() && head.find()) {
      return head.group(1) + "的" + attribute.group(1);
    }
    if (about && !pronoun) {
      return substitute(text, before, named);
    }
    return withTopic(text, before, pronoun);
  }

  /** 会议决定了什么, 谁发言最多, 有几部分: a question about a whole document leans on none before. */
  private static boolean asksOfWhole(String folded) {
    Intent intent = PATTERNS.intent(folded, Optional.empty());
    return Resolutions.areAsked(folded)
        || intent instanceof Intent.Speakers
        || intent instanceof Intent.Sections;
  }

  /** 那位教授同意吗: whether somebody agrees with what was asked about before. */
  private static boolean asksStance(String folded, List<Mention> named) {
    Matcher stance = STANCE.matcher(folded);
    if (named.isEmpty() || !stance.find()) {
      return false;
    }
    String rest = folded.substring(0, stance.start());
    for (Mention mention : named) {
      rest = rest.replace(mention.surface(), "");
    }
    return PATTERNS.withoutQuestionWords(rest).replaceAll("[那这位名的 ,]", "").length() <= 1;
  }

  /** The last question with what was asked before in front of it, though it may do without. */
  Optional<String> inContext(Question question) {
    String before = "";
    for (Question.Turn turn : question.history()) {
      if (turn.role() == Question.Role.USER && !turn.content().isBlank()) {
        before = onItsOwn(turn.content(), before, "");
      }
    }
    String folded = Spelling.fold(question.text());
    String joined = before.isEmpty() ? folded : withTopic(folded, before, false);
    return joined.equals(folded) ? Optional.empty() : Optional.of(joined);
  }

  /** 邵主任 of two who are 主任 is the one who was asked about before. */
  private String known(String folded, String before) {
    List<String> earlier = namesIn(before);
    String text = folded;
    for (Mention mention : finder.find(folded)) {
      List<String> meant =
          mention.persons().stream()
              .map(Person::name)
              .distinct()
              .filter(earlier::contains)
              .toList();
      if (mention.persons().size() > 1 && meant.size() == 1) {
        text = text.replace(mention.surface(), meant.getFirst());
      }
    }
    return text;
  }

  /** Whether a question without a person would ask for somebody's position with one: 是哪国人. */
  private boolean asksOfPerson(String folded) {
    return finder.find(folded).isEmpty()
        && !PRONOUN.matcher(folded).find()
        && !WHO.matcher(folded).find()
        && PATTERNS.intent(QuestionAnalyzer.anybody() + folded, Optional.empty())
            instanceof Intent.TitleOf;
  }

  /** The name of whoever else bears a title, in its place, when there is just one. */
  private String otherOne(String folded, String before) {
    Matcher matcher = OTHER_ONE.matcher(folded);
    if (!matcher.find()) {
      return folded;
    }
    List<String> known = namesIn(before);
    List<String> others =
        finder.find(matcher.group("title")).stream()
            .flatMap(m -> m.persons().stream())
            .map(Person::name)
            .filter(n -> !known.contains(n))
            .distinct()
            .toList();
    return others.size() == 1 ? others.getFirst() + folded.substring(matcher.end("title")) : folded;
  }

  /** A person set off from the question joined with it: 主教练呢,他怎么看 as 主教练怎么看. */
  private String setOff(String folded) {
    Matcher matcher = SET_OFF.matcher(folded);
    boolean person =
        matcher.matches() && finder.find(matcher.group("who")).stream().anyMatch(m -> !m.unknown());
    return person ? matcher.group("who") + matcher.group("rest") : folded;
  }

  /** 那交货方面呢,某某有没有抱怨 as 关于交货方面,某某有没有抱怨: a topic set off from what is asked on it. */
  private Optional<String> onTopic(String text) {
    Matcher matcher = SET_OFF.matcher(text);
    return matcher.matches() && finder.find(matcher.group("who")).isEmpty()
        ? Optional.of("关于" + matcher.group("who") + "," + matcher.group("rest"))
        : Optional.empty();
  }

  /** 那新价格从哪天起执行: a whole question behind 那, which names what it is about. */
  private static boolean asksByItself(String folded) {
    Matcher whole = WHOLE.matcher(folded);
    return whole.matches()
        && PATTERNS.withoutQuestionWords(whole.group(1)).replace(" ", "").length() >= LONG_SUBJECT;
  }

  private boolean hasContent(String text, List<Mention> named) {
    String masked = text;
    for (Mention mention : finder.find(text)) {
      masked = masked.replace(mention.surface(), "");
    }
    String topic = PATTERNS.withoutQuestionWords(masked).replace(" ", "");
    return named.isEmpty() && (topic.length() > 2 || FURTHER.matcher(text).find());
  }

  /**
   * Pronouns replaced by who was asked about, or who the answer named first when that was asked.
   */
  private String withPersons(String folded, String before, String answer) {
    List<String> persons = namesIn(before);
    List<String> answered = namesIn(answer);
    boolean askedWho = WHO.matcher(before).find();
    List<String> meant = askedWho || persons.isEmpty() ? answered : persons;
    if (meant.isEmpty()) {
      meant = persons;
    }
    if (meant.isEmpty()) {
      return folded;
    }
    Matcher matcher = PRONOUN.matcher(folded);
    if (!matcher.find() || isOwn(folded, matcher)) {
      return folded;
    }
    String name =
        PLURAL.matcher(matcher.group()).find()
            ? String.join("和", meant)
            : matcher.group().equals("后者") ? meant.getLast() : meant.getFirst();
    name += relation(Spelling.fold(before), Spelling.fold(name));
    return folded.substring(0, matcher.start()) + name + folded.substring(matcher.end());
  }

  /** 的女儿 behind a name: whose relative was asked about; empty where it was the person. */
  private static String relation(String before, String name) {
    int at = before.indexOf(name);
    Matcher relative = RELATIVE.matcher(at < 0 ? "" : before.substring(at + name.length()));
    return relative.find() ? relative.group() : "";
  }

  /** 面向哪些人、支持他们做什么: a plural pronoun for those whom the question itself asks for. */
  private static boolean isOwn(String folded, Matcher pronoun) {
    return PLURAL.matcher(pronoun.group()).find()
        && ASKED_FOR.matcher(folded.substring(0, pronoun.start())).find();
  }

  private List<String> namesIn(String text) {
    return finder.find(Spelling.fold(text)).stream()
        .filter(m -> !m.unknown())
        .map(m -> m.persons().getFirst())
        .map(Person::name)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** 那X呢: the question before with X in the place of what is like X in it. */
  private String substitute(String folded, String before, List<Mention> named) {
    String earlier = Spelling.fold(before);
    Matcher matcher = WHAT_ABOUT.matcher(folded);
    String other = (matcher.matches() ? matcher.group(1) : folded).replaceFirst("的$", "");
    if (other.matches(".*(?:什么|多少|谁|哪|怎么|为什么|几).*")) {
      return withTopic(folded, before, false);
    }
    if (TIME.matcher(other).matches()) {
      return at(other, earlier);
    }
    List<Mention> persons = finder.find(earlier);
    if (!named.isEmpty() && !persons.isEmpty()) {
      Mention first = persons.getFirst();
      Mention last = persons.getLast();
      return earlier.substring(0, first.start()) + other + earlier.substring(last.end());
    }
    if (named.isEmpty() && tells(earlier, persons)) {
      return persons.getFirst().surface() + "怎么谈" + other;
    }
    for (Pattern frame : List.of(PLACE_FRAME, NUMBERED)) {
      Matcher mine = frame.matcher(other);
      Matcher theirs = frame.matcher(earlier);
      if (mine.find() && theirs.find()) {
        return earlier.substring(0, theirs.start()) + other + earlier.substring(theirs.end());
      }
    }
    Matcher head = HEAD.matcher(earlier);
    boolean noun =
        PATTERNS.withoutQuestionWords(other).equals(other) && other.length() <= LONGEST_NOUN;
    if (noun && head.find() && !PREDICATE.matcher(head.group(1)).find()) {
      return earlier.substring(0, head.start(1)) + other + earlier.substring(head.end(1));
    }
    return other + "," + earlier;
  }

  /** 店租现在多少 as 店租最早多少: the earlier question of another time. */
  private static String at(String time, String earlier) {
    Matcher other = TIME.matcher(earlier);
    return other.find()
        ? earlier.substring(0, other.start()) + time + earlier.substring(other.end())
        : time + earlier;
  }

  /** Whether a question asks for the words of one person. */
  private static boolean tells(String folded, List<Mention> persons) {
    if (persons.size() != 1 || persons.getFirst().unknown()) {
      return false;
    }
    Mention mention = persons.getFirst();
    String masked =
        folded.substring(0, mention.start())
            + QuestionAnalyzer.anybody()
            + folded.substring(mention.end());
    return PATTERNS.intent(masked, Optional.empty()) instanceof Intent.Say
        && !PATTERNS.spokenOf(masked, QuestionAnalyzer.anybody());
  }

  /**
   * What was asked before, without its persons where others are asked for now, goes in front of a
   * question that leaves it out.
   */
  private String withTopic(String folded, String before, boolean personsKnown) {
    String earlier = Spelling.fold(before);
    String text = folded.replaceFirst("^(?:那么|那(?![位名个些家次年天]))", "");
    boolean others = personsKnown || OTHERS.matcher(text).find() || !finder.find(text).isEmpty();
    List<Mention> persons = others ? finder.find(earlier) : List.of();
    for (Mention mention : persons) {
      earlier = earlier.replace(mention.surface(), "");
    }
    String topic = PATTERNS.withoutQuestionWords(earlier).replaceAll("(?<!\\w) | (?!\\w)", "");
    String told = INTERROGATIVE.matcher(topic).replaceAll("");
    return told.isEmpty() ? text : told + "," + text;
  }
}
