package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the label with which a paragraph of a transcript begins: the name of a person or of several
 * ({@code 姓名：}, {@code 姓名、姓名：}), a role with or without a name ({@code 主持人（姓名）：}), or a short form
 * that the document explains or repeats.
 */
final class LabelReader {
  /** Longest label that is taken for a name only because it comes again. */
  private static final int LONGEST_NICKNAME = 6;

  /** Shortest one behind the word for who has it (主播阿澈). */
  private static final int SHORTEST_NICKNAME = 2;

  /** Marks a label that is a name only if others in the document are. */
  static final String NICKNAME = "*";

  private static final int ENOUGH = 2;

  /** Points that a label's place gives to the names in it. */
  private static final int BONUS = 2;

  private static final Pattern ASKING = Pattern.compile("请问|想问|提问|谢谢主持人|[？?]\\**$");

  /** Header fields that name the person interviewed. */
  private static final WordList GUEST_FIELDS = WordList.load("guest-fields.txt");

  /** Header fields that name the person who asks. */
  private static final WordList ASKER_FIELDS = WordList.load("asker-fields.txt");

  /** Header fields that name the host. */
  private static final WordList HOST_FIELDS = WordList.load("host-fields.txt");

  /** 会议议定：, 会议要求：: what was decided, however often it comes. */
  private static final WordList AFTERMATH = WordList.load("aftermath-openings.txt");

  /** 网友小树苗, 观众阿明: somebody of the audience under a name of their choice. */
  private static final Pattern AUDIENCE =
      Pattern.compile("(?:现场|线上|热心)?(?:网友|网民|观众|听众|读者) ?[“@]?[\\p{L}\\d]{1,8}”?");

  private static final Pattern ACT =
      Pattern.compile("(?:继续|又|再|接着|随即|马上|笑着?)?(?:答[覆复]|回答|答辩|追问|再问|提问|插话|补充道?|回应道?|接话|插问|反问|总结)$");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final BriefLabels brief;
  private final NamedRoles roles;
  private final JointLabels joint;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Map<String, Integer> loose = new HashMap<>();
  private final List<LabelShape> looseShapes = new ArrayList<>();

  LabelReader(Document document, String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
    this.brief = new BriefLabels(document, plain, mentions);
    this.roles = new NamedRoles(document, plain, mentions);
    this.joint = new JointLabels(plain, mentions, repeats::containsKey);
    for (Paragraph paragraph : document.paragraphs()) {
      LabelShape shape = paragraph.isNote() ? null : LabelShape.of(plain, paragraph.span());
      if (shape != null) {
        repeats.merge(shape.bare(plain), 1, Integer::sum);
      }
      LabelShape open = paragraph.isNote() ? null : LabelShape.loose(plain, paragraph.span());
      if (open != null) {
        loose.merge(open.bare(plain), 1, Integer::sum);
        looseShapes.add(open);
      }
    }
    loose.values().removeIf(c -> c < ENOUGH);
  }

  /** The label of a paragraph, null when it has none. */
  @Nullable Label read(Span span) {
    Label label = marked(span);
    return label == null && loose.size() >= ENOUGH ? loose(span) : label;
  }

  /** 某某 …, 某某——…: a person or a role that a blank or a dash sets off, again and again. */
  private @Nullable Label loose(Span span) {
    LabelShape shape = LabelShape.loose(plain, span);
    String bare = shape == null ? "" : shape.bare(plain);
    if (shape == null || !loose.containsKey(bare)) {
      return null;
    }
    if (lexicon.roleLabels.contains(bare)) {
      return Label.role(bare, shape.end());
    }
    List<Mention> named = mentions.find(shape.from(), shape.to(), BONUS);
    if (named.size() == 1
        && named.getFirst().until() == shape.to()
        && (named.getFirst().from() == shape.from()
            || isRoleBefore(shape.from(), named.getFirst().from()))) {
      return Label.of(named.getFirst(), shape.end());
    }
    Mention part = bare.length() == 1 ? brief.byPart(bare) : null;
    if (part != null) {
      return Label.of(part, shape.end());
    }
    boolean person = roles.isListed(bare, shape.from()) || isPersonElsewhere(shape, bare);
    return person ? nickname(shape, bare, true) : null;
  }

  /** Whether the same words are taken for a name where they set off another paragraph. */
  private boolean isPersonElsewhere(LabelShape here, String bare) {
    return looseShapes.stream()
        .filter(s -> s.from() != here.from() && s.bare(plain).equals(bare))
        .anyMatch(
            s ->
                mentions.find(s.from(), s.to(), BONUS).stream()
                    .anyMatch(m -> m.from() == s.from() && m.until() == s.to()));
  }

  private @Nullable Label marked(Span span) {
    LabelShape set = LabelShape.of(plain, span);
    if (set == null) {
      return null;
    }
    LabelShape found = withoutAct(set);
    LabelShape shape = brief.withoutShortening(found);
    String bare = NamedRoles.withoutCount(shape.bare(plain));
    boolean repeated = repeats.getOrDefault(bare, 0) >= ENOUGH;
    boolean known = repeated || (!shape.isAlone(plain, span) && roles.isListed(bare, shape.from()));
    if (!shape.marked() && !shape.timed() && !known) {
      return null;
    }
    Label longer = repeated ? brief(bare, shape, span) : null;
    if (longer != null) {
      return longer;
    }
    boolean bracket = plain.substring(shape.from(), shape.to()).indexOf('（') > 0;
    if ((GUEST_FIELDS.contains(bare) || isAskerField(bare, shape.end(), span.end()))
        && !shape.isAlone(plain, span)
        && (!isSpoken(shape.end(), span.end())
            || (!repeated && PlainName.in(plain, shape.end(), span.end()) != null))) {
      return null;
    }
    Label behind = behindRole(shape, span);
    if (behind != null) {
      return behind;
    }
    if (shape.isRecording(plain) && !bracket) {
      return Label.role(Label.UNKNOWN, shape.end());
    }
    if (lexicon.roleLabels.contains(bare) && !bracket) {
      return Label.role(bare, shape.end());
    }
    boolean asks = ASKING.matcher(plain.substring(shape.end(), span.end())).find();
    if ((repeated || asks)
        && AskingLabels.isPaper(bare)
        && !bracket
        && isSpoken(shape.end(), span.end())) {
      return Label.role(bare, shape.end());
    }
    if (shape.to() < found.to()) {
      return Label.of(brief.person(shape), shape.end());
    }
    Label several = several(shape, bare, span);
    if (several != null) {
      return several;
    }
    boolean alone = shape.isAlone(plain, span);
    List<Mention> named = mentions.find(shape.from(), shape.to(), alone ? 2 * BONUS : BONUS);
    if (named.stream().noneMatch(m -> m.until() >= shape.to() - 1)
        && (isGroup(bare)
            || AUDIENCE.matcher(bare).matches()
            || isAsked(bare, shape.end(), span.end()))
        && !bracket
        && isSpoken(shape.end(), span.end())) {
      return Label.role(bare, shape.end());
    }
    if (lexicon.labelWords.contains(bare) || named.isEmpty()) {
      boolean role =
          lexicon.roleLabels.contains(bare) || isTitleOnly(bare, shape.end(), span.end());
      return role && !bracket ? Label.role(bare, shape.end()) : nickname(shape, bare, known);
    }
    Mention only = named.getLast();
    boolean closed = only.until() == shape.to() || plain.charAt(only.until()) == '）';
    boolean whole = only.until() >= shape.to() - 1 && closed && named.size() == 1;
    boolean begins = only.from() <= shape.from() + 1 || isRoleBefore(shape.from(), only.from());
    return whole && begins ? Label.of(only, shape.end()) : nickname(shape, bare, known);
  }

  /**
   * 记者追问：, 某某插话：: a label that says how its turn is taken, behind one that stands elsewhere alone.
   */
  private LabelShape withoutAct(LabelShape shape) {
    String bare = shape.bare(plain);
    Matcher act = ACT.matcher(bare);
    if (!shape.marked() || !act.find() || act.start() < 2) {
      return shape;
    }
    String who = bare.substring(0, act.start());
    boolean label =
        lexicon.roleLabels.contains(who)
            || AskingLabels.contain(who)
            || who.endsWith("记者")
            || lexicon.titles.lengthBefore(who, who.length(), 0) > 1
            || repeats.getOrDefault(who, 0) >= ENOUGH;
    return label
        ? new LabelShape(shape.from(), shape.from() + act.start(), shape.end(), true, shape.timed())
        : shape;
  }

  /** A label of a role with a name, or of several persons. */
  private @Nullable Label several(LabelShape shape, String bare, Span span) {
    if (!shape.marked() || lexicon.labelWords.contains(bare)) {
      return null;
    }
    List<Mention> persons = joint.persons(shape);
    if (!persons.isEmpty() && isSpoken(shape.end(), span.end())) {
      return new Label(persons, "", shape.end());
    }
    List<Mention> bracketed = answering(shape, bare);
    if (!bracketed.isEmpty()) {
      return new Label(bracketed, "", shape.end());
    }
    Mention named = roles.named(shape);
    if (named != null) {
      return Label.of(named, shape.end());
    }
    boolean bracket = shape.from() + bare.length() < shape.to();
    boolean unnamed = bracket && (lexicon.roleLabels.contains(bare) || isGroup(bare));
    return (unnamed || (!bracket && roles.contain(bare))) && isSpoken(shape.end(), span.end())
        ? Label.role(bare, shape.end())
        : null;
  }

  /** A（某某、某某）：: several who answer together. */
  private List<Mention> answering(LabelShape shape, String bare) {
    int bracket = plain.indexOf('（', shape.from());
    if (!NamedRoles.isLetter(bare) || bracket < 0 || bracket >= shape.to()) {
      return List.of();
    }
    List<Mention> named = mentions.find(bracket + 1, shape.to(), BONUS);
    boolean joined =
        named.size() > 1
            && named.getFirst().from() == bracket + 1
            && IntStream.range(1, named.size())
                .allMatch(
                    i ->
                        named.get(i).from() == named.get(i - 1).until() + 1
                            && "、和与".indexOf(plain.charAt(named.get(i - 1).until())) >= 0);
    return joined ? named : List.of();
  }

  /** 【申请人】某公司经理某某：…: a role in brackets before the label of who has it. */
  private @Nullable Label behindRole(LabelShape shape, Span span) {
    if (shape.from() == span.start() || "【[".indexOf(plain.charAt(shape.from() - 1)) < 0) {
      return null;
    }
    Label label = shape.end() < span.end() ? read(new Span(shape.end(), span.end())) : null;
    return label == null || label.mentions().isEmpty() ? null : label;
  }

  /** 屈：…: the label that a shorter one stands for. */
  private @Nullable Label brief(String bare, LabelShape shape, Span span) {
    Span whole = brief.whole(bare);
    if (whole != null && !whole.equals(span)) {
      Label label = read(whole);
      return label == null ? null : new Label(label.mentions(), label.role(), shape.end());
    }
    boolean part =
        shape.marked()
            && !lexicon.roleLabels.contains(bare)
            && (bare.length() == 1 || plain.contains(bare + "·"));
    Mention named = part ? brief.byPart(bare) : null;
    return named == null ? null : Label.of(named, shape.end());
  }

  private boolean isAskerField(String field, int from, int to) {
    List<Mention> named =
        ASKER_FIELDS.contains(field) ? mentions.find(from, to, BONUS) : List.<Mention>of();
    return named.size() == 1 && !named.getFirst().surnameOnly() && named.getFirst().until() == to;
  }

  /**
   * 阿楠, 大鹏: a short label that comes again or stands in a list of persons, in a document where
   * persons are labelled too.
   */
  private @Nullable Label nickname(LabelShape shape, String bare, boolean known) {
    boolean name =
        known
            && bare.length() <= LONGEST_NICKNAME
            && !lexicon.labelWords.contains(bare)
            && AFTERMATH.lengthAt(bare, 0, bare.length()) == 0
            && !lexicon.holdsFunctionCharacter(bare)
            && bare.chars().allMatch(c -> Character.isLetter(c) || c == '·');
    if (!name) {
      return null;
    }
    int end = shape.from() + bare.length();
    int host = HOST_FIELDS.lengthAt(bare, 0, bare.length() - 1);
    int from = shape.from() + (bare.length() - host >= SHORTEST_NICKNAME ? host : 0);
    Mention mention = new Mention(shape.from(), from, end, end, false, MentionFinder.ENOUGH);
    return Label.nickname(mention, shape.end());
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
