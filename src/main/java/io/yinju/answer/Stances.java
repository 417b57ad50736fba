package io.yinju.answer;

import java.util.regex.Pattern;

/** Who is for something and who is against it, as questions ask for them: 谁反对收费, 谁支持某某. */
final class Stances {
  /** Verbs of opposition and of approval, as alternatives of a pattern. */
  static final String OPPOSING = WordList.alternatives("oppositions");

  static final String APPROVING = WordList.alternatives("approvals");

  /** Either of them. */
  static final String TAKING = "(?:" + OPPOSING + "|" + APPROVING + ")";

  /** Share of the topic from which on a statement speaks of the matter. */
  private static final double OF_MATTER = 0.1;

  private static final Pattern WHO = Pattern.compile("谁|哪|邊個|边个|什么人|有没有人|\\bwho\\b");

  private static final Pattern OPPOSITION =
      Pattern.compile(OPPOSING + "|\\b(?:oppos\\w*|objects?|objected|disagree\\w*|against)\\b");

  private static final Pattern APPROVAL = Pattern.compile(APPROVING);

  /** A stance against something, or a negation or contrast that expresses one. */
  private static final Pattern AGAINST = Pattern.compile(WordList.alternatives("stances"));

  /** 支持 before whom somebody sides with. */
  private static final Pattern STANCE = Pattern.compile(TAKING + "(?:了|过)?$");

  /** What may follow whom somebody sides with. */
  private static final Pattern VIEW =
      Pattern.compile("(?:的(?:意见|看法|观点|说法|主张|建议|做法|提议|想法))?(?:吗|呢|了)?(?:[,。?]|$)");

  private static final Pattern CLAUSE = Pattern.compile("[,。;!?:]");

  private Stances() {}

  /**
   * Whether a statement can be somebody's who is asked for by the stance: who opposes something
   * says so of the matter, and who approves of it opposes nothing of it.
   */
  static boolean admits(Inquiry inquiry, Entry entry) {
    String question = inquiry.analysis().folded();
    String topic = inquiry.analysis().topic();
    if (!WHO.matcher(question).find()) {
      return true;
    }
    if (OPPOSITION.matcher(question).find()) {
      return AGAINST.matcher(entry.folded()).find()
          && (topic.isEmpty() || inquiry.weighing().coverage().withContext(entry) >= OF_MATTER);
    }
    return !APPROVAL.matcher(question).find()
        || CLAUSE
            .splitAsStream(entry.folded())
            .filter(c -> OPPOSITION.matcher(c).find())
            .noneMatch(c -> Terms.of(topic).stream().anyMatch(c::contains));
  }

  /** 支持某某: whether a question asks who sides with somebody, whose own words don't answer. */
  static boolean isSidedWith(String question, String name) {
    int at = question.indexOf(name);
    return at > 0
        && STANCE.matcher(question.substring(0, at)).find()
        && VIEW.matcher(question.substring(at + name.length())).lookingAt();
  }
}
