package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says before its question: what the answer is wanted for (备忘录第三节写海外引才。, 我在写一份简报，).
 * It is no part of what is asked.
 */
final class Preamble {
  private static final Pattern SENTENCE = Pattern.compile("[^。！!；;\\n]*[。！!；;\\n]+");

  /** A piece of writing in hand, or who is at work on it. */
  private static final String PURPOSE = WordList.alternatives("purposes");

  private static final Pattern FOR =
      Pattern.compile(
          "(?:我们?|本[委局处司厅]|领导|老板|[正在要想需得])[^，,。]{0,12}(?:"
              + PURPOSE
              + ")|(?:"
              + PURPOSE
              + ")(?:的?(?:第[一二三四五六七八九十\\d]+[节章部段]|开头|结尾|里|中)|[要想需写用])");

  /** 我委准备一份背景材料，: a clause that says who writes what. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "^(?:您好|你好)?[，,]?(?:我|我们|咱们|我[委局司处办院厅部校所]|本[委局处司厅]|领导|老板|主任|导师|编辑)(?:这边|现在|正|在|正在|要|想|得|需要|打算)*"
              + "[^，,。？?谁哪什怎吗]{0,12}?(?:写|准备|起草|整理|做|拟|编|撰写|赶|核对|核|校)[^，,。？?谁哪什怎吗]{0,16}?(?:"
              + PURPOSE
              + ")[^，,。？?谁哪什怎吗]{0,4}[，,]");

  private static final Pattern ASKS =
      Pattern.compile("[谁哪吗呢？?“”「」\"]|什么|怎|如何|多少|几[个位名家种条]|为何|何时|何地|啥|是否|是不是|有没有|请|帮");

  /** What points back at the sentence before, or is what is asked about. */
  private static final Pattern LEANS =
      Pattern.compile(
          "^[\\s，,]*(?:那|此|所以|因此|对此)|[他她它该]|这(?:个|些|句|段|番|种|一|两|几|话|说)|上述|其中|[两二三]个?人|[两二三]位|双方|各自|[“”\"「」]");

  /** Fewest characters of a question's topic, so that it says itself what it is about. */
  private static final int SHORTEST = 3;

  private Preamble() {}

  /** The message from its question on; the whole where nothing stands before that. */
  static String skip(String message) {
    String rest = message;
    List<String> before = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(message);
    int at = 0;
    while (sentences.find() && sentences.start() == at && !ASKS.matcher(sentences.group()).find()) {
      before.add(sentences.group());
      at = sentences.end();
    }
    String question = message.substring(at).strip();
    boolean purpose = before.stream().anyMatch(s -> FOR.matcher(s).find());
    if (purpose && stands(question)) {
      rest = question;
    }
    Matcher clause = CLAUSE.matcher(rest);
    String behind = clause.find() ? rest.substring(clause.end()).strip() : rest;
    return stands(behind) ? behind : rest;
  }

  /** Whether a question says by itself what it is about. */
  private static boolean stands(String question) {
    String topic = QuestionPatterns.shared().withoutQuestionWords(Spelling.fold(question));
    return topic.replace(" ", "").length() >= SHORTEST && !LEANS.matcher(question).find();
  }
}
