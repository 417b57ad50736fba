package io.yinju.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ties the subjects of a document's clauses to its persons, and remembers who was last spoken of.
 */
final class VoiceResolver {
  /** 两人, 双方, 三位专家: those who spoke last, together. */
  private static final Pattern TOGETHER =
      Pattern.compile("(?:他们|她们|这|那)?(?:(?:[两二俩](?:人|位|名)?|双方)|(三(?:人|位|名)))([^，。的]{2,6})?的?");

  /** 该局|有关|负责人. */
  private static final WordList ABOUT = WordList.of(List.of("有关", "相关", "主要"));

  /** What anybody who speaks may be called (两位专家). */
  private static final Pattern ANYBODY =
      Pattern.compile("专家|嘉宾|学者|教授|院士|代表|企业家|负责人|主讲人|发言人|官员|议员|主持人");

  /** How far back this 从业者 may have been introduced. */
  private static final int LONGEST_REACH = 800;

  /** Longest title before the name of who is spoken to, with the preposition. */
  private static final int LONGEST_ADDRESS = 10;

  /** How far before a pronoun somebody without a name may have come in. */
  private static final int STRANGER_REACH = 160;

  private static final Pattern UNNAMED =
      Pattern.compile("(?:一[名位个]|有|某|另一[名位]|几[名位])[^，。；！？“”]{0,22}$");

  /** Points of a name that needs no title to be taken for a person's; see {@link MentionFinder}. */
  private static final int SURE = 6;

  /** Words of one character for a body or a part of one. */
  private static final String BODIES = "处科局院校所馆站厅司部委会社厂店队镇乡村区县市省矿";

  private static final WordList MEN = WordList.load("male-addresses.txt");

  private static final WordList WOMEN = WordList.load("female-addresses.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String text;
  private final String plain;
  private final Roster roster;
  private final List<Roster.Entry> heard = new ArrayList<>();
  private final Map<String, Voice> holders = new HashMap<>();
  private @Nullable Voice focus;

  /** Who was in focus before who is now. */
  private @Nullable Voice earlier;

  VoiceResolver(String text, String plain, Roster roster) {
    this.text = text;
    this.plain = plain;
    this.roster = roster;
  }

  /** Says who a role's word means throughout the document (主持人). */
  void appoint(String role, Voice holder) {
    holders.put(role, holder);
  }

  /** Who a pronoun would mean now; null when nobody was spoken of. */
  @Nullable Voice focus() {
    return focus;
  }

  /** Makes somebody the one a pronoun means. */
  void focusOn(Voice voice) {
    if (!voice.isNone() && !voice.isReporter()) {
      earlier = voice.equals(focus) ? earlier : focus;
      focus = voice;
    }
  }

  /** 柯老伯 isn't she, 孙大姐 isn't he. */
  private static boolean isUnfit(Voice voice, char pronoun) {
    WordList others = pronoun == '她' ? MEN : pronoun == '他' ? WOMEN : null;
    return others != null
        && voice.persons().size() == 1
        && others.lengthBefore(
                voice.persons().getFirst().name(), voice.persons().getFirst().name().length(), 0)
            > 0;
  }

  /** The voice behind a subject; null when it can't be told. */
  @Nullable Voice resolve(Subject subject, int paragraph) {
    return switch (subject) {
      case Subject.Named named -> named(named.mentions(), paragraph);
      case Subject.Anaphor anaphor -> anaphor(anaphor, paragraph);
      case Subject.TitleOnly title -> {
        Roster.Entry entry = roster.titled(plain.substring(title.from(), title.to()));
        yield entry == null ? source(title.from(), title.to()) : Voice.of(entry);
      }
      case Subject.Collective group -> {
        String words = plain.substring(group.from(), group.to());
        Voice holder = holders.get(words);
        Voice together = holder == null ? together(words) : holder;
        yield together.isNone() ? source(group.from(), group.to()) : together;
      }
      case Subject.Together both -> both(both, paragraph);
      case Subject.Absent absent -> null;
      case Subject.Unclear unclear -> null;
    };
  }

  /** Remembers who spoke, for 两人 and 双方. */
  void hear(Voice voice) {
    for (Roster.Entry person : voice.persons()) {
      heard.remove(person);
      heard.add(person);
    }
  }

  /** Who spoke last but these; null when nobody did. */
  @Nullable Voice otherThan(Voice voice) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      if (!voice.persons().contains(heard.get(i))) {
        return Voice.of(heard.get(i));
      }
    }
    return null;
  }

  /** Whether nobody has spoken since the last heading. */
  boolean isSilent() {
    return heard.isEmpty();
  }

  /** Forgets who spoke: 两人 doesn't reach over a heading. */
  void forgetHeard() {
    heard.clear();
  }

  private Voice together(String words) {
    Matcher together = TOGETHER.matcher(words);
    if (!together.matches()) {
      return Voice.NONE;
    }
    int count = together.group(1) == null ? 2 : 3;
    List<Roster.Entry> titled =
        together.group(2) == null ? List.of() : roster.allTitled(together.group(2));
    if (titled.size() == count) {
      return new Voice(titled, null);
    }
    boolean other = together.group(2) != null && !ANYBODY.matcher(together.group(2)).matches();
    return other || heard.size() < count
        ? Voice.NONE
        : new Voice(heard.subList(heard.size() - count, heard.size()), null);
  }

  private @Nullable Voice both(Subject.Together both, int paragraph) {
    Voice first = anaphor(both.anaphor(), paragraph);
    Voice others = named(both.mentions(), paragraph);
    if (first == null || others == null || first.persons().isEmpty()) {
      return null;
    }
    Set<Roster.Entry> persons = new LinkedHashSet<>(first.persons());
    persons.addAll(others.persons());
    return new Voice(List.copyOf(persons), null);
  }

  /** Whether a subject names somebody who is sure to be a person: with a title, or known. */
  boolean isSure(Subject.Named subject) {
    return subject.mentions().stream()
        .anyMatch(m -> m.hasFrontTitle() || m.surnameOnly() || isStrong(m) || roster.knows(m));
  }

  private static boolean isStrong(Mention mention) {
    return mention.score() >= SURE && mention.end() - mention.start() >= 3;
  }

  /** The persons a clause names who are sure to be persons, in order; none in a quotation. */
  List<Roster.Entry> named(Unit unit, FrameFinder frames, int paragraph) {
    List<Roster.Entry> persons = new ArrayList<>();
    for (Mention mention : unit.quote() ? List.<Mention>of() : frames.mentions(unit)) {
      if (mention.hasFrontTitle() || mention.surnameOnly() || roster.knows(mention)) {
        Roster.Entry entry = roster.resolve(mention, paragraph);
        if (!persons.contains(entry)) {
          persons.add(entry);
        }
      }
    }
    return persons;
  }

  /** 最后发言的是某人, 她叫某某: the person at the end of a clause behind 是, or before a dash. */
  Roster.@Nullable Entry presented(Unit unit, FrameFinder frames, int paragraph) {
    for (Mention mention : unit.quote() ? List.<Mention>of() : frames.mentions(unit)) {
      int is = plain.lastIndexOf('是', mention.start());
      if (mention.from() == unit.start() + 2
          && "他她".indexOf(plain.charAt(unit.start())) >= 0
          && plain.charAt(unit.start() + 1) == '叫') {
        return roster.resolve(mention, paragraph);
      }
      boolean ends = mention.until() == unit.textEnd() || plain.startsWith("——", mention.until());
      if (ends && is >= unit.start()) {
        return roster.resolve(mention, paragraph);
      }
    }
    return null;
  }

  /** 0 for 前者, 1 for 后者, -1 for another form. */
  int choice(Subject.Anaphor anaphor) {
    String form = plain.substring(anaphor.from(), anaphor.to());
    return form.equals("前者") ? 0 : form.equals("后者") ? 1 : -1;
  }

  private @Nullable Voice named(List<Mention> mentions, int paragraph) {
    List<Roster.Entry> persons = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean bare = mention.end() - mention.start() == 1;
      Roster.Entry entry =
          bare
              ? roster.named(plain.substring(mention.start(), mention.end()))
              : roster.resolve(mention, paragraph);
      if (entry != null && !persons.contains(entry)) {
        persons.add(entry);
      }
    }
    return persons.isEmpty() ? null : new Voice(persons, null);
  }

  private @Nullable Voice anaphor(Subject.Anaphor anaphor, int paragraph) {
    String words = plain.substring(anaphor.from(), anaphor.to());
    if (BareAddresses.contain(words)) {
      Roster.Entry addressed = roster.addressed(words);
      return addressed == null ? null : Voice.of(addressed);
    }
    int demonstrative = lexicon.demonstratives.lengthAt(words, 0, words.length());
    if (demonstrative > 0) {
      Roster.Entry titled = roster.titled(words.substring(demonstrative));
      if (titled != null) {
        return Voice.of(titled);
      }
      Voice stranger = stranger(anaphor.from(), false);
      if (!stranger.isNone() && !isOther(stranger, words.substring(demonstrative))) {
        return stranger;
      }
      String noun = words.substring(demonstrative);
      return focus == null
              || isOfBody(noun)
              || isElsewhere(noun, paragraph)
              || isUnnamed(noun, anaphor.from())
          ? source(anaphor.from(), anaphor.to())
          : focus;
    }
    Voice stranger = stranger(anaphor.from(), true);
    if (!stranger.isNone()) {
      return stranger;
    }
    char pronoun = plain.charAt(anaphor.from());
    boolean unfit = focus != null && isUnfit(focus, pronoun);
    Voice meant = unfit && earlier != null && !isUnfit(earlier, pronoun) ? earlier : focus;
    if (meant == null || meant.persons().isEmpty() || anaphor.to() > anaphor.from() + 1) {
      return meant;
    }
    String clause = clauseBehind(anaphor);
    if (meant.persons().size() == 1) {
      return isAddressed(meant.persons().getFirst(), clause) ? spokenTo(meant, clause) : meant;
    }
    return oneOf(meant, clause);
  }

  /** 她对某某说, where 某某 was last spoken of: whoever was in focus before, null where nobody was. */
  private @Nullable Voice spokenTo(Voice listener, String clause) {
    boolean other =
        earlier != null
            && earlier.persons().size() == 1
            && !earlier.equals(listener)
            && !isAddressed(earlier.persons().getFirst(), clause);
    return other ? earlier : null;
  }

  private static boolean isAddressed(Roster.Entry person, String clause) {
    int at = clause.indexOf(person.name());
    return at > 0
        && at <= LONGEST_ADDRESS
        && (clause.charAt(0) == '问' || Listeners.PREPOSITIONS.indexOf(clause.charAt(0)) >= 0);
  }

  private String clauseBehind(Subject.Anaphor anaphor) {
    int end = anaphor.to();
    while (end < plain.length() && "，。！？；：“\n".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return plain.substring(anaphor.to(), end);
  }

  /**
   * Which of several one pronoun means (甲和乙来了。她对甲说): who isn't spoken to in the same clause; null
   * where that leaves more than one.
   */
  private @Nullable Voice oneOf(Voice several, String clause) {
    List<Roster.Entry> others =
        several.persons().stream().filter(p -> !clause.contains(p.name())).toList();
    return others.size() == 1 ? Voice.of(others.getFirst()) : null;
  }

  /** 一名男孩, then 该负责人: the demonstrative takes up a title that the one before doesn't have. */
  private boolean isOther(Voice stranger, String noun) {
    String words = PlainText.of(stranger.source() == null ? "" : stranger.source());
    int title = lexicon.titles.lengthBefore(noun, noun.length(), 0);
    return title > 1 && !words.endsWith(noun.substring(noun.length() - title));
  }

  /**
   * Somebody without a name (一位大娘) who came in after the one in focus was last named.
   *
   * @param first whether only who stands at the head of a clause counts
   */
  private Voice stranger(int before, boolean first) {
    int at = Math.max(plain.lastIndexOf("一位", before), plain.lastIndexOf("一名", before));
    boolean later =
        at >= 0
            && before - at <= STRANGER_REACH
            && (focus == null || focus.persons().stream().allMatch(e -> e.lastSeen() < at));
    boolean quoted = at > 0 && plain.lastIndexOf('“', at) > plain.lastIndexOf('”', at);
    if (!later || quoted || (first && at > 0 && "，。；！？”\n 　有".indexOf(plain.charAt(at - 1)) < 0)) {
      return Voice.NONE;
    }
    for (int i = at + 2; i < before && "，。；！？“”".indexOf(plain.charAt(i)) < 0; i++) {
      int n =
          Math.max(
              lexicon.collectives.lengthAt(plain, i, before),
              Math.max(
                  lexicon.frontRoles.lengthAt(plain, i, before),
                  lexicon.titles.lengthAt(plain, i, before)));
      if (n > 1) {
        return source(at, i + n);
      }
    }
    return Voice.NONE;
  }

  /** 该处工作人员, 该院护士: the demonstrative takes up a body, and somebody of it without a name speaks. */
  private boolean isOfBody(String noun) {
    int person = lexicon.collectives.lengthBefore(noun, noun.length(), 1);
    int name = noun.length() - person;
    int body =
        name - (ABOUT.lengthBefore(noun, name, 0) < name ? ABOUT.lengthBefore(noun, name, 0) : 0);
    return person > 1
        && lexicon.demonstratives.lengthAt(noun, 0, noun.length()) == 0
        && (lexicon.organisations.lengthBefore(noun, body, 0) == body
            || BODIES.indexOf(noun.substring(0, body)) >= 0);
  }

  /** 这名从业者: no word for a title takes up only who is named in the same paragraph. */
  private boolean isElsewhere(String noun, int paragraph) {
    return lexicon.collectives.contains(noun)
        && !lexicon.titles.contains(noun)
        && focus != null
        && focus.persons().stream().noneMatch(e -> e.isNamedIn(paragraph));
  }

  /**
   * Whether the latest mention of a noun before a position is of somebody without a name
   * (一名不愿具名的从业者).
   */
  private boolean isUnnamed(String noun, int before) {
    int at = plain.lastIndexOf(noun, before - 1 - noun.length());
    if (at < 0 || before - at > LONGEST_REACH) {
      return false;
    }
    boolean group = lexicon.collectives.contains(noun) && !lexicon.titles.contains(noun);
    boolean named = roster.lengthAt(plain, at + noun.length(), plain.length()) > 0;
    boolean described = at > 0 && NameShapes.isHan(plain.charAt(at - 1));
    return UNNAMED.matcher(plain).region(Math.max(0, at - 30), at).find()
        || (group && described && !named);
  }

  private Voice source(int from, int to) {
    return new Voice(List.of(), text.substring(from, to).strip());
  }
}
