package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a transcript goes over into narration without a label: what was decided, what happened when
 * the event was over, what several of those who spoke said later. Nobody in it speaks of themselves
 * or to somebody outside quotation marks.
 */
final class Aftermath {
  /** 发布会结束后, 散会前. */
  private static final Pattern OVER =
      Pattern.compile(
          "[^，。？！]{0,14}(?:会|论坛|座谈|采访|访谈|对话|对谈|活动|录音|录制|直播|节目|听证|圆桌|提问|环节|庭审)"
              + "(?:(?:一直)?(?:开|持续)?(?:[于至在]|到(?!此)|上午|下午|晚上?|\\d|[一二三四五六七八九十]+[点时])[^，。？！]{0,16}?)?"
              + "(?:正式|准时)?(?:结束|散场|散会|落幕|闭幕|收尾|休庭|才散)|散场|散会"
              + "|[^，。？！]{0,6}(?:节目|稿子|稿件|文章|报道|访谈|采访|对话|对谈|视频|实录)(?:播出|播放|发出|发表|刊出|刊发|见报|上线|推送|登出|完成)[^，。？！]{0,6}[后来]，");

  /** 【后话】, ——尾声——, 记者手记：…: what stands above or before what is told behind the last turn. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?:[【〔\\[［〖][^】〕\\]］〗。？！，]{1,14}[】〕\\]］〗]|[*＊·—#◆ ]+)$"
              + "|[—－*·◆■●☆★ ]*(?:后话|(?:采访)?后记|尾声|后来|(?:采访|记者|编辑|对谈|听会)?手记|编后语?|编者后记|补记|附记|余音|余话|花絮|会后|录后|场外)(?:[—－*·◆■●☆★ ]*$|[：｜|])");

  /** Words of somebody to others, which no narrator says. */
  private static final Pattern TALK = Pattern.compile("[你您咱俺]|我们|谢谢|感谢|大家|各位|再见|下期|下一期|拜拜|晚安");

  /** Longest word for what somebody is before the name. */
  private static final int LONGEST_ROLE = 8;

  /** 。她|提出. */
  private static final Pattern PRONOUN = Pattern.compile("。[他她](?:还|又|也|则|随后|接着)?");

  private static final WordList OPENINGS = WordList.load("aftermath-openings.txt");

  /** The mark of a list's item in a text that has no markup. */
  private static final Pattern ITEM = Pattern.compile("[-–*•·] ?");

  private final String plain;
  private final MentionFinder mentions;
  private final Lexicon lexicon = Lexicon.chinese();

  Aftermath(String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
  }

  /** Whether a paragraph without a label behind somebody's turn isn't theirs any more. */
  boolean isNarrated(Span span) {
    String words = PlainText.unquoted(plain, span);
    if (PersonalPronouns.addresses(words)) {
      return isOver(span);
    }
    return OPENINGS.lengthAt(words, 0, words.length()) > 0
        || OVER.matcher(words).lookingAt()
        || mentions.find(span.start(), span.end()).stream()
            .anyMatch(m -> isToldOf(m, span) || isTakenUp(m, span));
  }

  /** 报告人某某首先发言。她提出: a full name at the head of a paragraph, and what a pronoun says behind it. */
  private boolean isTakenUp(Mention mention, Span span) {
    String before = plain.substring(span.start(), mention.from());
    boolean heads = before.length() <= LONGEST_ROLE && before.chars().allMatch(Character::isLetter);
    if (!heads || mention.surnameOnly()) {
      return false;
    }
    Matcher pronoun = PRONOUN.matcher(plain).region(mention.until(), span.end());
    while (pronoun.find()) {
      if (lexicon.verbs.lengthAt(plain, pronoun.end(), span.end()) > 1) {
        return true;
      }
    }
    return false;
  }

  /** 发布会到16时10分结束: whether the words tell that the event is over. */
  boolean isOver(Span span) {
    String words = PlainText.unquoted(plain, span);
    int stop = words.indexOf('。');
    String first = stop < 0 ? words : words.substring(0, stop);
    return !PersonalPronouns.addresses(first) && OVER.matcher(first).lookingAt();
  }

  /** Whether a paragraph is no more than a headline, as it stands above a postscript. */
  boolean isHeadline(Span span) {
    return HEADLINE.matcher(plain).region(span.start(), span.end()).lookingAt();
  }

  /** Whether somebody speaks to others in a paragraph. */
  boolean isTalk(Span span) {
    String words = PlainText.unquoted(plain, span);
    return TALK.matcher(words).find();
  }

  /** Whether a paragraph is an item of a list. */
  boolean isItem(Paragraph paragraph) {
    Span span = paragraph.span();
    return paragraph.isItem() || ITEM.matcher(plain).region(span.start(), span.end()).lookingAt();
  }

  /** 段少卿与韩松岭都回答, 某某则说: a full name at the head of a clause before a reporting verb. */
  private boolean isToldOf(Mention mention, Span span) {
    boolean head =
        mention.from() == span.start()
            || "。；，！？、与和”".indexOf(plain.charAt(mention.from() - 1)) >= 0;
    int at = mention.until();
    while (at < span.end() && "则都均也还又便就".indexOf(plain.charAt(at)) >= 0) {
      at++;
    }
    return head
        && !mention.surnameOnly()
        && lexicon.verbs.lengthAt(plain, at, Math.min(span.end(), at + 8)) > 0;
  }
}
