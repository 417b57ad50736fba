package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of questions, read from this package's lists. Persons are private characters. */
final class QuestionPatterns {
  private static final String PERSON = "[\uE000-\uE0FF]";
  private static final Pattern SUBJECT =
      Pattern.compile("^(?:请问|在)?(\\p{IsHan}{2,4}?)(?:和|与|跟|同|有|一共|总共|共有)");
  private static final Pattern HOLDER_FIRST =
      Pattern.compile(
          "^(?:请问)?([^,。?]{2,24}?)(?:现在|目前|现任)?(?:由|是|让)?(?:谁|哪位|哪一位)(?:来|在)?(?:当|担任|任|做|出任|是)(?:的)?(?:它的)?("
              + WordList.alternatives("title-tails")
              + ")[?]?$");

  /** 研究所来的是哪位学者: who comes from there. */
  private static final Pattern SENT =
      Pattern.compile(
          "^(?:请问)?([^,。?]{2,14}?)(?:来|派|请)(?:了|的|来的)?(?:是)?(?:哪位|哪一位|哪个)("
              + WordList.alternatives("title-tails")
              + ")(?:来|去|参加|出席|到场|到会)?[^,。?]{0,4}[?]?$");

  /** What asks whether several people's views are the same. */
  static final String VIEWS =
      "(?:意见|看法|态度|观点|立场|说法|反应)(?:上)?"
          + "(?:都|是否|是不是|到底)?(?:一样|一致|相同|统一|有(?:什么|何|哪些|没有|无)?(?:不同|不一样|分歧|差别|区别))";

  /** What asks for views that differ. */
  static final String VARIOUS = "不同(?:的)?(?:意见|看法|声音|观点|说法|态度)";

  /** X跟 before the other of two who are compared. */
  private static final Pattern COMPANION = Pattern.compile(PERSON + "[跟与和同、]$");

  /** 把X、Y两人的看法并列: the first of several whose words are put side by side. */
  private static final Pattern AMONG =
      Pattern.compile("(?:以及|[和与跟同、])?" + PERSON + ".*(?:各|分别|并列|并排|对比|对照|比较|放在一起|摆在一起|列出)");

  private record Rule(String name, Pattern pattern) {}

  private final List<Rule> intents;
  private final List<Rule> wanted;
  private final Pattern holder;
  private final Pattern spokenOf;
  private final Pattern words;
  private final Pattern noise;
  private final Pattern negation;
  private final Pattern several;
  private final Pattern documents;
  private final Pattern manner;
  private final Pattern listing;

  private QuestionPatterns() {
    String say = WordList.alternatives("reporting-verbs");
    String who =
        "(?:" + WordList.alternatives("who") + "|哪个(?=" + say + "|[也都最曾把将对在还是能会想要敢]|[,?]|$))";
    Map<String, String> macros =
        Map.ofEntries(
            Map.entry("{P}", PERSON),
            Map.entry("{VIEWS}", VIEWS),
            Map.entry("{VARIOUS}", VARIOUS),
            Map.entry("{SAY}", say),
            Map.entry("{WHO}", who),
            Map.entry("{DOC}", WordList.alternatives("document-words")),
            Map.entry("{OK}", WordList.alternatives("confirmations")),
            Map.entry("{WORDING}", WordList.alternatives("wordings")),
            Map.entry("{ANYBODY}", WordList.alternatives("anybody")),
            Map.entry("{MENTION}", WordList.alternatives("mention-verbs")),
            Map.entry("{MEETING}", WordList.alternatives("meetings")));
    this.intents = rules("intents", macros);
    this.wanted = rules("wanted", macros);
    this.holder =
        Pattern.compile(
            "(?:谁|哪位|哪一位)(?:现在|目前)?(?:是|担任|任|当|做)(?:了)?("
                + PERSON
                + ")|("
                + PERSON
                + ")(?:现在|目前)?(?:的)?(?:全名|名字|姓名|大名)?(?:姓甚名谁|姓什么叫什么|(?:是|叫|由|为(?!什么|何|啥)|名叫)(?:谁|哪位|哪一位|什么名字|啥(?:名字?)?(?=[呀啊呢来着]*(?:[,?]|$))|什么(?=[呀啊呢]?(?:[,?]|$))|何人|哪个|哪一个))");
    this.spokenOf =
        Pattern.compile(
            "(?:对于?|关于|针对|提到|提及|谈到|谈及|评价|回应|回答|看待|介绍|引用|听|跟|向|给|为|反驳|批评|赞成|同意|反对|告诉|主持人问|把|将)");
    this.words =
        Pattern.compile(
            "(?<kept>"
                + WordList.alternatives("kept-words")
                + ")|"
                + WordList.alternatives("question-words")
                + "|"
                + say
                + "(?:过|了|的|到)*");
    this.noise = Pattern.compile(String.join("|", WordList.read("topic-noise")));
    this.negation = Pattern.compile("(?:没有?|未|不曾|并未)(?:人)?(?:" + say + "|涉及)");
    this.manner = Pattern.compile(WordList.alternatives("manner-verbs"));
    this.documents =
        Pattern.compile(
            WordList.alternatives("document-words")
                + "|(?:这|本|此|该)(?:一)?(?:场|次|届|期)(?:论坛|大会|会议|圆桌|峰会|研讨会|座谈会|对话|访谈)?");
    this.several =
        Pattern.compile(
            "哪些|哪几|哪两|哪三|都有谁|有谁|谁和谁|哪二|谁都|各有谁|分别|各(?:自|强调|说|讲|有|提|是|怎么|持)|都(?:怎么|如何|咋|是什么|有什么)|"
                + VARIOUS
                + "|"
                + VIEWS);
    this.listing =
        Pattern.compile(
            "哪些|哪几|分别|列出|列举|罗列|各(?:占|是|有|安排|出|为)|有什么|几个?(?:方面|方向|来源|种|项|条|点|句)|包括什么|什么内容");
  }

  /** The patterns, read once. */
  static QuestionPatterns shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    private static final QuestionPatterns SHARED = new QuestionPatterns();
  }

  private static List<Rule> rules(String resource, Map<String, String> macros) {
    List<Rule> rules = new ArrayList<>();
    for (String line : WordList.read(resource)) {
      int blank = line.indexOf(' ');
      String regex = line.substring(blank + 1);
      for (var macro : macros.entrySet()) {
        regex = regex.replace(macro.getKey(), macro.getValue());
      }
      rules.add(new Rule(line.substring(0, blank), Pattern.compile(regex)));
    }
    return List.copyOf(rules);
  }

  /** What a masked question asks for; {@code title} where it asks who holds one. */
  Intent intent(String masked, Optional<String> title) {
    return intent(masked, title, word -> false);
  }

  /** The same for a corpus: a word that mostly strays from briefings doesn't where one has it. */
  Intent intent(String masked, Optional<String> title, Predicate<String> occurs) {
    for (Rule rule : intents) {
      Matcher matcher = rule.pattern().matcher(masked);
      if (matcher.find()) {
        boolean stray = rule.name().equals("strayWord");
        if (stray && occurs.test(matcher.group())) {
          continue;
        }
        if (stray) {
          return new Intent.OffTopic();
        }
        if (title.isPresent() && !rule.name().equals("offTopic")) {
          return new Intent.HolderOf(title.get());
        }
        return intent(rule.name(), matcher, masked);
      }
    }
    return new Intent.Fact();
  }

  private Intent intent(String name, Matcher matcher, String masked) {
    return switch (name) {
      case "offTopic" -> new Intent.OffTopic();
      case "eventTime" -> new Intent.Event(false);
      case "eventPlace" -> new Intent.Event(true);
      case "compiler" -> new Intent.Compiler();
      case "occasion" -> new Intent.Occasion();
      case "documentTitle" -> new Intent.DocumentTitle();
      case "sections" -> new Intent.Sections(0);
      case "sectionPoints" -> new Intent.SectionPoints();
      case "sectionNumber" -> new Intent.Sections(ChineseNumbers.small(matcher.group(1)));
      case "summary" -> new Intent.Summary();
      case "speakerCount", "speakerList" -> new Intent.Speakers(false);
      case "speakerMost" -> new Intent.Speakers(true);
      case "didSay" -> Claims.of(masked);
      case "attended" -> new Intent.Attended();
      case "titleOf" -> new Intent.TitleOf();
      case "silent" -> new Intent.Silent();
      case "compare" -> new Intent.Compare();
      case "who" -> new Intent.Who(several.matcher(masked).find());
      case "say" -> new Intent.Say();
      case "fact" -> listing.matcher(masked).find() ? new Intent.Listing() : new Intent.Fact();
      default -> throw new IllegalArgumentException("intents.txt: unknown kind " + name);
    };
  }

  /** 署由谁当主席 as 署主席是谁; other questions unchanged. */
  String holderFirst(String folded) {
    Matcher sent = SENT.matcher(folded);
    return (sent.find() ? sent : HOLDER_FIRST.matcher(folded)).replaceFirst("$1$2是谁");
  }

  /** The short subject that a question begins with, up to 和, 的, 有, …; empty without one. */
  String subject(String folded) {
    Matcher matcher = SUBJECT.matcher(folded);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Finds a person or title that stands where the holder of a title is asked for. */
  Matcher holder(String masked) {
    return holder.matcher(masked);
  }

  /** What kind of phrase answers. */
  Wanted wanted(String masked) {
    for (Rule rule : wanted) {
      if (rule.pattern().matcher(masked).find()) {
        return Wanted.valueOf(rule.name().toUpperCase(Locale.ROOT));
      }
    }
    return Wanted.WORDING;
  }

  /** Whether the person behind this character is spoken of rather than speaking. */
  boolean spokenOf(String masked, char person) {
    int at = masked.indexOf(person);
    if (at < 1) {
      return false;
    }
    if (masked.startsWith("命名", at + 1)) {
      return true;
    }
    String before = masked.substring(Math.max(0, at - 8), at);
    if (COMPANION.matcher(before).find()
        || (before.matches(".*[把将]") && AMONG.matcher(masked.substring(at + 1)).lookingAt())) {
      return false;
    }
    Matcher matcher = spokenOf.matcher(before);
    boolean after = false;
    while (matcher.find()) {
      after = matcher.end() == before.length() || before.substring(matcher.end()).equals("的");
    }
    return after;
  }

  /** The reporting verbs that say how something was said. */
  List<String> verbs(String masked) {
    return manner.matcher(masked).results().map(r -> r.group()).distinct().toList();
  }

  /** The same with the labels under which header lines give a place or a time. */
  List<String> mannerOf(String masked) {
    List<String> manner = new ArrayList<>(verbs(masked));
    switch (wanted(masked)) {
      case PLACE -> manner.addAll(List.of("地点:", "会场:", "地址:"));
      case DATE -> manner.addAll(List.of("时间:", "日期:"));
      default -> {}
    }
    return List.copyOf(manner);
  }

  /** Whether it is asked who did not speak. */
  boolean negated(String masked) {
    return negation.matcher(masked).find();
  }

  /** What is left of a question without its question words, particles and reporting verbs. */
  String withoutQuestionWords(String question) {
    String bare =
        words.matcher(question).replaceAll(m -> m.group("kept") == null ? " " : m.group("kept"));
    String rest = noise.matcher(bare).replaceAll(" ");
    String topic = rest.replaceAll("\\s+", " ").strip();
    String narrower = documents.matcher(topic).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return narrower.length() > 1 ? narrower : topic;
  }
}
