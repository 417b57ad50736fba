package io.yinju.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notices what looks like the name of somebody whom the corpus doesn't know. */
final class UnknownNames {
  private static final Set<String> SURNAMES = Set.copyOf(WordList.read("surnames"));
  private static final Set<String> TAILS = Set.copyOf(WordList.read("title-tails"));
  private static final Pattern TAIL = Pattern.compile(WordList.alternatives("title-tails"));
  private static final String SAY = WordList.alternatives("reporting-verbs");

  /** Characters that serve grammar, but are common in given names too (张维为, 李可, 王之). */
  private static final Pattern GIVEN = Pattern.compile("[为之可以而和同其]");

  private static final String BEFORE_NAME =
      "(?:^|[,。;!?:、的和与跟及是]|请问|"
          + WordList.alternatives("title-tails")
          + "|"
          + WordList.alternatives("colophon-roles")
          + ")";
  private static final String AFTER_NAME =
      "(?=(?:本人|自己)?(?:在.{1,12}?(?:上|中|里|时))?(?:是不是|是否|有没有|曾经|曾|还|也|又|都|到底|究竟|是)?(?:怎么|怎样|如何|咋|"
          + SAY
          + "|(?:来|参加|出席|到场|与会|参会)(?:了|过|没)|对|关于|有什么|有何|持(?:什么|何|怎|哪|啥|反对|支持|保留|赞成|不同|相同)|的(?:观点|看法|意见|态度|发言|讲话|主张)"
          + "|(?:是谁|是什么人|是干什么|担任|在哪(?:里|儿|家|个|所)?(?:工作|任职|上班|供职|高就|单位|公司|学校|大学|机构))))";

  private static final Pattern HAN_NAME =
      Pattern.compile(BEFORE_NAME + "(\\p{IsHan}{2,4}?)" + AFTER_NAME);

  private static final String RESPONDING = "回应|表态|答复|回复";

  /** 星巴克对裁决作了什么回应: whose response is asked for. */
  private static final Pattern RESPONDENT =
      Pattern.compile(
          "^(?:请问)?(\\p{IsHan}{2,12}?|[\\p{Alnum} ]{2,30}?)(?:本人|自己|方面)?对[^,。?]{2,30}"
              + "(?:怎么|怎样|如何|什么|哪些|啥)[^,。?]{0,6}?(?:"
              + RESPONDING
              + ")");

  /** What shows behind a name that its bearer did respond. */
  private static final Pattern RESPONSE =
      Pattern.compile("^[^。;!?]{0,16}?(?:声明|" + RESPONDING + "|" + SAY + ")");

  private static final Pattern NICKNAME = Pattern.compile("([老小阿]\\p{IsHan})" + AFTER_NAME);

  private static final Pattern FIRST = Pattern.compile(BEFORE_NAME + "$");

  private static final Pattern FOREIGN_NAME =
      Pattern.compile("\\p{IsHan}{1,6}(?:·\\p{IsHan}{1,7})+");

  private final NameForms names;

  UnknownNames(NameForms names) {
    this.names = names;
  }

  /** Adds those that don't overlap what was found before. */
  void add(String text, List<Mention> found) {
    addForeign(text, found);
    Matcher han = HAN_NAME.matcher(text);
    for (int from = 0; han.find(from); from = han.start() + 1) {
      String name = han.group(1);
      boolean doubled = name.length() > 2 && SURNAMES.contains(name.substring(0, 2));
      boolean plain = name.length() <= 3 && SURNAMES.contains(name.substring(0, 1));
      String strict = names.occurs(name) ? GIVEN.matcher(name).replaceAll("") : name;
      if ((doubled || plain) && !looksCommon(strict) && names.mayNameSomebody(name)) {
        add(text, han.start(1), han.end(1), found);
      }
    }
    addNicknames(text, found);
    addTitled(text, found);
    addRespondent(text, found);
  }

  /** A body or a person whom the corpus mentions, and nobody quotes or says to have responded. */
  private void addRespondent(String text, List<Mention> found) {
    Matcher matcher = RESPONDENT.matcher(text);
    if (matcher.find()) {
      String name = matcher.group(1);
      if (Terms.functionCharacters(name) == 0
          && names.occurs(name)
          && !names.isFollowedBy(name, RESPONSE)) {
        add(text, matcher.start(1), matcher.end(1), found);
      }
    }
  }

  /** 老贺 of whom a text tells, though he says nothing in it. */
  private void addNicknames(String text, List<Mention> found) {
    Matcher matcher = NICKNAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean plain = EnglishQuestions.isChineseWord(name) || names.isFrequent(name);
      boolean apart = FIRST.matcher(text.substring(0, matcher.start(1))).find();
      if (SURNAMES.contains(name.substring(1)) && !plain && (apart || names.occurs(name))) {
        add(text, matcher.start(1), matcher.end(1), found);
      }
    }
  }

  private static void addForeign(String text, List<Mention> found) {
    Matcher foreign = FOREIGN_NAME.matcher(text);
    while (foreign.find()) {
      int start = foreign.start();
      int end = foreign.end();
      int first = text.indexOf('·', start);
      int last = text.lastIndexOf('·', end);
      for (int i = start; i < first; i++) {
        start = Terms.functionCharacters(text.substring(i, i + 1)) > 0 ? i + 1 : start;
      }
      for (int i = end - 1; i > last; i--) {
        end = Terms.functionCharacters(text.substring(i, i + 1)) > 0 ? i : end;
      }
      if (start < first && last + 1 < end) {
        add(text, start, end, found);
      }
    }
  }

  /** A name before a title: 张维为教授. */
  private void addTitled(String text, List<Mention> found) {
    Matcher tails = TAIL.matcher(text);
    while (tails.find()) {
      for (int length = 3; length >= 1; length--) {
        int start = tails.start() - length;
        boolean named =
            start >= 0
                && SURNAMES.contains(text.substring(start, start + 1))
                && (start == 0 || "的,。、和与".indexOf(text.charAt(start - 1)) >= 0);
        if (named) {
          String name = text.substring(start, tails.start());
          String plain = length == 3 ? GIVEN.matcher(name).replaceAll("") : name;
          if (!looksCommon(plain)) {
            add(text, start, tails.end(), found);
          }
        }
      }
    }
  }

  private boolean looksCommon(String name) {
    return Terms.functionCharacters(name) > 0
        || TAILS.contains(name)
        || EnglishQuestions.isChineseWord(name)
        || names.isFrequent(name);
  }

  private static void add(String text, int start, int end, List<Mention> found) {
    if (!MentionFinder.overlaps(found, start, end)) {
      found.add(
          new Mention(start, end, text.substring(start, end), List.of(), Mention.How.UNKNOWN));
    }
  }
}
