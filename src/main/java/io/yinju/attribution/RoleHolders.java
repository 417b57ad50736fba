package io.yinju.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has the role that a label names: whom the text says to have it (由某某担任审判长, 书记员为某某), or who had
 * it in a label before, beside the name (正方一辩某某：, later 正方一辩：).
 */
final class RoleHolders {
  private static final WordList HOLDING = WordList.load("holding-verbs.txt");
  private static final WordList BEING = WordList.of(List.of("为", "是", "系", "由"));
  private static final String PAUSES = "，。；！？\n";

  private final String plain;
  private final MentionFinder mentions;
  private final int first;
  private final Map<String, Voice> labelled = new HashMap<>();

  /**
   * Those of one text.
   *
   * @param first where the first turn begins; who has a role is said before
   */
  RoleHolders(String plain, MentionFinder mentions, int first) {
    this.plain = plain;
    this.mentions = mentions;
    this.first = first;
  }

  /** Remembers the words that stand before the name in a label. */
  void note(Label label, Voice voice) {
    Mention named = label.mention();
    if (named != null && label.mentions().size() == 1 && named.start() - named.from() > 1) {
      labelled.putIfAbsent(plain.substring(named.from(), named.start()).strip(), voice);
    }
  }

  /** Who had this role in a label before; null when nobody. */
  @Nullable Voice before(String role) {
    return labelled.get(role);
  }

  /** Whom the text says to have this role; null when it doesn't, or of several. */
  @Nullable Mention told(String role) {
    Mention found = null;
    for (int at = plain.indexOf(role); at >= 0 && at < first; at = plain.indexOf(role, at + 1)) {
      Mention here = at(at, at + role.length());
      if (here != null && found != null && !name(here).equals(name(found))) {
        return null;
      }
      found = here == null ? found : here;
    }
    return found;
  }

  private @Nullable Mention at(int from, int to) {
    int verb = HOLDING.lengthBefore(plain, from, 0);
    if (verb > 0) {
      int clause = from - verb;
      while (clause > 0 && PAUSES.indexOf(plain.charAt(clause - 1)) < 0) {
        clause--;
      }
      return mentions.find(clause, from - verb, 2).stream()
          .filter(m -> m.until() == from - verb)
          .findFirst()
          .orElse(null);
    }
    int being = BEING.lengthAt(plain, to, plain.length());
    if (being == 0) {
      return mentions.find(from, end(to), 2).stream()
          .filter(m -> m.from() == from && m.start() == to)
          .findFirst()
          .orElse(null);
    }
    int end = end(to + being);
    return mentions.find(to + being, end, 2).stream()
        .filter(m -> m.until() == end || HOLDING.lengthAt(plain, m.until(), end) > 0)
        .findFirst()
        .orElse(null);
  }

  private int end(int from) {
    int clause = from;
    while (clause < plain.length() && PAUSES.indexOf(plain.charAt(clause)) < 0) {
      clause++;
    }
    return clause;
  }

  private String name(Mention mention) {
    return plain.substring(mention.start(), mention.end());
  }
}
