package io.yinju.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what somebody may have said out of the question whether they said it: the sentence before
 * 这是X说的吗, the one after X说过, without what asks for its confirmation or its wording. Persons are
 * private characters.
 */
final class Claims {
  private static final String PERSON = "[\uE000-\uE0FF]";
  private static final String SAY = WordList.alternatives("reporting-verbs");
  private static final String NOUN = WordList.alternatives("said-nouns");

  private static final Pattern QUOTED =
      Pattern.compile("[“\"「『'‘](.{2,}?)[”\"」』'’](?![^“\"「『]*[”\"」』])");

  /** “某某指出，…”: a quotation that says who is quoted. */
  private static final Pattern WITH_SPEAKER =
      Pattern.compile(
          "^[^,:]{0,4}" + PERSON + "[^,:]{0,8}?(?:" + SAY + ")(?:道|说|了|过)?[,:]?(.{4,})$");

  /** 对不对, 有这回事吗, 原话是怎样的, 出自哪一段: what is asked about the claim. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "[,:;-]*(?:"
              + WordList.alternatives("confirmations")
              + "|[,:;-]+[^,。?]{0,6}(?:(?:"
              + WordList.alternatives("wordings")
              + ")[^,?]{0,8}|是(?:他|她|这位|那位)(?:说|讲|提)的吗?))[?]?$");

  /** 这句话是X说的吗 and what closes a question, behind the claim. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:这|那|此|本)?(?:一)?(?:句|番|段|个|种)?"
              + NOUN
              + "?[,:-]*(?:这|那)?(?:一)?(?:句|番|段|个|种)?"
              + NOUN
              + "?(?:就)?(?:是不是|是否|是|难道是|出自|来自|属于)[^,。?“”]{0,10}"
              + PERSON
              + "(?:(?:在[^,。]{1,14})?(?:"
              + SAY
              + "|的|(?:出|想|支|拿|给|起)(?:出来|出)?的)|之口|[,?]|$).*$");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:请|帮我|帮忙|麻烦)?(?:核|核对|核实|核查|查证|求证|验证|查核)(?:一下|一处|这处|一条|下)?(?:引语|引文|引用|说法|这句话|一句话|原话)?[:,]|^(?:请问|那么?|所以|听说|据说|我?(?:好像|似乎|依稀|隐约)?(?:记得|印象[里中]?)(?:好像)?)[,:]?");

  /** 罚单只开给司机，X这样抱怨过吗: the claim stands before. */
  private static final Pattern SO =
      Pattern.compile(
          ",?"
              + PERSON
              + "(?:在[^,。]{1,12}?)?(?:有没有|是不是|是否|真的|也|曾经?)*(?:这样|这么|这般|如此)(?:地)?(?:"
              + SAY
              + ")(?:过|了)?(?:吗|么|没有|没|吧)?[?]?$");

  /** 把…称为…的是X. */
  private static final Pattern SAYER_LAST =
      Pattern.compile("的人?,?是[^,。?]{0,10}" + PERSON + "[,?吗吧]*$");

  private static final Pattern SAID =
      Pattern.compile(
          PERSON
              + "(?:在[^,。]{1,6}?)?(?:在)?(?:哪里|哪儿|何处|什么地方|什么场合|什么时候|何时|哪一?[段处句](?:话|发言|讲话|文字|内容)?|哪个(?:环节|场合|会|部分|段落|地方))?(?:里|中)?"
              + "(?:在[^,。]{1,14}?(?:上|中|里|时))?"
              + "(?:到底|究竟|真的|也|都|还|是不是|是否|有没有|曾经|曾|有无|有)*"
              + "(?:在[^,。]{1,14}?(?:上|中|里|时))?(?:"
              + SAY
              + ")(?:没(?:"
              + SAY
              + "))?(?:过|了|到)?[,:]?(.*?)(?:的话|这句话|这话)?(?:吗|(?<![什怎那这多])么|没有|没|吧)?[?]?$");

  private static final Pattern TOLD_AS =
      Pattern.compile(PERSON + ".*?把(.{2,}?)(?:说|讲|叫)成(?:多少|什么|啥|几|哪)");

  private static final Pattern MENTIONS =
      Pattern.compile(
          PERSON
              + "(?:在[^,。]{1,14}?(?:上|中|里|时))?(?:到底|究竟|也|都|还|有没有|是不是|是否|曾经|曾)*"
              + "(?:在[^,。]{1,14}?(?:上|中|里|时))?[谈说讲提聊]?没?(?:谈到|提到|提及|谈及|说到|讲到|聊到|谈过|聊过|涉及)(?!要|应|该|会|能|不|可|必|将|过要|过应)"
              + "|"
              + PERSON
              + "(?:在[^,。]{1,14}?(?:上|中|里|时))?(?:也|都|还|有没有|是不是|是否|曾经?)*(?:说|讲|谈|提|聊)(?:过|到|了)*[^,。?“”]{2,16}(?:的事情?|的情况|的话题|这件事|这回事|方面)(?:的话)?(?:吗|么|没有|没|吧)?[?]?$");

  private static final Pattern WORDING = Pattern.compile("原[话文句]");

  private static final Pattern LAST_PARTICLE = Pattern.compile("(?:了|的)?[?]*$");

  /** A yes or no, or a check, is asked for. */
  private static final Pattern WHETHER =
      Pattern.compile(
          "是不是|是否|难道|听说|据说|(?:吗|(?<![什怎那这多])么|吧|来着)[?]?$|(?:"
              + WordList.alternatives("confirmations")
              + ")[?]?$");

  private static final Pattern OPEN =
      Pattern.compile(
          "谁|哪|什么|啥|怎|咋|如何|多少|几[位个名家种项点]|为何|何时|[谈提说讲聊涉][到及过]"
              + "|(?:认为|觉得|赞成|反对|支持|赞同|担心|希望|看好|同意).*[吗么吧]");

  /** …吗?有的话请给出前后文: what is wanted besides, behind the question. */
  private static final Pattern BEHIND = Pattern.compile("(?<=.{6})[?](?!.*" + PERSON + ")[^“”]+$");

  private static final Pattern TAG = Pattern.compile("是不是|是否|有没有|难道|[吗么吧][?]?$|[?]$");

  private Claims() {}

  /** Whether a folded question asks if something was said, not what, and not if of something. */
  static boolean asksWhether(String folded) {
    return WHETHER.matcher(folded).find() && !OPEN.matcher(folded).find();
  }

  /** A folded question without what asks for its confirmation: 对吗, 是不是. */
  static String withoutTag(String folded) {
    return TAG.matcher(ASIDE.matcher(folded).replaceFirst("")).replaceAll("");
  }

  /** The claim of a masked question whether somebody said something. */
  static Intent.DidSay of(String masked) {
    String first = BEHIND.matcher(masked).replaceFirst("?");
    String asked = OPENING.matcher(ASIDE.matcher(first).replaceFirst("")).replaceFirst("");
    String told = told(asked);
    Matcher quoted = QUOTED.matcher(asked);
    if (quoted.find() && 2 * quoted.group(1).length() >= told.length() - 2) {
      Matcher attributed = WITH_SPEAKER.matcher(quoted.group(1));
      return new Intent.DidSay(
          attributed.matches() ? attributed.group(1) : quoted.group(1), true, false);
    }
    boolean topic = MENTIONS.matcher(asked).find() && !WORDING.matcher(masked).find();
    return new Intent.DidSay(told, false, topic);
  }

  private static String told(String asked) {
    Matcher frame = FRAME.matcher(asked);
    if (frame.find() && frame.start() > 1) {
      return bare(asked.substring(0, frame.start()));
    }
    Matcher so = SO.matcher(asked);
    if (so.find() && so.start() > 1) {
      return bare(asked.substring(0, so.start()));
    }
    Matcher last = SAYER_LAST.matcher(asked);
    if (last.find() && last.start() > 1) {
      return bare(asked.substring(0, last.start()).replaceFirst("^(?:把|说|讲|称)", ""));
    }
    Matcher as = TOLD_AS.matcher(asked);
    if (as.find()) {
      return bare(as.group(1));
    }
    Matcher said = SAID.matcher(asked);
    if (said.find() && said.group(1).length() > 1) {
      return bare(said.group(1));
    }
    return bare(FRAME.matcher(asked).replaceAll(""));
  }

  private static String bare(String claim) {
    String rest = claim.replaceAll("^[,:;的-]+|[,:;?-]+$", "");
    String shorter = LAST_PARTICLE.matcher(rest).replaceFirst("");
    return shorter.length() > 3 ? shorter : rest;
  }
}
