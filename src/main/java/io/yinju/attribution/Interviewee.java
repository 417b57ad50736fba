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
  private static final String PAUSES = "，。；！？：“”\n";

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:专访|对话|对谈|访谈|采访|访问|探访|走访|拜访)(?:到了|了|到)?"
              + "|(?<![采专回走来出家上探拜造查信暗明])访(?![问谈民客华])"
              + "|(?:邀请|请)(?:到|来)了?|邀请了?|连线了?"
              + "|(?:嘉宾|受访者|受访人)[是为]?");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "接受[^，。；！？\n]{0,24}(?:专访|采访|访谈|访问)|做客|(?:与|同|和)(?:本报|本刊)?记者[^，。；\n]{0,6}对[话谈]"
              + "|回答了?[^，。；\n]{0,8}提问");
  private static final Pattern REPORTER = Pattern.compile("记者|主持人|特派员|通讯员");

  private static final WordList INTERVIEWING = WordList.load("interviewing-verbs.txt");
  private static final WordList PRESS = WordList.load("press-titles.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final @Nullable Mention mention;
  private final @Nullable Mention reporter;
  private boolean announced;

  /** Looks for the person in what stands before {@code first}, where the first turn begins. */
  Interviewee(
      Document document, String plain, MentionFinder mentions, Transcript transcript, int first) {
    this.plain = plain;
    this.mentions = mentions;
    List<Span> opening = opening(document, first);
    List<Mention> candidates = distinct(transcript.holders("答"));
    if (candidates.isEmpty()) {
      candidates = announced(opening);
    }
    announced = !candidates.isEmpty();
    if (candidates.isEmpty()) {
      candidates = titled(opening);
    }
    this.mention = candidates.size() == 1 ? full(candidates.getFirst(), opening) : null;
    this.reporter = reporter(opening);
  }

  /** The person, null when there is none or several may be meant. */
  @Nullable Mention mention() {
    return mention;
  }

  /** The one reporter whom the introduction names as talking to the person, null without one. */
  @Nullable Mention reporter() {
    return reporter;
  }

  /** Whether the text says that somebody is interviewed. */
  boolean isAnnounced() {
    return announced;
  }

  /** Whether a paragraph tells that somebody is interviewed. */
  static boolean isIntroduction(String plain, Span span) {
    return Pattern.compile("接受[^，。]{0,24}(?:专访|采访)|专访了|采访了|邀请到|请到了")
        .matcher(plain)
        .region(span.start(), span.end())
        .find();
  }

  /** The title, the header lines and the paragraphs before the first turn. */
  private List<Span> opening(Document document, int first) {
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

  private List<Mention> announced(List<Span> opening) {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      Matcher before = BEFORE_NAME.matcher(plain).region(span.start(), span.end());
      while (before.find()) {
        int from = before.end();
        while (from < span.end() && " ｜|：“”《》—－-·".indexOf(plain.charAt(from)) >= 0) {
          from++;
        }
        found.addAll(mentions.find(from, pause(from, span.end()), 2));
      }
      Matcher after = AFTER_NAME.matcher(plain).region(span.start(), span.end());
      while (after.find()) {
        int from = after.start();
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
              persons(
                  mentions.find(
                      from, PAUSES.indexOf(plain.charAt(end - 1)) < 0 ? end : end - 1, 2));
        }
        found.addAll(here);
      }
    }
    return distinct(found);
  }

  /** 本刊记者某某在实验室同他长谈: a reporter with a verb of interviewing in the same sentence. */
  private @Nullable Mention reporter(List<Span> opening) {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      for (Mention here : mentions.find(span.start(), span.end())) {
        int stop = plain.indexOf('。', here.until());
        int end = stop < 0 ? span.end() : Math.min(stop, span.end());
        boolean asks = false;
        for (int i = here.until(); i < end && !asks; i++) {
          asks = INTERVIEWING.lengthAt(plain, i, end) > 0;
        }
        boolean press =
            here.hasFrontTitle()
                && PRESS.lengthBefore(plain, here.start(), here.from()) > 0
                && !here.surnameOnly();
        if (press && asks && found.stream().noneMatch(m -> name(m).equals(name(here)))) {
          found.add(here);
        }
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private int pause(int from, int to) {
    int end = from;
    while (end < to && PAUSES.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private List<Mention> titled(List<Span> opening) {
    List<Mention> found = new ArrayList<>();
    for (Span span : opening) {
      for (int from = span.start(); from < span.end(); from++) {
        int end = pause(from, span.end());
        for (Mention here : mentions.find(from, end)) {
          int next =
              here.until() == end && end < span.end() && plain.charAt(end) == '，' ? end + 1 : end;
          int limit = pause(next, span.end());
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
  private Mention full(Mention brief, List<Span> opening) {
    if (!brief.surnameOnly()) {
      return brief;
    }
    List<Mention> named = new ArrayList<>();
    for (Span span : opening) {
      named.addAll(mentions.find(span.start(), span.end()));
    }
    List<Mention> fitting =
        distinct(named).stream()
            .filter(m -> !m.surnameOnly() && name(m).charAt(0) == name(brief).charAt(0))
            .toList();
    return fitting.size() == 1 ? fitting.getFirst() : brief;
  }

  private List<Mention> persons(List<Mention> found) {
    return found.stream()
        .filter(m -> !REPORTER.matcher(plain).region(Math.max(0, m.from() - 1), m.until()).find())
        .toList();
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
    return persons;
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
