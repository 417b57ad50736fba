package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one person who is interviewed: whom a header field, the title or the introduction names
 * as such (嘉宾：…, 专访…, …接受专访), or the only person with a title named before the first turn.
 */
final class Interviewee {
  /** 仓储司负责人就…回答了提问: an official who has no name answers. */
  private static final Pattern OFFICIAL =
      Pattern.compile("[\\p{IsHan}、（）]{2,30}?(?:负责人|负责同志|发言人|有关人士|相关人士)(?=就|对|回答|接受|答|围绕|作出|进行)");

  /** Points that a title gives to the name it begins with. */
  private static final int BONUS = 4;

  /** 口述 某某: who tells what follows. */
  static final Pattern NARRATOR =
      Pattern.compile("(?:^|[ （])(?:口述|自述|讲述)[人者]?[ ]*[ ：｜|/／][ ]*(\\p{IsHan}{2,4})(?=[ ）]|$)");

  /** How a portrait goes on behind the name it begins with. */
  private static final Pattern PORTRAYAL =
      Pattern.compile(
          "[（，]?(?:[男女]，|今年|现年|时年|年近|年过|年逾|年届|生于|出生|[\\d一二三四五六七八九十]{1,4}(?:岁|年[生出前，])|已经?[\\d一二三四五六七八九十]|是(?!说|否|不是))");

  /** What stands behind the name of a place. */
  private static final Pattern PLACE =
      Pattern.compile("[上边畔岸]|大[堤坝桥]|两岸|沿[岸线]|流域|有[一个两三几许多]|一带|附近|[上中下]游");

  private static final Pattern TITLE_MARK = Pattern.compile("[：｜|]");

  /** Paragraphs at the end among which a short life of the person may stand. */
  private static final int CLOSING = 3;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final Announcement announcement;
  private final List<Span> opening;
  private final @Nullable Mention mention;
  private final @Nullable Span source;
  private boolean announced;
  private boolean guessed;

  /**
   * Looks for the person in what stands before {@code first}, where the first turn begins.
   *
   * @param questions where questions stand, which may address the person
   */
  Interviewee(
      Document document,
      String plain,
      MentionFinder mentions,
      Transcript transcript,
      int first,
      List<Span> questions) {
    this.plain = plain;
    this.mentions = mentions;
    this.announcement = new Announcement(plain, mentions);
    this.opening = opening(document, first);
    List<Mention> candidates = distinct(transcript.holders("答"));
    if (candidates.isEmpty()) {
      candidates = narrator();
    }
    if (candidates.isEmpty()) {
      candidates = distinct(announcement.find(opening));
    }
    announced = !candidates.isEmpty();
    if (candidates.isEmpty()) {
      candidates = distinct(transcript.answering());
    }
    if (candidates.isEmpty()) {
      candidates = headline(document, first);
    }
    if (candidates.isEmpty()) {
      candidates = portrayed(document, first);
      guessed = !candidates.isEmpty();
    }
    if (candidates.isEmpty()) {
      candidates = titled();
    }
    if (candidates.isEmpty()) {
      candidates = addressed(named(), questions);
    }
    if (candidates.isEmpty()) {
      candidates = new RecurringNames(plain).find(opening);
    }
    if (candidates.isEmpty()) {
      candidates = described(document);
    }
    if (candidates.isEmpty()) {
      candidates = named();
      guessed = true;
    }
    if (candidates.size() > 1) {
      candidates = addressed(candidates, questions);
    }
    this.mention = candidates.size() == 1 ? full(candidates.getFirst()) : null;
    this.source = mention == null && candidates.isEmpty() ? official() : null;
    announced |= source != null || announcement.isTold(opening);
  }

  /** The person, null when there is none or several may be meant. */
  @Nullable Mention mention() {
    return mention;
  }

  /** The official without a name who answers, null when somebody else does. */
  @Nullable Span source() {
    return source;
  }

  /** The title, the header lines and the paragraphs before the first turn. */
  List<Span> opening() {
    return opening;
  }

  /**
   * Whether the person is only the one whom the opening names, which doesn't say that they speak.
   */
  boolean isGuessed() {
    return guessed;
  }

  /** Whether the text says that somebody is interviewed. */
  boolean isAnnounced() {
    return announced;
  }

  private static List<Span> opening(Document document, int first) {
    List<Span> opening = new ArrayList<>();
    int body =
        document.paragraphs().isEmpty() ? 0 : document.paragraphs().getFirst().span().start();
    int heading =
        document.sections().isEmpty() ? body : document.sections().getFirst().span().start();
    int title = Math.min(first, Math.min(body, heading));
    if (title > 0) {
      opening.add(new Span(0, title));
    }
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.span().start() < first) {
        opening.add(paragraph.span());
      }
    }
    return opening;
  }

  private List<Mention> narrator() {
    for (Span span : opening) {
      Matcher narrator = NARRATOR.matcher(plain).region(span.start(), span.end());
      Mention name =
          narrator.find() ? PlainName.in(plain, narrator.start(1), narrator.end(1)) : null;
      if (name != null) {
        return List.of(name);
      }
    }
    return List.of();
  }

  /** 某某：给大山当翻译: the title, or a heading above the turns, says whose words follow. */
  private List<Mention> headline(Document document, int first) {
    List<Mention> found = new ArrayList<>();
    if (document.text().startsWith(document.title())) {
      found.addAll(headline(new Span(0, document.title().length())));
    }
    document.sections().stream()
        .filter(s -> s.span().start() < first)
        .forEach(s -> found.addAll(headline(s.span())));
    return distinct(found);
  }

  private List<Mention> headline(Span title) {
    Matcher mark = TITLE_MARK.matcher(plain).region(title.start(), title.end());
    if (!mark.find()) {
      return List.of();
    }
    String name = plain.substring(title.start(), mark.start());
    Mention compound =
        name.indexOf('·') > 0 ? PlainName.in(plain, title.start(), mark.start()) : null;
    List<Mention> named =
        compound != null
            ? List.of(compound)
            : mentions.find(title.start(), mark.start(), BONUS).stream()
                .filter(m -> m.until() == mark.start() || m.end() == mark.start())
                .toList();
    announced |= !named.isEmpty() && plain.substring(mark.end(), title.end()).indexOf('我') >= 0;
    return named;
  }

  /** Those whom a question addresses by surname and title (钮教授，…). */
  private List<Mention> addressed(List<Mention> candidates, List<Span> questions) {
    return candidates.stream()
        .filter(m -> questions.stream().anyMatch(q -> isAddressed(m, q)))
        .toList();
  }

  private boolean isAddressed(Mention candidate, Span question) {
    String name = name(candidate);
    int surname = Math.max(1, lexicon.surnameAt(name, 0, name.length()));
    String called = name.substring(0, Math.min(surname, name.length()));
    int at = plain.indexOf(called, question.start());
    while (at >= 0 && at < question.end()) {
      int title = at + called.length();
      if (lexicon.courtesy.lengthAt(plain, title, question.end()) > 0
          || lexicon.titles.lengthAt(plain, title, question.end()) > 0) {
        return true;
      }
      at = plain.indexOf(called, at + 1);
    }
    return false;
  }

  /** Whom a short life at the end describes: 某某，某大学教授，…. */
  private List<Mention> described(Document document) {
    List<Paragraph> paragraphs = document.paragraphs();
    List<Mention> found = new ArrayList<>();
    for (int i = Math.max(0, paragraphs.size() - CLOSING); i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      int end = announcement.pause(span.start(), span.end());
      if (end < span.end() && plain.charAt(end) == '，') {
        mentions.find(span.start(), end, 2).stream()
            .filter(m -> m.start() == span.start() && m.end() == end)
            .forEach(found::add);
      }
    }
    return distinct(found);
  }

  private @Nullable Span official() {
    Span found = null;
    for (Span span : opening) {
      Matcher matcher = OFFICIAL.matcher(plain).region(span.start(), span.end());
      while (matcher.find()) {
        found = new Span(matcher.start(), matcher.end());
      }
    }
    return found;
  }

  private List<Mention> named() {
    List<Mention> named = new ArrayList<>();
    for (Span span : opening) {
      named.addAll(mentions.find(span.start(), span.end()));
    }
    return distinct(named);
  }

  /** 某某今年七十四岁，…: whom a paragraph above the turns begins to portray. */
  private List<Mention> portrayed(Document document, int first) {
    List<Mention> found = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      Span span = paragraph.span();
      if (span.start() >= first || paragraph.isNote()) {
        continue;
      }
      for (Mention here :
          mentions.find(span.start(), announcement.pause(span.start(), span.end()))) {
        if (here.start() == span.start()
            && PORTRAYAL.matcher(plain).region(here.until(), span.end()).lookingAt()) {
          found.add(here);
        }
      }
    }
    return distinct(found);
  }

  private List<Mention> titled() {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      for (int from = span.start(); from < span.end(); from++) {
        int end = announcement.pause(from, span.end());
        for (Mention here : mentions.find(from, end)) {
          int next =
              here.until() == end && end < span.end() && plain.charAt(end) == '，' ? end + 1 : end;
          int limit = announcement.pause(next, span.end());
          boolean titled =
              here.hasFrontTitle()
                  || here.until() > here.end()
                  || (next > end && lexicon.titles.lengthBefore(plain, limit, next) >= 2);
          if (titled) {
            found.add(here);
          }
        }
        from = end;
      }
    }
    return distinct(found);
  }

  /**
   * The one full name that a surname with a form of address (对话苗木匠) stands for, if there is one.
   */
  private Mention full(Mention brief) {
    if (!brief.surnameOnly()) {
      return brief;
    }
    List<Mention> fitting =
        named().stream()
            .filter(m -> !m.surnameOnly() && name(m).charAt(0) == name(brief).charAt(0))
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : brief;
  }

  private List<Mention> persons(List<Mention> found) {
    return found.stream().filter(m -> !announcement.isReporter(m) && !isPlace(m)).toList();
  }

  /** 在白鹭河守了三十年, 白鹭河有一位…: a place with the shape of a name. */
  private boolean isPlace(Mention mention) {
    boolean within = mention.from() > 0 && "在到从于往沿离".indexOf(plain.charAt(mention.from() - 1)) >= 0;
    return mention.from() == mention.start()
        && mention.until() == mention.end()
        && (within || PLACE.matcher(plain).region(mention.end(), plain.length()).lookingAt());
  }

  /** One mention of each person; a surname with a form of address only where nobody else fits. */
  private List<Mention> distinct(List<Mention> found) {
    List<Mention> persons = new ArrayList<>();
    for (Mention one : persons(found)) {
      if (!one.surnameOnly() && persons.stream().noneMatch(m -> name(m).equals(name(one)))) {
        persons.add(one);
      }
    }
    for (Mention one : persons(found)) {
      if (one.surnameOnly()
          && persons.stream().noneMatch(m -> name(m).charAt(0) == name(one).charAt(0))) {
        persons.add(one);
      }
    }
    List<Mention> likely = persons.stream().filter(m -> !endsLikePlace(m)).toList();
    return likely.isEmpty() ? persons : likely;
  }

  /** 白鹭河守堤人某某: what may be a name goes on and ends like a place's, beside a name that doesn't. */
  private boolean endsLikePlace(Mention mention) {
    return mention.from() == mention.start()
        && mention.until() == mention.end()
        && "河江湖海溪山岭沟湾镇乡村县市州岛峡".indexOf(plain.charAt(mention.end() - 1)) >= 0
        && Character.isIdeographic(plain.charAt(mention.end()))
        && lexicon.verbs.lengthAt(plain, mention.end(), plain.length()) == 0;
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
