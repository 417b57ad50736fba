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
              + "|(?:嘉宾|受访者|受访人)[是为]?"
              + "|(?:与|同|和|跟|向)(?=[^，。；！？\n]{2,40}(?:对话|对谈|长谈|深谈|面谈|聊|交流|请教|面对面|进行了|展开))");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "接受[^，。；！？\n]{0,24}(?:专访|采访|访谈|访问)|做客|(?:与|同|和)(?:本报|本刊)?记者[^，。；\n]{0,6}对[话谈]"
              + "|回答了?[^，。；\n]{0,8}提问|[为向][^，。；\n]{0,10}(?:解答|解读|解惑|答疑|支招|讲述|揭秘|讲解)"
              + "|作出?了?(?:解答|解读|回应)|一一(?:作答|解答|回应)");
  private static final Pattern REPORTER = Pattern.compile("记者|主持人|特派员|通讯员");

  /** 仓储司负责人就…回答了提问: an official who has no name answers. */
  private static final Pattern OFFICIAL =
      Pattern.compile("[\\p{IsHan}、（）]{2,30}?(?:负责人|负责同志|发言人|有关人士|相关人士)(?=就|对|回答|接受|答|围绕|作出|进行)");

  private static final Pattern TITLE_MARK = Pattern.compile("[：｜|]");

  private static final WordList ASKER_FIELDS = WordList.load("asker-fields.txt");
  private static final WordList MEETING = WordList.load("meeting-verbs.txt");

  /** Paragraphs at the end among which a short life of the person may stand. */
  private static final int CLOSING = 3;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final List<Span> opening;
  private final @Nullable Mention mention;
  private final @Nullable Span source;
  private boolean announced;

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
    this.opening = opening(document, first);
    List<Mention> candidates = distinct(transcript.holders("答"));
    if (candidates.isEmpty()) {
      candidates = announced();
    }
    announced = !candidates.isEmpty();
    if (candidates.isEmpty()) {
      candidates = distinct(transcript.answering());
    }
    if (candidates.isEmpty()) {
      candidates = headline(document);
    }
    if (candidates.isEmpty()) {
      candidates = titled();
    }
    if (candidates.isEmpty()) {
      candidates = addressed(named(), questions);
    }
    if (candidates.isEmpty()) {
      candidates = described(document);
    }
    if (candidates.size() > 1) {
      candidates = addressed(candidates, questions);
    }
    this.mention = candidates.size() == 1 ? full(candidates.getFirst()) : null;
    this.source = mention == null && candidates.isEmpty() ? official() : null;
    announced |= source != null;
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

  private List<Mention> announced() {
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

  private List<Mention> behind(int verb, int to) {
    int from = verb;
    while (from < to && " ｜|：“”《》—－-·".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    return mentions.find(from, pause(from, to), 2);
  }

  /** 某某：给大山当翻译: the title says whose words follow. */
  private List<Mention> headline(Document document) {
    String title = plain.substring(0, Math.min(plain.length(), document.title().length()));
    Matcher mark = TITLE_MARK.matcher(title);
    if (!mark.find() || !document.text().startsWith(document.title())) {
      return List.of();
    }
    return distinct(
        mentions.find(0, mark.start(), 2).stream()
            .filter(m -> m.until() == mark.start() || m.end() == mark.start())
            .toList());
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
      int end = pause(span.start(), span.end());
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

  private int pause(int from, int to) {
    int end = from;
    while (end < to && PAUSES.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private List<Mention> titled() {
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
