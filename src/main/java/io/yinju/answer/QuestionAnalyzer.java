package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Understands a question that stands on its own: every person it names is replaced by one private
 * character, then the patterns of {@code intents.txt} decide what is asked.
 */
final class QuestionAnalyzer {
  private static final char FIRST = '\uE000';
  private static final char LAST = '\uE0FF';

  /** Statements from which on somebody speaks for himself rather than being reported. */
  private static final int SPEAKS_AT_LENGTH = 8;

  private static final QuestionPatterns PATTERNS = QuestionPatterns.shared();

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)<(script|style)\\b[^>]{0,200}>.{0,500}?</\\1\\s*>|</?[a-z][^<>]{0,200}>");

  /** 帮我把 before whose words are to be put together. */
  private static final Pattern TAKING =
      Pattern.compile(
          "^(?:请|麻烦)?(?:帮我|给我|替我|帮忙)?把(?=["
              + FIRST
              + "-"
              + LAST
              + "]的?(?:主要|核心|全部)?(?:发言|讲话|观点|看法|意见|主张|话))");

  /** What a wish for a summary consists of, beside whose words and on what. */
  private static final Pattern SUMMING_UP =
      Pattern.compile(
          "(?:请|能否|能不能|麻烦)?(?:帮我|你)?(?:简单|简要|大致|分点)?把?(?:总结|概括|概述|归纳|综述|摘要|梳理|提炼|整理|罗列)(?:一下|下|出|成|为)?(?:[一二两三四五六几\\d]?[点条句段])?"
              + "|的?(?:主要|核心|全部)?的?(?:发言|讲话|观点|内容|要点|看法|主张|意见|说法)");

  /** 写了封信来，信里…: in what somebody's words came, not what they are about. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?:还|也|又)?(?:写|发|寄|致|捎)(?:来|过来)?了?(?:一)?封?(?:贺?信|信件|贺电|来信)(?:来|过来|给大会|给论坛)?"
              + "|(?:贺|来|这封|那封|公开)?(?<![微通电短迷诚守相自威征音])信(?:里|中|上)(?:面)?(?=[^息用任心号]|$)");

  /** 是甲，还是乙: which of two is it. */
  private static final Pattern EITHER =
      Pattern.compile(
          "(?<=[的话者人])[,]?是(?=[^,?]{0,14}["
              + FIRST
              + "-"
              + LAST
              + "]|[^?]*还是[^?]{0,12}["
              + FIRST
              + "-"
              + LAST
              + "])[^,?]{1,16},?还是[^,?]{1,20}[?]?$");

  /** By what one person is meant and no other. */
  private static final Set<Mention.How> ONE =
      Set.of(Mention.How.NAME, Mention.How.SLIP, Mention.How.TITLE, Mention.How.DESCRIBED);

  /** By what somebody is meant who isn't named. */
  private static final Set<Mention.How> NAMELESS = Set.of(Mention.How.TITLE, Mention.How.DESCRIBED);

  private static final Pattern QUOTED = Pattern.compile(Enclosed.QUOTATION);

  private static final Pattern INTERROGATIVE = Pattern.compile("谁|什么|哪|怎|吗|几|多少|如何|为何|是否|是不是");

  /** Letters of the shortest question in English: did … say. */
  private static final int SHORTEST = 6;

  private final MentionFinder finder;

  QuestionAnalyzer(NameForms names) {
    this.finder = new MentionFinder(names);
  }

  Analysis analyze(String question) {
    return analyze(question, "");
  }

  /** Analyses a question of which {@code focus} is what was asked newly. */
  Analysis analyze(String asked, String focus) {
    return analyze(asked, focus, true);
  }

  /** The same, kinds of people and bodies (学者怎么看) taken for who is asked or not. */
  Analysis analyze(String asked, String focus, boolean kinds) {
    String question = Preamble.skip(withoutMarkup(asked));
    String folded = PATTERNS.holderFirst(Cantonese.standard(Spelling.fold(question)));
    boolean english = isEnglish(folded);
    List<Mention> mentions =
        finder.find(folded).stream()
            .filter(m -> kinds || (m.how() != Mention.How.ROLE && m.how() != Mention.How.BODY))
            .toList();
    String masked = TAKING.matcher(mask(folded, mentions)).replaceFirst("");
    masked = EITHER.matcher(masked).replaceFirst("是谁");
    List<List<String>> foreign = english ? EnglishQuestions.topic(masked) : List.of();
    if (english) {
      masked = EnglishQuestions.withChineseQuestionWords(masked);
    }
    Intent intent =
        isNamed(masked)
            ? new Intent.Say()
            : PATTERNS.intent(masked, holderTitle(masked, mentions), finder::occurs);
    List<List<Person>> speakers = new ArrayList<>();
    List<Person> mentioned = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    sort(masked, mentions, intent, speakers, mentioned, unknown);
    boolean summed = intent instanceof Intent.Summary && !speakers.isEmpty();
    if (summed) {
      intent = new Intent.Say();
    }
    if (intent instanceof Intent.Say && speakers.size() > 1) {
      intent = new Intent.Compare();
    } else if (speakers.isEmpty() && unknown.isEmpty() && intent instanceof Intent.Say) {
      intent = new Intent.Fact();
    }
    if (intent instanceof Intent.DidSay did) {
      intent = new Intent.DidSay(unmask(did.claim(), mentions), did.quoted(), did.topic());
    }
    String topic =
        intent instanceof Intent.DidSay did ? did.claim() : topic(masked, mentions, intent);
    if (intent instanceof Intent.Compare) {
      topic = Comparison.topic(topic);
    }
    if (summed) {
      topic = SUMMING_UP.matcher(topic).replaceAll(" ").strip();
    }
    if (intent instanceof Intent.Say && !speakers.isEmpty()) {
      topic = LETTER.matcher(topic).replaceAll(" ").strip();
    }
    return new Analysis(
        question,
        folded,
        english,
        intent,
        AskedDetail.of(PATTERNS.wanted(masked), masked),
        speakers,
        mentioned,
        unknown,
        topic,
        named(folded, mentions, ONE),
        read(question, folded, mentions, intent),
        foreign,
        focus,
        PATTERNS.mannerOf(masked),
        PATTERNS.negated(masked),
        isKind(mentions, intent));
  }

  /** 王素琴?: a name and nothing else, whose words are asked for. */
  private static boolean isNamed(String masked) {
    return masked.strip().matches("[" + FIRST + "-" + LAST + "](?:的)?(?:发言|讲话|观点)?[?。!]?");
  }

  /** Whether not one person is meant: all of a kind, or a body of which a detail is asked. */
  private static boolean isKind(List<Mention> mentions, Intent intent) {
    boolean detail = intent instanceof Intent.Fact || intent instanceof Intent.Listing;
    return mentions.stream()
        .anyMatch(m -> m.how() == Mention.How.ROLE || (detail && m.how() == Mention.How.BODY));
  }

  /** What stands beside tags and scripts; the whole where nothing else does. */
  private static String withoutMarkup(String asked) {
    String rest = MARKUP.matcher(asked).replaceAll(" ").strip();
    return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : asked;
  }

  /**
   * Whether a question is asked in English: besides what it quotes, a word that holds an English
   * sentence together, no Chinese interrogative, and far more Latin letters than Han characters, or
   * none of the Chinese words of grammar (Did 王志刚 say so). Markup or a list of abbreviations isn't
   * English.
   */
  static boolean isEnglish(String folded) {
    String own = QUOTED.matcher(folded).replaceAll(" ");
    long latin = own.chars().filter(c -> c >= 'a' && c <= 'z').count();
    String han = own.replaceAll("\\P{IsHan}", "");
    return latin >= SHORTEST
        && (latin > 2L * han.length() || Terms.functionCharacters(han) == 0)
        && !INTERROGATIVE.matcher(han).find()
        && EnglishQuestions.hasFunctionWord(own);
  }

  private static String mask(String folded, List<Mention> mentions) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (int i = 0; i < mentions.size() && i <= LAST - FIRST; i++) {
      Mention mention = mentions.get(i);
      masked.append(folded, at, mention.start()).append((char) (FIRST + i));
      at = mention.end();
    }
    return masked.append(folded.substring(at)).toString();
  }

  /** 复旦大学校长怎么看 as 某某怎么看, where folding changes nothing else of the question. */
  private static String read(
      String question, String folded, List<Mention> mentions, Intent intent) {
    boolean same = Spelling.wide(folded).equals(Spelling.wide(question));
    return intent instanceof Intent.Say && same ? named(folded, mentions, NAMELESS) : question;
  }

  /** The question with the full name of everybody who is named in one of these ways. */
  private static String named(String folded, List<Mention> mentions, Set<Mention.How> which) {
    StringBuilder named = new StringBuilder();
    int at = 0;
    for (Mention mention : mentions) {
      boolean one = mention.persons().size() == 1 && which.contains(mention.how());
      named
          .append(folded, at, mention.start())
          .append(one ? mention.persons().getFirst().name() : mention.surface());
      at = mention.end();
    }
    return named.append(folded.substring(at)).toString();
  }

  /** Every private character replaced by the text it stands for. */
  private static String unmask(String masked, List<Mention> mentions) {
    return masked
        .chars()
        .mapToObj(c -> c >= FIRST && c <= LAST ? mentions.get(c - FIRST).surface() : "" + (char) c)
        .collect(Collectors.joining());
  }

  private static Optional<String> holderTitle(String masked, List<Mention> mentions) {
    Matcher matcher = PATTERNS.holder(masked);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String group = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    Mention mention = mentions.get(group.charAt(0) - FIRST);
    boolean title =
        mention.how() == Mention.How.TITLE
            || mention.how() == Mention.How.UNKNOWN
            || mention.how() == Mention.How.DESCRIBED;
    return title ? Optional.of(mention.surface()) : Optional.empty();
  }

  /** Who speaks and who is only spoken of: 对X, 关于X, 提到X are topics. */
  private static void sort(
      String masked,
      List<Mention> mentions,
      Intent intent,
      List<List<Person>> speakers,
      List<Person> mentioned,
      List<String> unknown) {
    for (int i = 0; i < mentions.size() && i <= LAST - FIRST; i++) {
      Mention mention = mentions.get(i);
      boolean spokenOf = PATTERNS.spokenOf(masked, (char) (FIRST + i));
      boolean inClaim = intent instanceof Intent.DidSay did && did.claim().indexOf(FIRST + i) >= 0;
      if (mention.unknown()) {
        if (!spokenOf && !inClaim && !(intent instanceof Intent.Who)) {
          unknown.add(mention.surface());
        }
      } else if (spokenOf || inClaim || intent instanceof Intent.Who || acts(mention, intent)) {
        mentioned.addAll(mention.persons());
      } else if (mention.how() == Mention.How.EACH) {
        mention.persons().stream()
            .filter(p -> speakers.stream().noneMatch(group -> group.contains(p)))
            .forEach(p -> speakers.add(List.of(p)));
      } else {
        speakers.add(mention.persons());
      }
    }
  }

  /**
   * Whether a detail is asked of somebody named by a title who hardly speaks: it is as likely told
   * by the narrator or by others, in words that name neither.
   */
  private static boolean acts(Mention mention, Intent intent) {
    return (intent instanceof Intent.Fact || intent instanceof Intent.Listing)
        && mention.how() == Mention.How.TITLE
        && mention.persons().stream().noneMatch(p -> bySurname(mention, p))
        && mention.persons().stream().allMatch(p -> p.statements() < SPEAKS_AT_LENGTH);
  }

  private static boolean bySurname(Mention mention, Person person) {
    return mention.surface().charAt(0) == Spelling.fold(person.name()).charAt(0);
  }

  private static String topic(String masked, List<Mention> mentions, Intent intent) {
    String rest = masked;
    for (int i = 0; i < mentions.size() && i <= LAST - FIRST; i++) {
      boolean spokenOf = PATTERNS.spokenOf(masked, (char) (FIRST + i));
      boolean named = mentions.get(i).unknown() && intent instanceof Intent.Who;
      boolean kept = spokenOf || named || acts(mentions.get(i), intent);
      String instead =
          kept ? mentions.get(i).surface() : " " + DescribedMentions.field(mentions.get(i)) + " ";
      rest = rest.replace(String.valueOf((char) (FIRST + i)), instead);
    }
    return PATTERNS.withoutQuestionWords(rest);
  }

  /** What stands for a person in a masked question. */
  static char anybody() {
    return FIRST;
  }

  static Pattern person() {
    return Pattern.compile("[" + FIRST + "-" + LAST + "]");
  }
}
