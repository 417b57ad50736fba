package io.yinju.attribution;

import io.yinju.corpus.Paragraph;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Labels that say of nobody known who speaks (大狗：…, 卖瓜的：…), in a transcript whose paragraphs nearly
 * all bear one: what stands behind them isn't the words of who spoke before.
 */
final class UnknownLabels {
  /** Longest such label. */
  private static final int LONGEST = 10;

  /** Of how many paragraphs among the turns one may have no label. */
  private static final int OPEN = 5;

  /** Fewest labels that show how a transcript is set. */
  private static final int ENOUGH = 4;

  /** 第一, 一是, 其次, 我的看法, 先说结论, 打个比方: what opens a list or a sentence, not a turn. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "^(?:第[^，]{1,3}$|[其之][一二三四五]|[\\d一二三四五六七八九十①-⑩]+[是、.）]?$|[先再另最还也又就只但而所因如比总原]|[一几两三四五][句条点个件是])"
              + "|[是为有看说道问称讲答写想示题点下果因论话子思法据数况意]$|[我你您他她它们这那什怎吗呢吧]");

  private final String plain;
  private final Tokens tokens;
  private final Lexicon lexicon = Lexicon.chinese();

  UnknownLabels(String plain, Tokens tokens) {
    this.plain = plain;
    this.tokens = tokens;
  }

  /**
   * The paragraphs that begin so.
   *
   * @param labelled whether a paragraph has a label that says who speaks
   */
  List<Paragraph> find(List<Paragraph> paragraphs, Predicate<Paragraph> labelled) {
    List<Paragraph> turns = turns(paragraphs, labelled);
    List<Paragraph> unknown = turns.stream().filter(p -> !labelled.test(p) && isLabel(p)).toList();
    long known = turns.stream().filter(labelled).count();
    return known >= ENOUGH && OPEN * open(turns, labelled) <= known ? unknown : List.of();
  }

  /** Whether every paragraph from the first label to the last has one. */
  boolean isDense(List<Paragraph> paragraphs, Predicate<Paragraph> labelled) {
    List<Paragraph> turns = turns(paragraphs, labelled);
    return turns.size() >= ENOUGH && open(turns, labelled) == 0;
  }

  private long open(List<Paragraph> turns, Predicate<Paragraph> labelled) {
    return turns.stream().filter(p -> !labelled.test(p) && !isLabel(p) && !isAside(p)).count();
  }

  /** The paragraphs of the body from the first label to the last. */
  private static List<Paragraph> turns(List<Paragraph> paragraphs, Predicate<Paragraph> labelled) {
    List<Paragraph> body = paragraphs.stream().filter(p -> !p.isNote()).toList();
    int first = 0;
    while (first < body.size() && !labelled.test(body.get(first))) {
      first++;
    }
    int last = body.size() - 1;
    while (last > first && !labelled.test(body.get(last))) {
      last--;
    }
    return first > last ? List.of() : body.subList(first, last + 1);
  }

  /** （掌声）, [00:40]: no words of anybody. */
  private boolean isAside(Paragraph paragraph) {
    return "（【[［〔".indexOf(plain.charAt(paragraph.span().start())) >= 0;
  }

  private boolean isLabel(Paragraph paragraph) {
    LabelShape shape = LabelShape.of(plain, paragraph.span());
    if (shape == null
        || !shape.marked()
        || shape.isAlone(plain, paragraph.span())
        || plain.substring(shape.to(), shape.end()).indexOf('：') < 0
        || plain.charAt(paragraph.span().end() - 1) == '：') {
      return false;
    }
    String words = shape.bare(plain);
    return words.length() <= LONGEST
        && !lexicon.labelWords.contains(words)
        && !lexicon.isCommonNoun(words)
        && lexicon.verbs.lengthBefore(words, words.length(), 0) == 0
        && !PHRASE.matcher(words).find()
        && !isClause(shape.from(), shape.from() + words.length());
  }

  /**
   * 方案分三步走, 道理很简单, 难处有两头: a predicate with an adverb or a figure says something, and names nobody.
   */
  private boolean isClause(int from, int to) {
    boolean verb = false;
    boolean measured = false;
    char last = 0;
    for (int at = from; at < to; at = tokens.endOfWordAt(at)) {
      last = tokens.natureAt(at);
      measured |= "dmq".indexOf(last) >= 0;
      verb |= last == 'v';
    }
    boolean numbered = "号位名".indexOf(plain.charAt(to - 1)) >= 0;
    boolean counts = (last == 'q' && !numbered) || (last == 'm' && verb);
    return measured && (last == 'v' || last == 'a' || counts);
  }
}
