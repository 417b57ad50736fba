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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a transcript ({@code 姓名：}, {@code 记者：}, {@code 问：}). A document is a transcript
 * when two or more of its body paragraphs begin with the name of a person or of a role; header
 * lines (时间：) and enumerations (要点一：) don't count.
 */
final class Transcript {
  private static final int ENOUGH = 2;

  /** Paragraphs at the end among which a colophon may stand. */
  private static final int CLOSING = 3;

  private static final Pattern COLOPHON =
      Pattern.compile(
          "^[—－-]*(?:以上)?(?:本文|本期|本次|本稿|此文|全文|文字稿?|文稿|实录|录音|访谈|对话|采访|记录|节目|内容|速记)[^。]{0,24}(?:整理|审校|审阅|审定|删节|删减|校对|编辑|刊发|转载|为准|结束|完毕)|^(?:整理|编辑|校对|审校|采写|撰文|摄影|责编|剪辑|制作)[：:]|^（?(?:全文)?完）?$");

  /** Labels of the person interviewed. */
  private static final WordList ANSWERING = WordList.load("answering-labels.txt");

  /** Header fields that name the person interviewed. */
  private static final WordList GUEST_FIELDS = WordList.load("guest-fields.txt");

  /** Header fields that name the person who asks. */
  private static final WordList ASKER_FIELDS = WordList.load("asker-fields.txt");

  /** What somebody who isn't there sends in. */
  private static final WordList ENCLOSURES = WordList.load("enclosures.txt");

  /** Header fields that name who presides. */
  private static final WordList HOST_FIELDS = WordList.load("host-fields.txt");

  private static final WordList ASSIGNMENTS = WordList.load("assignment-words.txt");

  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final OpenFields fields;
  private final Map<String, Label> labels = new HashMap<>();
  private final boolean dense;
  private final LooseLabels loose;

  Transcript(Document document, String plain, Tokens tokens, MentionFinder mentions) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    this.fields = new OpenFields(document, plain, mentions);
    LabelReader reader = new LabelReader(document, plain, mentions);
    Aftermath aftermath = new Aftermath(plain, mentions);
    GuestList guests = new GuestList(document, plain);
    String before = "";
    for (Paragraph paragraph : document.paragraphs()) {
      boolean item = aftermath.isItem(paragraph);
      before = item ? before : plain.substring(paragraph.span().start(), paragraph.span().end());
      boolean unlabelled =
          paragraph.isNote()
              || fields.contain(paragraph)
              || guests.contains(paragraph)
              || guests.opensWith(paragraph)
              || isHeader(paragraph.span())
              || (item && isAssigned(heading(paragraph), before));
      Label label = unlabelled ? null : reader.read(paragraph.span());
      if (label != null) {
        labels.put(paragraph.anchor(), label);
      }
    }
    endRows();
    removeLists();
    if (labels.values().stream().allMatch(l -> l.role().equals(LabelReader.NICKNAME))
        || labels.size() < ENOUGH) {
      labels.clear();
    }
    UnknownLabels unknown = new UnknownLabels(plain, tokens);
    Predicate<Paragraph> labelled = p -> labels.containsKey(p.anchor()) || fields.contain(p);
    this.dense = unknown.isDense(document.paragraphs(), labelled);
    unknown
        .find(document.paragraphs(), labelled)
        .forEach(p -> labels.put(p.anchor(), Label.role(Label.UNKNOWN, p.span().start())));
    this.loose = new LooseLabels(plain, document.paragraphs(), labels);
  }

  /** 全体 | 一致同意…: a row of a table whose rows say who speaks, and which names nobody. */
  private void endRows() {
    List<Paragraph> rows =
        document.paragraphs().stream().filter(p -> !p.isNote() && isRow(p.span())).toList();
    long named = rows.stream().filter(p -> labels.containsKey(p.anchor())).count();
    if (named >= ENOUGH && 2 * named > rows.size()) {
      rows.forEach(
          p -> labels.putIfAbsent(p.anchor(), Label.role(Label.UNKNOWN, p.span().start())));
    }
  }

  private boolean isRow(Span span) {
    LabelShape shape = LabelShape.of(plain, span);
    return shape != null && shape.marked() && plain.charAt(shape.end() - 1) == '|';
  }

  /** 某某议员 ⏎ 某某议员: names below one another are those who are present, no turns without words. */
  private void removeLists() {
    List<Paragraph> body = document.paragraphs().stream().filter(p -> !p.isNote()).toList();
    List<Paragraph> listed = new ArrayList<>();
    for (int i = 0; i + 1 < body.size(); i++) {
      if (isSilent(body.get(i)) && isSilent(body.get(i + 1))) {
        listed.add(body.get(i));
        listed.add(body.get(i + 1));
      }
    }
    listed.forEach(p -> labels.remove(p.anchor()));
  }

  /** Whether a paragraph is a label and nothing else. */
  private boolean isSilent(Paragraph paragraph) {
    Label label = labels.get(paragraph.anchor());
    int end = paragraph.span().end();
    return label != null && plain.substring(Math.min(label.end(), end), end).isBlank();
  }

  /** 主持人：某刊副主编　某某: a line that only says who presides is no turn. */
  private boolean isHeader(Span line) {
    LabelShape shape = LabelShape.of(plain, line);
    if (shape == null) {
      return false;
    }
    String role = shape.bare(plain);
    if (!HOST_FIELDS.contains(role)) {
      return Lexicon.chinese().roleLabels.contains(role)
          && isOnlyNamed(shape.end(), fieldEnd(shape.end(), line.end()));
    }
    int from = shape.end();
    while (from < line.end() && " 　*".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    int start = from;
    return mentions.find(from, line.end(), 2).stream()
        .anyMatch(m -> m.hasFrontTitle() && m.from() == start && m.until() == line.end());
  }

  /** 主席：某某议员|　列席：某某: where a field ends that another one follows on its line. */
  private int fieldEnd(int from, int to) {
    int start = from;
    while (start < to && " 　*".indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    for (int at = start; at < to; at++) {
      if (" 　".indexOf(plain.charAt(at)) >= 0) {
        return colon(at, to) > at ? at : to;
      }
    }
    return to;
  }

  /** 主席：某某议员: a line of those who are present. */
  private boolean isOnlyNamed(int from, int to) {
    List<Mention> named = mentions.find(from, to, 2);
    return named.size() == 1
        && !named.getFirst().surnameOnly()
        && named.getFirst().until() == to
        && plain.substring(from, named.getFirst().from()).isBlank();
  }

  private String heading(Paragraph paragraph) {
    return document.sections().stream()
        .filter(s -> s.anchor().equals(paragraph.section()))
        .map(Section::heading)
        .findFirst()
        .orElse("");
  }

  /** Whether a list under this heading, behind this paragraph, says who does what. */
  private static boolean isAssigned(String heading, String before) {
    return ASSIGNMENTS.isIn(heading) || ASSIGNMENTS.isIn(before);
  }

  /** Whether no label holds beyond its paragraph. */
  boolean isLoose() {
    return loose.areSo();
  }

  /** 09:43 …: one past the time at the head of a log's entry; the paragraph's start elsewhere. */
  int timeEnd(Paragraph paragraph) {
    return loose.timeEnd(paragraph);
  }

  /** Whether every paragraph from the first label to the last has one. */
  boolean isDense() {
    return dense;
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  /** The label a paragraph begins with, null when it has none. */
  @Nullable Label label(Paragraph paragraph) {
    return labels.get(paragraph.anchor());
  }

  /** 书面意见（业主代表某某，请假）：…: what somebody has sent in, read out among the turns. */
  @Nullable Label enclosed(Paragraph paragraph) {
    LabelShape shape = LabelShape.of(plain, paragraph.span());
    int bracket = shape == null ? -1 : plain.indexOf('（', shape.from());
    if (shape == null
        || !shape.marked()
        || bracket <= shape.from()
        || bracket >= shape.to()
        || ENCLOSURES.lengthBefore(plain, bracket, shape.from()) == 0) {
      return null;
    }
    List<Mention> named = mentions.find(bracket + 1, shape.to(), 2);
    return named.size() == 1 ? Label.of(named.getFirst(), shape.end()) : null;
  }

  /** 实录由新闻办公室整理，以现场录像为准: what the text says of itself behind the last turn. */
  boolean isColophon(Paragraph paragraph) {
    List<Paragraph> paragraphs = document.paragraphs();
    boolean last =
        paragraphs
            .subList(Math.max(0, paragraphs.size() - CLOSING), paragraphs.size())
            .contains(paragraph);
    return last
        && COLOPHON
            .matcher(plain.substring(paragraph.span().start(), paragraph.span().end()))
            .find();
  }

  /** The persons whom the document's header lines name for a role (主持人：…, 受访者：… for 答). */
  List<Mention> holders(String role) {
    List<Mention> holders = new ArrayList<>(fields.of(f -> isFieldOf(f, role)));
    for (Paragraph paragraph : document.paragraphs()) {
      Label label = paragraph.isNote() ? null : labels.get(paragraph.anchor());
      if (label == null) {
        holders.addAll(holders(role, paragraph.span()));
      } else if (label.mention() != null
          && !(isAnonymous(role) && AskingLabels.contain(role))
          && isRoleOf(role, paragraph.span())) {
        holders.add(label.mention());
      }
    }
    Set<String> names = new HashSet<>();
    return holders.stream().filter(h -> names.add(plain.substring(h.start(), h.end()))).toList();
  }

  /** 主持人（某某）：…: a label that gives the role's name in brackets. */
  private boolean isRoleOf(String role, Span span) {
    LabelShape shape = LabelShape.of(plain, span);
    return shape != null && shape.bare(plain).equals(role);
  }

  private static boolean isFieldOf(String field, String role) {
    return ANSWERING.contains(role)
        ? GUEST_FIELDS.contains(field)
        : field.startsWith(role)
            || field.endsWith(role)
            || role.equals(field + "人")
            || (AskingLabels.contain(role) && ASKER_FIELDS.contains(field));
  }

  /** Whom the fields of a line name, several of which may stand one behind the other. */
  private List<Mention> holders(String role, Span span) {
    int start = span.start();
    int colon = colon(start, span.end());
    while (colon >= 0) {
      int next = colon(colon + 1, span.end());
      int to = next < 0 ? span.end() : fieldStart(colon + 1, next);
      int stop = plain.indexOf('。', colon, to);
      List<Mention> named =
          holders(plain.substring(start, colon).strip(), role, colon + 1, stop < 0 ? to : stop);
      if (!named.isEmpty()) {
        return named;
      }
      start = to;
      colon = next;
    }
    return List.of();
  }

  /** Where a colon or a bar stands that closes the name of a field, -1 where none does. */
  private int colon(int from, int to) {
    int at = from;
    while (at < to && "：｜|".indexOf(plain.charAt(at)) < 0) {
      at++;
    }
    return at < to ? at : -1;
  }

  /** Where the name of the field begins that a colon closes. */
  private int fieldStart(int from, int colon) {
    int start = colon;
    while (start > from && " ；。\n".indexOf(plain.charAt(start - 1)) < 0) {
      start--;
    }
    return start == from ? colon : start;
  }

  private List<Mention> holders(String field, String role, int from, int to) {
    boolean fits = isFieldOf(field, role);
    List<Mention> named = fits ? mentions.find(from, to, 2) : List.of();
    Mention plainly = fits ? PlainName.in(plain, from, to) : null;
    boolean first = plainly != null && named.stream().noneMatch(m -> m.from() < plainly.end());
    Mention only = first ? plainly : null;
    return only != null ? List.of(only) : withoutDescriptions(named, to);
  }

  /** 某某，白鹭湖观察员: what looks like a name behind a comma and goes on describes the one before. */
  private List<Mention> withoutDescriptions(List<Mention> named, int to) {
    List<Mention> persons = new ArrayList<>();
    for (Mention mention : named) {
      boolean described = !persons.isEmpty() && plain.charAt(mention.from() - 1) == '，';
      boolean goesOn = mention.until() < to && Character.isLetter(plain.charAt(mention.until()));
      if (!described || !goesOn) {
        persons.add(mention);
      }
    }
    return persons;
  }

  /** Whether a role's label says nothing about who speaks (问, 答). */
  boolean isAnonymous(String role) {
    return role.length() == 1 || role.equals("提问") || role.equals("回答") || role.equals("追问");
  }

  /** Whether nobody is named by a label but as the one who asks. */
  boolean isAsking(Label label) {
    return label.mention() == null && AskingLabels.contain(label.role());
  }

  /** Whether all who ask have the same label, so that it may stand for one person. */
  boolean isAskedByOne() {
    List<String> askers =
        labels.values().stream().filter(this::isAsking).map(Label::role).distinct().toList();
    return askers.size() <= 1 || askers.stream().noneMatch(AskingLabels::isPaper);
  }

  /** The names of all who have turns, as the labels give them. */
  Set<String> persons() {
    return labels.values().stream()
        .flatMap(l -> l.mentions().stream())
        .map(m -> plain.substring(m.start(), m.end()))
        .collect(Collectors.toSet());
  }

  /** Whom the labels name, in the order of their turns. */
  List<Mention> labelled() {
    return document.paragraphs().stream()
        .map(p -> labels.get(p.anchor()))
        .filter(Objects::nonNull)
        .flatMap(l -> l.mentions().stream())
        .toList();
  }

  /** Where the words of the first turn begin; the text's end without any. */
  int first() {
    return labels.values().stream().mapToInt(Label::end).min().orElse(plain.length());
  }

  /** Whether a labelled turn follows behind this position. */
  boolean goesOn(int from) {
    return labels.values().stream().anyMatch(l -> l.end() > from);
  }

  /** Where the turns stand that ask. */
  List<Span> asked() {
    return document.paragraphs().stream()
        .filter(p -> labels.containsKey(p.anchor()) && isAsking(labels.get(p.anchor())))
        .map(Paragraph::span)
        .toList();
  }

  /** The persons whom labels name, where all other labels ask. */
  List<Mention> answering() {
    boolean asked =
        labels.values().stream().anyMatch(this::isAsking)
            && labels.values().stream()
                .allMatch(l -> l.mention() != null || isAsking(l) || l.isUnknown());
    return asked
        ? document.paragraphs().stream()
            .map(p -> labels.get(p.anchor()))
            .filter(l -> l != null)
            .flatMap(l -> l.mentions().stream())
            .toList()
        : List.of();
  }

  /** Whether a role's label says that the person interviewed speaks. */
  boolean isAnswering(String role) {
    return ANSWERING.contains(role);
  }
}
