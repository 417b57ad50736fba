package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a transcript ({@code 姓名：}, {@code 记者：}, {@code 问：}). A document is a transcript
 * when two or more of its body paragraphs begin with the name of a person or of a role; header
 * lines (时间：) and enumerations (要点一：) don't count.
 */
final class Transcript {
  /** Longest label that is taken for a name only because it comes again. */
  private static final int LONGEST_NICKNAME = 6;

  /** Marks a label that is a name only if others in the document are. */
  private static final String NICKNAME = "*";

  private static final int ENOUGH = 2;

  /** Paragraphs at the end among which a colophon may stand. */
  private static final int CLOSING = 3;

  private static final Pattern COLOPHON =
      Pattern.compile(
          "^[—－-]*(?:以上)?(?:本文|本期|本次|本稿|此文|全文|文字稿?|文稿|实录|录音|访谈|对话|采访|记录|节目|内容|速记)[^。]{0,24}(?:整理|审校|审阅|审定|删节|删减|校对|编辑|刊发|转载|为准|结束|完毕)|^(?:整理|编辑|校对|审校|采写|撰文|摄影|责编|剪辑|制作)[：:]|^（?(?:全文)?完）?$");

  private static final Pattern ASKING = Pattern.compile("请问|想问|提问|谢谢主持人|[？?]\\**$");

  /** Labels of the person interviewed. */
  private static final WordList ANSWERING = WordList.load("answering-labels.txt");

  /** Header fields that name the person interviewed. */
  private static final WordList GUEST_FIELDS = WordList.load("guest-fields.txt");

  /** Header fields that name the person who asks. */
  private static final WordList ASKER_FIELDS = WordList.load("asker-fields.txt");

  /** What somebody who isn't there sends in. */
  private static final WordList ENCLOSURES = WordList.load("enclosures.txt");

  private static final WordList ASSIGNMENTS = WordList.load("assignment-words.txt");

  /** 网友小树苗, 观众阿明: somebody of the audience under a name of their choice. */
  private static final Pattern AUDIENCE =
      Pattern.compile("(?:现场|线上|热心)?(?:网友|网民|观众|听众|读者) ?“?[\\p{L}\\d]{1,8}”?");

  private static final Pattern COUNTED = Pattern.compile("^([QA问答]) ?\\d{1,2}$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final Document document;
  private final String plain;
  private final MentionFinder mentions;
  private final BriefLabels brief;
  private final OpenFields fields;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();

  /** Whom a label names: a person's mention, or a role. */
  record Label(@Nullable Mention mention, String role, int end) {}

  Transcript(Document document, String plain, MentionFinder mentions) {
    this.document = document;
    this.plain = plain;
    this.mentions = mentions;
    this.brief = new BriefLabels(document, plain, mentions);
    this.fields = new OpenFields(document, plain, mentions);
    for (Paragraph paragraph : document.paragraphs()) {
      LabelShape shape = paragraph.isNote() ? null : LabelShape.of(plain, paragraph.span());
      if (shape != null) {
        repeats.merge(shape.bare(plain), 1, Integer::sum);
      }
    }
    Aftermath aftermath = new Aftermath(plain, mentions);
    String before = "";
    for (Paragraph paragraph : document.paragraphs()) {
      boolean item = aftermath.isItem(paragraph);
      before = item ? before : plain.substring(paragraph.span().start(), paragraph.span().end());
      boolean unlabelled =
          paragraph.isNote()
              || fields.contain(paragraph)
              || (item && isAssigned(heading(paragraph), before));
      Label label = unlabelled ? null : read(paragraph.span());
      if (label != null) {
        labels.put(paragraph.anchor(), label);
      }
    }
    if (labels.values().stream().allMatch(l -> l.role().equals(NICKNAME))
        || labels.size() < ENOUGH) {
      labels.clear();
    }
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
    String words = heading + "\n" + before;
    for (int i = 0; i < words.length(); i++) {
      if (ASSIGNMENTS.lengthAt(words, i, words.length()) > 0) {
        return true;
      }
    }
    return false;
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
    return named.size() == 1 ? new Label(named.getFirst(), "", shape.end()) : null;
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
      } else if (label.mention() != null && isRoleOf(role, paragraph.span())) {
        holders.add(label.mention());
      }
    }
    return holders;
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
            || role.equals(field + "人")
            || (AskingLabels.contain(role) && ASKER_FIELDS.contains(field));
  }

  private List<Mention> holders(String role, Span span) {
    int colon = plain.indexOf('：', span.start(), span.end());
    if (colon < 0 || colon >= span.end()) {
      return List.of();
    }
    String field = plain.substring(span.start(), colon).strip();
    boolean fits = isFieldOf(field, role);
    List<Mention> named = fits ? mentions.find(colon + 1, span.end(), 2) : List.of();
    Mention only = fits && named.isEmpty() ? PlainName.in(plain, colon + 1, span.end()) : null;
    return only != null ? List.of(only) : withoutDescriptions(named, span.end());
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
            && labels.values().stream().allMatch(l -> l.mention() != null || isAsking(l));
    return asked
        ? document.paragraphs().stream()
            .map(p -> labels.get(p.anchor()))
            .filter(l -> l != null && l.mention() != null)
            .map(Label::mention)
            .toList()
        : List.of();
  }

  /** Whether a role's label says that the person interviewed speaks. */
  boolean isAnswering(String role) {
    return ANSWERING.contains(role);
  }

  private @Nullable Label read(Span span) {
    LabelShape found = LabelShape.of(plain, span);
    if (found == null) {
      return null;
    }
    LabelShape shape = brief.withoutShortening(found);
    String bare = COUNTED.matcher(shape.bare(plain)).replaceFirst("$1");
    boolean repeated = repeats.getOrDefault(bare, 0) >= ENOUGH;
    if (!shape.marked() && !shape.timed() && !repeated) {
      return null;
    }
    Label longer = repeated ? brief(bare, shape, span) : null;
    if (longer != null) {
      return longer;
    }
    boolean bracket = plain.substring(shape.from(), shape.to()).indexOf('（') > 0;
    if ((GUEST_FIELDS.contains(bare) || isAskerField(bare, shape.end(), span.end()))
        && !shape.isAlone(plain, span)
        && !isSpoken(shape.end(), span.end())) {
      return null;
    }
    if (lexicon.roleLabels.contains(bare) && !bracket) {
      return new Label(null, bare, shape.end());
    }
    if (repeated && AskingLabels.isPaper(bare) && !bracket && isSpoken(shape.end(), span.end())) {
      return new Label(null, bare, shape.end());
    }
    if (shape.to() < found.to()) {
      return new Label(brief.person(shape), "", shape.end());
    }
    boolean alone = shape.isAlone(plain, span);
    List<Mention> named = mentions.find(shape.from(), shape.to(), alone ? 4 : 2);
    if (named.stream().noneMatch(m -> m.until() >= shape.to() - 1)
        && (isGroup(bare)
            || AUDIENCE.matcher(bare).matches()
            || isAsked(bare, shape.end(), span.end()))
        && !bracket
        && isSpoken(shape.end(), span.end())) {
      return new Label(null, bare, shape.end());
    }
    if (lexicon.labelWords.contains(bare) || named.isEmpty()) {
      boolean role =
          lexicon.roleLabels.contains(bare) || isTitleOnly(bare, shape.end(), span.end());
      return role && !bracket
          ? new Label(null, bare, shape.end())
          : nickname(shape, bare, repeated);
    }
    Mention only = named.getLast();
    boolean whole = only.until() >= shape.to() - 1 && named.size() == 1;
    boolean begins = only.from() <= shape.from() + 1 || isRoleBefore(shape.from(), only.from());
    return whole && begins ? new Label(only, "", shape.end()) : nickname(shape, bare, repeated);
  }

  /** 屈：…: the label that a shorter one stands for. */
  private @Nullable Label brief(String bare, LabelShape shape, Span span) {
    Span whole = brief.whole(bare);
    if (whole != null && !whole.equals(span)) {
      Label label = read(whole);
      return label == null ? null : new Label(label.mention(), label.role(), shape.end());
    }
    boolean part =
        shape.marked()
            && !lexicon.roleLabels.contains(bare)
            && (bare.length() == 1 || plain.contains(bare + "·"));
    Mention named = part ? brief.byPart(bare) : null;
    return named == null ? null : new Label(named, "", shape.end());
  }

  private boolean isAskerField(String field, int from, int to) {
    List<Mention> named =
        ASKER_FIELDS.contains(field) ? mentions.find(from, to, 2) : List.<Mention>of();
    return named.size() == 1 && !named.getFirst().surnameOnly() && named.getFirst().until() == to;
  }

  /** 阿楠, 大鹏: a short label that comes again, in a document where persons are labelled too. */
  private @Nullable Label nickname(LabelShape shape, String bare, boolean repeated) {
    boolean name =
        repeated
            && bare.length() <= LONGEST_NICKNAME
            && !lexicon.labelWords.contains(bare)
            && !lexicon.holdsFunctionCharacter(bare)
            && bare.chars().allMatch(c -> Character.isLetter(c) || c == '·');
    if (!name) {
      return null;
    }
    int end = shape.from() + bare.length();
    Mention mention =
        new Mention(shape.from(), shape.from(), end, end, false, MentionFinder.ENOUGH);
    return new Label(mention, NICKNAME, shape.end());
  }

  /** “乡村水事”公众号：请问…: a medium asks. */
  private boolean isAsked(String words, int from, int to) {
    return lexicon.organisations.lengthBefore(words, words.length(), 0) > 0
        && !lexicon.labelWords.contains(words)
        && ASKING.matcher(plain.substring(from, to)).find();
  }

  /** 现场听众, 网友甲: somebody without a name. */
  private boolean isGroup(String words) {
    String role =
        words.length() > 2 && "甲乙丙丁".indexOf(words.charAt(words.length() - 1)) >= 0
            ? words.substring(0, words.length() - 1)
            : words;
    return role.length() <= 12
        && !lexicon.labelWords.contains(words)
        && lexicon.collectives.lengthBefore(role, role.length(), 0) > 0;
  }

  /** 行政长官：, with words behind it or on a line of its own. */
  private boolean isTitleOnly(String words, int colon, int to) {
    return !lexicon.labelWords.contains(words)
        && words.length() >= 2
        && lexicon.titles.lengthBefore(words, words.length(), 0) >= 2
        && isSpoken(colon, to);
  }

  private boolean isSpoken(int from, int to) {
    return plain.substring(from, to).replace("*", "").isBlank()
        || plain.substring(from, to).chars().anyMatch(c -> "。？！".indexOf(c) >= 0);
  }

  private boolean isRoleBefore(int start, int from) {
    String before = plain.substring(start, from).replace("（", "").strip();
    return lexicon.roleLabels.contains(before)
        || lexicon.titles.lengthBefore(before, before.length(), 0) > 0;
  }
}
