package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
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
      Pattern.compile("^(?:" + WordList.alternatives("follow-up-openers") + ")");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?<!其)"
              + WordList.alternatives("pronouns")
              + "|\\b(?:he|she|they|him|her|his|their)\\b");
  private static final Pattern DEMONSTRATIVE =
      Pattern.compile(
          "^.{0,6}(?:"
              + WordList.alternatives("demonstratives")
              + ")|\\b(?:it|this|that|these|those)\\b");
  private static final Pattern FURTHER = Pattern.compile(WordList.alternatives("further"));
  private static final Pattern WHAT_ABOUT =
      Pattern.compile("^(?:那么|那|还有|and |what about |how about )*(.+?)(?:呢)?[?]*$");
  private static final Pattern PLACE_FRAME =
      Pattern.compile("在([^,。在怎什谁多哪]{1,10}?)(?:里|中|上|内|下|方面|(?=怎|什|谁|多|哪|如|为|能|会|[,?]|$))");
  private static final int LONGEST_NOUN = 8;

  /** What a question begins with, up to the word that divides it from the rest. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:请问|在|对|关于|那么?)?([^,。?]{2,10}?)(?=和|与|跟|对|的|在|有|是|去年|今年|一共|总共|共|怎|为什么|什么|多少|几|哪|要|将|能|会|打算|计划)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:第[一二三四五六七八九十\\d]+|\\d+)(\\p{IsHan}{1,2})");
  private static final Pattern ABOUT = Pattern.compile("呢[?]*$|^(?:what|how) about ");
  private static final Pattern WHO = Pattern.compile("谁|哪位|哪一位|哪个人|\\bwho\\b");
  private static final Pattern OTHERS = Pattern.compile("别人|其他人|其它人|谁|哪位|哪些人|哪一位|嘉宾|who");
  private static final Pattern PLURAL = Pattern.compile("^(?:他们|她们|他俩|她俩|they|their)");
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
    String folded = Spelling.fold(question);
    List<Mention> named = finder.find(folded);
    boolean pronoun = PRONOUN.matcher(folded).find() && named.isEmpty();
    boolean opened = OPENER.matcher(folded).find();
    String topic = PATTERNS.withoutQuestionWords(OPENER.matcher(folded).replaceFirst(""));
    boolean bare = topic.replace(" ", "").length() <= SHORT_TOPIC && named.isEmpty();
    boolean pointing = DEMONSTRATIVE.matcher(folded).find() && named.isEmpty();
    boolean about = ABOUT.matcher(folded).find();
    if (!pronoun && !opened && !bare && !pointing && !about) {
      return question;
    }
    String text = pronoun ? withPersons(folded, before, answer) : folded;
    boolean told = !PATTERNS.verbs(text).isEmpty();
    if (pronoun && !text.equals(folded) && (told || hasContent(text, named))) {
      return text;
    }
    if (about && !pronoun) {
      return substitute(text, before, named);
    }
    return withTopic(text, before, pronoun);
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
    if (!matcher.find()) {
      return folded;
    }
    String name =
        PLURAL.matcher(matcher.group()).find()
            ? String.join("和", meant)
            : matcher.group().equals("后者") ? meant.getLast() : meant.getFirst();
    return folded.substring(0, matcher.start()) + name + folded.substring(matcher.end());
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
    List<Mention> persons = finder.find(earlier);
    if (!named.isEmpty() && !persons.isEmpty()) {
      Mention first = persons.getFirst();
      Mention last = persons.getLast();
      return earlier.substring(0, first.start()) + other + earlier.substring(last.end());
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
    if (noun && head.find()) {
      return earlier.substring(0, head.start(1)) + other + earlier.substring(head.end(1));
    }
    return other + "," + earlier;
  }

  /**
   * What was asked before, without its persons where others are asked for now, goes in front of a
   * question that leaves it out.
   */
  private String withTopic(String folded, String before, boolean personsKnown) {
    String earlier = Spelling.fold(before);
    String text = folded.replaceFirst("^(?:那么|那)", "");
    boolean others = personsKnown || OTHERS.matcher(text).find() || !finder.find(text).isEmpty();
    List<Mention> persons = others ? finder.find(earlier) : List.of();
    for (Mention mention : persons) {
      earlier = earlier.replace(mention.surface(), "");
    }
    String topic = PATTERNS.withoutQuestionWords(earlier).replaceAll("(?<!\\w) | (?!\\w)", "");
    return topic.isEmpty() ? text : topic + "," + text;
  }
}
