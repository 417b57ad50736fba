package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks one of several persons alone what is asked of all: 关于农药，韦伯和蒙泰罗的看法有何分歧 becomes 关于农药，韦伯怎么看,
 * which is how a statement answers.
 */
final class Comparison {
  private static final String JOINED = "(?:,|，)?(?:和|与|跟|同|以及|及|、|对比|相比|vs|and)";

  /** What is asked of both, as it is asked of one. */
  private static final String ONE = "怎么看";

  private static final String VIEW = "(?:意见|看法|态度|观点|立场|说法|主张|想法|反应|口径|判断|理由)";

  private static final String ALIKE = "一样|一致|相同|统一";

  private static final String UNLIKE = "不同|不一样|分歧|差别|区别|差异";

  /** Behind 看法 and the like: what asks where two views part. */
  static final String DIFFERS = "(?:" + UNLIKE + "|差)(?:主要)?(?:是)?在(?:了)?(?:哪里?|哪儿|何处|什么地方)";

  /** Whether and how they differ. */
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?:之间)?(?:的)?"
              + VIEW
              + "?(?:上)?(?:都|是否|是不是|到底|究竟)*(?:"
              + ALIKE
              + "|有(?:什么|何|啥|哪些|没有|无)?(?:"
              + UNLIKE
              + "|异同)|"
              + DIFFERS
              + ").*$");

  /** What is left of that where a topic ends. */
  private static final Pattern DIFFERING =
      Pattern.compile("(?:^| )?(?:有)? ?(?:" + UNLIKE + "|异同|" + ALIKE + ")(?:之处|的?地方|点)?$");

  /** 各自, 分别: each of them. */
  private static final Pattern EACH =
      Pattern.compile("(?:两|二)(?:个)?人|两位|双方|各自(?:都)?|分别(?:都)?|各(?=[是有持怎如说讲提强])|都(?=[怎如是说讲提])");

  /** 三位嘉宾意见一样吗, 会上有哪些不同的声音. */
  private static final Pattern VIEWS =
      Pattern.compile(
          "[,，]?(?:对此)?(?:(?:在)?(?:会上|现场|论坛上))?(?:的)?"
              + "(?:(?:[两二三四五六七八几各多\\d]+(?:位|个|名|方)?|双方|大家|人们)?(?:"
              + WordList.alternatives("anybody")
              + ")?们?)(?:的)?(?:"
              + QuestionPatterns.VIEWS
              + "|有(?:哪些|什么|没有|几种)"
              + QuestionPatterns.VARIOUS
              + ").*$");

  private Comparison() {}

  /** A topic without what only asks whether views on it differ. */
  static String topic(String topic) {
    return DIFFERING.matcher(topic).replaceFirst("").strip();
  }

  /** A question whether views are the same, as a statement answers it: what is thought. */
  static String ofViews(String question) {
    Matcher views = VIEWS.matcher(question);
    return views.find() && views.start() > 0
        ? question.substring(0, views.start()) + "，" + ONE + "？"
        : question;
  }

  /**
   * The question of one person; empty where the names don't stand side by side.
   *
   * @param named the question with their full names
   * @param all who is compared
   * @param one of them
   */
  static Optional<String> of(String named, List<Person> all, Person one) {
    String name =
        all.stream().map(p -> Pattern.quote(p.name())).collect(Collectors.joining("|", "(?:", ")"));
    Matcher names = Pattern.compile(name + "(?:" + JOINED + name + ")+").matcher(named);
    if (!names.find()) {
      return Optional.empty();
    }
    String behind = EACH.matcher(named.substring(names.end())).replaceAll("");
    Matcher differing = DIFFERENCE.matcher(behind);
    return Optional.of(
        named.substring(0, names.start())
            + one.name()
            + (differing.find() ? behind.substring(0, differing.start()) + ONE : behind));
  }
}
