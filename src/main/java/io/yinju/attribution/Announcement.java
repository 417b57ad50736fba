package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What says of somebody that they are interviewed: 专访…, 记者走近…, …接受本报记者采访. */
final class Announcement {
  private static final String PAUSES = "，。；！？：“”\n";

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:专访|对话|对谈|访谈|采访|访问|探访|走访|拜访)(?:到了|了|到)?"
              + "|(?<![采专回走来出家上探拜造查信暗明])访(?![问谈民客华])"
              + "|(?:邀请|请)(?:到|来)了?|(?:邀请|约请|特邀|聘请|延请)了?|连线了?"
              + "|(?:嘉宾|受访者|受访人)[是为]?"
              + "|(?:与|同|和|跟|向)(?=[^，。；！？\n]{2,40}(?:对话|对谈|长谈|深谈|面谈|聊|交流|请教|面对面|进行了|展开))");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "接受[^，。；！？\n]{0,24}(?:专访|采访|访谈|访问)|做客|(?:与|同|和)(?:本报|本刊)?记者[^，。；\n]{0,6}对[话谈]"
              + "|回答了?[^，。；\n]{0,8}提问|[为向][^，。；\n]{0,10}(?:解答|解读|解惑|答疑|支招|讲述|揭秘|讲解)"
              + "|(?:就|围绕|针对|关于)[^，。；\n]{2,60}答(?:本报|本刊|本台)?记者[^，。；\n]{0,4}问|作出?了?(?:解答|解读|回应)|一一(?:作答|解答|回应)|作答|回答[^，。；\n]{0,14}问题|约(?:了)?(?:我|记者|笔者)");
  private static final Pattern TOLD =
      Pattern.compile(
          "问了[他她]|[与和跟同][他她][^。，]{0,8}(?:聊|谈|对话)|(?:采访|专访|访问|对话)了?[他她]|[他她][^。]{0,16}接受[^。]{0,14}(?:采访|专访)");

  private static final Pattern REPORTER = Pattern.compile("记者|主持人|特派员|通讯员");

  private static final WordList ASKER_FIELDS = WordList.load("asker-fields.txt");
  private static final WordList MEETING = WordList.load("meeting-verbs.txt");

  private final String plain;
  private final MentionFinder mentions;
  private final RecurringNames names;

  Announcement(String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
    this.names = new RecurringNames(plain);
  }

  /** Whether a paragraph tells that somebody is interviewed. */
  static boolean isIntroduction(String plain, Span span) {
    return Pattern.compile("接受[^，。]{0,24}(?:专访|采访)|专访了|采访了|邀请到|请到了")
        .matcher(plain)
        .region(span.start(), span.end())
        .find();
  }

  /** Whom the opening names as interviewed; several mentions of one person are possible. */
  List<Mention> find(List<Span> opening) {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      LabelShape field = LabelShape.of(plain, span);
      if (field != null && ASKER_FIELDS.contains(field.bare(plain))) {
        continue;
      }
      Matcher before = BEFORE_NAME.matcher(plain).region(span.start(), span.end());
      while (before.find()) {
        found.addAll(behind(before.end(), span.end()));
      }
      for (int i = span.start(); i < span.end(); i++) {
        int verb = MEETING.lengthAt(plain, i, span.end());
        if (verb > 0) {
          found.addAll(behind(i + verb, span.end()));
        }
      }
      Matcher after = AFTER_NAME.matcher(plain).region(span.start(), span.end());
      while (after.find()) {
        int from = after.start();
        int verb = from;
        List<Mention> here = List.of();
        while (from > span.start()
            && here.isEmpty()
            && "。！？\n".indexOf(plain.charAt(from - 1)) < 0) {
          int end = from;
          from = end - 1;
          while (from > span.start() && PAUSES.indexOf(plain.charAt(from - 1)) < 0) {
            from--;
          }
          here =
              mentions
                  .find(from, PAUSES.indexOf(plain.charAt(end - 1)) < 0 ? end : end - 1, 2)
                  .stream()
                  .filter(m -> !isReporter(m))
                  .toList();
        }
        boolean named = here.stream().anyMatch(m -> m.until() == verb);
        boolean places = here.stream().allMatch(m -> m.until() < verb && isPlace(m));
        Mention beside = places ? names.before(verb, span.start()) : null;
        if (beside != null) {
          here = List.of(beside);
        } else if (named) {
          here = here.stream().filter(m -> m.until() == verb || !isPlace(m)).toList();
        }
        found.addAll(here);
      }
    }
    return found;
  }

  private List<Mention> behind(int verb, int to) {
    int from = verb;
    while (from < to && " ｜|：“”《》—－-·".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    return mentions.find(from, pause(from, to), 2);
  }

  /** 我们问了她七个问题: whether the opening tells that somebody spoken of is interviewed. */
  boolean isTold(List<Span> opening) {
    return opening.stream().anyMatch(s -> TOLD.matcher(plain).region(s.start(), s.end()).find());
  }

  /** Whether a mention is of somebody from the press. */
  boolean isReporter(Mention mention) {
    return REPORTER.matcher(plain).region(Math.max(0, mention.from() - 1), mention.until()).find();
  }

  /** 白鹭河|守堤人: whether what looks like a name goes on without a mark, so that it is none. */
  private boolean isPlace(Mention mention) {
    return mention.until() == mention.end()
        && Character.isIdeographic(plain.charAt(mention.until()))
        && "和与及跟同".indexOf(plain.charAt(mention.until())) < 0;
  }

  /** Where the clause ends that goes on at {@code from}. */
  int pause(int from, int to) {
    int end = from;
    while (end < to && PAUSES.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
