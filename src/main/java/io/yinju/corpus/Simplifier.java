package io.yinju.corpus;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Traditional to simplified characters by the rules of ICU's {@code Traditional-Simplified}, read
 * into tables once: the transliterator itself takes some 40 µs a character on long texts.
 *
 * <p>Only rules that keep the length are used, so that offsets stay what they are. A phrase without
 * any traditional character (沈思, 份子) stays as it is: in simplified text it may be a name.
 */
final class Simplifier {
  private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];
  private static final Phrase[][] PHRASES = new Phrase[Character.MAX_VALUE + 1][];

  private record Phrase(String traditional, String simplified) {}

  static {
    for (int c = 0; c < SINGLE.length; c++) {
      SINGLE[c] = (char) c;
    }
    String[] rules =
        Transliterator.getInstance("Traditional-Simplified").toRules(false).split("\n", -1);
    for (String rule : rules) {
      readSingle(rule);
    }
    for (String rule : rules) {
      readPhrase(rule);
    }
  }

  private Simplifier() {}

  /** Replaces traditional characters in place; the length doesn't change. */
  static void simplify(StringBuilder text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      Phrase phrase = PHRASES[c] == null ? null : phraseAt(text, i, PHRASES[c]);
      if (phrase != null) {
        for (int k = 0; k < phrase.simplified.length(); k++) {
          text.setCharAt(i++, phrase.simplified.charAt(k));
        }
      } else {
        if (SINGLE[c] != c) {
          text.setCharAt(i, SINGLE[c]);
        }
        i++;
      }
    }
  }

  private static @Nullable Phrase phraseAt(StringBuilder text, int at, Phrase[] candidates) {
    for (Phrase phrase : candidates) {
      if (startsWith(text, at, phrase.traditional)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean startsWith(StringBuilder text, int at, String prefix) {
    if (at + prefix.length() > text.length()) {
      return false;
    }
    for (int i = 1; i < prefix.length(); i++) {
      if (text.charAt(at + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static void readSingle(String rule) {
    int arrow = rule.indexOf(" > ");
    if (arrow == 1 && rule.length() == 6 && rule.endsWith(";")) {
      SINGLE[rule.charAt(0)] = rule.charAt(4);
    }
  }

  private static void readPhrase(String rule) {
    int arrow = rule.indexOf(" > ");
    if (arrow < 2 || !rule.endsWith(";")) {
      return;
    }
    String from = rule.substring(0, arrow);
    String to = rule.substring(arrow + 3, rule.length() - 1);
    boolean usable =
        from.length() == to.length()
            && from.chars().allMatch(Character::isIdeographic)
            && from.chars().anyMatch(c -> SINGLE[c] != c)
            && isSimplified(from, to);
    if (usable) {
      Phrase[] old = PHRASES[from.charAt(0)];
      Phrase[] all = old == null ? new Phrase[1] : Arrays.copyOf(old, old.length + 1);
      all[all.length - 1] = new Phrase(from, to);
      Arrays.sort(all, Comparator.comparingInt((Phrase p) -> -p.traditional.length()));
      PHRASES[from.charAt(0)] = all;
    }
  }

  /** Some rules of the table go the other way; a character that stays is no sign of that. */
  private static boolean isSimplified(String from, String to) {
    for (int i = 0; i < to.length(); i++) {
      char c = to.charAt(i);
      if (SINGLE[c] != c && c != from.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
