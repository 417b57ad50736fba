package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who a question names: by name, part of a name, title, courtesy form, name with a slip; and
 * notices names and titles of persons that the corpus doesn't know.
 */
final class MentionFinder {
  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_ORGANISATION = 20;
  private static final Set<String> SURNAMES = Set.copyOf(WordList.read("surnames"));
  private static final Set<String> ORGANISATION_TAILS =
      Set.copyOf(WordList.read("organisation-tails"));
  private static final Set<String> CALLINGS = Set.copyOf(WordList.read("callings"));
  private static final Set<String> TAILS = Set.copyOf(WordList.read("title-tails"));
  private static final Pattern TAIL = Pattern.compile(WordList.alternatives("title-tails"));
  private static final Pattern TAIL_BEFORE =
      Pattern.compile("(?:副|原|前|时任)?" + WordList.alternatives("title-tails") + "$");
  private static final Pattern OPENING =
      Pattern.compile("^(?:" + WordList.alternatives("question-words") + "|是|由|的|和|与|让|听)+");
  private static final String SAY = WordList.alternatives("reporting-verbs");
  private static final String BEFORE_NAME =
      "(?:^|[,。;!?:、的和与跟及是]|请问|" + WordList.alternatives("title-tails") + ")";
  private static final String AFTER_NAME =
      "(?=(?:在.{1,12}?(?:上|中|里|时))?(?:是不是|是否|有没有|曾经|曾|还|也|又|都|到底|究竟|是)?(?:怎么|怎样|如何|咋|"
          + SAY
          + "|对|关于|有什么|有何|持|的(?:观点|看法|意见|态度|发言|讲话|主张)|(?:是谁|是什么人|是干什么|担任|在哪)))";

  /** What may stand before a title that is named without its organisation: 会上主席说. */
  private static final Pattern BEFORE_BARE = Pattern.compile("[,。;!?:、的和与跟及是由对让听上中里时位名]$");

  private static final Pattern INTERROGATIVE = Pattern.compile("(?:哪|什么|几|多少|一)[位个些名两几]*$");
  private static final Pattern NICKNAME =
      Pattern.compile("(?<!\\p{IsHan})[老小](\\p{IsHan})(?=怎|咋|对|说|讲|提|的|认|还|也|呢|是|在|有|啥|觉)");
  private static final Pattern SHORT_TITLE =
      Pattern.compile(
          "(?:^|[,。;:!?、和与跟对向问请听让按据由在是的])(\\p{IsHan})([总董局处院所厅部校工老])"
              + "(?![长是共体量数结理裁部书统面势于罚置士作业人厂练实板百家])");
  private static final Pattern HAN_NAME =
      Pattern.compile(BEFORE_NAME + "(\\p{IsHan}{2,4}?)" + AFTER_NAME);
  private static final Pattern FOREIGN_NAME =
      Pattern.compile("\\p{IsHan}{1,6}(?:·\\p{IsHan}{1,7})+");
  private static final Pattern LATIN_NAME = Pattern.compile("[a-z]+(?:[ -][a-z]+){0,3}");

  private final NameForms names;

  MentionFinder(NameForms names) {
    this.names = names;
  }

  /** The persons named in a folded question, by position, not overlapping. */
  List<Mention> find(String folded) {
    String text = folded.substring(0, Math.min(folded.length(), LONGEST_QUESTION));
    List<Mention> found = new ArrayList<>();
    addNames(text, found);
    if (QuestionAnalyzer.isEnglish(text)) {
      addPinyin(text, found);
    }
    addTitles(text, found);
    addShortTitles(text, found);
    addNicknames(text, found);
    if (found.stream().noneMatch(m -> m.how() == Mention.How.NAME)) {
      addSlips(text, found);
    }
    addUnknown(text, found);
    found.sort(Comparator.comparingInt(Mention::start));
    return joinTitles(text, found).stream().map(m -> withTail(text, m, found)).toList();
  }

  private void addNames(String text, List<Mention> found) {
    for (int i = 0; i < text.length(); i++) {
      for (int length = Math.min(names.longest(), text.length() - i); length >= 2; length--) {
        String form = text.substring(i, i + length);
        List<Person> persons = names.exact(form);
        if (!persons.isEmpty() && !cutsLatin(text, i, i + length)) {
          found.add(new Mention(i, i + length, form, persons, Mention.How.NAME));
          i += length - 1;
          break;
        }
      }
    }
  }

  private static boolean cutsLatin(String text, int start, int end) {
    return (start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
        || (end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private void addPinyin(String text, List<Mention> found) {
    Matcher matcher = LATIN_NAME.matcher(text);
    while (matcher.find()) {
      String[] words = matcher.group().split("(?<=[ -])", -1);
      int start = matcher.start();
      for (int i = 0; i < words.length; start += words[i++].length()) {
        StringBuilder joined = new StringBuilder();
        int end = start;
        for (int j = i; j < Math.min(words.length, i + 4); j++) {
          joined.append(words[j].replaceAll("[ -]", ""));
          end += words[j].length();
          List<Person> persons =
              joined.length() < 5 ? List.of() : names.byPinyin(joined.toString());
          int from = start;
          if (!persons.isEmpty()
              && found.stream().noneMatch(m -> m.start() < from + 1 && from < m.end())) {
            String surface = text.substring(start, end).strip();
            found.add(
                new Mention(start, start + surface.length(), surface, persons, Mention.How.NAME));
          }
        }
      }
    }
  }

  private void addTitles(String text, List<Mention> found) {
    Matcher tails = TAIL.matcher(text);
    while (tails.find()) {
      int from = tails.start();
      int to = tails.end();
      if (overlaps(found, from, to)) {
        continue;
      }
      Mention courtesy = courtesy(text, from, to);
      Mention mention = courtesy != null ? courtesy : title(text, from, to, found);
      if (mention != null && !overlaps(found, mention.start(), mention.end())) {
        found.add(mention);
      }
    }
  }

  /** 王部长, 欧阳老师; null when it is none of a known person. */
  private @org.jspecify.annotations.Nullable Mention courtesy(String text, int from, int to) {
    for (int length = 2; length >= 1; length--) {
      int start = from - length;
      if (start >= 0 && SURNAMES.contains(text.substring(start, from))) {
        List<Person> persons =
            names.byCourtesy(text.substring(start, from), text.substring(from, to));
        if (!persons.isEmpty()) {
          return new Mention(start, to, text.substring(start, to), persons, Mention.How.TITLE);
        }
      }
    }
    return null;
  }

  /**
   * The longest form ending here that shortens somebody's title; unknown when its head is not his.
   */
  private @org.jspecify.annotations.Nullable Mention title(
      String text, int from, int to, List<Mention> found) {
    int start = from;
    while (start > 0
        && from - start < LONGEST_ORGANISATION
        && ("、·《》".indexOf(text.charAt(start - 1)) >= 0
            || Character.isLetterOrDigit(text.charAt(start - 1)))
        && !covered(found, start - 1)) {
      start--;
    }
    Matcher opening = OPENING.matcher(text.substring(start, from));
    if (opening.find()) {
      start += opening.end();
    }
    String tail = text.substring(from, to);
    if (start == from && INTERROGATIVE.matcher(text.substring(0, from)).find()) {
      return null;
    }
    boolean headed = start < from && !BEFORE_BARE.matcher(text.substring(0, from)).find();
    for (int s = start; s < from || (s == from && !headed); s++) {
      String form = text.substring(s, to).replaceAll("[的《》、·]|栏目", "");
      List<Person> persons = names.byTitle(form, tail);
      if (!persons.isEmpty()) {
        boolean cutsHead =
            s > start
                && (ORGANISATION_TAILS.contains(text.substring(s - 1, s))
                    || (s < from && ORGANISATION_TAILS.contains(text.substring(s, s + 1)))
                    || text.charAt(s - 1) == '副');
        return new Mention(
            cutsHead ? start : s,
            to,
            text.substring(cutsHead ? start : s, to),
            cutsHead ? List.of() : persons,
            cutsHead ? Mention.How.UNKNOWN : Mention.How.TITLE);
      }
    }
    boolean office =
        from > start
            && !CALLINGS.contains(tail)
            && ORGANISATION_TAILS.contains(text.substring(from - 1, from));
    return office
        ? new Mention(start, to, text.substring(start, to), List.of(), Mention.How.UNKNOWN)
        : null;
  }

  /** 孔总, 沈局, 李工: a surname with the first character of a title. */
  private void addShortTitles(String text, List<Mention> found) {
    Matcher matcher = SHORT_TITLE.matcher(text);
    while (matcher.find()) {
      String surname = matcher.group(1);
      List<Person> persons =
          SURNAMES.contains(surname) && !overlaps(found, matcher.start(1), matcher.end(2))
              ? names.byShortTitle(surname, matcher.group(2))
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
      List<Person> persons = SURNAMES.contains(surname) ? names.bySurname(surname) : List.of();
      if (!persons.isEmpty() && !overlaps(found, matcher.start(), matcher.end())) {
        found.add(
            new Mention(
                matcher.start(), matcher.end(), matcher.group(), persons, Mention.How.TITLE));
      }
    }
  }

  private void addSlips(String text, List<Mention> found) {
    for (int i = 0; i < text.length(); i++) {
      for (int length = Math.min(12, text.length() - i); length >= 3; length--) {
        if (overlaps(found, i, i + length)) {
          continue;
        }
        List<Person> persons = names.nearly(text.substring(i, i + length));
        if (persons.size() == 1) {
          found.add(
              new Mention(i, i + length, text.substring(i, i + length), persons, Mention.How.SLIP));
        }
      }
    }
  }

  private void addUnknown(String text, List<Mention> found) {
    Matcher foreign = FOREIGN_NAME.matcher(text);
    while (foreign.find()) {
      int start = foreign.start();
      int end = foreign.end();
      int first = text.indexOf('·', start);
      int last = text.lastIndexOf('·', end);
      for (int i = start; i < first; i++) {
        start = Terms.functionCharacters(text.substring(i, i + 1)) > 0 ? i + 1 : start;
      }
      for (int i = end - 1; i > last; i--) {
        end = Terms.functionCharacters(text.substring(i, i + 1)) > 0 ? i : end;
      }
      if (start < first && last + 1 < end) {
        addUnknown(text, start, end, found);
      }
    }
    Matcher han = HAN_NAME.matcher(text);
    for (int from = 0; han.find(from); from = han.start() + 1) {
      String name = han.group(1);
      boolean doubled = name.length() > 2 && SURNAMES.contains(name.substring(0, 2));
      boolean plain = name.length() <= 3 && SURNAMES.contains(name.substring(0, 1));
      if ((doubled || plain) && !looksCommon(name)) {
        addUnknown(text, han.start(1), han.end(1), found);
      }
    }
    Matcher tails = TAIL.matcher(text);
    while (tails.find()) {
      for (int length = 3; length >= 1; length--) {
        int start = tails.start() - length;
        if (start >= 0
            && SURNAMES.contains(text.substring(start, start + 1))
            && (start == 0 || "的,。、和与".indexOf(text.charAt(start - 1)) >= 0)
            && !looksCommon(text.substring(start, tails.start()))) {
          addUnknown(text, start, tails.end(), found);
        }
      }
    }
  }

  private static boolean looksCommon(String name) {
    return Terms.functionCharacters(name) > 0
        || TAILS.contains(name)
        || EnglishQuestions.isChineseWord(name);
  }

  private static void addUnknown(String text, int start, int end, List<Mention> found) {
    if (!overlaps(found, start, end)) {
      found.add(
          new Mention(start, end, text.substring(start, end), List.of(), Mention.How.UNKNOWN));
    }
  }

  /** A title beside the name of its holder is one mention with it: 省能源局局长邵启明, 梁市长梁绍棠. */
  private static List<Mention> joinTitles(String text, List<Mention> found) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : found) {
      Mention last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && touches(text, last, mention)) {
        boolean named = isName(last) || isName(mention);
        Mention name = isName(last) ? last : mention;
        if (named && (last.how() != mention.how())) {
          joined.removeLast();
          joined.add(
              new Mention(
                  last.start(),
                  mention.end(),
                  text.substring(last.start(), mention.end()),
                  name.persons(),
                  name.how()));
          continue;
        }
      }
      joined.add(mention);
    }
    return joined;
  }

  /** A name with the title that touches it: 副县长罗维平, 孟书颖教授. */
  private static Mention withTail(String text, Mention mention, List<Mention> found) {
    if (!isName(mention)) {
      return mention;
    }
    int start = mention.start();
    int end = mention.end();
    Matcher before = TAIL_BEFORE.matcher(text.substring(0, start));
    if (before.find() && !overlaps(others(found, mention), before.start(), start)) {
      start = before.start();
    }
    Matcher after = TAIL.matcher(text.substring(end));
    if (after.lookingAt() && !overlaps(others(found, mention), end, end + after.end())) {
      end += after.end();
    }
    return new Mention(start, end, text.substring(start, end), mention.persons(), mention.how());
  }

  private static List<Mention> others(List<Mention> found, Mention mention) {
    return found.stream()
        .filter(m -> m.end() <= mention.start() || m.start() >= mention.end())
        .toList();
  }

  private static boolean touches(String text, Mention a, Mention b) {
    return b.start() - a.end() <= 1 && text.substring(a.end(), b.start()).matches("[(（]?");
  }

  private static boolean isName(Mention mention) {
    return mention.how() == Mention.How.NAME || mention.how() == Mention.How.SLIP;
  }

  private static boolean covered(List<Mention> found, int at) {
    return overlaps(found, at, at + 1);
  }

  private static boolean overlaps(List<Mention> found, int start, int end) {
    return found.stream().anyMatch(m -> m.start() < end && start < m.end());
  }
}
