package io.yinju.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The titles and other names that stand around a mention of a person. */
final class MentionTitles {
  private final Lexicon lexicon = Lexicon.chinese();
  private final String text;
  private final String plain;

  MentionTitles(String text, String plain) {
    this.text = text;
    this.plain = plain;
  }

  /** The titles around a mention, verbatim. */
  List<String> titles(Mention mention) {
    Map<String, Boolean> titles = new LinkedHashMap<>();
    if (mention.hasFrontTitle()) {
      titles.put(text.substring(mention.from(), mention.start()).strip(), true);
    }
    int end = mention.end();
    int bracket = plain.indexOf('（', end, Math.max(end, mention.until()));
    boolean hasBracket = bracket >= 0 && bracket < mention.until();
    int titleEnd = hasBracket ? bracket : mention.until();
    if (titleEnd > end && !mention.surnameOnly()) {
      titles.put(
          SpeakerHeadings.PARTING.matcher(text.substring(end, titleEnd)).replaceFirst(""), true);
    }
    if (hasBracket) {
      String inside = plain.substring(bracket + 1, mention.until() - 1);
      if (holdsTitle(inside)) {
        titles.put(text.substring(bracket + 1, mention.until() - 1).strip(), true);
      }
    }
    return titles.keySet().stream().filter(t -> !t.isBlank()).toList();
  }

  private boolean holdsTitle(String inside) {
    for (int end = inside.length(); end > 1; end--) {
      if (lexicon.titles.lengthBefore(inside, end, 0) >= 2
          || lexicon.frontRoles.lengthBefore(inside, end, 0) >= 2) {
        return true;
      }
    }
    return false;
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
