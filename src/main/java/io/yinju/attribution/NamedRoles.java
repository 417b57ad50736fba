package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels of a role that name in brackets who has it (主持人（某某，某电台）：, 被告代理人（律师某某）：), and the names of
 * the document's lists that nothing but a list shows to be names.
 */
final class NamedRoles {
  /** Longest role that only a title before the name in its brackets shows to be one. */
  private static final int LONGEST_ROLE = 8;

  /** Longest and shortest name that is known only from a list. */
  private static final int LONGEST_LISTED = 6;

  private static final int SHORTEST_LISTED = 2;

  /** Points that brackets behind a role give to a name. */
  private static final int BONUS = 2;

  /** Who asks and who answers, each by one letter. */
  private static final Set<String> LETTERS = Set.of("Q", "A", "问", "答");

  /** Q1, 问2. */
  private static final Pattern COUNTED = Pattern.compile("^([QA问答]) ?\\d{1,2}$");

  private static final String PAUSES = "，、；/／ ";

  private static final WordList PARTICIPANTS = WordList.load("participant-fields.txt");

  private static final WordList HOST_FIELDS = WordList.load("host-fields.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final Set<String> roles = new HashSet<>();

  NamedRoles(Document document, String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
    for (Paragraph paragraph : document.paragraphs()) {
      LabelShape shape = paragraph.isNote() ? null : LabelShape.of(plain, paragraph.span());
      if (shape != null && named(shape) != null) {
        roles.add(shape.bare(plain));
      }
    }
  }

  /** Whether one of the labels says in brackets who has this role. */
  boolean contain(String role) {
    return roles.contains(role);
  }

  /** The role without the count behind it: Q of Q1. */
  static String withoutCount(String role) {
    return COUNTED.matcher(role).replaceFirst("$1");
  }

  /** Whether a role is one of a question or an answer: Q, 答. */
  static boolean isLetter(String role) {
    return LETTERS.contains(role);
  }

  /** Who has the role that a label begins with, null when the label doesn't say. */
  @Nullable Mention named(LabelShape shape) {
    int bracket = plain.indexOf('（', shape.from(), shape.to());
    if (bracket <= shape.from()) {
      return null;
    }
    String role = withoutCount(shape.bare(plain));
    int to = bracket + 1;
    while (to < shape.to() && PAUSES.indexOf(plain.charAt(to)) < 0 && plain.charAt(to) != '）') {
      to++;
    }
    int end = to;
    Mention named =
        mentions.find(bracket + 1, end, BONUS).stream()
            .filter(m -> m.until() == end && !m.surnameOnly())
            .reduce((first, second) -> second)
            .orElse(null);
    boolean host = HOST_FIELDS.contains(role);
    if (named == null) {
      return host ? PlainName.in(plain, bracket + 1, end) : null;
    }
    boolean titled = named.hasFrontTitle() && role.length() <= LONGEST_ROLE;
    boolean behindTitle = titled && !isPerson(shape, bracket);
    return behindTitle || host || isRole(role) ? named : null;
  }

  private boolean isPerson(LabelShape shape, int bracket) {
    return !mentions.find(shape.from(), bracket, BONUS).isEmpty();
  }

  /** Whether a label without a name says who speaks. */
  boolean isRole(String role) {
    return lexicon.roleLabels.contains(role)
        || LabelShape.RECORDINGS.contains(role)
        || lexicon.collectives.lengthBefore(role, role.length(), 0) > 1
        || lexicon.frontRoles.lengthBefore(role, role.length(), 0) > 1
        || lexicon.titles.lengthBefore(role, role.length(), 0) > 1;
  }

  /** Whether a label stands in a list before it, between its marks or behind a title. */
  boolean isListed(String name, int before) {
    boolean fits =
        name.length() >= SHORTEST_LISTED
            && name.length() <= LONGEST_LISTED
            && !lexicon.isCommonNoun(name)
            && !lexicon.holdsFunctionCharacter(name)
            && name.codePoints().allMatch(Character::isIdeographic);
    int at = fits ? plain.indexOf(name) : -1;
    while (at >= 0 && at < before) {
      int end = at + name.length();
      char left = at == 0 ? '\n' : plain.charAt(at - 1);
      char right = end < plain.length() ? plain.charAt(end) : '\n';
      boolean between = "，、；。（\n".indexOf(right) >= 0 && "、： ".indexOf(left) >= 0;
      boolean behind = "，、；。（\n".indexOf(right) >= 0 && endsWithRole(at);
      boolean surname = lexicon.surnameAt(name, 0, name.length()) > 0;
      if (((between || behind) && isOfParticipants(at))
          || (surname && (behind || (between && left == '、')))) {
        return true;
      }
      at = plain.indexOf(name, end);
    }
    return false;
  }

  /** Whether the line is a header field of those who take part. */
  private boolean isOfParticipants(int at) {
    int line = plain.lastIndexOf('\n', at) + 1;
    int colon = plain.lastIndexOf('：', at);
    return colon > line
        && PARTICIPANTS.lengthBefore(plain, colon, line) > 0
        && plain.substring(colon, at).indexOf('。') < 0;
  }

  private boolean endsWithRole(int name) {
    int at = name;
    while (at > 0 && plain.charAt(at - 1) == ' ') {
      at--;
    }
    return lexicon.titles.lengthBefore(plain, at, Math.max(0, at - 6)) > 1
        || lexicon.frontRoles.lengthBefore(plain, at, Math.max(0, at - 6)) > 1;
  }
}
