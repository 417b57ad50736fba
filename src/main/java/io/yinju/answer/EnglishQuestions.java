package io.yinju.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands English questions by words: what is asked through Chinese question words in the place
 * of English ones, what it is about through a dictionary.
 */
final class EnglishQuestions {
  private static final Map<String, String> QUESTION_WORDS = read("english");
  private static final Map<String, String> DICTIONARY = dictionary();
  private static final Set<String> STOP = Set.copyOf(WordList.read("english-stop"));
  private static final Pattern QUESTION_WORD =
      Pattern.compile(
          QUESTION_WORDS.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  private static final List<String> NOUN_ENDINGS = List.of("ion", "ation", "ment", "ing");
  private static final int SHORTEST_VERB = 4;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]+");

  private static final String PERSON = "[\uE000-\uE0FF]";

  /** Did X say…, Has X ever mentioned…: a question whether somebody said something. */
  private static final Pattern WHETHER =
      Pattern.compile("^(?:did|does|has|have) (" + PERSON + ")(?: (?:really|ever|also|actually))?");

  private static final Pattern IT_WAS =
      Pattern.compile("^(?:was|is) it (" + PERSON + ") (?:who|that)");

  /** According to the Australian speaker: who says it, not what it is about. */
  private static final Pattern ACCORDING = Pattern.compile("\\baccording to [^,]{2,40},");

  private static final Pattern POSSESSIVE = Pattern.compile("(?<=" + PERSON + ")['’]s(?= )");
  private static final Pattern BLANK = Pattern.compile("(?<![a-z0-9]) +| +(?![a-z0-9])");

  private static final Set<String> CHINESE =
      DICTIONARY.values().stream()
          .flatMap(words -> Stream.of(words.split("\\|", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private EnglishQuestions() {}

  /** Whether the dictionary has this as a common Chinese word: 文章, 方案 and 高校 aren't names. */
  static boolean isChineseWord(String word) {
    return CHINESE.contains(word);
  }

  private static Map<String, String> dictionary() {
    Map<String, String> words = new HashMap<>(read("english-chinese"));
    words.putAll(read(Places.LIST));
    return words;
  }

  private static Map<String, String> read(String list) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : WordList.read(list)) {
      int tab = line.indexOf('\t');
      words.putIfAbsent(
          tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1).strip());
    }
    return words;
  }

  /** Whether a question word or another word that holds an English sentence together occurs. */
  static boolean hasFunctionWord(String folded) {
    return QUESTION_WORD.matcher(folded).find()
        || WORD.matcher(folded).results().anyMatch(r -> STOP.contains(r.group()));
  }

  /** Whether this is an English word that the dictionary or the list of small words has. */
  static boolean isWord(String word) {
    return STOP.contains(word) || DICTIONARY.containsKey(stem(word));
  }

  /**
   * The masked question with Chinese question words, for the patterns of questions; without blanks
   * beside them and beside persons. Did X say… asks whether.
   */
  static String withChineseQuestionWords(String masked) {
    String asked =
        WHETHER.matcher(IT_WAS.matcher(masked).replaceFirst("$1是否")).replaceFirst("$1是否");
    String chinese =
        QUESTION_WORD
            .matcher(POSSESSIVE.matcher(asked).replaceAll("的"))
            .replaceAll(r -> Matcher.quoteReplacement(QUESTION_WORDS.getOrDefault(r.group(), "")));
    return BLANK.matcher(chinese.replaceAll(" {2,}", " ")).replaceAll("");
  }

  /**
   * What the question is about: for each English word or pair of words the Chinese words it may
   * stand for, itself first; words that don't say what it is about are left out.
   */
  static List<List<String>> topic(String masked) {
    String asked = ACCORDING.matcher(masked).replaceFirst("");
    List<String> words = WORD.matcher(asked).results().map(r -> r.group()).toList();
    List<List<String>> topic = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String pair = i + 1 < words.size() ? words.get(i) + " " + stem(words.get(i + 1)) : "";
      String spoken = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
      if (QUESTION_WORDS.containsKey(spoken)) {
        i++;
      } else if (DICTIONARY.containsKey(pair)) {
        topic.add(meanings(pair));
        i++;
      } else if (!STOP.contains(words.get(i))) {
        topic.add(meanings(words.get(i)));
      }
    }
    return topic;
  }

  private static List<String> meanings(String word) {
    List<String> meanings = new ArrayList<>(List.of(word));
    for (String form : Stream.concat(Stream.of(word, stem(word)), verbs(word)).toList()) {
      String chinese = DICTIONARY.get(form);
      if (chinese != null) {
        meanings.addAll(List.of(chinese.split("\\|", -1)));
      }
    }
    return meanings.stream().distinct().toList();
  }

  /** The verbs that a noun is made of: cooperate of cooperation, develop of development. */
  private static Stream<String> verbs(String word) {
    String bare = stem(word);
    return NOUN_ENDINGS.stream()
        .filter(ending -> bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST_VERB)
        .map(ending -> bare.substring(0, bare.length() - ending.length()))
        .flatMap(verb -> Stream.of(verb, verb + "e"))
        .filter(DICTIONARY::containsKey);
  }

  /** The dictionary's form of a word: standards, publishing, finished, countries. */
  private static String stem(String word) {
    for (String ending : List.of("", "s", "es", "d", "ed", "ing")) {
      if (word.endsWith(ending)) {
        String bare = word.substring(0, word.length() - ending.length());
        for (String restored : List.of(bare, bare + "e")) {
          if (DICTIONARY.containsKey(restored)) {
            return restored;
          }
        }
      }
    }
    return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
  }

  /**
   * The question in Chinese words as far as the dictionary goes, in the order of the English ones:
   * of what a word may stand for what the corpus has most often, and a question word at the end.
   */
  static String inChinese(Analysis analysis, StatementTable table) {
    String topic =
        analysis.foreign().stream()
            .map(meanings -> likeliest(meanings, table))
            .collect(Collectors.joining());
    String asked =
        switch (analysis.wanted()) {
          case NUMBER, MONEY, SHARE -> "是多少";
          case DATE -> "是什么时候";
          case DURATION -> "要多久";
          case PLACE -> "在哪里";
          case PERSON -> "是谁";
          case REASON -> "为什么";
          default -> analysis.intent() instanceof Intent.Who ? "是谁说的" : "是什么";
        };
    return topic + asked;
  }

  private static String likeliest(List<String> meanings, StatementTable table) {
    String word = meanings.getFirst();
    if (meanings.size() == 1 || table.frequency(word) > 0) {
      return word;
    }
    return meanings.stream()
        .skip(1)
        .max(
            Comparator.comparingInt(
                m -> Terms.of(m).stream().mapToInt(table::frequency).min().orElse(0)))
        .orElse(word);
  }
}
