package io.yinju.attribution;

import io.yinju.corpus.Sentences;
import io.yinju.corpus.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a transcript tells between the turns and at their ends without setting it off: what those
 * who speak do (某某点点头，把话筒往前挪了挪), what all who are there do (会场静了下来), what somebody without a label
 * calls (“……”后排有人问).
 */
final class StageDirections {

  /** 他, or 船靠岸的时候，他: who is told of by a pronoun at the head of a sentence. */
  private static final Pattern OTHER = Pattern.compile("^(?:[^，。！？]{2,20}[，])?[他她](?!们)");

  /** “……，”后排有个年轻的声音问，“……”. */
  private static final Pattern CALLED = Pattern.compile("^“”[^，。！？“”]{2,16}[说问道喊][，。：]");

  private static final Pattern INTERJECTED = Pattern.compile("^([^，。！？：；“”]{4,16})：“”");

  private static final WordList VERBS = Lexicon.chinese().verbs;

  private static final Pattern REPORTING = Pattern.compile("[说称问道讲答]|表示|告诉");

  private static final Pattern NARRATOR = Pattern.compile("笔者|记者|本刊|本报");

  /** 16时10分: the hour at which an event was over, which nobody says who closes it. */
  private static final Pattern CLOCK = Pattern.compile("[\\d一二三四五六七八九十][时点]");

  private static final Pattern PAUSE = Pattern.compile("[，。！？；：]");

  private static final Pattern ASPECT = Pattern.compile("[了着]");

  private static final WordList GESTURES = WordList.load("gestures.txt");
  private static final WordList CROWD = WordList.load("crowd-openings.txt");

  private final String text;
  private final String plain;
  private final Aftermath aftermath;

  StageDirections(String text, String plain, Aftermath aftermath) {
    this.text = text;
    this.plain = plain;
    this.aftermath = aftermath;
  }

  /**
   * Whether a paragraph without a label tells what is done around the turns.
   *
   * @param speaking the names of who had the last turn
   * @param persons the names of all who have turns
   */
  boolean isDirection(Span span, Collection<String> speaking, Collection<String> persons) {
    String words = words(span);
    return isCrowd(words)
        || (CALLED.matcher(words).find() && !PersonalPronouns.addresses(words))
        || isInterjected(words)
        || isToldOf(words, speaking)
        || isGesture(words, persons)
        || isAct(words, persons);
  }

  /** 店员小邱插话：“……”: that somebody else puts in a word. */
  private static boolean isInterjected(String words) {
    Matcher quoted = INTERJECTED.matcher(words);
    if (!quoted.lookingAt() || PersonalPronouns.addresses(quoted.group(1))) {
      return false;
    }
    String who = quoted.group(1);
    return IntStream.range(2, who.length())
        .anyMatch(i -> VERBS.lengthAt(who, i, who.length()) == who.length() - i);
  }

  /** 某某此时展示了一组照片，几个人围到屏幕前: what one of those who have turns has done, told of by full name. */
  private static boolean isAct(String words, Collection<String> persons) {
    int pause = PAUSE.matcher(words).results().mapToInt(MatchResult::start).findFirst().orElse(-1);
    String clause = pause < 0 ? words : words.substring(0, pause);
    return persons.stream()
            .anyMatch(n -> n.length() > 2 && clause.startsWith(n) && isDone(clause, n.length()))
        && !REPORTING.matcher(clause).find()
        && !PersonalPronouns.addresses(words);
  }

  /**
   * Whether something is done behind a name: an aspect particle, and no 的, which makes it theirs.
   */
  private static boolean isDone(String clause, int from) {
    String rest = clause.substring(from);
    return !rest.isEmpty() && rest.charAt(0) != '的' && ASPECT.matcher(rest).find();
  }

  /** Where the text takes over behind the words of a labelled turn; the span's end if nowhere. */
  int end(Span turn, Collection<String> speaking, Collection<String> persons) {
    List<Span> sentences = Sentences.of(text, turn);
    for (int i = 1; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      Span rest = new Span(sentence.start(), turn.end());
      String words = words(sentence);
      boolean told =
          (isToldOf(words, speaking) && !PersonalPronouns.addresses(words))
              || (isGesture(words, persons) && !OTHER.matcher(words).find())
              || isCrowd(words)
              || (CLOCK.matcher(words).find() && aftermath.isOver(rest));
      if (told && !isOpen(turn.start(), sentence.start())) {
        return sentence.start();
      }
    }
    return turn.end();
  }

  /**
   * Takes the narrator's own words (我没有再问) from whom the text has last reported: behind a cue
   * without quotation marks others are spoken of as 他 or 她.
   */
  List<Run> withoutNarrator(List<Run> runs) {
    List<Run> kept = new ArrayList<>();
    boolean narrator = false;
    for (Run run : runs) {
      String passage = plain.substring(run.start(), run.end());
      boolean open = run.cues().isEmpty() && passage.indexOf('“') < 0;
      narrator = open && (narrator || isNarrators(passage));
      boolean act =
          passage.indexOf('“') < 0 && GESTURES.isIn(passage) && !REPORTING.matcher(passage).find();
      kept.add(
          narrator || act || isCrowd(words(new Span(run.start(), run.end())))
              ? new Run(run.start(), run.end(), Voice.NONE, List.of())
              : run);
    }
    return kept;
  }

  /** Whether a quotation is open here. */
  private boolean isOpen(int from, int at) {
    String before = plain.substring(from, at);
    return before.lastIndexOf('“') > before.lastIndexOf('”');
  }

  private String words(Span span) {
    return PlainText.unquoted(plain, span).strip();
  }

  private static boolean isNarrators(String words) {
    return PersonalPronouns.hasFirstSingular(words) || NARRATOR.matcher(words).find();
  }

  private static boolean isCrowd(String words) {
    int stop = words.indexOf('。');
    String first = stop < 0 ? words : words.substring(0, stop);
    return CROWD.lengthAt(words, 0, words.length()) > 0 && !PersonalPronouns.addresses(first);
  }

  /** Whether words name who speaks, as nobody names themselves. */
  private static boolean isToldOf(String words, Collection<String> speaking) {
    return speaking.stream().anyMatch(n -> isToldOf(words, n));
  }

  private static boolean isToldOf(String words, String name) {
    int at = words.indexOf(name);
    return name.length() > 1
        && at >= 0
        && (at == 0 || "我叫名是姓".indexOf(words.charAt(at - 1)) < 0)
        && SpeakerHeadings.tellsOf(name, words);
  }

  /** 他侧过身，看了一眼那把空椅子: a movement of somebody whom a pronoun or a full name means. */
  private static boolean isGesture(String words, Collection<String> persons) {
    if (PersonalPronouns.addresses(words)) {
      return false;
    }
    if (persons.stream().anyMatch(n -> isToldOf(words, n))) {
      return GESTURES.isIn(words);
    }
    int from = 0;
    while (from < words.length()) {
      int stop = words.indexOf('。', from);
      int to = stop < 0 ? words.length() : stop + 1;
      Matcher other = OTHER.matcher(words).region(from, to);
      if (other.find()) {
        return GESTURES.isIn(words.substring(from, to)) && !isAnybody(words, other.end() - 1);
      }
      from = to;
    }
    return false;
  }

  /** Whether a word for a person stands before a pronoun, which may mean them. */
  private static boolean isAnybody(String words, int pronoun) {
    String before = words.substring(0, pronoun);
    Lexicon lexicon = Lexicon.chinese();
    return IntStream.range(0, before.length())
        .anyMatch(
            i ->
                lexicon.collectives.lengthAt(before, i, before.length()) > 1
                    || lexicon.frontRoles.lengthAt(before, i, before.length()) > 1
                    || lexicon.titles.lengthAt(before, i, before.length()) > 1
                    || "人谁".indexOf(before.charAt(i)) >= 0);
  }
}
