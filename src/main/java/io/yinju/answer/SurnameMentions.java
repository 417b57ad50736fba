package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons named by their surname: with a title or its first character (王部长, 孔总), with a form
 * of address for kin (芦婶), with 老 or 小 (老王).
 */
final class SurnameMentions {
  private static final Set<String> SURNAMES = Set.copyOf(WordList.read("surnames"));

  /** Behind what a surname may begin, whatever word its character is elsewhere. */
  private static final Pattern APART =
      Pattern.compile(
          "(?:[^\\p{IsHan}]|[的和与跟及对向问请让听由位个名]|" + WordList.alternatives("title-tails") + ")$");

  /** 请概括 before 翦馆长. */
  private static final Pattern ASKING =
      Pattern.compile("(?:" + WordList.alternatives("question-words") + ")$");

  /** Characters of a surname with a title of two, which may be the end of another word. */
  private static final int SHORT_COURTESY = 3;

  private static final Pattern NICKNAME =
      Pattern.compile(
          "(?:(?<!\\p{IsHan})|(?<=[的和跟与同听让]))[老小](\\p{IsHan})"
              + "(?=怎|咋|对|说|讲|提|的|认|还|也|呢|是|在|有|啥|觉|嫌|想|为什|反对|支持|赞|[跟和与同、,?]|$)");

  /** 芦婶, 覃大姐, 鄢阿婆: a surname with a form of address for kin. */
  private static final Pattern KIN =
      Pattern.compile("(\\p{IsHan})(?:" + WordList.alternatives("kinship-addresses") + ")");

  private static final Pattern SHORT_TITLE =
      Pattern.compile(
          "(?:^|[,。;:!?、和与跟对向问请听让按据由在是的])(\\p{IsHan})([总董局处院所厅部校工老])"
              + "(?![长是共体量数结理裁部书统面势于罚置士作业人厂练实板百家])");

  private final NameForms names;

  SurnameMentions(NameForms names) {
    this.names = names;
  }

  /**
   * Adds those by short titles, with 老 and 小 and by kin that don't overlap what was found before.
   */
  void add(String text, List<Mention> found) {
    addShortTitles(text, found);
    addNicknames(text, found);
    addKin(text, found);
  }

  /** 佘领队, 东方主任: a surname with the end of a title that its bearer has. */
  void addBorne(String text, List<Mention> found) {
    for (int from = 0; from < text.length(); from++) {
      for (int to = Math.min(text.length(), from + Courtesies.LONGEST); to > from; to--) {
        List<Person> persons = names.courtesies().of(text.substring(from, to));
        if (!persons.isEmpty()
            && (to - from > SHORT_COURTESY || standsApart(text.substring(0, from)))
            && !MentionFinder.overlaps(found, from, to)) {
          found.add(new Mention(from, to, text.substring(from, to), persons, Mention.How.TITLE));
          break;
        }
      }
    }
  }

  /** Whether a surname may begin here: not 车司机 in 公交车司机. */
  private static boolean standsApart(String before) {
    return before.isEmpty()
        || APART.matcher(before).find()
        || TitleMentions.BEFORE_BARE.matcher(before).find()
        || ASKING.matcher(before).find();
  }

  /** 王部长, 欧阳老师; null when it is none of a known person. */
  @Nullable Mention courtesy(String text, int from, int to) {
    for (int length = 2; length >= 1; length--) {
      int start = from - length;
      if (start >= 0 && isSurname(text, start, from)) {
        List<Person> persons =
            names.courtesies().of(text.substring(start, from), text.substring(from, to));
        if (!persons.isEmpty()) {
          return new Mention(start, to, text.substring(start, to), persons, Mention.How.TITLE);
        }
      }
    }
    return null;
  }

  /** One of the list, or at the head of a phrase one that somebody of the corpus has (车师傅, 单主任). */
  private boolean isSurname(String text, int start, int end) {
    String surname = text.substring(start, end);
    String before = text.substring(0, start);
    return SURNAMES.contains(surname)
        || ((before.isEmpty()
                || APART.matcher(before).find()
                || ASKING.matcher(before).find()
                || endsInTitle(before, surname))
            && !names.courtesies().bySurname(surname).isEmpty());
  }

  /** 公交司机车师傅: what stands before is somebody's title of that surname. */
  private boolean endsInTitle(String before, String surname) {
    return before.length() > 1
        && !names
            .described(names.courtesies().bySurname(surname), before.substring(before.length() - 2))
            .isEmpty();
  }

  /** 孔总, 沈局, 李工: a surname with the first character of a title. */
  private void addShortTitles(String text, List<Mention> found) {
    Matcher matcher = SHORT_TITLE.matcher(text);
    while (matcher.find()) {
      String surname = matcher.group(1);
      List<Person> persons =
          SURNAMES.contains(surname)
                  && !MentionFinder.overlaps(found, matcher.start(1), matcher.end(2))
              ? names.courtesies().byShortTitle(surname, matcher.group(2))
              : List.of();
      if (!persons.isEmpty()) {
        found.add(
            new Mention(
                matcher.start(1),
                matcher.end(2),
                surname + matcher.group(2),
                persons,
                Mention.How.TITLE));
      }
    }
  }

  /** 老王, 小李. */
  private void addNicknames(String text, List<Mention> found) {
    Matcher matcher = NICKNAME.matcher(text);
    while (matcher.find()) {
      String surname = matcher.group(1);
      List<Person> persons =
          isSurname(text, matcher.start(1), matcher.end(1))
              ? names.courtesies().bySurname(surname)
              : List.of();
      addCalled(text, matcher, persons, found);
    }
  }

  private void addKin(String text, List<Mention> found) {
    Matcher matcher = KIN.matcher(text);
    while (matcher.find()) {
      boolean apart = standsApart(text.substring(0, matcher.start()));
      addCalled(
          text, matcher, apart ? names.courtesies().bySurname(matcher.group(1)) : List.of(), found);
    }
  }

  /**
   * Adds whom a surname with a word that all may be called by means; the one of them who is called
   * so in the corpus, if one is.
   */
  private static void addCalled(
      String text, Matcher called, List<Person> persons, List<Mention> found) {
    List<Person> so =
        persons.stream()
            .filter(p -> p.aliases().stream().map(Spelling::fold).anyMatch(called.group()::equals))
            .toList();
    List<Person> meant = so.isEmpty() ? persons : so;
    if (!meant.isEmpty() && !MentionFinder.overlaps(found, called.start(), called.end())) {
      found.add(
          new Mention(
              called.start(),
              called.end(),
              text.substring(called.start(), called.end()),
              meant,
              Mention.How.TITLE));
    }
  }
}
