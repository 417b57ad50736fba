package io.yinju.corpus;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the markup inside a line of Markdown: emphasis, links, images, code, HTML tags. */
final class MarkdownInline {
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]\\n]{0,200})]\\([^)\\n]{0,600}\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,200})]\\([^)\\n]{0,600}\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[([^\\]^\\n]{1,200})]\\[[^\\]\\n]{0,80}]");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\n]{1,40}]");
  private static final Pattern AUTOLINK =
      Pattern.compile("<((?:https?://|mailto:)[^<>\\s]{1,2000})>");
  private static final Pattern COMMENT = Pattern.compile("<!--.{0,600}?-->");
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}(?:\\s[^<>]{0,200})?/?>");
  private static final Pattern CODE = Pattern.compile("(`{1,3})([^`]{1,300})\\1");
  private static final Pattern STRONG =
      Pattern.compile("( ?)(\\*{1,3})(?=\\S)([^*]{1,300}?)(?<=\\S)\\2( ?)");
  private static final Pattern UNDERSCORED =
      Pattern.compile(
          "( ?)(?<![A-Za-z0-9_])(_{1,3})(?=\\S)([^_]{1,300}?)(?<=\\S)\\2(?![A-Za-z0-9_])( ?)");
  private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~]{1,300}?)~~");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])");

  private static final char PRIVATE = '\ue700';
  private static final Pattern HIDDEN = Pattern.compile("[\ue721-\ue77e]");

  private MarkdownInline() {}

  /** The line's words. */
  static String plain(String line) {
    if (line.chars().noneMatch(c -> "[]*_`<~\\&".indexOf(c) >= 0)) {
      return line;
    }
    String text = ESCAPE.matcher(line).replaceAll(m -> String.valueOf(hide(m.group(1).charAt(0))));
    text = COMMENT.matcher(text).replaceAll("");
    if (text.contains("](")) {
      text = IMAGE.matcher(text).replaceAll("$1");
      text = LINK.matcher(text).replaceAll("$1");
    }
    if (text.contains("][")) {
      text = REFERENCE.matcher(text).replaceAll("$1");
    }
    text = FOOTNOTE.matcher(text).replaceAll("");
    text = AUTOLINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = CODE.matcher(text).replaceAll("$2");
    for (int depth = 0; depth < 2; depth++) {
      text = STRONG.matcher(text).replaceAll(MarkdownInline::words);
      text = UNDERSCORED.matcher(text).replaceAll(MarkdownInline::words);
    }
    text = STRUCK.matcher(text).replaceAll("$1");
    text = entities(text);
    text =
        HIDDEN.matcher(text).replaceAll(m -> Matcher.quoteReplacement(show(m.group().charAt(0))));
    return text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
  }

  /** Without the blanks that set Chinese words off only because they are emphasised. */
  private static String words(MatchResult match) {
    String words = match.group(3);
    boolean before = match.start() > 0 && Blanks.isChinese(words.charAt(0));
    boolean after = match.start() > 0 && Blanks.isChinese(words.charAt(words.length() - 1));
    String plain = (before ? "" : match.group(1)) + words + (after ? "" : match.group(4));
    return Matcher.quoteReplacement(plain);
  }

  /** Escaped characters wait in the private use area until all markup is gone. */
  private static char hide(char escaped) {
    return (char) (PRIVATE + escaped);
  }

  private static String show(char hidden) {
    return String.valueOf((char) (hidden - PRIVATE));
  }

  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&emsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&middot;", "·")
        .replace("&amp;", "&");
  }
}
