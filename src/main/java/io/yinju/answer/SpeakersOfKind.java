package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is of the kind that a question asks for: 哪些企业家发了言, 哪几位上海官员发言, 哪位外宾提到. What narrows the kind
 * down must stand in a title; of the women a title tells only some.
 */
final class SpeakersOfKind {
  private static final String NOUN =
      "(" + WordList.alternatives("anybody") + "|" + WordList.alternatives("title-tails") + ")";

  private static final Pattern KIND =
      Pattern.compile(
          "(?:哪些|哪几|(?:有|了|是|共)(?:几|多少)|哪一?)(?:[位个名])?(?:来自)?(\\p{IsHan}{0,6}?)的?"
              + NOUN
              + "(?=[在都也发讲开上作被说提谈聊指认强表主建要批担呼介回警预用把将对还曾最首先呢吗?不诉赞反支同嫌埋怨抱叹感喊吐倾质追问想希愿劝要认给跟和与从针直点解分举拿敢也又]|$)");

  /** 外国嘉宾都有谁发言: the kind before the interrogative. */
  private static final Pattern KIND_FIRST =
      Pattern.compile(
          "(?:^|[,。]|请问|来的)(\\p{IsHan}{1,6}?)的?"
              + NOUN
              + "(?:里面?|当?中)?(?:都|一共|总共)*有?(?:谁|哪些人|哪几[位个]|哪些)");

  private static final Set<String> ANY = Set.copyOf(WordList.read("everybody"));
  private static final Set<String> VAGUE = Set.copyOf(WordList.read("generic-callings"));
  private static final Pattern ABROAD = Pattern.compile("外宾|外来|外");
  private static final Pattern FOREIGNER = Pattern.compile("^(?:外宾|外国人|老外|洋人)$");
  private static final Pattern SIDE = Pattern.compile(Origins.SIDES);

  /** 科学家, 学者: what people are called, whatever their title. */
  private static final Pattern CALLED = Pattern.compile("[者家]$");

  private final Origins origins;
  private final List<String> titles;
  private final String narrower;
  private final @Nullable Boolean foreign;
  private final boolean strict;

  private SpeakersOfKind(
      Origins origins,
      List<String> titles,
      String narrower,
      @Nullable Boolean foreign,
      boolean strict) {
    this.origins = origins;
    this.titles = titles;
    this.narrower = narrower;
    this.foreign = foreign;
    this.strict = strict;
  }

  /** The kind that a folded question asks for; empty where it asks for anybody. */
  static Optional<SpeakersOfKind> of(String folded, Origins origins) {
    Matcher behind = KIND.matcher(folded);
    Matcher first = KIND_FIRST.matcher(folded);
    Optional<SpeakersOfKind> later = behind.find() ? of(behind, origins) : Optional.empty();
    return later.isEmpty() && first.find() ? of(first, origins) : later;
  }

  private static Optional<SpeakersOfKind> of(Matcher matcher, Origins origins) {
    String narrower = matcher.group(1);
    String noun = matcher.group(2);
    boolean abroad =
        Origins.isAbroad(narrower)
            || ABROAD.matcher(narrower).matches()
            || FOREIGNER.matcher(noun).find();
    boolean home = !abroad && SIDE.matcher(narrower).matches();
    boolean anybody = ANY.contains(noun) || FOREIGNER.matcher(noun).find();
    Optional<List<String>> known =
        GroupMentions.titlesOf(noun).map(all -> isTitle(noun, all) ? List.of(noun) : all);
    boolean vague = VAGUE.contains(noun) && !narrower.isEmpty();
    List<String> titles = anybody || vague ? List.of() : known.orElse(List.of(noun));
    boolean side = abroad || home;
    String rest = side ? "" : narrower;
    if (titles.isEmpty() && rest.isEmpty() && !side) {
      return Optional.empty();
    }
    return Optional.of(
        new SpeakersOfKind(origins, titles, rest, side ? Boolean.valueOf(abroad) : null, side));
  }

  /** Whether nobody else may be meant: a kind of people is told by many titles, a side by one. */
  boolean isStrict() {
    return strict;
  }

  boolean has(Person person) {
    List<String> borne = person.titles().stream().map(Spelling::fold).toList();
    boolean fits = titles.isEmpty() || any(borne, titles);
    return fits
        && (narrower.isEmpty() || any(borne, List.of(narrower)))
        && (foreign == null || foreign == origins.isForeign(person));
  }

  private static boolean isTitle(String noun, List<String> titles) {
    return titles.contains(noun) && !CALLED.matcher(noun).find();
  }

  private static boolean any(List<String> borne, List<String> words) {
    return borne.stream().anyMatch(t -> words.stream().anyMatch(t::contains));
  }
}
