package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions of a document without labels stand. How they are set off is decided from the
 * whole document: in headings and lines in a type of their own, else on numbered lines, else on
 * lines that only their wording tells from the answers.
 */
final class Questions {
  private static final int ENOUGH = 2;

  /** Longest question, and longest heading, that is one. */
  private static final int LONGEST = 160;

  /** Longest sentence that asks by inviting. */
  private static final int LONGEST_INVITATION = 60;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[Qq]|问题?|第)?[（(]?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:问|个问题)?[）)]?(?:\\s*[.．、：:|｜]\\s*|\\s+|(?<=[）)])|(?<=^[Qq问]\\d{1,2}))");
  private static final Pattern BARE_NUMBER = Pattern.compile("^[\\d一二三四五六七八九十]+\\s+");
  private static final Pattern ADDRESS = Pattern.compile("您|你们");
  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?<![跟给为向和让带与])(?:我(?!们?(?:注意到|看到|知道|了解到|发现，|还?想[问请知了]))|咱|俺)");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:最后|那么?|首先|接下来|下面|另外|还有|同时|也|再|就)，?)?(?:\\p{IsHan}{1,2}(?:老师|先生|女士|教授|院士|博士|主任|所长|院长|馆长|校长|总|工|导)，)?(?:最后|先|也|再)?(?=.)");
  private static final Pattern PASSAGE = Pattern.compile("“[^”]*”");
  private static final Pattern ASIDE = Pattern.compile("（[^（）]{1,12}）$");

  private static final WordList INVITATIONS = WordList.load("invitations.txt");
  private static final WordList RHETORICAL = WordList.load("rhetorical-openings.txt");

  private final String plain;
  private final List<Paragraph> body;
  private final Set<String> headings = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final List<Span> spans = new ArrayList<>();

  Questions(Document document, String plain) {
    this.plain = plain;
    this.body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    findSetOff(document);
    if (headings.size() + lines.size() < ENOUGH) {
      clear();
      findNumbered();
    }
    if (headings.size() + lines.size() < ENOUGH) {
      clear();
      findPlain();
    }
    document.sections().stream()
        .filter(s -> headings.contains(s.anchor()))
        .forEach(s -> spans.add(s.span()));
    body.stream().filter(this::isQuestion).forEach(p -> spans.add(p.span()));
  }

  boolean isQuestion(Paragraph paragraph) {
    return lines.contains(paragraph.anchor());
  }

  /** Whether the heading of a section is a question. */
  boolean isQuestion(@Nullable String section) {
    return section != null && headings.contains(section);
  }

  /** Where the questions stand. */
  List<Span> spans() {
    return spans;
  }

  /** Whether there are several questions, so that they may be an interview's. */
  boolean areEnough() {
    return spans.size() >= ENOUGH;
  }

  /** Whether one of them is put to somebody. */
  boolean areAddressed() {
    return spans.stream().anyMatch(this::isAddressed);
  }

  private void clear() {
    headings.clear();
    lines.clear();
  }

  private void findSetOff(Document document) {
    long asking = body.stream().filter(p -> p.isStrong() && asks(p.span())).count();
    boolean dialogue = false;
    for (int i = 0; i < body.size() && asking >= ENOUGH; i++) {
      Paragraph paragraph = body.get(i);
      boolean asks = paragraph.isStrong() && asks(paragraph.span());
      boolean stated = dialogue && paragraph.isStrong() && isPut(paragraph.span());
      if ((asks || stated) && isAnswered(i)) {
        lines.add(paragraph.anchor());
        dialogue = true;
      }
    }
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < body.size(); i++) {
      String section = body.get(i).section();
      if (section != null) {
        first.putIfAbsent(section, i);
      }
    }
    for (Section section : document.sections()) {
      int at = first.getOrDefault(section.anchor(), -1);
      boolean topic = at >= 0 && opensWithQuestion(at);
      if (at >= 0 && !topic && asks(section.span())) {
        headings.add(section.anchor());
      }
    }
    if (headings.size() < ENOUGH && lines.isEmpty()) {
      headings.clear();
    }
  }

  /**
   * Whether a section begins with a question of its own, so that its heading only names a topic.
   */
  private boolean opensWithQuestion(int at) {
    Paragraph paragraph = body.get(at);
    return isQuestion(paragraph)
        || (isAddressed(paragraph.span()) && asks(paragraph.span()) && isFollowed(at));
  }

  /** Whether the last of the lines in the same type has an answer below it. */
  private boolean isAnswered(int at) {
    int last = at;
    while (isFollowed(last) && body.get(last + 1).isStrong()) {
      last++;
    }
    return isFollowed(last) && !Announcement.isIntroduction(plain, body.get(last + 1).span());
  }

  private boolean isFollowed(int at) {
    return at + 1 < body.size()
        && Objects.equals(body.get(at + 1).section(), body.get(at).section());
  }

  private void findNumbered() {
    int ordinal = 0;
    for (int i = 0; i < body.size(); i++) {
      Span span = body.get(i).span();
      Matcher number = NUMBER.matcher(plain).region(span.start(), span.end());
      if (number.lookingAt() && asks(span) && isFollowed(i)) {
        boolean bare = BARE_NUMBER.matcher(number.group()).matches();
        int here = bare ? 0 : ordinalOf(number.group(1));
        if (here == ordinal + 1 || (here == 1 && ordinal == 0)) {
          lines.add(body.get(i).anchor());
          ordinal = here;
        }
      }
    }
  }

  private static int ordinalOf(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int ten = number.indexOf('十');
    String digits = "零一二三四五六七八九";
    int last = Math.max(0, digits.indexOf(number.charAt(number.length() - 1)));
    return ten < 0 ? last : 10 * (ten == 0 ? 1 : digits.indexOf(number.charAt(0))) + last;
  }

  private void findPlain() {
    boolean answered = true;
    for (int i = 0; i < body.size(); i++) {
      answered = !isOpen(i) || !answered || !isTaken(i);
    }
  }

  private boolean isOpen(int at) {
    return isPossible(at) && isFollowed(at) && !Announcement.isIntroduction(plain, at(at + 1));
  }

  /** Takes a line for a question unless its neighbour is the likelier one; false if it is none. */
  private boolean isTaken(int at) {
    boolean addressed = isAddressed(at(at));
    boolean before = at > 0 && isQuestion(body.get(at - 1));
    boolean after = isFollowed(at) && isPossible(at + 1);
    boolean opens = at == 0 || !Objects.equals(body.get(at - 1).section(), body.get(at).section());
    boolean weaker =
        after
            && !addressed
            && (isAddressed(at(at + 1)) || (!opens && sentences(at(at)) > sentences(at(at + 1))));
    if ((before && !addressed) || weaker) {
      return false;
    }
    return lines.add(body.get(at).anchor());
  }

  private boolean isPossible(int at) {
    Span span = at(at);
    if (!asks(span)) {
      return false;
    }
    String words = PASSAGE.matcher(plain.substring(span.start(), span.end())).replaceAll("");
    boolean rhetorical =
        FIRST_PERSON.matcher(words).find() || RHETORICAL.lengthAt(words, 0, words.length()) > 0;
    return isAddressed(span) || !rhetorical;
  }

  private Span at(int at) {
    return body.get(at).span();
  }

  private long sentences(Span span) {
    return plain
        .substring(span.start(), span.end())
        .chars()
        .filter(c -> "。！？".indexOf(c) >= 0)
        .count();
  }

  private boolean isAddressed(Span span) {
    return ADDRESS.matcher(plain).region(span.start(), span.end()).find();
  }

  /** A statement that is put to the person (有人说这本书太悲观。), not the person's own words. */
  private boolean isPut(Span span) {
    String words = plain.substring(span.start(), span.end());
    return words.length() <= LONGEST
        && words.charAt(0) != '“'
        && !words.endsWith("：")
        && (isAddressed(span) || !FIRST_PERSON.matcher(words).find());
  }

  /** Whether a line ends with a question or with a request to speak. */
  boolean asks(Span span) {
    String line = plain.substring(span.start(), span.end());
    boolean enclosed = line.charAt(0) == '【' && line.endsWith("】");
    String words =
        ASIDE.matcher(enclosed ? line.substring(1, line.length() - 1) : line).replaceFirst("");
    if (words.length() > LONGEST || words.isEmpty() || words.charAt(0) == '“') {
      return false;
    }
    return words.endsWith("？") || invites(NUMBER.matcher(words).replaceFirst(""));
  }

  private boolean invites(String words) {
    int to = words.isEmpty() || "。！".indexOf(words.charAt(words.length() - 1)) < 0 ? 0 : 1;
    String said = words.substring(0, words.length() - to);
    int from =
        Math.max(said.lastIndexOf('。'), Math.max(said.lastIndexOf('！'), said.lastIndexOf('？')));
    String sentence = said.substring(from + 1);
    Matcher lead = LEAD.matcher(sentence);
    int start = lead.find() ? lead.end() : 0;
    return sentence.length() <= LONGEST_INVITATION
        && !FIRST_PERSON.matcher(sentence).find()
        && (INVITATIONS.lengthAt(sentence, start, sentence.length()) > 0
            || INVITATIONS.lengthAt(sentence, 0, sentence.length()) > 0);
  }
}
