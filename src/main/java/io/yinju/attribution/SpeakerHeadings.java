package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a document that say who speaks below them ({@code 李明（校长）}, {@code 主持人}). They are
 * a pattern only where two or more are nothing but a person's name with or without a title, and
 * what stands below them isn't told of that person.
 */
final class SpeakerHeadings {
  private static final int ENOUGH = 2;

  /** Stands for the place above the first heading. */
  private static final String TITLE = "";

  /** Points that a heading of its own gives to a name, as a line of its own does. */
  private static final int BONUS = 4;

  /** Longest heading that names a speaker, title included. */
  private static final int LONGEST = 50;

  /** How far into a speech its speaker's own name would stand if it were told of them. */
  private static final int OPENING = 40;

  private static final Pattern LEAD = Pattern.compile("(?:\\d{1,2}[.、）]\\s*)?[ *“]*");
  private static final Pattern TAIL =
      Pattern.compile("[\\s：*]*(?:[\\[（]?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\]）]?)?[\\s：*]*$");

  /** What parts a name from the title behind it. */
  static final Pattern PARTING = Pattern.compile("^[\\s｜|—–·，、：/-]+");

  private static final Pattern TOLD =
      Pattern.compile("^[他她](?!们)|^[男女]，|^.{0,12}\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生)");
  private static final Pattern MYSELF = Pattern.compile("(?:我是|我叫|我就是|名叫)\\s*\\S{0,20}$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final NameRecognizer recognizer;
  private final Map<String, Label> labels = new HashMap<>();

  SpeakerHeadings(
      Document document, String plain, MentionFinder mentions, NameRecognizer recognizer) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    this.recognizer = recognizer;
    read();
  }

  /** Who speaks below a heading, or below the title; null when it says nothing of it. */
  @Nullable Label label(@Nullable String section) {
    return labels.get(section == null ? TITLE : section);
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  private void read() {
    Map<String, List<Span>> below = new HashMap<>();
    for (Paragraph paragraph : document.paragraphs()) {
      if (!paragraph.isNote()) {
        String section = paragraph.section() == null ? TITLE : paragraph.section();
        below.computeIfAbsent(section, k -> new ArrayList<>()).add(paragraph.span());
      }
    }
    int named = 0;
    int told = 0;
    for (Map.Entry<String, Span> section : headings().entrySet()) {
      List<Span> speech = below.getOrDefault(section.getKey(), List.of());
      Label label = isSpeech(speech) ? label(section.getValue()) : null;
      if (label == null) {
        continue;
      }
      Mention mention = label.mention();
      named += mention == null ? 0 : 1;
      if (mention != null && isTold(speech.getFirst(), mention)) {
        told++;
      } else {
        labels.put(section.getKey(), label);
      }
    }
    if (named - told < ENOUGH || 2 * told >= named) {
      labels.clear();
    }
  }

  /** The headings, and the title where it opens the text: it may be the first speaker's heading. */
  private Map<String, Span> headings() {
    Map<String, Span> headings = new LinkedHashMap<>();
    if (!document.title().isEmpty() && document.text().startsWith(document.title())) {
      headings.put(TITLE, new Span(0, document.title().length()));
    }
    for (Section section : document.sections()) {
      headings.put(section.anchor(), section.span());
    }
    return headings;
  }

  private boolean isSpeech(List<Span> paragraphs) {
    return paragraphs.stream().anyMatch(p -> "。！？…”".indexOf(plain.charAt(p.end() - 1)) >= 0);
  }

  /** 李明执教二十年…, 他每天五点起床: a portrait of the person rather than what they say. */
  private boolean isTold(Span first, Mention mention) {
    String words = plain.substring(first.start(), Math.min(first.end(), first.start() + OPENING));
    String name = plain.substring(mention.start(), mention.end());
    boolean label =
        words.startsWith(name) && LabelShape.of(plain, first) != null && words.indexOf('：') > 0;
    String unquoted = plain.substring(first.start(), first.end()).replaceAll("“[^”]*”", "");
    boolean told = TOLD.matcher(words).find() && !PersonalPronouns.hasFirstOrSecond(unquoted);
    return (!label && tellsOf(name, words)) || told;
  }

  /**
   * Whether words name a person otherwise than to introduce themselves (我是李明): they aren't theirs.
   */
  static boolean tellsOf(String name, String words) {
    int at = words.indexOf(name);
    return at >= 0 && !MYSELF.matcher(words.substring(0, at)).find();
  }

  private @Nullable Label label(Span heading) {
    Matcher lead = LEAD.matcher(plain).region(heading.start(), heading.end());
    int from = lead.lookingAt() ? lead.end() : heading.start();
    Matcher tail = TAIL.matcher(plain).region(from, heading.end());
    int to = tail.find() ? tail.start() : heading.end();
    if (to <= from || to - from > LONGEST) {
      return null;
    }
    String words = plain.substring(from, to);
    if (lexicon.roleLabels.contains(words)) {
      return Label.role(words, to);
    }
    List<Mention> named = mentions.find(from, to, BONUS);
    Mention mention = named.isEmpty() ? null : named.getFirst();
    if (mention == null || mention.surnameOnly() || isWord(mention, from, to)) {
      return null;
    }
    if (mention.start() == from) {
      return isTitle(plain.substring(mention.until(), to))
          ? Label.of(withUntil(mention, to), to)
          : null;
    }
    boolean whole = named.size() == 1 && mention.until() >= to - 1;
    boolean begins = mention.from() == from || isRole(plain.substring(from, mention.from()));
    return whole && begins ? Label.of(mention, to) : null;
  }

  private static Mention withUntil(Mention mention, int until) {
    return new Mention(
        mention.from(), mention.start(), mention.end(), until, false, mention.score());
  }

  /** Whether the heading is an ordinary word that only looks like a name (安全, 江苏). */
  private boolean isWord(Mention mention, int from, int to) {
    return mention.start() == from
        && mention.end() == to
        && recognizer.isOrdinaryWord(plain.substring(from, to));
  }

  /** Nothing, or a title that follows the name behind a blank or a mark. */
  private boolean isTitle(String rest) {
    String title = PARTING.matcher(rest).replaceFirst("");
    return rest.isEmpty() || (title.length() < rest.length() && endsWithTitle(title));
  }

  private boolean isRole(String before) {
    String role = before.replaceAll("[\\s：（｜|—-]+$", "");
    return lexicon.roleLabels.contains(role) || endsWithTitle(role);
  }

  private boolean endsWithTitle(String words) {
    String title = words.replaceAll("（[^（）]*）$", "");
    return title.chars().noneMatch(c -> "。？！；".indexOf(c) >= 0)
        && (lexicon.titles.lengthBefore(title, title.length(), 0) >= 2
            || lexicon.frontRoles.lengthBefore(title, title.length(), 0) >= 2);
  }
}
