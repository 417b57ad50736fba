package io.yinju.answer;

import io.yinju.answer.Question.Role;
import io.yinju.answer.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes several questions in one message apart: 今年虾价跌了多少？村里打算怎么应对？, and what is asked of several at
 * once: 收购商和石俊峰各怎么说？
 */
final class Parts {
  private static final Pattern END = Pattern.compile("(?<=[？?；;])");

  /** After a comma, and before an English question word that and joins to what stands before. */
  private static final Pattern COMMA =
      Pattern.compile(
          "(?<=[，,、？?；;])|,? and (?=(?:by |in |at |on |from |for |with )?(?:who|what|when|where|how|why|which)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** 几家, but not 这几十年. */
  private static final String HOW_MANY = "(?<![这那近前后好十])几(?![十百千万])";

  /** Not 没谁打招呼, 不管谁去. */
  private static final String NOBODY = "(?<!没|没有|不管|不论|无论)";

  private static final Pattern ASKS =
      Pattern.compile(
          NOBODY
              + "谁|[哪吗呢]|"
              + HOW_MANY
              + "|什么|怎|如何|多少|为何|何时|何地|啥|是否|还是|多[大高长久远]|(\\p{IsHan})[不没]\\1"
              + "|\\b(?:who|what|when|where|how|why|which)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A和B各…, A与B分别…, the last with what it counts them as: 两个领域. */
  private static final Pattern SIDES =
      Pattern.compile(
          "^(?<before>.*?[,，：:])??(?<lead>对于?|就|关于|在|从)?(?<first>[^,，。？?：:、和与跟及]{2,14})"
              + "(?:和|与|跟|以及|、)(?<second>[^,，。？?：:、和与跟及]{2,14}?)"
              + "(?:(?:这)?[两二](?:个|位|家|方|种|类|地|条|项)?(?<unit>\\p{IsHan}{0,4}?))?"
              + "(?:各自|分别|各)(?:都)?(?<rest>[^,，？?]{2,}.*)$");

  /** 这届论坛的会期、地点和主题: what an event has a question of its own for, beside another such. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "(?:(?:召开|举办|举行)的?)?(?:时间|日期|会期)", "什么时候召开",
          "(?:(?:召开|举办|举行)的?)?(?:地点|会址|城市)|举办地", "在什么地方召开",
          "主题", "的主题是什么");

  private static final String ATTRIBUTE =
      ATTRIBUTES.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

  private static final Pattern LISTED =
      Pattern.compile(
          "(?<event>(?:[这本此该](?:一)?(?:次|届|场|个)?)?[^,，。？?：:、]{0,16}?"
              + WordList.alternatives("meetings")
              + ")的?(?<list>"
              + ATTRIBUTE
              + "(?:[、,，和与及]"
              + ATTRIBUTE
              + ")+)(?:各?是(?:什么)?|分别是什么)?[。？?]?$");

  /** 那主教练呢，: a subject set off from its question. */
  private static final Pattern SET_OFF = Pattern.compile("呢[,，]$");

  private static final Set<Wanted> PLAIN =
      Set.of(
          Wanted.NUMBER,
          Wanted.MONEY,
          Wanted.SHARE,
          Wanted.DATE,
          Wanted.DURATION,
          Wanted.PLACE,
          Wanted.BODY,
          Wanted.PERSON);

  /** Shorter pieces aren't questions of their own, unless they have an interrogative. */
  private static final int SHORTEST = 5;

  /** 他是怎么说的, 原话是什么: what is wanted of the answer to the question before. */
  private static final Pattern WORDING =
      Pattern.compile(
          "^(?:那|请问)?(?:"
              + WordList.alternatives("pronouns")
              + "|各自?|分别|都|又|是|具体|大概){0,4}(?:"
              + WordList.alternatives("wordings")
              + ")(?:是)?(?:什么|啥|怎样的?|怎么[说讲]的)?[呢啊呀]?[。？?]?$");

  private static final Pattern INTERROGATIVE =
      Pattern.compile("^.{0,3}(?:[谁哪]|" + HOW_MANY + "|什么|多少|怎)");

  private static final int MOST = 4;

  private Parts() {}

  /** A question that asks the same of two, and what the two are called. */
  record Sides(List<Question> questions, List<String> names) {}

  /**
   * The questions of a message, each with those before it as its history; the message itself alone
   * where it holds one.
   */
  static List<Question> of(Question question) {
    Matcher listed = LISTED.matcher(question.text());
    return listed.find() ? ofAttributes(question, listed) : split(question, END);
  }

  private static List<Question> ofAttributes(Question question, Matcher listed) {
    String event = listed.group("event");
    return Pattern.compile(ATTRIBUTE)
        .matcher(listed.group("list"))
        .results()
        .map(MatchResult::group)
        .flatMap(
            named ->
                ATTRIBUTES.entrySet().stream()
                    .filter(e -> named.matches(e.getKey()))
                    .map(e -> with(question, event + e.getValue() + "？")))
        .limit(MOST)
        .toList();
  }

  /** The same by clauses that each ask something: 多少人参会，签约多少. */
  static List<Question> ofClauses(Question question) {
    return split(question, COMMA);
  }

  /**
   * The clauses of a message that each ask for something of another kind: 几点开始，在哪开. The message
   * itself alone where two ask for the same, or for any wording, which English joins by and: who
   * founded it and how did it grow.
   */
  static List<Question> ofKinds(Question question) {
    List<Question> clauses = ofClauses(question);
    boolean english = QuestionAnalyzer.isEnglish(Spelling.fold(question.text()));
    List<Wanted> kinds =
        clauses.stream()
            .map(Parts::wanted)
            .filter(kind -> PLAIN.contains(kind) || english)
            .distinct()
            .toList();
    return kinds.size() == clauses.size() ? clauses : List.of(question);
  }

  private static Wanted wanted(Question question) {
    String folded = Spelling.fold(question.text());
    return QuestionPatterns.shared()
        .wanted(
            QuestionAnalyzer.isEnglish(folded)
                ? EnglishQuestions.withChineseQuestionWords(folded)
                : folded);
  }

  /** A question for each of two of whom the same is asked; empty where that isn't so. */
  static Optional<Sides> sides(Question question) {
    Matcher matcher = SIDES.matcher(question.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String lead = group(matcher, "before") + group(matcher, "lead");
    String rest = group(matcher, "unit") + group(matcher, "rest");
    List<String> names = List.of(group(matcher, "first"), group(matcher, "second"));
    return Optional.of(
        new Sides(names.stream().map(name -> with(question, lead + name + rest)).toList(), names));
  }

  private static String group(Matcher matcher, String name) {
    String text = matcher.group(name);
    return text == null ? "" : text;
  }

  private static List<Question> split(Question question, Pattern mark) {
    List<String> parts =
        mark.splitAsStream(question.text())
            .map(String::strip)
            .filter(p -> !p.isEmpty() && !WORDING.matcher(p).matches())
            .toList();
    boolean several =
        parts.size() > 1
            && parts.size() <= MOST
            && parts.stream().noneMatch(p -> SET_OFF.matcher(p).find())
            && parts.stream().allMatch(Parts::asks);
    if (!several || question.history().size() + parts.size() > Question.MAX_HISTORY) {
      return List.of(question);
    }
    List<Question> questions = new ArrayList<>();
    List<Turn> history = new ArrayList<>(question.history());
    for (String part : parts) {
      questions.add(
          new Question(
              part.replaceFirst("[，,、；;]$", ""),
              List.copyOf(history),
              question.documents(),
              question.speakers(),
              question.mode()));
      history.add(new Turn(Role.USER, part));
    }
    return questions;
  }

  private static boolean asks(String part) {
    return (part.length() >= SHORTEST && ASKS.matcher(part).find())
        || INTERROGATIVE.matcher(part).find();
  }

  private static Question with(Question question, String text) {
    return new Question(
        text, question.history(), question.documents(), question.speakers(), question.mode());
  }
}
