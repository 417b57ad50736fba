package io.yinju.answer;

import io.yinju.answer.Question.Role;
import io.yinju.answer.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes several questions in one message apart: 今年虾价跌了多少？村里打算怎么应对？ */
final class Parts {
  private static final Pattern END = Pattern.compile("(?<=[？?；;])");
  private static final Pattern COMMA = Pattern.compile("(?<=[，,？?；;])");
  private static final Pattern ASKS =
      Pattern.compile(
          "[谁哪吗呢几]|什么|怎|如何|多少|为何|是否|有没有|多[大高长久远]|\\b(?:who|what|when|where|how|why|which)\\b");

  /** Shorter pieces aren't questions of their own. */
  private static final int SHORTEST = 5;

  private static final int MOST = 4;

  private Parts() {}

  /**
   * The questions of a message, each with those before it as its history; the message itself alone
   * where it holds one.
   */
  static List<Question> of(Question question) {
    return split(question, END);
  }

  /** The same by clauses that each ask something: 多少人参会，签约多少. */
  static List<Question> ofClauses(Question question) {
    return split(question, COMMA);
  }

  private static List<Question> split(Question question, Pattern mark) {
    List<String> parts =
        mark.splitAsStream(question.text()).map(String::strip).filter(p -> !p.isEmpty()).toList();
    boolean several =
        parts.size() > 1
            && parts.size() <= MOST
            && parts.stream().allMatch(p -> p.length() >= SHORTEST && ASKS.matcher(p).find());
    if (!several || question.history().size() + parts.size() > Question.MAX_HISTORY) {
      return List.of(question);
    }
    List<Question> questions = new ArrayList<>();
    List<Turn> history = new ArrayList<>(question.history());
    for (String part : parts) {
      questions.add(
          new Question(
              part,
              List.copyOf(history),
              question.documents(),
              question.speakers(),
              question.mode()));
      history.add(new Turn(Role.USER, part));
    }
    return questions;
  }
}
