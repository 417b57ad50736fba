package io.yinju.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The word lists of attribution, read once from the resource files of this package. */
final class Lexicon {

  /** How a verb reports; see the head of {@code reporting-verbs.txt}. */
  enum Reporting {
    CLAUSE,
    ATTITUDE,
    PERSONAL,
    OPEN,
    BARE,
    QUOTE,
    STANCE,
    NEVER
  }

  private static final Pattern PARTS = Pattern.compile("[、，,；;]|兼(?=.)");

  /** 这样, 如此: before a reporting verb beside a quotation (“……”他这样答复). */
  private static final List<String> MANNERS = List.of("这样", "如此", "如是", "这么");

  private static final Lexicon CHINESE = new Lexicon();

  private final Map<String, Reporting> reporting = new HashMap<>();
  final WordList verbs;
  final WordList adverbials = WordList.load("adverbials.txt");
  final WordList prepositions = WordList.load("prepositions.txt");
  final WordList leadIns = WordList.load("lead-ins.txt");
  final WordList contrast = WordList.load("contrast.txt");
  final WordList pronouns = WordList.load("pronouns.txt");
  final WordList demonstratives = WordList.load("demonstratives.txt");
  final WordList indefinites = WordList.load("indefinites.txt");
  final WordList collectives = WordList.load("collectives.txt");
  final WordList organisations = WordList.load("organisation-suffixes.txt");
  final WordList narrative = WordList.load("narrative-markers.txt");
  final WordList continuation = WordList.load("continuation-markers.txt");
  final WordList labelWords = WordList.load("label-words.txt");
  final WordList roleLabels = WordList.load("role-labels.txt");
  final WordList surnames = WordList.load("surnames.txt");
  final WordList compoundSurnames = WordList.load("compound-surnames.txt");
  final WordList japaneseSurnames = WordList.load("japanese-surnames.txt");
  private final WordList tibetan = WordList.load("tibetan-names.txt");
  private final WordList mongolian = WordList.load("mongolian-names.txt");
  final WordList titles = WordList.load("titles.txt");
  final WordList frontRoles = WordList.load("front-roles.txt");
  final WordList institutions = WordList.load("institution-suffixes.txt");
  final WordList latinOrganisations = WordList.load("latin-organisations.txt");
  final WordList titleBreaks = WordList.load("title-breaks.txt");
  final WordList negations = WordList.load("negations.txt");
  final WordList closingAdverbs = WordList.load("closing-adverbs.txt");
  final WordList opinionVerbs = WordList.load("opinion-verbs.txt");
  final WordList notPersons = WordList.load("not-persons.txt");
  final WordList hearsay = WordList.load("hearsay-words.txt");
  final WordList writings = WordList.load("writings.txt");
  final WordList companies = WordList.load("company-endings.txt");
  final WordList companyKinds = WordList.load("company-kinds.txt");
  final WordList speakerParts = WordList.load("speaker-parts.txt");
  final WordList reckonings = WordList.load("reckonings.txt");
  final WordList takingVerbs = WordList.load("taking-verbs.txt");
  final WordList announcingVerbs = WordList.load("announcing-verbs.txt");
  final WordList modals = WordList.load("modals.txt");
  final WordList naming = WordList.load("naming-words.txt");
  final WordList plainCourtesies = WordList.load("personal-courtesies.txt");
  final WordList addressing = WordList.load("addressing-verbs.txt");
  final WordList announcedNouns = WordList.load("announced-nouns.txt");
  final WordList contentNouns = WordList.load("content-nouns.txt");
  final WordList givenNameEndings = WordList.load("given-name-endings.txt");
  final WordList weakGivenCharacters = WordList.load("weak-given-characters.txt");
  private final WordList neverInNames = WordList.load("never-in-names.txt");
  final WordList opinionNouns = WordList.load("opinion-nouns.txt");
  final WordList courtesy;
  private final Set<Character> transliteration = new HashSet<>();

  private Lexicon() {
    for (String line : WordList.lines("reporting-verbs.txt")) {
      String[] columns = line.split("\t", -1);
      reporting.put(columns[0], Reporting.valueOf(columns[1].toUpperCase(Locale.ROOT)));
    }
    addCompounds();
    verbs = WordList.of(reporting.keySet());
    Set<String> forms = new HashSet<>(WordList.lines("courtesy-forms.txt"));
    forms.addAll(WordList.lines("titles.txt"));
    courtesy = WordList.of(forms);
    for (String line : WordList.lines("transliteration.txt")) {
      line.chars().forEach(c -> transliteration.add((char) c));
    }
  }

  /** A reporting verb with a verb of saying behind it (提醒说, 回应称) reports a clause. */
  private void addCompounds() {
    List<String> tails = WordList.lines("saying-tails.txt");
    for (Map.Entry<String, Reporting> verb : List.copyOf(reporting.entrySet())) {
      boolean open = verb.getKey().length() == 2 && verb.getValue() != Reporting.NEVER;
      if (verb.getKey().length() == 2 && verb.getValue() == Reporting.OPEN) {
        MANNERS.forEach(m -> reporting.putIfAbsent(m + verb.getKey(), Reporting.QUOTE));
      }
      for (String tail : open ? tails : List.<String>of()) {
        reporting.putIfAbsent(verb.getKey() + tail, Reporting.CLAUSE);
      }
    }
  }

  static Lexicon chinese() {
    return CHINESE;
  }

  /** How a word reports, null when it is no reporting verb. */
  @Nullable Reporting reporting(String verb) {
    return reporting.get(verb);
  }

  boolean isTransliteration(String word) {
    return word.chars().allMatch(c -> transliteration.contains((char) c));
  }

  /** Whether a word is made of one or two Tibetan names (卓玛, 次仁卓玛). */
  boolean isTibetan(String word) {
    int first = tibetan.lengthAt(word, 0, word.length());
    return first > 0 && (first == word.length() || tibetan.contains(word.substring(first)));
  }

  /** Whether a word is made of one or two Mongolian names (图雅, 巴图孟克). */
  boolean isMongolian(String word) {
    int first = mongolian.lengthAt(word, 0, word.length());
    return first > 0 && (first == word.length() || mongolian.contains(word.substring(first)));
  }

  boolean isTransliteration(char c) {
    return transliteration.contains(c);
  }

  /** Length of the surname at a position: 2 or more for a compound one, 1, or 0 for none. */
  int surnameAt(String plain, int from, int limit) {
    int compound = compoundSurnames.lengthAt(plain, from, limit);
    return compound > 0 ? compound : surnames.lengthAt(plain, from, limit);
  }

  /** Whether a name is only a surname with a form of address (李女士, 老张). */
  boolean isForm(String name) {
    boolean familiar = name.length() == 2 && (name.charAt(0) == '老' || name.charAt(0) == '小');
    int surname = surnameAt(name, 0, name.length());
    return familiar || (surname > 0 && courtesy.contains(name.substring(surname)));
  }

  /** Whether a word has a character that no name has. */
  boolean holdsFunctionCharacter(String word) {
    return !isMongolian(word)
        && IntStream.range(0, word.length())
            .anyMatch(i -> neverInNames.lengthAt(word, i, i + 1) > 0);
  }

  /** Words that can't be a person's name although they look like one. */
  boolean isCommonNoun(String word) {
    return notPersons.contains(word)
        || collectives.contains(word)
        || organisations.contains(word)
        || titles.contains(word)
        || frontRoles.contains(word)
        || adverbials.contains(word)
        || leadIns.contains(word)
        || prepositions.contains(word)
        || indefinites.contains(word)
        || narrative.contains(word)
        || modals.contains(word)
        || labelWords.contains(word)
        || reporting.containsKey(word);
  }

  /** The single titles of a list of titles (科技部部长、党组书记). */
  static List<String> parts(String titles) {
    return PARTS.splitAsStream(titles).filter(p -> !p.isBlank()).toList();
  }

  /** Length of the title or of the role before a name that ends at {@code to}; 0 without one. */
  int titleBefore(String text, int to, int from) {
    return Math.max(titles.lengthBefore(text, to, from), frontRoles.lengthBefore(text, to, from));
  }
}
