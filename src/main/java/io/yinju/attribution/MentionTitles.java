package io.yinju.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The titles and other names that stand around a mention of a person. */
final class MentionTitles {
  /** Forms of address that say nothing of a position. */
  private static final WordList ADDRESSES = WordList.load("plain-courtesies.txt");

  /** 一位, 另一名: what counts whoever has the title; 记某地匠人某某 in a heading; 的 before the name. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^[—\\s]+(?:[记記访訪]|专访|專訪)?|^(?:还有|還有|以及)(?:[一几幾多]?[位名個个])?|^(?:另外?|其中|又)?(?:[一二两三四五几幾多]|\\d{1,3})?(?:多)?[位名个個](?![人额額])"
              + "|的$");

  /** Titles that are verbs too (某人代表主办方致辞). */
  private static final WordList ACTS = WordList.load("title-verbs.txt");

  /** 某乡农技员: a short description that ends in the word for who does a work. */
  private static final Pattern DESCRIPTION = Pattern.compile("[\\p{IsHan}、“”]{2,16}[员師师匠]");

  private static final Pattern PARTS = Pattern.compile("[，、；,;（）()/ ]+");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String text;
  private final String plain;

  MentionTitles(String text, String plain) {
    this.text = text;
    this.plain = plain;
  }

  /** The titles around a mention, verbatim, without the form of address behind it. */
  List<String> titles(Mention mention) {
    Set<String> titles = new LinkedHashSet<>();
    if (mention.hasFrontTitle()) {
      String front = text.substring(mention.from(), mention.start()).strip();
      titles.add(AROUND.matcher(front).replaceAll(""));
    }
    String behind = behind(mention);
    String plainBehind = PlainText.of(behind);
    if (!ADDRESSES.contains(plainBehind) && !(ACTS.contains(plainBehind) && acts(mention))) {
      titles.add(behind);
    }
    int bracket = bracket(mention);
    if (bracket >= 0) {
      String inside = plain.substring(bracket + 1, mention.until() - 1);
      if (holdsTitle(inside)) {
        titles.add(text.substring(bracket + 1, mention.until() - 1).strip());
      }
    }
    return titles.stream().filter(t -> !t.isBlank()).toList();
  }

  /** The title or the form of address right behind a name, empty without one. */
  String behind(Mention mention) {
    int bracket = bracket(mention);
    int end = bracket >= 0 ? bracket : mention.until();
    return mention.surnameOnly() || end <= mention.end()
        ? ""
        : SpeakerHeadings.PARTING.matcher(text.substring(mention.end(), end)).replaceFirst("");
  }

  /** 某某|代表主办方致辞: what looks like a title is a verb, for something follows that isn't said. */
  private boolean acts(Mention mention) {
    int next = mention.until();
    return next < plain.length()
        && NameShapes.isHan(plain.charAt(next))
        && lexicon.verbs.lengthAt(plain, next, Math.min(plain.length(), next + 8)) < 2
        && lexicon.adverbials.lengthAt(plain, next, Math.min(plain.length(), next + 8)) == 0;
  }

  private int bracket(Mention mention) {
    int bracket = plain.indexOf('（', mention.end(), Math.max(mention.end(), mention.until()));
    boolean within =
        bracket >= 0
            && plain.charAt(mention.until() - 1) != '）'
            && !SpeakerHeadings.PARTING
                .matcher(plain.substring(mention.end(), bracket))
                .replaceFirst("")
                .isEmpty();
    return within ? -1 : bracket;
  }

  /** Whether a part of what stands in brackets ends in a title: not 应受访者要求，均为化名. */
  private boolean holdsTitle(String inside) {
    return DESCRIPTION.matcher(inside).matches()
        || PARTS
            .splitAsStream(inside)
            .anyMatch(part -> lexicon.titleBefore(part, part.length(), 0) >= 2);
  }

  /** The name in Latin letters in brackets behind a mention. */
  Optional<String> latinAlias(Mention mention) {
    int bracket = plain.indexOf('（', mention.end(), mention.until());
    if (bracket < 0 || bracket >= mention.until()) {
      return Optional.empty();
    }
    String inside = text.substring(bracket + 1, mention.until() - 1).strip();
    boolean latin =
        inside.length() > 3
            && inside.chars().allMatch(c -> c < 0x250 && !Character.isDigit(c))
            && inside.indexOf(' ') > 0;
    return latin ? Optional.of(inside) : Optional.empty();
  }
}
