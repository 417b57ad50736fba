package io.yinju.corpus;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say something about the document instead of being part of its argument. */
final class Labels {
  private static final Set<String> HEADER = WordList.read(Labels.class, "header-labels.txt");
  private static final Set<String> COLOPHON = WordList.read(Labels.class, "colophon-labels.txt");
  private static final Set<String> GUESTS = WordList.read(Labels.class, "guest-leads.txt");

  private static final Set<String> OPENINGS =
      WordList.read(Labels.class, "front-matter-headings.txt");

  private static final Pattern CAPTION =
      Pattern.compile("[图圖表]\\s?\\d{1,3}(?:[-.]\\d{1,2})?[\\s：:．、]?\\D.{1,60}");
  private static final Pattern APPENDIX =
      Pattern.compile("附(?:件|录|錄|表)?\\s?[\\d一二三四五六七八九十]{0,2}\\s?[：:\\s].{2,36}[^。；，、]");
  private static final Pattern LABEL =
      Pattern.compile("[【（(\\[]?([\\p{IsHan}\\s/／、]{1,16})[】]?[：:︰｜|](.*)", Pattern.DOTALL);
  private static final Pattern ISSUE =
      Pattern.compile(
          ".*(?:第\\s?[\\d一二三四五六七八九十百]{1,5}\\s?期|总第|简报之|专报之|〔\\d{4}〕|[\\[［]\\d{4}[\\]］]\\s?\\d*\\s?号).*");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "[（(]?(?:发布时间|日期)?\\s?\\d{4}\\s?[-年./]\\s?\\d{1,2}\\s?[-月./]\\s?\\d{1,2}\\s?日?"
              + "(?:\\s?(?:星期|周)[一二三四五六日天])?(?:\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?:\\s+来源[：:]?.*)?[)）]?");
  private static final Pattern BYLINE =
      Pattern.compile(
          "[（(□■◎●○\\s]*(?:[\\p{IsHan}]{0,10}(?:记者|通讯员|特约撰稿人?|评论员)|文|图|撰文|摄影|作者|整理|供稿)"
              + "\\s*[/／|｜\\s]\\s*\\p{IsHan}[^。！？：:，]{1,40}[)）]?");
  private static final Pattern CLOSING_BRACKET =
      Pattern.compile(
          "[（(](?:\\p{IsHan}{0,8}记者|完|本文|原载|原文|来源|责任编辑|责编|编辑|整理|转载|据|作者|根据|注)[^（(]{0,120}[)）]");
  private static final Pattern DATED =
      Pattern.compile(
          "[\\p{IsHan}·\\s]{2,30}\\s\\d{4}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?");
  private static final Pattern MASTHEAD =
      Pattern.compile(".{2,20}(?:简报|专报|快报|通讯|动态|要情|要报|内参|参考|周报|月报|日报|摘报)");
  private static final Pattern APPENDIX_MARK = Pattern.compile("附件\\s?[\\d一二三四五六七八九十]{0,2}[：:]?");
  private static final Pattern ORIGINAL_TITLE = Pattern.compile("[（(](?:原标题|原题)[：:].*[)）]");
  private static final Pattern REMARK =
      Pattern.compile(
          "[（(*＊※]?\\s?(?:本(?:文|摘编|稿|简报|报告|刊|篇|实录|纪要|综述)|以上|文中|文章)(?:内容|观点|文字)?"
              + "(?:仅|根据|由|系|据|原载|刊|转|来源|未经|节选|整理|不代表|首发|摘自|供|均|为|有删|经|所).{2,60}");
  private static final Pattern CONTENTS =
      Pattern.compile(".*(?:…{2,}|\\.{4,}|·{4,}|．{3,})\\s?\\d{1,4}");

  private static final Pattern CLOSING =
      Pattern.compile(
          "[\\s—–\\-=~～*·•_（(【\\[]*(?:(?i:the\\s+end|end|fin)|全文完|本文完|正文完|未完待续|完结|剧终|完|终)[\\s—–\\-=~～*·•_。.）)】\\]]*");

  private static final Pattern GUEST_LEAD =
      Pattern.compile("(?:出席|参加|与会|参会|列席|受邀|到会)\\p{IsHan}{0,12}(?:嘉宾|人员|代表|专家|领导|者)");
  private static final Pattern TIMECODE =
      Pattern.compile(
          "[\\[（(【]?(?:\\d{1,2}[:：])?\\d{1,2}[:：]\\d{2}(?:[.,]\\d{1,3})?[\\]）)】]?(?![:：\\d]).*");

  /** Longest header or colophon line in characters; longer ones are text. */
  private static final int LONGEST = 160;

  private Labels() {}

  /** The label before a line's colon, without blanks; empty when there is none. */
  static Optional<String> label(String line) {
    if (!hasColon(line)) {
      return Optional.empty();
    }
    Matcher matcher = LABEL.matcher(head(line));
    return matcher.matches()
        ? Optional.of(matcher.group(1).replaceAll("\\s", ""))
        : Optional.empty();
  }

  private static boolean hasColon(String line) {
    for (int i = 1; i < Math.min(line.length(), 20); i++) {
      if ("：:︰｜|".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The start of a line in simplified characters, in which the lists and patterns are written. */
  private static String head(String line) {
    StringBuilder head = new StringBuilder(line.substring(0, Math.min(LONGEST, line.length())));
    Simplifier.simplify(head);
    return head.toString();
  }

  /** Whether a line starts with a known label of headers or colophons. */
  static boolean isLabelled(String line) {
    return label(line).filter(l -> HEADER.contains(l) || COLOPHON.contains(l)).isPresent();
  }

  /** Whether a line above the first paragraph is a header line (时间：…, a byline, a date). */
  static boolean isHeader(String line) {
    return line.length() <= LONGEST
        && ((label(line).filter(HEADER::contains).isPresent() && !isSpoken(line))
            || isBare(line)
            || isColophonLabel(line));
  }

  /** Whether a line below the last paragraph is a colophon (整理：…, 责任编辑…). */
  static boolean isColophon(String line) {
    return line.length() <= LONGEST
        && (isColophonLabel(line)
            || isBare(line)
            || (label(line).filter(HEADER::contains).isPresent() && !isSpoken(line))
            || (label(line).isPresent() && line.length() <= 30 && !isSpoken(line))
            || CLOSING_BRACKET.matcher(head(line)).matches()
            || REMARK.matcher(head(line)).matches());
  }

  private static boolean isColophonLabel(String line) {
    return label(line).filter(COLOPHON::contains).isPresent() && !isSpoken(line);
  }

  private static boolean isBare(String line) {
    String head = head(line);
    return isIssueLine(line)
        || DATE_LINE.matcher(head).matches()
        || BYLINE.matcher(head).matches()
        || ORIGINAL_TITLE.matcher(head).matches()
        || APPENDIX_MARK.matcher(head).matches()
        || DATED.matcher(head).matches();
  }

  /** Whether what follows a label is a sentence that somebody says (主持人：大家好！). */
  private static boolean isSpoken(String line) {
    int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
    String content = Blanks.strip(line.substring(colon + 1).replaceAll("[（(][^（）()]*[)）]", ""));
    boolean clause = content.indexOf('，') >= 0 && content.matches("[^（(、；;·]*");
    return content.isEmpty() || clause || content.chars().anyMatch(c -> "。！？!?“「".indexOf(c) >= 0);
  }

  /** Whether a line starts with the time at which something was said, as transcripts have it. */
  static boolean isTimed(String line) {
    return line.length() <= 40
        && "0123456789[（(【".indexOf(line.charAt(0)) >= 0
        && TIMECODE.matcher(line).matches();
  }

  /** Whether a line only says that the text ends (— END —, 全文完). */
  static boolean isClosing(String line) {
    return line.length() <= 24 && CLOSING.matcher(line).matches();
  }

  /** Whether a line names the issue or series of a bulletin. */
  static boolean isIssueLine(String line) {
    return line.length() <= 50 && ISSUE.matcher(line).matches() && line.indexOf('。') < 0;
  }

  /** Whether a line is the name of a bulletin, which stands above the title. */
  static boolean isMasthead(String line) {
    return MASTHEAD.matcher(head(line)).matches();
  }

  /** Whether a line gives keywords, wherever it stands. */
  static boolean isKeywords(String line) {
    return label(line).filter(l -> l.equals("关键词") || l.equals("关键字")).isPresent();
  }

  /** Whether a paragraph lists the participants (与会中方嘉宾包括：…). */
  static boolean isGuestList(String paragraph) {
    String head = head(paragraph);
    int colon = head.indexOf('：');
    colon = colon < 0 ? head.indexOf(':') : colon;
    if (colon < 2 || colon > 24) {
      return false;
    }
    String lead =
        head.substring(0, colon)
            .replaceAll("\\s|^[\\d①-⑳*※注\\[\\]、.．：:]+|（[^）]*）|(?:主要|分别|还|另)?(?:包括|有|为|是|如下)$", "");
    String list = paragraph.substring(colon + 1);
    return lead.length() > 2
        && (GUESTS.contains(lead) || GUEST_LEAD.matcher(lead).matches())
        && list.chars().noneMatch(c -> "！？!?“「".indexOf(c) >= 0)
        && list.chars().filter(c -> c == '。').count() <= 1;
  }

  /** Whether a heading announces the list of participants or of sources. */
  static boolean isListHeading(String heading) {
    return GUESTS.contains(head(heading).replaceAll("[\\s：:]|^[一二三四五六七八九十\\d]+[、.．]", ""));
  }

  /** Whether a line is an entry of a table of contents, with its page number. */
  static boolean isContentsEntry(String line) {
    return line.length() <= 100 && CONTENTS.matcher(line).matches();
  }

  /** Whether a line is the caption of a figure or a table. */
  static boolean isCaption(String line) {
    return CAPTION.matcher(line).matches() && line.indexOf('。') < 0;
  }

  /** Whether a short line heads an appendix (附：解读问答). */
  static boolean isAppendix(String line) {
    return line.length() <= 40 && APPENDIX.matcher(line).matches();
  }

  /** Whether a short line above the first paragraph is a heading (导语, 会议背景). */
  static boolean isOpening(String line) {
    return OPENINGS.contains(head(line).replaceAll("[\\s：:【】\\[\\]]", ""));
  }
}
